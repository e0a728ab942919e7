import type { FieldMeaning, StreamFormat } from '../format.ts';
import { jsonLines } from '../json-text.ts';
import { ploverRecord } from '../plover.ts';

const FIELDS: readonly FieldMeaning[] = [
  { name: 'id', means: 'id of the claim' },
  { name: 'has_event', means: 'always true' },
  { name: 'date, time, enddate, endtime', means: 'when it happened, as far as it is told' },
  {
    name: 'actor, recipient',
    means:
      'entities: code (ISO 3166-1 alpha-3 of the country), sector, entity_text (the words), identifier_id and identifier_text (id and name in the packs). All parties of a clash, a negotiation or an agreement are actors; nobody named: sector UNK',
  },
  {
    name: 'event, mode, context',
    means:
      'category, mode and contexts by the crosswalk; after a semicolon in mode an auxiliary one: future (planned, forecast), hypothetical (supposed), negation (denied)',
    check: true,
  },
  {
    name: 'quad_code, event_scale',
    means:
      '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; the score of the category or its mode (ACCUSE: -3, as the manual’s +3 is taken for a slip)',
    check: true,
  },
  {
    name: 'event_loc',
    means:
      'place as written and as resolved, GeoNames id, coordinates, province, country, resolution (5 spot, 4 town, 3 district, 2 province, 1 country)',
  },
  { name: 'event_text', means: 'the word that tells of it' },
  { name: 'text', means: 'the sentences that say so' },
  {
    name: 'text_info',
    means:
      'of each sentence: sequence, start and end in UTF-16 units of the report’s text, text_story: SHA-256 of the report',
  },
  { name: 'size', means: 'dead, injured, arrested: the lower end of what the claim says', check: true },
  { name: 'link, cite_info', means: 'address, outlet, title, language, line about rights, reader' },
  { name: 'coder, coded_date, coded_time', means: 'reader and rule; when it was exported' },
  { name: 'comment', means: 'our type and status, whose word it is, what was kept back' },
];

/** PLOVER records, one a claim. */
export const plover: StreamFormat = {
  id: 'plover',
  name: 'PLOVER JSON Lines',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  of: 'claims',
  options: ['licence'],
  provenance: 'inside',
  standard: 'The record of the PLOVER manual, one JSON object a line. One record a claim, with its offsets.',
  fields: FIELDS,
  notes: [
    'A claim that is only alleged is ACCUSE, mode allege, with the context of what is alleged.',
    'A claim without a day of a known year, or of a type that PLOVER does not have (a state of control, a bare toll, an accident), is left out and counted.',
    'Where CAMEO2PLOVER-2021 and the manual differ, the manual counts: aerial for air strikes, destroy for property, withdraw for a retreat.',
  ],
  write: (source, options, tally) =>
    jsonLines(
      (async function* () {
        for await (const claim of source.claims()) {
          const record = ploverRecord(claim, source.who, options, tally);
          if (!record) continue;
          tally.written++;
          yield record;
        }
      })(),
    ),
};
