import { NEVER_LAST } from './en/words.ts';

/** A stretch of text that no sentence leaves: a paragraph, a headline, a bullet, a line of a telegram. */
interface Block {
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How far its words reach on the page: more than `text` where what opens the line is set apart. */
  readonly reach: number;
}

/** Signs that open a bullet; "1." and "(a)" do too. */
const BULLET = /^(?:[-–—*•●▪◦‣■□►▶·✅❗⚡]+(?=\s)|\(?(?:\d{1,2}|[a-z])[.)](?=\s)|[•●▪◦‣■□►▶✅❗⚡]+)\s*/u;

const NARROWEST = 38;
const WIDEST = 110;

const linesOf = (text: string, from: number, to: number): Line[] => {
  const lines: Line[] = [];
  let start = from;
  while (start <= to) {
    let end = text.indexOf('\n', start);
    if (end < 0 || end > to) end = to;
    const raw = text.slice(start, end);
    const own = raw.trim();
    lines.push({ start, end, text: own, reach: own.length + (start === from ? setApart(text, start) : 0) });
    start = end + 1;
  }
  return lines;
};

// "LIMA, 3 MAR (WIRE) -- THE MAYOR OF": the dateline is skipped, the width of its line is not
const setApart = (text: string, start: number): number => {
  const before = text.slice(Math.max(0, start - WIDEST), start);
  return before.length - before.lastIndexOf('\n') - 1;
};

const firstWordLength = (line: string): number => {
  const space = line.search(/\s/);
  return space < 0 ? line.length : space;
};

const isBullet = (line: string): boolean => BULLET.test(line.slice(0, 12));

/**
 * The width at which the lines were wrapped, 0 where they were not. A wrapped line is one to which the first word of
 * the next could not have been added: four in five of the lines inside paragraphs must be so.
 */
const wrapWidth = (lines: readonly Line[]): number => {
  const inner: number[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const next = lines[i + 1]!.text;
    if (lines[i]!.text && next && !isBullet(next)) inner.push(i);
  }
  if (inner.length < 2) return 0;
  const lengths = inner.map((i) => lines[i]!.reach).sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)]!;
  if (width < NARROWEST || width > WIDEST) return 0;
  const full = inner.filter((i) => isFull(lines[i]!, lines[i + 1]!.text, width));
  return full.length >= inner.length * 0.8 ? width : 0;
};

// A few columns of slack: some hands break a line before it is full.
const isFull = ({ reach }: Line, next: string, width: number): boolean =>
  reach + 1 + firstWordLength(next) >= width - 3;

/** So many lines, each full to the width of the widest, do not come about by chance. */
const SURE = 4;

const isLetterCased = (text: string): boolean => text !== text.toUpperCase();

/**
 * The widths of the paragraphs, by the index of each line; 0 where a paragraph was not wrapped. A page may set its first paragraph
 * narrower than the others: each has a width of its own if no line of it had room for the first word of the next.
 */
const ownWidths = (lines: readonly Line[], isWrapped: boolean): number[] => {
  const paragraphs: number[][] = [[]];
  lines.forEach(({ text }, i) => {
    if (!text || (isBullet(text) && !DASH.test(text))) paragraphs.push([]);
    else paragraphs.at(-1)!.push(i);
  });
  const found = paragraphs.map((of) => ({ of, width: widthOf(of.map((i) => lines[i]!)) }));
  // capitals do not show where a sentence begins, the other lines of a page do
  const wrapped = isWrapped || found.some(({ of, width }) => width > 0 && of.length >= SURE);
  const widths = lines.map(() => 0);
  if (wrapped) for (const { of, width } of found) for (const i of of) widths[i] = width;
  return widths;
};

const widthOf = (lines: readonly Line[]): number => {
  if (lines.length < 2 || lines.some(({ text }) => isLetterCased(text))) return 0;
  const width = Math.max(...lines.map(({ reach }) => reach));
  if (width < NARROWEST || width > WIDEST) return 0;
  return lines.slice(0, -1).every((line, i) => isFull(line, lines[i + 1]!.text, width)) ? width : 0;
};

const lastWord = (line: string): string => /([\p{L}'’-]+)$/u.exec(line.slice(-24))?.[1]?.toLowerCase() ?? '';

const isLower = (character: string | undefined): boolean =>
  character !== undefined && character !== character.toUpperCase() && character === character.toLowerCase();

const DASH = /^--\s/;

// "THE MEN WHO / -- DRIVEN BY HUNGER -- FLED": no list begins in the middle of a sentence
const isAside = (line: string, next: string): boolean => DASH.test(next) && !/[.!?…:;]$/.test(line);

/** True when the break between the two lines lies inside a sentence or paragraph. */
const continues = (before: Line, next: string, width: number): boolean => {
  const line = before.text;
  if (!line || !next || (isBullet(next) && !isAside(line, next))) return false;
  if (line.endsWith(',') || NEVER_LAST.has(lastWord(line))) return true;
  if (isLower(next[0]) && !/[.!?…:;]$/.test(line)) return true;
  return width > 0 && isFull(before, next, width);
};

/** The blocks of `text` between `from` and `to`; the sign that opens a bullet belongs to none. */
export const blocksOf = (text: string, from: number, to: number): Block[] => {
  const lines = linesOf(text, from, to);
  const width = wrapWidth(lines);
  const own = ownWidths(lines, width > 0);
  const blocks: Block[] = [];
  let open: { start: number; end: number } | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (!line.text) {
      open = null;
      continue;
    }
    if (open && i > 0 && continues(lines[i - 1]!, line.text, own[i] || width)) open.end = line.end;
    else {
      open = { start: afterBullet(text, line), end: line.end };
      blocks.push(open);
    }
  }
  return blocks;
};

const afterBullet = (text: string, line: Line): number => {
  let start = line.start;
  while (start < line.end && /\s/.test(text[start]!)) start++;
  const bullet = BULLET.exec(text.slice(start, Math.min(line.end, start + 12)));
  if (!bullet || start + bullet[0].length >= line.end) return start;
  return start + bullet[0].length;
};
