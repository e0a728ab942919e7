import { ACLED_COLUMNS, acledRow } from '../acled.ts';
import type { StreamFormat } from '../format.ts';
import { csvOf } from '../tables.ts';

/** ACLED's table of events. */
export const acled: StreamFormat = {
  id: 'acled',
  name: 'ACLED CSV',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  of: 'events',
  options: ['hxl'],
  provenance: 'beside',
  standard: 'The 31 columns of ACLED’s current export, in order, after its codebook. One row an event.',
  fields: ACLED_COLUMNS,
  notes: [
    'An event is left out, and counted, where ACLED has no code for its type, or no day of a known year is told, or its time is longer than a month.',
    'ACLED does not tell an aggressor by the order of the actors; here actor1 is always the one who is said to have done it.',
    'A claim that is only alleged makes no event, so it is in no row: see the PLOVER export.',
    'Actors carry the name that ACLED uses for them on that day where the pack has one; others carry the years of the pack, as in “Northern Brigade (2015-)”.',
    'ACLED’s own figures come from its coders; these are made by rules from what sources say. Do not mix the two without saying so.',
  ],
  write: (source, options, tally) =>
    csvOf(source.events(), { columns: ACLED_COLUMNS, rowOf: acledRow }, { who: source.who, options, tally }),
};
