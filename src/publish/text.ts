import type { Span } from '../model/index.ts';
import { findPersons, isCapital, piecesOf } from './persons.ts';
import type { Names, Profile, WithheldSpan } from './profile.ts';
import type { RuleId } from './rules.ts';
import { NO_SITE_AFTER, NO_SITE_BEFORE, SITE_WORDS, SITES } from './words.ts';

/** A text as it may be shown. Its length is that of the original: spans into the one are spans into the other. */
export interface PublishedText {
  readonly text: string;
  readonly withheld: readonly Omit<WithheldSpan, 'text'>[];
}

interface Found extends Span {
  readonly rule: RuleId;
}

const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}./@])@\w{3,}/gu;
const TELEPHONE = /(?<![\p{N}.,])(?:\+|00)\d[\d ()-]{7,}\d|(?<![\p{N}.,-])0\d{2,3}[ -]\d{3}[ -]?\d{3,4}(?!\d)/gu;
const DEGREES =
  /[-+]?\d{1,3}\.\d{3,}\s*°?\s*[NSEW]?\s*[,;/ ]\s*[-+]?\d{1,3}\.\d{3,}\s*°?\s*[NSEW]?(?!\d)|\d{1,3}\s*°\s*\d{1,2}\s*['′’][^.;]{0,12}?[NS]?[,\s]+\d{1,3}\s*°\s*\d{1,2}\s*['′’](?:\s*[\d.]+\s*["″”])?\s*[NSEW]?|\b\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?\d{4,5}\s?\d{4,5}\b/g;

/** What is looked for by its form, each where the text has a sign of it at all. */
const FORMS: readonly { readonly rule: RuleId; readonly sign: RegExp; readonly form: RegExp }[] = [
  { rule: 'contact', sign: /@/, form: MAIL },
  { rule: 'contact', sign: /\d[ ()-]?\d[\d ()-]{5}/, form: TELEPHONE },
  { rule: 'coordinates', sign: /\d[.°]|\d[A-Z] ?[A-Z]{2}/, form: DEGREES },
];

/** The text with all that may do harm blacked out, each character by one, by the rules of the profile. */
export function publishText(text: string, profile: Profile, theatre: string | null = null): PublishedText {
  if (profile.id === 'full') return { text, withheld: [] };
  return blackOut(text, findWithheld(text, profile.names(theatre)));
}

/** Texts that were looked through lately: claims of one sentence repeat it, and everybody says "the army". */
const SEEN = 1000;
const seen = new WeakMap<Names, Map<string, Looked>>();

/** What a text holds. */
interface Looked {
  readonly found: readonly Found[];
  readonly site: ReturnType<typeof siteIn>;
  /** True where nothing in it hints at anything that is kept back: no part of it does either. */
  readonly plain: boolean;
}

/** The passages of a text that are kept back whatever it is of. */
export const findWithheld = (text: string, names: Names): readonly Found[] => looked(text, names).found;

/** True for a text of which no part is kept back, and that tells of no protected place. */
export const isPlain = (text: string, names: Names): boolean => looked(text, names).plain;

/** The rule of the protected place that a text tells of; null: of none. */
export const siteTold = (text: string, names: Names): ReturnType<typeof siteIn> => looked(text, names).site;

function looked(text: string, names: Names): Looked {
  const texts = seen.get(names) ?? new Map<string, Looked>();
  seen.set(names, texts);
  const before = texts.get(text);
  if (before) return before;
  const found = lookThrough(text, names);
  const hints = SITE_WORDS.test(text);
  const one = { found, site: hints ? siteIn(text) : null, plain: found.length === 0 && !hints };
  if (texts.size >= SEEN) texts.clear();
  texts.set(text, one);
  return one;
}

function lookThrough(text: string, names: Names): readonly Found[] {
  const found: Found[] = [];
  if (/\p{Lu}/u.test(text)) for (const span of findPersons(text, names)) found.push({ ...span, rule: 'person' });
  for (const { rule, sign, form } of FORMS)
    if (sign.test(text)) for (const span of matchesOf(text, form)) found.push({ ...span, rule });
  if (SITE_WORDS.test(text)) for (const sentence of sentencesOf(text)) found.push(...sitesIn(text, sentence, names));
  return found;
}

const matchesOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));

