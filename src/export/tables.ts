import { type Column, type Context, cellsOf } from './columns.ts';
import { rowText } from './csv-text.ts';
import type { Chunk, ExportOptions, Tally } from './format.ts';
import { inChunks } from './format.ts';
import type { WhoOf } from './source.ts';

/** How a table is made of records. */
export interface Table<T, R> {
  readonly columns: readonly Column<R>[];
  /** The row of a record; null where it has none, with the reason in the tally. */
  readonly rowOf: (record: T, context: Context, tally: Tally) => R | null;
  /** A mark by which spreadsheets know UTF-8. */
  readonly mark?: true;
}

/** A table as CSV (RFC 4180, UTF-8): a header, on demand a row of HXL hashtags, and a row a record. */
export function csvOf<T, R>(
  records: AsyncIterable<T>,
  table: Table<T, R>,
  { who, options, tally }: { readonly who: WhoOf; readonly options: ExportOptions; readonly tally: Tally },
): AsyncIterable<Chunk> {
  return inChunks(csvLines(records, table, { who, options }, tally));
}

async function* csvLines<T, R>(
  records: AsyncIterable<T>,
  { columns, rowOf, mark }: Table<T, R>,
  context: Context,
  tally: Tally,
) {
  yield `${mark ? '\ufeff' : ''}${rowText(columns.map(({ name }) => name))}`;
  // Hashtags begin with no sign that a spreadsheet takes for a formula.
  if (context.options.hxl) yield rowText(columns.map(({ hxl }) => hxl ?? ''));
  for await (const record of records) {
    const row = rowOf(record, context, tally);
    if (row === null) continue;
    tally.written++;
    yield rowText(cellsOf(columns, row, context));
  }
}
