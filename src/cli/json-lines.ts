import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Issue, UserError, type UserErrorCode } from '../model/index.ts';
import type { TextInput } from '../sitrep.ts';

/** A line that is longer is answered with an error and not kept, so that memory stays constant. In UTF-16 units. */
export const LONGEST_LINE = 32 * 1024 * 1024;

/** One line of a JSON Lines input, without its end; null where it was longer than `LONGEST_LINE`. */
export interface InputLine {
  readonly text: string | null;
  /** Bytes of the input that were taken in so far. */
  readonly bytes: number;
}

/** The lines of a file or of standard input ("-"), one after the other, never all at once; empty lines are left out. */
export async function* readLines(
  path: string,
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let kept = '';
  let tooLong = false;
  const source: AsyncIterable<Uint8Array> = path === '-' ? stdin : createReadStream(path);
  for await (const chunk of source) {
    bytes += chunk.length;
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    for (const [at, part] of parts.entries()) {
      if (at > 0) {
        if (tooLong || kept.trim()) yield { text: tooLong ? null : kept, bytes };
        [kept, tooLong] = ['', false];
      }
      if (kept.length + part.length > LONGEST_LINE) [kept, tooLong] = ['', true];
      if (!tooLong) kept += part;
    }
  }
  kept += decoder.decode();
  if (tooLong || kept.trim()) yield { text: tooLong ? null : kept, bytes };
}

/** Size of an input in bytes, null for standard input. Throws a UserError where there is no such file. */
export async function sizeOfInput(path: string): Promise<number | null> {
  if (path === '-') return null;
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      'file-missing',
      `${path} cannot be opened (${error.code}). Give a file with one JSON object a line, or - for standard input.`,
    );
  });
  if (found.isDirectory())
    throw new UserError('is-directory', `${path} is a directory. Give a file with one JSON object a line.`);
  return found.isFile() ? found.size : null;
}

/** What a line that cannot be read is answered with. `internal` is a fault of ours. */
export interface LineError {
  readonly id: string | null;
  readonly error: { readonly code: UserErrorCode | Issue['code'] | 'internal'; readonly message: string };
}

const FIELDS = ['title', 'published', 'source', 'url', 'language', 'country', 'theatre'] as const;

/** A line as the facade takes it. Throws a UserError that says what is wrong with the line. */
export function parseLine(text: string): TextInput {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UserError('bad-input', 'The line is no JSON object. Expected {"id": …, "text": …}.');
  }
  const line = value as Record<string, unknown>;
  if (typeof line.text !== 'string') throw new UserError('bad-input', 'The line has no "text", or it is no string.');
  const given: Record<string, string> = {};
  for (const field of FIELDS) {
    const one = line[field];
    if (one === undefined || one === null || one === '') continue;
    if (typeof one !== 'string') throw new UserError('bad-input', `"${field}" is no string.`);
    given[field] = one;
  }
  const id = idOf(line);
  return { ...given, ...(id === null ? {} : { id }), text: line.text };
}

function parseJson(text: string): unknown {
  try {
    // A byte order mark may stand before the first line.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UserError('bad-json', `The line is no JSON: ${(error as Error).message}`);
  }
}

const idOf = (line: Record<string, unknown>): string | null => {
  const { id } = line;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
};

/** The answer to a line that could not be read; the id is kept wherever the line can be parsed. */
export function lineError(text: string | null, error: unknown): LineError {
  const code = error instanceof UserError ? error.code : 'internal';
  const message = error instanceof Error ? error.message : String(error);
  return { id: text === null ? null : idIn(text), error: { code, message } };
}

function idIn(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null ? idOf(value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
