import type { Place, PlaceCandidate, PlaceHints, Theatre } from '../model/index.ts';
import { BoundedMap } from './bounded-map.ts';
import { readDescribed } from './descriptors.ts';
import { editDistance } from './edit-distance.ts';
import { nameKey } from './fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameIndex } from './name-index.ts';
import { withoutDoubles } from './names.ts';
import type { PackSounds } from './pack-sounds.ts';
import { placeOrder } from './places-order.ts';
import { isHeardAlike, isRespelt, skeletonOf, soundKeys, spellingOf } from './transliteration.ts';

/** Where names are looked for. */
export interface PlaceSources {
  readonly index: NameIndex;
  readonly sounds: (country: string) => PackSounds;
  readonly gazetteer: Gazetteer | null;
  readonly theatre: Theatre | null;
}

/** A written name with the countries in which it is sought. */
interface Query {
  readonly name: string;
  readonly key: string;
  readonly countries: readonly string[];
  readonly order: (a: Place, b: Place) => number;
  /** Places that do not pass are as if they were not there. */
  readonly passes: (place: Place) => boolean;
}

/** A place that a name may mean, with the edits between the sounds. */
interface Near {
  readonly place: Place;
  readonly distance: number;
}

/** Looser than this many countries at once no name is guessed. */
const MOST_COUNTRIES = 8;
/** So many consonants are hardly those of two names. */
const MANY_BONES = 4;
/** So many candidates are kept of a name that is not known exactly. */
const MOST_GUESSES = 8;
/** So much less a guess is worth in a country of which not all places are known. */
const PARTLY_KNOWN = 0.1;

/** So much more a guess is worth whose edits are such as ears and pens mix up. */
const ALIKE = 0.1;

/**
 * What the number of consonants adds to a guess. Among all places of a country a name of three or four that agree is often
 * another's, of five and more hardly one was; with other consonants it takes six ("Tabara Kalash" for Tabarat Kalash).
 */
const OF_BONES: Readonly<Record<'skeleton' | 'edit-distance', (bones: number, isWhole: boolean) => number>> = {
  skeleton: (bones, isWhole) => (!isWhole || bones > 4 ? 0 : bones === 4 ? -0.1 : -0.145),
  'edit-distance': (bones) => (bones >= 6 ? 0.08 : 0),
};

/** What it is worth that a name sounds so, and how much less where only one of both has an article. */
const SOUNDS_ALIKE = 0.9;
const OTHER_ARTICLE = 0.015;
const ARTICLED = /^(?:al|el|ul|a[sdrnzt]|[ae]sh) /;

/** Spellings of one sound that are exchanged most, tried one at a time. */
const EXCHANGED: readonly (readonly [RegExp, string])[] = [
  [/a$/, 'ah'],
  [/ah$/, 'a'],
  [/eh$/, 'ah'],
  [/eh$/, 'a'],
  [/ee/g, 'i'],
  [/o[ou]/g, 'u'],
  [/q/g, 'k'],
  [/k/g, 'q'],
  [/^el /, 'al '],
  [/iyy?a/g, 'ia'],
  [/(?<=[a-z])y$/, 'i'],
  [/(?<=[a-z])i$/, 'y'],
];

const respellings = (key: string): string[] => [
  ...new Set(EXCHANGED.map(([from, to]) => key.replace(from, to)).filter((one) => one !== key)),
];

const lettersOf = (key: string): number => key.replaceAll(' ', '').length;
const editsFor = (sound: string): number => (sound.length >= 8 ? 2 : sound.length >= 5 ? 1 : 0);

/** Names of which it is remembered which places they may be. */
const KEPT = 20_000;

