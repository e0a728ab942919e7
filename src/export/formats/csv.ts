import { CLAIM_COLUMNS } from '../claim-columns.ts';
import type { StreamFormat } from '../format.ts';
import { csvOf } from '../tables.ts';

/** CSV for spreadsheets: one row a claim, with its evidence. */
export const csv: StreamFormat = {
  id: 'csv',
  name: 'CSV for spreadsheets',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  of: 'claims',
  options: ['hxl', 'licence'],
  provenance: 'inside',
  standard:
    'RFC 4180, with a byte order mark, so that spreadsheets read it as UTF-8; HXL 1.1 on demand. One row a claim.',
  fields: CLAIM_COLUMNS,
  notes: [
    'A text that a spreadsheet would take for a formula (it begins with = + - @, also after a blank or in full-width form) has an apostrophe before it.',
  ],
  write: (source, options, tally) =>
    csvOf(
      source.claims(),
      { columns: CLAIM_COLUMNS, rowOf: (claim) => claim, mark: true },
      { who: source.who, options, tally },
    ),
};
