import type { StructuredTextItem } from 'unpdf';

/** A line of a page: its words, how high it stands, and how large it is written. */
interface Line {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly x: number;
  readonly end: number;
}

function linesOf(items: readonly StructuredTextItem[]): Line[] {
  const lines: Line[] = [];
  let open: StructuredTextItem[] = [];
  const close = (): void => {
    const text = joined(open).replace(/\s+/g, ' ').trim();
    const words = open.filter(({ str }) => str.trim());
    const first = words[0];
    const last = words.at(-1);
    if (text && first && last)
      lines.push({
        text,
        y: first.y,
        size: Math.max(...words.map(({ fontSize }) => fontSize)),
        x: first.x,
        end: last.x + last.width,
      });
    open = [];
  };
  for (const item of items) {
    open.push(item);
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

// Letters of one word may come in pieces; a gap as wide as a fifth of the letters' height is a space.
const joined = (items: readonly StructuredTextItem[]): string =>
  items.reduce((text, item, at) => {
    const before = items[at - 1];
    const gap = before && item.x - (before.x + before.width) > item.fontSize * 0.2;
    return text + (gap ? ' ' : '') + item.str;
  }, '');

/** The words that stand at the same place of several pages: their heads and feet. */
function repeated(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set([...page.slice(0, 2), ...page.slice(-2)].map(keyOf));
    for (const key of edges) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3 && count > pages.length / 2).map(([key]) => key));
}

// "Page 3 of 12" is the same on every page but for the figures.
const keyOf = ({ text, y }: Line): string => `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`;
const isPageNumber = ({ text }: Line): boolean =>
  /^(?:page |p\. ?|[-–— ]*)\d{1,4}(?: (?:of|\/) ?\d{1,4})?[-–— ]*$/i.test(text);

/** The paragraphs of the pages of a PDF: a paragraph ends where more than the usual space or another size follows. */
export function pdfParagraphs(pages: readonly (readonly StructuredTextItem[])[]): string[] {
  const lined = pages.map(linesOf);
  const edges = repeated(lined);
  const widest = lined.flat().reduce((most, { end }) => Math.max(most, end), 0);
  const paragraphs: string[] = [];
  let before: Line | null = null;
  for (const page of lined) {
    const lines = page.filter((line, at) => {
      const edge = at < 2 || at >= page.length - 2;
      return !(edge && (edges.has(keyOf(line)) || isPageNumber(line)));
    });
    for (const line of lines) {
      const open = paragraphs.at(-1);
      if (open !== undefined && before && continues(before, line, widest, open))
        paragraphs[paragraphs.length - 1] = glued(open, line.text);
      else paragraphs.push(line.text);
      before = line;
    }
  }
  return paragraphs;
}

const ENDS = /[.!?:;…]["'”’»)\]]{0,3}$/;

function continues(before: Line, line: Line, widest: number, open: string): boolean {
  if (Math.abs(before.size - line.size) > 0.6) return false;
  if (/^[•●▪◦–-] /.test(line.text)) return false;
  const drop = before.y - line.y;
  // A column or a page ends in the middle of a sentence as often as not.
  if (drop <= 0) return !ENDS.test(open) && /^\p{Ll}/u.test(line.text);
  if (drop > line.size * 1.75) return false;
  // A short line that ends a sentence ends its paragraph; so does an indented one that follows.
  const short = before.end < widest - 6 * line.size;
  return !(ENDS.test(open) && (short || line.x - before.x > line.size));
}

// "sol-" and "diers" are one word; "al-" and "Sham" are two parts of one.
const glued = (open: string, next: string): string => {
  if (!/\p{L}-$/u.test(open)) return `${open} ${next}`;
  return /\p{Ll}-$/u.test(open) && /^\p{Ll}/u.test(next) ? open.slice(0, -1) + next : open + next;
};
