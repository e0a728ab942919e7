import type { StreamFormat } from '../format.ts';
import { csvOf } from '../tables.ts';
import { UCDP_COLUMNS, ucdpRow } from '../ucdp.ts';

/** UCDP's table of georeferenced events. */
export const ucdp: StreamFormat = {
  id: 'ucdp',
  name: 'UCDP GED CSV',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  of: 'events',
  options: ['hxl'],
  provenance: 'beside',
  standard: 'The 49 columns of UCDP’s Georeferenced Event Dataset, in order. One row an event with at least one death.',
  fields: UCDP_COLUMNS,
  notes: [
    'Events without a death, without armed force between known sides, or without a day are left out and counted.',
    'UCDP counts only dyads that reach 25 deaths in a year and gives them numbers; those columns are empty, and no row is left out for it.',
  ],
  write: (source, options, tally) =>
    csvOf(source.events(), { columns: UCDP_COLUMNS, rowOf: ucdpRow }, { who: source.who, options, tally }),
};
