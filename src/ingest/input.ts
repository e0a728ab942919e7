import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { UserError } from '../model/errors.ts';

/** The largest file that is read, in bytes. */
export const LARGEST_INPUT = 20 * 1024 * 1024;

/** The largest file of many reports that is opened, in bytes. */
export const LARGEST_CONTAINER = 256 * 1024 * 1024;

/** True for what is to be fetched. */
export const isWebAddress = (path: string): boolean => /^https?:\/\//i.test(path);

const tooLarge = (name: string, size: number | null, most: number): UserError => {
  const had = size === null ? 'more' : `${Math.ceil(size / 1024 / 1024)} MB`;
  return new UserError(
    'too-large',
    `${name} is too large: the limit is ${most / 1024 / 1024} MB, this is ${had}. Split it into single reports.`,
  );
};

/** Throws `UserError` `too-large` where there are more bytes than one report may have, `empty` where there are none. */
export const refuseSize = (size: number, name: string, most = LARGEST_INPUT): void => {
  if (size > most) throw tooLarge(name, size, most);
  if (size === 0) throw new UserError('empty', `${name} is empty. Give a file that holds the text of a report.`);
};

const FAILURES: Readonly<Record<string, (path: string) => UserError>> = {
  ENOENT: (path) =>
    new UserError('file-missing', `There is no file ${path}. Check the name, or use - for standard input.`),
  ENOTDIR: (path) =>
    new UserError('file-missing', `There is no file ${path}: a part of its path is a file, not a directory.`),
  ENAMETOOLONG: () =>
    new UserError(
      'file-missing',
      'There is no such file: the name is too long. Is it the text itself? Use - and give it on standard input.',
    ),
  EISDIR: (path) => new UserError('is-directory', `${path} is a directory. Give one of the files in it.`),
  EACCES: (path) =>
    new UserError('file-unreadable', `${path} may not be read by this user. Check its permissions (ls -l).`),
  EPERM: (path) =>
    new UserError('file-unreadable', `${path} may not be read by this user. Check its permissions (ls -l).`),
};

const explain = (error: unknown, path: string): unknown => {
  if (error instanceof UserError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) return error;
  return FAILURES[code]?.(path) ?? new UserError('file-unreadable', `${path} cannot be read (${code}).`);
};

const collect = async (stream: AsyncIterable<Uint8Array | string>, name: string, most: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > most) throw tooLarge(name, null, most);
    chunks.push(bytes);
  }
  refuseSize(size, name, most);
  return Buffer.concat(chunks);
};

/**
 * The bytes of a file, or of standard input where the path is "-". Throws `UserError`: `not-fetched` for a web address,
 * `file-missing`, `is-directory`, `file-unreadable`, `empty`, or `too-large` for more than `most` bytes (told
 * before any is read where the size is known).
 */
export const readInput = async (
  path: string,
  stdin: AsyncIterable<Uint8Array | string> = process.stdin,
  most = LARGEST_INPUT,
): Promise<Uint8Array> => {
  if (path === '-') return collect(stdin, 'Standard input', most);
  if (isWebAddress(path)) {
    throw new UserError(
      'not-fetched',
      `${path} is a web address, and nothing is fetched. Save the page as HTML and read that file.`,
    );
  }
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw FAILURES.EISDIR!(path);
    // A pipe has no size beforehand.
    if (found.isFile()) refuseSize(found.size, path, most);
    return await collect(createReadStream(path), path, most);
  } catch (error) {
    throw explain(error, path);
  }
};
