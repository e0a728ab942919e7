import type { FieldMeaning, StreamFormat } from '../format.ts';
import { jsonLines } from '../json-text.ts';

const FIELDS: readonly FieldMeaning[] = [
  {
    name: 'archive, version, ledger, entries, head',
    means: 'the first line: which ledger it is, how many entries it has, the hash of the last',
  },
  {
    name: 'bytes, part, of, base64',
    means:
      'bytes of an original or of a file that held originals, under their SHA-256, in parts of 6 MB, before the entry that tells of them',
  },
  {
    name: 'entry',
    means: 'an entry of the chain: number, kind, time, hash of its body, hash of the entry before, its own hash',
  },
  {
    name: 'body',
    means: 'what the entry says (report, reading, decision or takedown); none where a takedown erased it',
  },
  { name: 'base64', means: 'the body as bytes, where JSON would not give them back unchanged' },
  { name: 'end', means: 'the last line: the number of entries; without it the file was cut off' },
];

/** The whole ledger, which `sitrep import` reads back. */
export const jsonl: StreamFormat = {
  id: 'jsonl',
  name: 'JSON Lines of the ledger',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  of: 'ledger',
  options: [],
  provenance: 'inside',
  standard:
    'Our own: every entry of the chain with its body, and all bytes that it keeps. `sitrep import` makes the same ledger of it.',
  fields: FIELDS,
  notes: [
    'It needs `--profile full` and takes no filter: a chain is whole or it proves nothing, and its bytes name whom they name.',
    'What is the same after `sitrep import` into a new ledger: the id of the ledger; every entry with its number, time and hashes, and so the head; every reading, decision and takedown; the bytes of every report and of the files that held them. What a takedown erased stays erased. Claims, events, control and all indexes are made anew of these, and are the same where the same version makes them.',
  ],
  write: (source, _, tally) =>
    jsonLines(
      (async function* () {
        for await (const line of source.archive()) {
          if (typeof line === 'object' && line !== null && 'entry' in line) tally.written++;
          yield line;
        }
      })(),
    ),
};
