import { acledEvent } from './acled.ts';
import type { DatasetEvent, NoEvent } from './event.ts';
import { plainEvent } from './plain.ts';
import type { RowText } from './row.ts';
import { ucdpEvent } from './ucdp.ts';

/** A dataset of events whose rows can be claims. */
export interface Dataset {
  readonly id: 'acled' | 'ucdp' | 'table';
  /** Who tells: the name under which its rows stand in the ledger; null: the file's own. */
  readonly name: string | null;
  /** Columns by which a file is known as one of it. */
  readonly columns: readonly string[];
  readonly eventOf: (row: RowText) => DatasetEvent | NoEvent;
}

/** THE TABLE of datasets that are read, the most particular first. */
export const DATASETS: readonly Dataset[] = [
  { id: 'acled', name: 'ACLED', columns: ['event_id_cnty', 'sub_event_type', 'event_date'], eventOf: acledEvent },
  { id: 'ucdp', name: 'UCDP GED', columns: ['type_of_violence', 'date_start', 'best'], eventOf: ucdpEvent },
  { id: 'table', name: null, columns: [], eventOf: plainEvent },
];

/** The dataset that a file with these columns is of. */
export function datasetOf(columns: readonly string[]): Dataset {
  const there = new Set(columns.map((column) => column.trim().toLowerCase()));
  return DATASETS.find((one) => one.columns.every((column) => there.has(column)))!;
}
