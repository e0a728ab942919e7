import { acledId, numberOf } from '../acled.ts';
import { type FieldMeaning, LICENCE, type StreamFormat } from '../format.ts';
import { jsonLines } from '../json-text.ts';
import { provenanceOf } from '../provenance.ts';

const FIELDS: readonly FieldMeaning[] = [
  { name: 'event', means: 'id of the event' },
  { name: 'acled', means: 'its id in the ACLED export' },
  { name: 'ucdp', means: 'its id in the UCDP export' },
  { name: 'grade', means: 'Airwars’ grade, with the reason' },
  { name: 'credibility', means: 'Admiralty digit, with the reason' },
  { name: 'fields', means: 'what is told, each version with its sides, sources and claims' },
  {
    name: 'claims',
    means:
      'of each claim: its id, the report, the SHA-256 of its bytes, address, outlet, date, spans, quotation, rule, reader',
  },
  { name: 'withheld', means: 'what was kept back, and by which rule' },
  { name: 'licence', means: 'the line about rights' },
];

/** What events are made of: goes beside exports whose columns are fixed by others. */
export const provenance: StreamFormat = {
  id: 'provenance',
  name: 'Provenance',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  of: 'events',
  options: ['licence'],
  provenance: 'inside',
  standard:
    'Our own: one JSON object an event. It is written beside ACLED and UCDP exports, whose columns leave no room for it.',
  fields: FIELDS,
  notes: ['It has all events that fit the filter, also those that the other export leaves out.'],
  write: (source, options, tally) =>
    jsonLines(
      (async function* () {
        for await (const told of source.events()) {
          const { event, claims } = told;
          tally.written++;
          yield {
            ...{ event: event.id, acled: acledId(told), ucdp: numberOf(told) },
            ...{ grade: event.grade, credibility: event.credibility, fields: event.fields },
            claims: claims.map(provenanceOf),
            ...{ withheld: event.withheld, licence: options.licence ?? LICENCE },
          };
        }
      })(),
    ),
};
