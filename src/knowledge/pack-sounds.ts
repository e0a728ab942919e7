import type { Place, Theatre } from '../model/index.ts';
import { groupBy } from './group-by.ts';
import { skeletonOf, soundKeys, spellingOf } from './transliteration.ts';

/** A place of a pack, as one of its names sounds. */
export interface SoundedPlace {
  readonly sound: string;
  readonly place: Place;
}

/** The places that packs have in one country, by the sounds of their names. */
export interface PackSounds {
  readonly bySound: ReadonlyMap<string, readonly SoundedPlace[]>;
  readonly byBones: ReadonlyMap<string, readonly SoundedPlace[]>;
  readonly byLetter: ReadonlyMap<string, readonly SoundedPlace[]>;
}

/** Makes what gives the sounds of a country; each country is heard once, when it is first asked for. */
export function makePackSounds(packs: readonly Theatre[]): (country: string) => PackSounds {
  const heard = new Map<string, PackSounds>();
  return (country) => {
    let sounds = heard.get(country);
    if (!sounds) {
      sounds = soundsIn(packs, country);
      heard.set(country, sounds);
    }
    return sounds;
  };
}

function soundsIn(packs: readonly Theatre[], country: string): PackSounds {
  const list = packs.flatMap((pack) =>
    pack.places
      .filter((place) => place.kind !== 'country' && countryOf(place, pack) === country)
      .flatMap((place) => soundsOf(place, country)),
  );
  return {
    bySound: groupBy(list, ({ sound }) => sound),
    byBones: groupBy(list, ({ sound }) => skeletonOf(sound)),
    byLetter: groupBy(list, ({ sound }) => sound[0]!),
  };
}

// What a theatre's pack leaves without a country is of its first.
const countryOf = ({ country }: Place, { id, countries }: Theatre): string | null =>
  country ?? (id === 'world' ? null : (countries[0] ?? null));

function soundsOf(place: Place, country: string): SoundedPlace[] {
  const sounds = new Set([place.name, ...place.aliases].flatMap((name) => soundKeys(name, spellingOf(country))));
  return [...sounds].filter((sound) => sound.length >= 3).map((sound) => ({ sound, place }));
}
