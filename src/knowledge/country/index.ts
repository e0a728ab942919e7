import { join } from 'node:path';
import { type Theatre, UserError } from '../../model/index.ts';
import { buildCountry } from './build.ts';
import { GEONAMES, type OnProgress, sourceFromWeb } from './download.ts';
import { sourceFromFiles } from './source.ts';
import {
  countriesIn,
  describeCountry,
  type InstalledCountry,
  notInstalled,
  removeCountry,
  saveCountry,
} from './store.ts';

export type { OnProgress } from './download.ts';
export type { InstalledCountry } from './store.ts';

/** Where a country's places are taken from. */
export interface AddOptions {
  /** A file or folder of GeoNames' form; left out: they are downloaded. */
  readonly from?: string;
  /** The address of a folder laid out like GeoNames' own. */
  readonly mirror?: string;
  readonly onProgress?: OnProgress;
  /** The day of today, for the file to say when it was made. */
  readonly today: string;
}

/** The files of countries in one folder: whole gazetteers beside the built-in list of the world's towns. */
export interface CountryFiles {
  readonly folder: string;
  readonly list: () => InstalledCountry[];
  /** Brings a country's gazetteer, or brings it anew. */
  readonly add: (country: string, options: AddOptions) => Promise<InstalledCountry>;
  /** Makes an installed one anew from where it came from. */
  readonly update: (country: string, options: AddOptions) => Promise<InstalledCountry>;
  readonly remove: (country: string) => void;
}

/** The code of a country as the files have it. Throws a `UserError` on what is no code. */
export function countryCode(given: string): string {
  const code = given.toUpperCase();
  if (!/^[A-Z]{2}$/.test(code))
    throw new UserError('bad-option', `"${given}" is no country code: give two letters (ISO 3166-1), such as SY.`);
  return code;
}

/** The files of countries in a folder; packs give divisions the names that reports use. */
export function countryFiles(folder: string, packs: readonly Theatre[]): CountryFiles {
  async function add(given: string, { from, mirror, onProgress, today }: AddOptions): Promise<InstalledCountry> {
    const country = countryCode(given);
    const source = from
      ? sourceFromFiles(from, country)
      : await sourceFromWeb(country, {
          mirror: mirror ? mirror.replace(/\/?$/, '/') : GEONAMES,
          folder: join(folder, `${country}.download`),
          onProgress: onProgress ?? (() => {}),
        });
    saveCountry(folder, country, buildCountry(country, source, packs, today));
    return describeCountry(folder, country);
  }
  return {
    folder,
    list: () => countriesIn(folder).map((country) => describeCountry(folder, country)),
    add,
    update: async (given, options) => {
      const country = countryCode(given);
      if (!countriesIn(folder).includes(country)) throw notInstalled(folder, country);
      const before = fromOf(folder, country);
      const local = before !== null && !/^https?:/.test(before) && !options.mirror;
      return add(country, { ...options, from: options.from ?? (local ? before : undefined) });
    },
    remove: (given) => removeCountry(folder, countryCode(given)),
  };
}

// A file that can no longer be read does not say where it came from.
function fromOf(folder: string, country: string): string | null {
  try {
    return describeCountry(folder, country).from;
  } catch {
    return null;
  }
}
