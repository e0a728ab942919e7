import { type FieldMeaning, LICENCE, type StreamFormat } from '../format.ts';
import { jsonLines } from '../json-text.ts';

const FIELDS: readonly FieldMeaning[] = [
  { name: 'id', means: 'id of the claim: report and number' },
  {
    name: 'report, origin, teller, published, known, theatre',
    means: 'who tells it, in which report, since when it is known',
  },
  { name: 'claim', means: 'the claim as docs/reading.schema.json describes it, with every span' },
  { name: 'withheld', means: 'what was kept back, and by which rule' },
  { name: 'source', means: 'SHA-256 of the report’s bytes, its address, title, language and the reader' },
  { name: 'licence', means: 'the line about rights' },
];

/** Claims as they are recorded, one a line. */
export const claims: StreamFormat = {
  id: 'claims',
  name: 'JSON Lines of claims',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  of: 'claims',
  options: ['licence'],
  provenance: 'inside',
  standard: 'Our own: one JSON object a claim, with all that the ledger knows of it.',
  fields: FIELDS,
  notes: [],
  write: (source, { licence = LICENCE }, tally) =>
    jsonLines(
      (async function* () {
        for await (const { recorded, report } of source.claims()) {
          tally.written++;
          const { sha256, url, title, language, reader } = report;
          yield { ...recorded, source: { sha256, url, title, language, reader }, licence };
        }
      })(),
    ),
};