/** Makes `findPlaces`: exactly, then by sound, by consonants, by edits; the first way that finds any is the last. */
export function makeFindPlaces({
  index,
  sounds,
  gazetteer,
  theatre,
}: PlaceSources): (name: string, hints?: PlaceHints) => readonly PlaceCandidate[] {
  const answers = new BoundedMap<string, readonly PlaceCandidate[]>(KEPT);

  return (name, hints) => {
    const countries = hints?.countries ?? theatre?.countries ?? [];
    const { kinds, within } = hints ?? {};
    const key = `${name}|${countries.join()}|${kinds?.join() ?? ''}|${within?.key ?? ''}`;
    let answer = answers.get(key);
    if (!answer) {
      const passes = (place: Place): boolean =>
        (!kinds || kinds.includes(place.kind)) && (!within || within.has(place));
      answer = findDescribed(name, countries, passes);
      answers.set(key, answer);
    }
    return answer;
  };

  // As it stands, then without the words that only describe: "the village of Hader", "Saraqib, Idlib".
  function findDescribed(name: string, countries: readonly string[], passes: Query['passes']): PlaceCandidate[] {
    const order = placeOrder(theatre?.id ?? null, countries);
    const whole = find({ name, key: nameKey(name), countries, order, passes });
    if (whole[0]?.match === 'exact') return whole;
    const { bare, within } = readDescribed(name);
    if (bare === name) return whole;
    const found = find({ name: bare, key: nameKey(bare), countries, order, passes });
    const kept = within ? insideFirst(found, within) : found;
    return kept.length ? kept : whole;
  }

  function insideFirst(found: readonly PlaceCandidate[], within: string): PlaceCandidate[] {
    const keys = new Set([within, ...exactly(nameKey(within)).map(({ name }) => name)].map(nameKey));
    const inside = found.filter(({ place }) =>
      [place.admin1, place.admin2].some((one) => one && keys.has(nameKey(one))),
    );
    return inside.length ? inside : [...found];
  }

  function find(query: Query): PlaceCandidate[] {
    if (!/\p{L}/u.test(query.key)) return [];
    const exact = withoutDoubles(exactly(query.key).filter(query.passes).sort(query.order));
    if (exact.length) return exact.map((place) => ({ place, match: 'exact', similarity: 1 }));
    if (lettersOf(query.key) < 3) return [];
    if (!query.countries.length || query.countries.length > MOST_COUNTRIES) return respelt(query);
    return bySound(query) ?? bySkeleton(query) ?? byEdits(query) ?? [];
  }

  /** In no country in particular: in a usual other spelling, where it sounds the same to the country it lies in ("Zuwara" for Zuwarah). */
  function respelt({ name, key, passes, order }: Query): PlaceCandidate[] {
    const alike = ({ country, ...place }: Place): boolean => {
      const own = new Set(soundKeys(name, spellingOf(country)));
      return [place.name, ...place.aliases].some((other) =>
        soundKeys(other, spellingOf(country)).some((sound) => own.has(sound)),
      );
    };
    const places = respellings(key)
      .flatMap(exactly)
      .filter((place) => isRespelt(place.country) && passes(place) && alike(place));
    return withoutDoubles(places.sort(order)).map((place) => ({ place, match: 'normalised', similarity: 0.9 }));
  }

  function exactly(key: string): Place[] {
    const known = index.find(key).flatMap(({ entry }) => (entry.kind === 'place' ? [entry.place] : []));
    return [...known, ...(gazetteer?.find(key) ?? []).map(({ number }) => gazetteer!.place(number))];
  }

  /** Every way the name may sound in each of the countries. */
  function heardIn({ name, countries }: Query): { country: string; sound: string }[] {
    return countries.flatMap((country) =>
      soundKeys(name, spellingOf(country))
        .filter((sound) => sound.length >= 3)
        .map((sound) => ({ country, sound })),
    );
  }

  function bySound(query: Query): PlaceCandidate[] | null {
    const places = heardIn(query).flatMap(({ country, sound }) => [
      ...(sounds(country).bySound.get(sound) ?? []).map(({ place }) => place),
      ...(gazetteer?.bySound(country, sound) ?? []).map((number) => gazetteer!.place(number)),
    ]);
    const kept = withoutDoubles(places.filter(query.passes).sort(query.order));
    if (!kept.length) return null;
    const articled = ARTICLED.test(query.key);
    // of "Khareeta" and "Al Khareeta" each is rather the one that is spelt with or without the article as well
    const isSpeltSo = ({ name, aliases }: Place): boolean =>
      [name, ...aliases].some((other) => ARTICLED.test(nameKey(other)) === articled);
    return kept.map((place) => ({
      place,
      match: 'normalised',
      similarity: isSpeltSo(place) ? SOUNDS_ALIKE : SOUNDS_ALIKE - OTHER_ARTICLE,
    }));
  }

  function bySkeleton(query: Query): PlaceCandidate[] | null {
    const near = heardIn(query).flatMap(({ country, sound }) => {
      const bones = skeletonOf(sound);
      if (!bones) return [];
      // Consonants alone say little: the vowels may differ, not a third of the word; of many consonants
      // one more, where all places of the country are known.
      const isWhole = bones.length >= MANY_BONES && gazetteer?.whole.includes(country);
      const most = Math.max(1, Math.floor(sound.length / 3)) + (isWhole ? 1 : 0);
      const nearest = (others: readonly string[]): number =>
        Math.min(
          ...others.filter((other) => skeletonOf(other) === bones).map((other) => editDistance(other, sound, most)),
        );
      return [
        ...(sounds(country).byBones.get(bones) ?? []).map((one) => ({
          place: one.place,
          distance: nearest([one.sound]),
        })),
        ...(gazetteer?.byBones(country, bones) ?? []).map((number) => ({
          place: gazetteer!.place(number),
          distance: nearest(gazetteer!.names(number).flatMap((name) => soundKeys(name, spellingOf(country)))),
        })),
      ].filter(({ distance }) => distance <= most);
    });
    return guesses(query, near, 'skeleton');
  }

  function byEdits(query: Query): PlaceCandidate[] | null {
    const near = heardIn(query).flatMap(({ country, sound }) => {
      const most = editsFor(sound);
      if (!most) return [];
      return [
        ...(sounds(country).byLetter.get(sound[0]!) ?? [])
          .filter((one) => Math.abs(one.sound.length - sound.length) <= most)
          .map((one) => ({ place: one.place, distance: editDistance(one.sound, sound, most) })),
        ...(gazetteer?.nearSound(country, sound, most) ?? []).map(({ owner, distance }) => ({
          place: gazetteer!.place(owner),
          distance,
        })),
      ].filter(({ distance }) => distance <= most);
    });
    return guesses(query, near, 'edit-distance');
  }

  // Where only the towns of a country are known, the village that is meant may well not be among them.
  function doubt(place: Place): number {
    return isWhole(place) ? 0 : PARTLY_KNOWN;
  }

  function isWhole({ country }: Place): boolean {
    return country !== null && !!gazetteer?.whole.includes(country);
  }

  // Nearest first; a place counts by its nearest name.
  function guesses(query: Query, near: readonly Near[], match: 'skeleton' | 'edit-distance'): PlaceCandidate[] | null {
    const distances = new Map<string, number>();
    for (const { place, distance } of near)
      distances.set(place.id, Math.min(distance, distances.get(place.id) ?? distance));
    const places = withoutDoubles(
      near
        .map(({ place }) => place)
        .filter(query.passes)
        .sort(query.order),
    );
    const sounded = heardIn(query);
    const heard = match === 'edit-distance' ? sounded : [];
    const bones = Math.max(0, ...sounded.map(({ sound }) => skeletonOf(sound).length));
    const isAlike = ({ name, aliases, country }: Place): boolean =>
      [name, ...aliases].some((other) =>
        soundKeys(other, spellingOf(country)).some((one) => heard.some(({ sound }) => isHeardAlike(one, sound))),
      );
    const letters = lettersOf(query.key);
    const base = match === 'skeleton' ? 0.85 : 0.75;
    const found = places
      .map((place) => ({ place, distance: distances.get(place.id)! }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MOST_GUESSES)
      .map(({ place, distance }) => ({
        place,
        match,
        similarity:
          base +
          OF_BONES[match](bones, isWhole(place)) +
          (heard.length && isAlike(place) ? ALIKE : 0) -
          doubt(place) -
          distance / (letters + 2),
      }));
    return found.length ? found : null;
  }
}