function siteIn(text: string): (typeof SITES)[number]['rule'] | null {
  return SITES.find(({ words }) => mentions(text, words).length > 0)?.rule ?? null;
}

function mentions(text: string, words: RegExp): Span[] {
  return matchesOf(text, words)
    .filter(({ start }) => !(NO_SITE_BEFORE.test(text.slice(0, start)) && isSmall(text[start]!)))
    .filter(({ end }) => !NO_SITE_AFTER.test(text.slice(end)));
}

const isSmall = (letter: string): boolean => letter === letter.toLowerCase();

/** In a sentence with a protected place: its name, and the names of towns and spots. */
function sitesIn(text: string, { start, end }: Span, names: Names): Found[] {
  const sentence = text.slice(start, end);
  const found: Found[] = [];
  for (const { rule, words } of SITES) {
    const sites = mentions(sentence, words);
    if (sites.length === 0) continue;
    const spans = [...sites.flatMap((site) => namesBeside(sentence, site, names)), ...spotsIn(sentence, names)];
    found.push(...spans.map((span) => ({ rule, start: start + span.start, end: start + span.end })));
  }
  return found;
}

/** "Al-Rahma Surgical" before "Hospital": the words with capitals that the site is called by. */
function namesBeside(sentence: string, site: Span, names: Names): Span[] {
  const before =
    /((?:(?:[Aa][a-z]{1,2}|[Ee]l|[Uu]l)[-‑\s])?\p{Lu}[\p{L}\p{M}'’‘-]*(?:\s+(?:of|the|al|el|and|bin|abu)(?=\s+\p{Lu}))*\s+)+$/u.exec(
      sentence.slice(0, site.start),
    );
  if (!before) return [];
  const opener = /^(?:The|An?|In|At|On|Near|Outside|From|Of|To|By|This|That|Their|Its|His|Her)\s+/.exec(before[0]);
  const name = before[0].slice(opener?.[0].length ?? 0).trimEnd();
  if (!name) return [];
  // "A UN aid convoy": who brings it is no secret.
  const words = piecesOf(name).map(({ text }) => text);
  const known = names.nameAt(words, 0);
  if (known?.kind === 'other' && known.length === words.length) return [];
  const start = before.index + (opener?.[0].length ?? 0);
  return [{ start, end: start + name.length }];
}

/** Names of towns and spots that knowledge knows. */
function spotsIn(sentence: string, names: Names): Span[] {
  const pieces = piecesOf(sentence);
  const words = pieces.map((piece) => piece.text);
  const found: Span[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const known = isCapital(words[at]!) ? names.nameAt(words, at) : null;
    if (!known) continue;
    if (known.kind === 'spot') found.push({ start: pieces[at]!.start, end: pieces[at + known.length - 1]!.end });
    at += known.length - 1;
  }
  return found;
}

const sentencesOf = (text: string): Span[] => matchesOf(text, /[^.!?\n]+(?:[.!?](?!\s+[\p{Lu}"“])[^.!?\n]*)*[.!?]?/gu);

/** Blacks passages out, each character by one. */
export function blackOut(text: string, spans: readonly Found[]): PublishedText {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let [done, at] = ['', 0];
  const withheld: Found[] = [];
  for (const span of sorted) {
    if (span.end <= at) continue;
    const start = Math.max(span.start, at);
    done += text.slice(at, start) + '█'.repeat(span.end - start);
    at = span.end;
    withheld.push({ rule: span.rule, start, end: span.end });
  }
  return { text: done + text.slice(at), withheld };
}

/** Where a name stands in a text, however its letters are written. */
export function occurrences(text: string, name: string): Span[] {
  const found: Span[] = [];
  if (name.length < 3) return found;
  const small = [text.toLowerCase(), name.toLowerCase()] as const;
  // Some capitals have a small form of two units: with one of them the places would be others, and case counts.
  const isSame = small[0].length === text.length && small[1].length === name.length;
  const [there, wanted] = isSame ? small : [text, name];
  for (let at = there.indexOf(wanted); at >= 0; at = there.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!LETTER_BEFORE.test(text.slice(Math.max(0, at - 2), at)) && !LETTER_AFTER.test(text.slice(end, end + 2)))
      found.push({ start: at, end });
  }
  return found;
}

const LETTER_BEFORE = /[\p{L}\p{N}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;
