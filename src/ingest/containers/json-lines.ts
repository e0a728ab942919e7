import { UserError } from '../../model/errors.ts';
import type { Given } from '../../model/ledger.ts';
import { decode } from '../decode.ts';
import { recordBytes } from '../documents/record.ts';
import { type Opened, type Part, plainPart } from './index.ts';

const GIVEN = ['id', 'title', 'published', 'source', 'url', 'language', 'country', 'theatre'] as const;

/** One report a line, as `sitrep read --jsonl` takes them. */
export function* readJsonLines({ bytes, name }: Opened): Generator<Part> {
  for (const [at, line] of decode(bytes, name).split('\n').entries()) {
    if (!line.trim()) continue;
    const record = recordOf(line, `${name}, line ${at + 1}`);
    const given = Object.fromEntries(
      GIVEN.map((field) => [field, record[field]] as const).filter(([, value]) => value !== undefined),
    ) as Given;
    yield plainPart(`line ${at + 1}`, recordBytes({ text: record.text }), given);
  }
}

function recordOf(line: string, where: string): Readonly<Record<string, string | undefined>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new UserError('bad-json', `${where} is no JSON: ${(error as Error).message}`);
  }
  const object = value as Record<string, unknown> | null;
  if (typeof object !== 'object' || object === null || typeof object.text !== 'string')
    throw new UserError('bad-input', `${where} has no "text". Expected {"id": …, "text": …}.`);
  const fields = Object.entries(object).filter(([, one]) => typeof one === 'string' || typeof one === 'number');
  return Object.fromEntries(fields.map(([key, one]) => [key, String(one)]));
}
