import type { Span } from '../model/span.ts';

/** A paragraph, or a line where the lines of the text are paragraphs: its span without the white space round it. */
export interface Passage extends Span {
  readonly text: string;
}

const NARROWEST = 45;
const WIDEST = 110;

interface Line extends Passage {
  readonly blank: boolean;
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    const lead = trimmed ? raw.length - raw.trimStart().length : 0;
    lines.push({ start: start + lead, end: start + lead + trimmed.length, text: trimmed, blank: !trimmed });
    start = end + 1;
  }
  return lines;
};

// Lines were wrapped where those inside paragraphs fill nearly the same width and seldom end a sentence.
const isWrapped = (lines: readonly Line[]): boolean => {
  const inner = lines.filter((line, at) => !line.blank && lines[at + 1]?.blank === false);
  if (inner.length < 3) return false;
  const lengths = inner.map((line) => line.text.length).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)]!;
  if (width < NARROWEST || width > WIDEST) return false;
  return lengths.filter((length) => length >= width - 18 && length <= width + 6).length >= lengths.length * 0.75;
};

/** The passages of a text in order; wrapped lines are joined into their paragraph. */
export const passagesOf = (text: string): Passage[] => {
  const lines = linesOf(text);
  const wrapped = isWrapped(lines);
  const passages: Passage[] = [];
  let open: Line | null = null;
  let last: Line | null = null;
  const close = (): void => {
    if (open && last) passages.push({ start: open.start, end: last.end, text: text.slice(open.start, last.end) });
    open = null;
  };
  for (const line of lines) {
    if (line.blank || !wrapped) close();
    if (line.blank) continue;
    open ??= line;
    last = line;
  }
  close();
  return passages;
};

// The stop may be followed by quotes and brackets; a capital, a figure, a quote or a mark begins the next sentence.
const SENTENCE_END = /[.!?…][.!?…]{0,5}["'”’»)\]]{0,3}\s+(?=["'“‘«([©@!]{0,2}[\p{Lu}\p{N}w])/gu;
const ABBREVIATED =
  /(?:^|[\s(])(?:\p{Lu}|[A-Z]\.[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Brig|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|Prof|Adm|Gov|Sen|Rep)\.$/u;

/** The sentences of a passage, roughly, as spans of the whole text. */
export const sentencesOf = (passage: Passage): Passage[] => {
  const { text, start } = passage;
  const sentences: Passage[] = [];
  let from = 0;
  const add = (to: number): void => {
    const sentence = text.slice(from, to).trimEnd();
    if (sentence) sentences.push({ start: start + from, end: start + from + sentence.length, text: sentence });
  };
  for (const match of text.matchAll(SENTENCE_END)) {
    const stop = match.index + match[0].trimEnd().length;
    if (ABBREVIATED.test(text.slice(Math.max(from, stop - 8), stop))) continue;
    add(stop);
    from = match.index + match[0].length;
  }
  add(text.length);
  return sentences;
};

/** How many words a passage has. */
export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;

/** True where the passage ends as a sentence does. */
export const endsSentence = (text: string): boolean => /[.!?…]["'”’»)\]]{0,3}$/.test(text);
