import type { QuotedSpan, Span } from '../model/index.ts';

/** A row of a dataset as the text of a report: "column: value", one a line, so that every value has its span. */
export interface RowText {
  readonly text: string;
  /** The value of a column; null where it is empty or there is no such column. */
  readonly cell: (...columns: readonly string[]) => QuotedSpan | null;
}

const BETWEEN = ': ';
const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** The text of a row; columns without a value are left out. */
export const textOfCells = (cells: Readonly<Record<string, string>>): string =>
  Object.entries(cells)
    .map(([column, value]) => [oneLine(column), oneLine(value)] as const)
    .filter(([column, value]) => column && value)
    .map(([column, value]) => `${column}${BETWEEN}${value}`)
    .join('\n');

/** Reads the text of a row again. */
export function rowOfText(text: string): RowText {
  const spans = new Map<string, Span>();
  let at = 0;
  for (const line of text.split('\n')) {
    const colon = line.indexOf(BETWEEN);
    if (colon > 0)
      spans.set(line.slice(0, colon).toLowerCase(), { start: at + colon + BETWEEN.length, end: at + line.length });
    at += line.length + 1;
  }
  return {
    text,
    cell: (...columns) => {
      const span = columns.map((column) => spans.get(column)).find((found) => found !== undefined);
      return span ? { ...span, text: text.slice(span.start, span.end) } : null;
    },
  };
}

/** A number of a cell; null where it is none. */
export const numberIn = (cell: QuotedSpan | null): number | null => {
  const number = cell && /\d/.test(cell.text) ? Number(cell.text.replaceAll(',', '')) : Number.NaN;
  return Number.isFinite(number) ? number : null;
};
