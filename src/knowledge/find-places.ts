import type { Place, PlaceCandidate, PlaceHints, Theatre } from '../model/index.ts';
import { editDistance } from './edit-distance.ts';
import { nameKey } from './fold.ts';
import type { NameIndex } from './name-index.ts';
import { withoutDoubles } from './names.ts';
import { placeOrder } from './places-order.ts';
import type { TownList } from './towns.ts';
import { type Spelling, skeletonOf, soundKey, spellingOf } from './transliteration.ts';

const spellings = (countries: readonly string[]): Spelling[] => [...new Set(countries.map(spellingOf))];

/** A place known by sound, opened only when it is the one. */
interface Sounded {
  readonly key: string;
  readonly ref: Place | number;
}

/** Names of some countries by sound, by skeleton and by first letter. */
interface SoundIndex {
  readonly sounds: ReadonlyMap<string, readonly Sounded[]>;
  readonly bones: ReadonlyMap<string, readonly Sounded[]>;
  readonly initials: ReadonlyMap<string, readonly Sounded[]>;
}

/** Of a town's names so many are sought by sound: its own and the first of its others. */
const NAMES_BY_SOUND = 7;
/** Looser than this many countries at once no name is guessed. */
const MOST_COUNTRIES = 8;

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Makes `findPlaces`: exactly, then by sound, by consonants, by edits; the last two only where one place alone fits best. */
export function makeFindPlaces(packs: readonly Theatre[], index: NameIndex, towns: TownList | null, theatre: Theatre | null): (name: string, hints?: PlaceHints) => readonly PlaceCandidate[] {
  const indexes = new Map<string, SoundIndex>();
  const answers = new Map<string, readonly PlaceCandidate[]>();

  return (name, hints) => {
    const countries = hints?.countries ?? theatre?.countries ?? [];
    const key = `${name}|${countries.join()}|${hints?.kinds?.join() ?? ''}`;
    let answer = answers.get(key);
    if (!answer) {
      answer = find(name, countries).filter(({ place }) => !hints?.kinds || hints.kinds.includes(place.kind));
      answers.set(key, answer);
    }
    return answer;
  };

  function find(name: string, countries: readonly string[]): PlaceCandidate[] {
    const key = nameKey(name);
    if (!key || !/\p{L}/u.test(key)) return [];
    const order = placeOrder(theatre?.id ?? null, countries);
    const exact = withoutDoubles(exactly(key).sort(order));
    if (exact.length) return exact.map((place) => ({ place, match: 'exact', similarity: 1 }));
    if (!countries.length || countries.length > MOST_COUNTRIES) return [];
    const letters = key.replace(/ /g, '').length;
    if (letters < 3) return [];
    return bySound(name, countries, order) ?? bySkeleton(name, countries, order) ?? byEdits(name, countries, letters) ?? [];
  }

  function exactly(key: string): Place[] {
    const known = index.find(key).map(({ entry }) => (entry.kind === 'place' ? entry.place : null)).filter((place) => place !== null);
    return [...known, ...(towns?.find(key) ?? []).map(({ town }) => towns!.place(town))];
  }

  function opened(list: readonly Sounded[]): Place[] {
    return list.map(({ ref }) => (typeof ref === 'number' ? towns!.place(ref) : ref));
  }

  function bySound(name: string, countries: readonly string[], order: (a: Place, b: Place) => number): PlaceCandidate[] | null {
    const { sounds } = indexOf(countries);
    const hits = spellings(countries).flatMap((spelling) => sounds.get(`${spelling}:${soundKey(name, spelling)}`) ?? []);
    const places = withoutDoubles(opened(hits).sort(order));
    return places.length ? places.map((place) => ({ place, match: 'normalised', similarity: 0.9 })) : null;
  }

  function bySkeleton(name: string, countries: readonly string[], order: (a: Place, b: Place) => number): PlaceCandidate[] | null {
    const { bones } = indexOf(countries);
    const found = spellings(countries).flatMap((spelling) => {
      const sound = soundKey(name, spelling);
      const near = skeletonOf(sound);
      // Consonants alone say little: the vowels may differ, not a third of the word.
      return near ? (bones.get(`${spelling}:${near}`) ?? []).filter(({ key }) => editDistance(key, sound, 3) <= Math.max(1, Math.floor(sound.length / 3))) : [];
    });
    const places = withoutDoubles(opened(found).sort(order));
    return places.length === 1 ? [{ place: places[0]!, match: 'skeleton', similarity: 0.75 }] : null;
  }

  function byEdits(name: string, countries: readonly string[], letters: number): PlaceCandidate[] | null {
    const most = letters >= 9 ? 2 : letters >= 5 ? 1 : 0;
    if (!most) return null;
    const { initials } = indexOf(countries);
    let least = most;
    let best: Sounded[] = [];
    for (const spelling of spellings(countries)) {
      const sound = soundKey(name, spelling);
      for (const one of initials.get(`${spelling}:${sound[0]}`) ?? []) {
        const distance = editDistance(one.key, sound, least);
        if (distance > least) continue;
        if (distance < least) best = [];
        least = distance;
        best.push(one);
      }
    }
    const places = withoutDoubles(opened(best));
    return places.length === 1 ? [{ place: places[0]!, match: 'edit-distance', similarity: 1 - (least + 1) / (letters + 2) }] : null;
  }

  function indexOf(countries: readonly string[]): SoundIndex {
    const key = countries.join();
    let known = indexes.get(key);
    if (!known) {
      known = build(countries);
      indexes.set(key, known);
    }
    return known;
  }

  function build(countries: readonly string[]): SoundIndex {
    const sounds = new Map<string, Sounded[]>();
    const bones = new Map<string, Sounded[]>();
    const initials = new Map<string, Sounded[]>();
    const put = (name: string, spelling: Spelling, ref: Place | number): void => {
      const key = soundKey(name, spelling);
      if (key.length < 3 || sounds.get(`${spelling}:${key}`)?.some((one) => one.ref === ref)) return;
      const one = { key, ref };
      push(sounds, `${spelling}:${key}`, one);
      push(initials, `${spelling}:${key[0]}`, one);
      const skeleton = skeletonOf(key);
      if (skeleton) push(bones, `${spelling}:${skeleton}`, one);
    };
    for (const pack of packs) {
      for (const place of pack.places) {
        const isHere = pack === theatre || (place.country !== null && countries.includes(place.country) && place.kind !== 'country');
        if (isHere) for (const name of [place.name, ...place.aliases]) put(name, spellingOf(place.country ?? countries[0]!), place);
      }
    }
    for (const country of towns ? countries : []) {
      const [first, past] = towns!.within(country);
      const spelling = spellingOf(country);
      for (let town = first; town < past; town++) for (const name of towns!.keys(town).slice(0, NAMES_BY_SOUND)) put(name, spelling, town);
    }
    return { sounds, bones, initials };
  }
}
