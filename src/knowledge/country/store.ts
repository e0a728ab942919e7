import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../model/index.ts';
import { fileSource } from '../file-source.ts';
import { type Gazetteer, openGazetteer } from '../gazetteer.ts';

/** The pack that places of a country's file say they are from. */
export const COUNTRY_PACK = 'gazetteer';

const ENDING = '.gazetteer';

/** A country whose file is installed. */
export interface InstalledCountry {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly places: number;
  /** Where its file lies, and how large it is. */
  readonly file: string;
  readonly bytes: number;
  /** The dump that it was made of. */
  readonly from: string;
  /** The day on which it was made. */
  readonly made: string;
}

const fileOf = (folder: string, country: string): string => join(folder, `${country}${ENDING}`);

/** The countries that have a file in a folder, in the order of their codes. */
export const countriesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ENDING))
        .map((name) => name.slice(0, -ENDING.length))
        .sort()
    : [];

/** Opens the file of a country. Throws a `UserError` where it is damaged or of another version. */
export function openCountry(folder: string, country: string): Gazetteer {
  const file = fileOf(folder, country);
  try {
    return openGazetteer(fileSource(file), COUNTRY_PACK);
  } catch (error) {
    throw new UserError(
      'bad-gazetteer',
      `${file} cannot be used (${(error as Error).message}). Make it anew: sitrep gazetteer update ${country}`,
    );
  }
}

/** What is known of a country's file. */
export function describeCountry(folder: string, country: string): InstalledCountry {
  const file = fileOf(folder, country);
  const { size, about } = openCountry(folder, country);
  return {
    country,
    places: size,
    file,
    bytes: statSync(file).size,
    from: about?.from ?? 'unknown',
    made: about?.made ?? 'unknown',
  };
}

/** Puts a country's file in its place, whole or not at all. */
export function saveCountry(folder: string, country: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true });
  const file = fileOf(folder, country);
  writeFileSync(`${file}.new`, bytes);
  renameSync(`${file}.new`, file);
}

/** Removes a country's file. Throws a `UserError` where there is none. */
export function removeCountry(folder: string, country: string): void {
  const file = fileOf(folder, country);
  if (!existsSync(file)) throw notInstalled(folder, country);
  rmSync(file);
}

/** The error for a country that is not installed. */
export function notInstalled(folder: string, country: string): UserError {
  const have = countriesIn(folder);
  const known = have.length ? `Installed are ${have.join(', ')}.` : 'None is installed.';
  return new UserError('bad-option', `The gazetteer of ${country} is not installed. ${known}`);
}
