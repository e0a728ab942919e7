/** What a cell may hold. */
export type Cell = string | number | boolean | null | undefined;

// A spreadsheet takes a text that begins so for a formula, also in its full-width form or after a blank.
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
const QUOTED = /[",\n\r]/;

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what might be one. */
export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A cell of RFC 4180: texts are neutralised, numbers stay numbers, null is empty. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return cell ? 'true' : 'false';
  const text = neutralised(cell);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A row with its end. */
export function rowText(cells: readonly Cell[]): string {
  let line = '';
  for (let at = 0; at < cells.length; at++) line += at ? `,${cellText(cells[at])}` : cellText(cells[at]);
  return `${line}\n`;
}
