import type { Place, PlaceCandidate, PlaceHints, Theatre } from '../model/index.ts';
import { editDistance } from './edit-distance.ts';
import { nameKey } from './fold.ts';
import type { NameIndex } from './name-index.ts';
import { withoutDoubles } from './names.ts';
import { placeOrder } from './places-order.ts';
import type { TownList } from './towns.ts';
import { type Spelling, skeletonOf, soundKey, spellingOf } from './transliteration.ts';

/** Where names are looked for. */
export interface PlaceSources {
  readonly packs: readonly Theatre[];
  readonly index: NameIndex;
  readonly towns: TownList | null;
  readonly theatre: Theatre | null;
}

/** A name of a place of a pack, as it sounds. */
interface Sounded {
  readonly sound: string;
  readonly spelling: Spelling;
  readonly place: Place;
}

/** A written name with the countries in which it is sought. */
interface Query {
  readonly name: string;
  readonly key: string;
  readonly countries: readonly string[];
  readonly order: (a: Place, b: Place) => number;
}

/** Looser than this many countries at once no name is guessed. */
const MOST_COUNTRIES = 8;

const spellings = (countries: readonly string[]): Spelling[] => [...new Set(countries.map(spellingOf))];
const lettersOf = (key: string): number => key.replaceAll(' ', '').length;
const editsFor = (letters: number): number => (letters >= 9 ? 2 : letters >= 5 ? 1 : 0);

/** Makes `findPlaces`: exactly, then by sound, by consonants, by edits; the last two only where one place alone fits best. */
export function makeFindPlaces({
  packs,
  index,
  towns,
  theatre,
}: PlaceSources): (name: string, hints?: PlaceHints) => readonly PlaceCandidate[] {
  const soundedOf = new Map<string, readonly Sounded[]>();
  const answers = new Map<string, readonly PlaceCandidate[]>();

  return (name, hints) => {
    const countries = hints?.countries ?? theatre?.countries ?? [];
    const key = `${name}|${countries.join()}|${hints?.kinds?.join() ?? ''}`;
    let answer = answers.get(key);
    if (!answer) {
      answer = find({ name, key: nameKey(name), countries, order: placeOrder(theatre?.id ?? null, countries) }).filter(
        ({ place }) => !hints?.kinds || hints.kinds.includes(place.kind),
      );
      answers.set(key, answer);
    }
    return answer;
  };

  function find(query: Query): PlaceCandidate[] {
    if (!/\p{L}/u.test(query.key)) return [];
    const exact = withoutDoubles(exactly(query.key).sort(query.order));
    if (exact.length) return exact.map((place) => ({ place, match: 'exact', similarity: 1 }));
    if (!query.countries.length || query.countries.length > MOST_COUNTRIES || lettersOf(query.key) < 3) return [];
    return bySound(query) ?? bySkeleton(query) ?? byEdits(query) ?? [];
  }

  function exactly(key: string): Place[] {
    const known = index.find(key).flatMap(({ entry }) => (entry.kind === 'place' ? [entry.place] : []));
    return [...known, ...(towns?.find(key) ?? []).map(({ town }) => towns!.place(town))];
  }

  // Towns of the countries of which one name passes.
  function townsOf(
    list: readonly number[],
    { countries }: Query,
    spelling: Spelling,
    passes: (sound: string) => boolean,
  ): Place[] {
    return list
      .filter(
        (town) =>
          countries.includes(towns!.country(town)) && towns!.keys(town).some((key) => passes(soundKey(key, spelling))),
      )
      .map((town) => towns!.place(town));
  }

  function bySound(query: Query): PlaceCandidate[] | null {
    const places = spellings(query.countries).flatMap((spelling) => {
      const sound = soundKey(query.name, spelling);
      if (sound.length < 3) return [];
      const ours = sounded(query.countries).filter((one) => one.spelling === spelling && one.sound === sound);
      return [
        ...ours.map(({ place }) => place),
        ...townsOf(towns?.bySound(sound, spelling) ?? [], query, spelling, (other) => other === sound),
      ];
    });
    const kept = withoutDoubles(places.sort(query.order));
    return kept.length ? kept.map((place) => ({ place, match: 'normalised', similarity: 0.9 })) : null;
  }

  function bySkeleton(query: Query): PlaceCandidate[] | null {
    const places = spellings(query.countries).flatMap((spelling) => {
      const sound = soundKey(query.name, spelling);
      const bones = skeletonOf(sound);
      if (!bones) return [];
      // Consonants alone say little: the vowels may differ, not a third of the word.
      const most = Math.max(1, Math.floor(sound.length / 3));
      const passes = (other: string): boolean =>
        skeletonOf(other) === bones && editDistance(other, sound, most) <= most;
      const ours = sounded(query.countries).filter((one) => one.spelling === spelling && passes(one.sound));
      return [
        ...ours.map(({ place }) => place),
        ...townsOf(towns?.byBones(bones, spelling) ?? [], query, spelling, passes),
      ];
    });
    const kept = withoutDoubles(places.sort(query.order));
    return kept.length === 1 ? [{ place: kept[0]!, match: 'skeleton', similarity: 0.75 }] : null;
  }

  function byEdits(query: Query): PlaceCandidate[] | null {
    const letters = lettersOf(query.key);
    let least = editsFor(letters);
    if (!least) return null;
    let best: Place[] = [];
    const weigh = (distance: number, place: () => Place): void => {
      if (distance > least) return;
      if (distance < least) best = [];
      least = distance;
      best.push(place());
    };
    for (const spelling of spellings(query.countries)) {
      const sound = soundKey(query.name, spelling);
      for (const one of sounded(query.countries))
        if (one.spelling === spelling && one.sound[0] === sound[0])
          weigh(editDistance(one.sound, sound, least), () => one.place);
    }
    for (const town of towns ? townsLike(query) : [])
      weigh(editDistance(towns!.keys(town)[0]!, query.key, least), () => towns!.place(town));
    const kept = withoutDoubles(best.sort(query.order));
    return kept.length === 1
      ? [{ place: kept[0]!, match: 'edit-distance', similarity: 1 - (least + 1) / (letters + 2) }]
      : null;
  }

  // Towns of the countries whose own name begins with the same letter.
  function* townsLike({ key, countries }: Query): Generator<number> {
    for (const country of countries) {
      const [first, past] = towns!.within(country);
      for (let town = first; town < past; town++) if (towns!.keys(town)[0]![0] === key[0]) yield town;
    }
  }

  function sounded(countries: readonly string[]): readonly Sounded[] {
    const key = countries.join();
    let known = soundedOf.get(key);
    if (!known) {
      known = packs.flatMap((pack) =>
        pack.places.filter((place) => isHere(pack, place, countries)).flatMap((place) => soundsOf(place, countries)),
      );
      soundedOf.set(key, known);
    }
    return known;
  }

  function isHere(pack: Theatre, { country, kind }: Place, countries: readonly string[]): boolean {
    return pack === theatre || (country !== null && countries.includes(country) && kind !== 'country');
  }
}

function soundsOf(place: Place, countries: readonly string[]): Sounded[] {
  const spelling = spellingOf(place.country ?? countries[0]!);
  const sounds = new Set(
    [place.name, ...place.aliases].map((name) => soundKey(name, spelling)).filter((sound) => sound.length >= 3),
  );
  return [...sounds].map((sound) => ({ sound, spelling, place }));
}
