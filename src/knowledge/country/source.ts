import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../../model/index.ts';
import { unzip } from './unzip.ts';

/** The texts of which a country's file is made: its dump, and the tables of divisions where they are at hand. */
export interface CountrySource {
  readonly dump: string;
  readonly admin1: string | null;
  readonly admin2: string | null;
  /** Where they are from, for people to read. */
  readonly from: string;
}

/** The largest dump that is unpacked, in bytes: that of the United States has some 300 MB. */
export const LARGEST_DUMP = 1_000_000_000;

/** Names of GeoNames' tables of first- and second-level divisions. */
export const TABLES = { admin1: 'admin1CodesASCII.txt', admin2: 'admin2Codes.txt' } as const;

/** The text of a dump: a file as it stands, or the one of the country in a zip archive. */
export function dumpText(bytes: Uint8Array, country: string, name: string): string {
  const decoder = new TextDecoder();
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return decoder.decode(bytes);
  try {
    const content = unzip(bytes, `${country}.txt`, LARGEST_DUMP);
    if (!content) throw new Error(`there is no ${country}.txt in it`);
    return decoder.decode(content);
  } catch (error) {
    throw new UserError('bad-gazetteer', `${name} cannot be unpacked: ${(error as Error).message}.`);
  }
}

/** A country's dump from a file, or from a folder in which GeoNames' files lie. Throws a `UserError` where there is none. */
export function sourceFromFiles(path: string, country: string): CountrySource {
  if (!existsSync(path))
    throw new UserError('file-missing', `There is no file or folder ${path}. Check what --from is given.`);
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const file = folder === path ? ['txt', 'zip'].map((end) => join(path, `${country}.${end}`)).find(existsSync) : path;
  if (!file)
    throw new UserError('file-missing', `There is no ${country}.txt or ${country}.zip in ${path} (a GeoNames dump).`);
  const size = statSync(file).size;
  if (size > LARGEST_DUMP)
    throw new UserError('too-large', `${file} has ${Math.ceil(size / 1e6)} MB; the limit is ${LARGEST_DUMP / 1e6} MB.`);
  const table = (name: string): string | null =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null;
  return {
    dump: dumpText(readFileSync(file), country, file),
    admin1: table(TABLES.admin1),
    admin2: table(TABLES.admin2),
    from: file,
  };
}
