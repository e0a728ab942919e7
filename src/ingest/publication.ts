import { type DateFound, dateAt, findDate } from './dates.ts';
import { type Passage, wordCount } from './passages.ts';

const LABEL =
  /^[(\s*_]{0,4}(?<label>date of publication|publication date|date published|first published|published|posted|issued|released|created|date|dated|(?:last )?(?:updated|modified))(?:\s+(?:on|at|date))?\s{0,3}[:`|–—-]{0,3}\s{0,3}/i;
const UPDATED = /updated|modified/i;
const FIRST_LINES = 10;
const LAST_LINES = 4;

// Behind "on", "since", "of" a date is part of a sentence.
const IN_SENTENCE =
  /\b(?:on|since|of|in|by|from|until|till|to|before|after|and|the|between|dated|for|as of|during|late|early|around|circa)\s$/i;
// "Wed 05 Apr 2017 Rebels take ...": what follows a stamp begins anew.
const BEGINS_ANEW = /^\s*(?:$|[\p{Lu}"“‘'([|*]|[-–—]{1,3}\s|\d{1,6}\b|by\s\p{Lu})/u;
const STAMP_WITHIN = 260;
const STAMP_WORDS = 28;

interface Stamp {
  readonly passage: Passage;
  readonly date: DateFound;
}

const labelled = (passage: Passage): (Stamp & { readonly updated: boolean }) | null => {
  const label = LABEL.exec(passage.text.slice(0, 80));
  const date = label && dateAt(passage.text, label[0].length);
  return date ? { passage, date, updated: UPDATED.test(label.groups!.label!) } : null;
};

const isShort = (text: string): boolean => text.length <= 140 && wordCount(text) <= 16;

/** True where the passage is nothing but a date, with the time, place, agency or name that stand in such a line. */
const bare = (passage: Passage): Stamp | null => {
  if (!isShort(passage.text) || /[.!?]$/.test(passage.text)) return null;
  const date = findDate(passage.text);
  if (!date || IN_SENTENCE.test(passage.text.slice(0, date.start))) return null;
  const rest = passage.text.slice(0, date.start) + passage.text.slice(date.end);
  const words = rest.match(/\p{L}+/gu) ?? [];
  const small = words.filter(
    (word) =>
      /^\p{Ll}/u.test(word) && !/^(?:by|at|on|am|pm|and|in|last|updated|posted|published|min|read|hrs?)$/.test(word),
  );
  return words.length <= 8 && small.length === 0 ? { passage, date } : null;
};

const PARAGRAPH_WORDS = 20;

/** The passages above the first paragraph; at most `FIRST_LINES`. */
const headOf = (passages: readonly Passage[]): readonly Passage[] => {
  const top = passages.slice(0, FIRST_LINES);
  const body = top.findIndex(({ text }) => wordCount(text) >= PARAGRAPH_WORDS && /[.!?…]["'”’»)\]]{0,3}$/.test(text));
  return body < 0 ? top : top.slice(0, body);
};

const isWholeDate = ({ passage, date }: Stamp): boolean => date.start === 0 && date.end >= passage.text.length - 2;

// Two or more lines that are dates head the days of a chronicle.
const isChronicle = (passages: readonly Passage[]): boolean => {
  const days = new Set<string>();
  for (const passage of passages) {
    const stamp = passage.text.length <= 60 ? bare(passage) : null;
    if (stamp && isWholeDate(stamp)) days.add(stamp.date.iso.slice(0, 10));
    if (days.size > 1) return true;
  }
  return false;
};

/**
 * Lines that give the date of publication: labelled ones at either edge of the text, and bare stamps above the first
 * paragraph. Where two or more lines of a text are bare dates they head the days of a chronicle and date nothing else.
 */
export const dateLines = (passages: readonly Passage[]): readonly Stamp[] => {
  const edges = passages.filter((_, at) => at < FIRST_LINES || at >= passages.length - LAST_LINES);
  const labels = edges.filter(({ text }) => isShort(text)).map(labelled);
  const stamps = isChronicle(passages)
    ? []
    : headOf(passages)
        .filter((passage) => !labelled(passage))
        .map(bare);
  return [...labels, ...stamps].filter((stamp) => stamp !== null);
};

// "DAMASCUS, 24 January 2020 (SANA) -": capitals, a date, and the dash that parts them from the first sentence.
const dateline = (passage: Passage): string | null => {
  const head = passage.text.slice(0, 120);
  const dash = /\s?(?:--|[-–—:])\s/.exec(head)?.index ?? -1;
  const date = dash > 0 ? findDate(head) : null;
  if (!date || date.end > dash + 3) return null;
  return /^[\p{Lu}\d]/u.test(head) &&
    wordCount(head.slice(0, dash)) <= 10 &&
    !IN_SENTENCE.test(head.slice(0, date.start))
    ? date.iso
    : null;
};

// The stamps of pages that were copied in one piece: "Wed 05 Apr 2017 Rebels take ...", "... 1735 15.04.2017 (updated ...".
const runningStamp = (passage: Passage): string | null => {
  const { text } = passage;
  const first = labelled(passage) ?? null;
  if (first && BEGINS_ANEW.test(text.slice(first.date.end))) return first.date.iso;
  const date = findDate(text, 0, Math.min(text.length, STAMP_WITHIN));
  if (!date) return null;
  const before = text.slice(0, date.start);
  if (IN_SENTENCE.test(before) || /[.!?,]\s$/.test(before) || wordCount(before) > STAMP_WORDS) return null;
  // "... Wire Desk Thursday 4 Mar 2010 shells fell ...": a weekday without "on" is a stamp as well.
  const weekday = before !== '' && /^[A-Z][a-z]{2,8},? \d/.test(text.slice(date.start));
  return weekday || BEGINS_ANEW.test(text.slice(date.end)) ? date.iso : null;
};

/** A day that a text gives for itself: when it appeared, or only when it was last changed. */
export interface TextDate {
  readonly iso: string;
  readonly of: 'publication' | 'change';
}

/**
 * The date that a text gives for itself in a line of its own, a dateline or a stamp at its beginning, else null. What
 * says when it was last changed is taken only where nothing says when it appeared.
 */
export const readPublished = (passages: readonly Passage[]): TextDate | null => {
  const lines = dateLines(passages);
  const top = new Set(headOf(passages));
  const labels = lines.map(({ passage }) => labelled(passage)).filter((found) => found !== null);
  const published = labels.filter(({ updated }) => !updated);
  const stamps = lines.filter(({ passage }) => !labelled(passage));
  // "War Report, 24 January 2020" over "26 January 2020": a headline names the day that it tells of
  const above = published.find(({ passage }) => top.has(passage)) ?? stamps.find(isWholeDate) ?? stamps[0];
  if (above) return { iso: above.date.iso, of: 'publication' };
  for (const passage of passages.slice(0, 4)) {
    const alone = bare(passage);
    if (labelled(passage)?.updated || (alone && isWholeDate(alone))) continue;
    const iso = dateline(passage) ?? runningStamp(passage);
    if (iso) return { iso, of: 'publication' };
  }
  if (published[0]) return { iso: published[0].date.iso, of: 'publication' };
  return labels[0] ? { iso: labels[0].date.iso, of: 'change' } : null;
};
