import type { Knowledge } from '../../model/index.ts';
import type { RawSentence, RawToken } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import type { FoundName } from './names.ts';

/** A name that a text spells out and then shortens: "the Tell Marq Military Council (TMMC)". */
interface Shortened {
  readonly short: string;
  /** Tokens of the full name: first, and one past the last. */
  readonly first: number;
  readonly past: number;
}

const OPENS = new Set(['(', '[']);
const CLOSES = new Set([')', ']']);
const SHORT = /^[\p{Lu}\d][\p{Lu}\d.&-]{1,7}s?$/u;
const LONGEST = 10;

const letters = (text: string): string => text.replace(/[^\p{L}\d]/gu, '').toUpperCase();

/** Shortened names of a sentence. */
function shortenedIn({ tokens }: RawSentence, language: Language): Shortened[] {
  const found: Shortened[] = [];
  for (let at = 2; at + 1 < tokens.length; at++) {
    const { text } = tokens[at]!;
    if (!OPENS.has(tokens[at - 1]!.text) || !CLOSES.has(tokens[at + 1]!.text) || !SHORT.test(text)) continue;
    const first = firstOfFull(tokens, at - 1, text, language);
    if (first >= 0) found.push({ short: text, first, past: at - 1 });
  }
  return found;
}

// Leftwards from the bracket until the initials of the words spell the abbreviation; -1 where they do not.
function firstOfFull(tokens: readonly RawToken[], past: number, short: string, language: Language): number {
  const wanted = letters(short);
  let initials = '';
  for (let at = past - 1; at >= 0 && past - at <= LONGEST; at--) {
    const { text } = tokens[at]!;
    if (!/^\p{L}/u.test(text)) return -1;
    const small = language.functionWords.has(text.toLowerCase()) || /^(?:de|la|el|del|los|las|al|y|para)$/i.test(text);
    if (small) continue;
    // "Islamic State in Iraq and the Levant (ISIL)" gives small words a letter as often as not
    if (!/^\p{Lu}/u.test(text)) return -1;
    initials = text[0]!.toUpperCase() + initials;
    if (spells(initials, wanted)) return at;
  }
  return -1;
}

// The initials are the letters in order; the abbreviation may have more of them: from small words, or inside a word.
const spells = (initials: string, wanted: string): boolean => {
  if (initials.length < 2 || initials[0] !== wanted[0]) return false;
  let at = 0;
  for (const letter of wanted) if (letter === initials[at]) at++;
  return at === initials.length && wanted.length - initials.length <= Math.max(1, initials.length - 1);
};

const overlaps = (name: FoundName, { first, past }: Shortened): boolean => name.first < past && first < name.past;

const isPlace = ({ entries }: FoundName): boolean =>
  entries.length > 0 && entries.every(({ kind }) => kind === 'place');

/** The full name as one: what is shortened is a body with a name, whether or not a pack knows it. */
function fullName(sentence: RawSentence, one: Shortened, names: readonly FoundName[], knowledge: Knowledge): FoundName {
  const { tokens } = sentence;
  const whole = names.find(({ first, past }) => first === one.first && past === one.past);
  if (whole) return whole;
  const words = tokens.map(({ text }) => text);
  const known = knowledge.nameAt(words, one.first);
  const start = tokens[one.first]!.start;
  const end = tokens[one.past - 1]!.end;
  return {
    first: one.first,
    past: one.past,
    start,
    end,
    text: words.slice(one.first, one.past).join(' '),
    form: 'group',
    entries: known?.length === one.past - one.first ? known.entries : [],
    joined: true,
  };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** True where what a pack knows by the abbreviation is the body that the text spells out. */
const isSameBody = (known: FoundName, full: FoundName): boolean =>
  known.entries.some((entry) => {
    if (entry.kind !== 'actor') return false;
    const words = new Set(wordsOf(entry.actor.name));
    return wordsOf(full.text).filter((word) => words.has(word)).length > 1;
  });

/**
 * Names by sentence, with those that the text shortens: the full name is one name, and its abbreviation is that name
 * wherever it stands, whatever else a pack may know by the same letters.
 */
export function withAbbreviations(
  sentences: readonly RawSentence[],
  names: readonly (readonly FoundName[])[],
  knowledge: Knowledge,
  language: Language,
): FoundName[][] {
  const shorts = new Map<string, FoundName>();
  const full = sentences.map((sentence, i) => {
    let here = [...names[i]!];
    for (const one of shortenedIn(sentence, language)) {
      const name = fullName(sentence, one, here, knowledge);
      if (isPlace(name)) continue;
      shorts.set(one.short, name);
      here = [...here.filter((other) => !overlaps(other, one)), name];
    }
    return here;
  });
  for (const [short, name] of initialsOf(full.flat(), language)) if (!shorts.has(short)) shorts.set(short, name);
  return shorts.size ? sentences.map((sentence, i) => withShorts(sentence, full[i]!, shorts)) : full;
}

/** In words: a shorter name is shortened by chance. */
const LEAST_WORDS = 3;

/** "The Tell Marq Defence Brigades … the TMDB": the initials of bodies with longer names, where no two bodies have the same. */
function initialsOf(names: readonly FoundName[], language: Language): ReadonlyMap<string, FoundName> {
  const found = new Map<string, FoundName | null>();
  for (const name of names) {
    const words = name.text.split(/[\s-]+/).filter((word) => !language.functionWords.has(word.toLowerCase()));
    if (words.length < LEAST_WORDS || isPlace(name) || !words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))) continue;
    const short = words.map(([first]) => first).join('');
    const known = found.get(short);
    found.set(short, known === undefined || known?.text === name.text ? name : null);
  }
  return new Map([...found].flatMap(([short, name]) => (name ? [[short, name] as const] : [])));
}

function withShorts(
  { tokens }: RawSentence,
  names: readonly FoundName[],
  shorts: ReadonlyMap<string, FoundName>,
): FoundName[] {
  const added = tokens.flatMap(({ text, start, end }, at): FoundName[] => {
    const full = shorts.get(text);
    if (!full) return [];
    const over = names.find(({ first, past }) => first <= at && at < past);
    if (over && (over.past - over.first > 1 || isSameBody(over, full))) return [];
    const form = full.entries.length ? 'known' : 'group';
    return [{ first: at, past: at + 1, start, end, text, form, entries: full.entries, joined: true }];
  });
  if (!added.length) return [...names];
  return [...names.filter((name) => !added.some(({ first }) => first === name.first)), ...added];
}
