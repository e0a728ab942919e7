import type { Actor, Knowledge, Outlet, Theatre } from '../model/index.ts';
import { BoundedMap } from './bounded-map.ts';
import { PERSON_NAMES } from './common-words.ts';
import { type DetectTheatre, makeDetect } from './detect.ts';
import { makeFindPlaces } from './find-places.ts';
import type { Gazetteer } from './gazetteer.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { loadedWordsOf, makeNamedBy } from './local-words.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { makeNameAt } from './names.ts';
import { makeOutletOf } from './outlets.ts';
import { makePackSounds, type PackSounds } from './pack-sounds.ts';
import { makeLineOf, makeSideOf } from './sides.ts';

export { type Gazetteer, joinGazetteers, openGazetteer } from './gazetteer.ts';
export { type GeonamesRow, parseGeonames } from './geonames.ts';
export { openNameIndex } from './name-file.ts';

/** What knowledge is asked for. */
export interface KnowledgeOptions {
  /** The theatre to prefer; null for none. An id that no pack has counts as none. */
  readonly theatre: string | null;
  /** ISO date of the text: of two actors of one name it takes the one that bore it then. */
  readonly date?: string | null;
}

/** Views that are kept: a theatre on a day. Each remembers the names that it was asked for. */
const VIEWS = 64;

/** All packs and the list of gazetteer, opened once; `knowledge` gives the view of one theatre. */
export interface Library {
  readonly packs: readonly Theatre[];
  readonly knowledge: (theatre?: string | null, date?: string | null) => Knowledge;
  /** The theatre of which a text speaks, or null. */
  readonly detectTheatre: DetectTheatre;
}

/** Opens packs and a gazetteer for look-up, with a ready index of their names where there is one. No Node API: a browser passes in what it fetched. */
export function createLibrary(
  packs: readonly Theatre[],
  gazetteer: Gazetteer | null,
  names: NameIndex = indexNames(packs),
): Library {
  const views = new BoundedMap<string, Knowledge>(VIEWS);
  let detect: DetectTheatre | null = null;
  const shared: Shared = { packs, index: names, sounds: makePackSounds(packs), gazetteer };
  return {
    packs,
    knowledge: (theatre = null, date = null) => {
      const key = `${theatre ?? ''}|${date ?? ''}`;
      const view = views.get(key) ?? makeView(shared, { theatre, date });
      views.set(key, view);
      return view;
    },
    detectTheatre: (text, country) => {
      detect ??= makeDetect(packs, names);
      return detect(text, country);
    },
  };
}

/** Knowledge of one theatre over packs and a gazetteer. Where several views are wanted, `createLibrary` shares the index. */
export const createKnowledge = (
  packs: readonly Theatre[],
  gazetteer: Gazetteer | null,
  options: KnowledgeOptions,
): Knowledge => makeView({ packs, index: indexNames(packs), sounds: makePackSounds(packs), gazetteer }, options);

/** The theatre of which a text speaks, by the names of the packs' hints, actors and places; null where none stands out. */
export const detectTheatre = (text: string, packs: readonly Theatre[]): string | null =>
  makeDetect(packs, indexNames(packs))(text);

/** What the views of all theatres share. */
interface Shared {
  readonly packs: readonly Theatre[];
  readonly index: NameIndex;
  readonly sounds: (country: string) => PackSounds;
  readonly gazetteer: Gazetteer | null;
}

/** What a view knows of its theatre whatever the date: made once a theatre, since reports of one differ in their dates. */
type TheatreView = Omit<Knowledge, 'nameAt'>;

const theatreViews = new WeakMap<Shared, Map<string, TheatreView>>();

function theatreView(shared: Shared, id: string): TheatreView {
  const known = theatreViews.get(shared) ?? new Map<string, TheatreView>();
  theatreViews.set(shared, known);
  const view = known.get(id) ?? makeTheatreView(shared, id);
  known.set(id, view);
  return view;
}

function makeView(shared: Shared, { theatre, date }: KnowledgeOptions): Knowledge {
  const view = theatreView(shared, theatre ?? '');
  const { index, gazetteer } = shared;
  const nameAt = makeNameAt({ index, gazetteer, theatre: view.theatre, date: date ?? null });
  return Object.create(view, { nameAt: { value: nameAt, enumerable: true } }) as Knowledge;
}

function makeTheatreView({ packs, index, sounds, gazetteer }: Shared, id: string): TheatreView {
  const theatre = packs.find((pack) => pack.id === id) ?? null;
  const world = packs.filter(({ id }) => id === 'world');
  const own = theatre && !world.includes(theatre) ? [theatre, ...world] : world;
  const ordered = [...own, ...packs.filter((pack) => !own.includes(pack))];
  const actors = lazy(() => byId<Actor>(ordered.flatMap((pack) => pack.actors)));
  const outlets = lazy(() => byId<Outlet>(ordered.flatMap((pack) => pack.outlets)));
  const loaded = lazy(() => loadedWordsOf(own));
  const outletOf = lazy(() => makeOutletOf(ordered));
  const actor = (id: string): Actor | undefined => actors().get(id);
  return {
    theatre,
    actor,
    outlet: (id) => outlets().get(id),
    findPlaces: makeFindPlaces({ index, sounds, gazetteer, theatre }),
    isGivenName: (word) => PERSON_NAMES.has(word) || GIVEN_NAMES.has(word),
    namedBy: makeNamedBy(theatre, actor),
    get loaded() {
      return loaded();
    },
    outletOf: (name) => outletOf()(name),
    lineOf: makeLineOf(actor),
    sideOf: makeSideOf(theatre, actor),
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): Map<string, T> {
  const all = new Map<string, T>();
  for (const one of list) if (!all.has(one.id)) all.set(one.id, one);
  return all;
}

function lazy<T>(make: () => T): () => T {
  let value: { readonly made: T } | null = null;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}
