import type { Boilerplate, BoilerplateKind } from '../../model/reading.ts';
import { endsSentence, type Passage, sentencesOf, wordCount } from '../passages.ts';
import { isHeadlineLike, reportingIn } from './reporting.ts';

interface SectionLabel {
  readonly kind: BoilerplateKind;
  readonly pattern: RegExp;
  /** What stands under the label. */
  readonly items: 'words' | 'headlines';
}

/** Lines that stand above a list; what follows belongs to it as long as it is like its items. */
const LABELS: readonly SectionLabel[] = [
  {
    kind: 'navigation',
    items: 'words',
    pattern:
      /^(?:tags?|topics?|categor(?:y|ies)|keywords?|hashtags?|filed under|labels?|in this (?:story|article)|related (?:tags|topics))\s*:?$/i,
  },
  {
    kind: 'share-plea',
    items: 'words',
    pattern: /^(?:share|share this(?: \w+)?|share (?:on|via)|follow(?: us)?(?: on)?|subscribe|spread the word)\s*:?$/i,
  },
  {
    kind: 'related-links',
    items: 'headlines',
    pattern:
      /^[*_#\s]{0,5}(?:(?:useful|further|more|recommended|suggested|additional) (?:reading|links|stories|articles|news|reads|for you)|related(?: (?:articles?|stor(?:y|ies)|news|posts?|coverage|links?|reading|content|materials?|reports?))?|read (?:also|more|next|on)|also read|see also|see more|more (?:on this(?: \w+)?|news|stories|from .{2,40}|about .{2,40}|on .{2,40}|like this|to read)|you (?:may|might) (?:also )?(?:like|be interested in|want to read)|don['’]t miss|most (?:read|popular|viewed|commented)|top stories|trending(?: now)?|latest(?: news| stories| posts| articles| from .{2,40})?|editor['’]?s['’]? (?:picks?|choice)|what to read next|recommended|recent (?:posts|articles|stories|news)|popular(?: (?:posts|news|now))?|other news|in other news|previous(?:ly)?(?: on this topic)?|on the same (?:topic|subject)|up next|keep reading|external links|references|sources|notes|further information|footnotes)[*_\s]{0,3}\s*:?[*_\s]{0,3}$/i,
  },
];

const MOST_ITEMS = 40;
const TAG_WORDS = 6;
// Headlines that are whole sentences are items only near the end, where no reporting comes after them.
const LONGEST_ITEM_WORDS = 45;
const CLOSING_SHARE = 0.6;

const labelOf = (passage: Passage): SectionLabel | undefined =>
  passage.text.length <= 60 ? LABELS.find(({ pattern }) => pattern.test(passage.text)) : undefined;

const isTag = (text: string): boolean => wordCount(text) <= TAG_WORDS && !endsSentence(text) && reportingIn(text) < 1.4;

const isLinkedSentence = (passage: Passage): boolean =>
  wordCount(passage.text) <= LONGEST_ITEM_WORDS && sentencesOf(passage).length === 1;

interface Scan {
  readonly passages: readonly Passage[];
  /** Passages that are known to be boilerplate: a list ends before them. */
  readonly marked: ReadonlySet<Passage>;
  readonly textLength: number;
}

const endOfTags = ({ passages, marked }: Scan, from: number): number => {
  let at = from;
  while (
    at < passages.length &&
    at - from < MOST_ITEMS &&
    !marked.has(passages[at]!) &&
    !labelOf(passages[at]!) &&
    isTag(passages[at]!.text)
  )
    at++;
  return at;
};

const endOfHeadlines = ({ passages, marked, textLength }: Scan, from: number): number => {
  const stops = (at: number): boolean =>
    at >= passages.length || marked.has(passages[at]!) || labelOf(passages[at]!) !== undefined;
  let at = from;
  while (!stops(at) && at - from < MOST_ITEMS && isHeadlineLike(passages[at]!.text)) at++;
  if (at > from || stops(at)) return at;
  // "Useful reading:" above whole sentences: a list only in the last part of the text, and only if all of the rest is.
  if (passages[from]!.start < textLength * CLOSING_SHARE) return from;
  while (!stops(at) && isLinkedSentence(passages[at]!)) at++;
  return stops(at) && at - from <= MOST_ITEMS ? at : from;
};

/** Lists under a label ("Tags:", "Read also", "Share:") with their labels. A label without items is set apart alone. */
export const findSections = (scan: Scan): Boilerplate[] => {
  const found: Boilerplate[] = [];
  for (let at = 0; at < scan.passages.length; ) {
    const label = labelOf(scan.passages[at]!);
    if (!label) {
      at++;
      continue;
    }
    const past = label.items === 'words' ? endOfTags(scan, at + 1) : endOfHeadlines(scan, at + 1);
    for (const passage of scan.passages.slice(at, past))
      found.push({ start: passage.start, end: passage.end, kind: label.kind });
    at = past;
  }
  return found;
};

const isFurniture = (text: string): boolean => isHeadlineLike(text) && wordCount(text) <= 20 && /\p{L}/u.test(text);

const isTitleCased = (text: string): boolean => {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  return long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.8;
};

/**
 * Short lines without a stop that come after the last sentence of a text whose paragraphs otherwise all end in stops:
 * names of columns, buttons, headlines of other texts. A line that tells of fighting is left alone unless it is one of
 * three or more headlines.
 */
export const findTrailing = (passages: readonly Passage[], marked: ReadonlySet<Passage>): Boilerplate[] => {
  const open = passages.filter((passage) => !marked.has(passage));
  const body = open.filter(({ text }) => wordCount(text) >= 12);
  const whole = body.filter(({ text }) => endsSentence(text));
  if (whole.length < 2 || whole.length < body.length * 0.8) return [];
  const last = open.findLastIndex(({ text }) => endsSentence(text));
  const tail = open.slice(last + 1);
  if (tail.length === 0 || !tail.every(({ text }) => isFurniture(text))) return [];
  const chain = tail.length >= 3 && tail.every(({ text }) => isTitleCased(text));
  return tail
    .filter(({ text }) => chain || (wordCount(text) <= 6 && reportingIn(text) === 0))
    .map(({ start, end }) => ({ start, end, kind: tail.length >= 3 ? 'related-links' : 'navigation' }));
};
