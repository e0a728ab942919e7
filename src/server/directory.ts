import type { Desk } from '../desk/index.ts';
import type { Actor, Outlet, Place } from '../model/index.ts';

/** Actors, outlets and places of the packs by their ids; those of a theatre go before those of the world. */
export interface Directory {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly places: ReadonlyMap<string, Place>;
  /** An actor's or a side's name in our own words; its id where nobody knows it. */
  readonly nameOf: (id: string) => string;
  /** The name of an actor or an outlet that a pack knows. */
  readonly knownName: (id: string) => string | null;
  /** The side that an actor has on a day (null: has last): in the theatre of its pack, of the world's in those given. */
  readonly sideOf: (id: string, on: string | null, theatres: Iterable<string>) => string | null;
}

const kept = new WeakMap<Desk, Directory>();

/** The directory of a desk, made once. */
export function directoryOf(desk: Desk): Directory {
  const directory = kept.get(desk) ?? open(desk);
  kept.set(desk, directory);
  return directory;
}

function open({ sitrep }: Desk): Directory {
  const ordered = [
    ...sitrep.packs.filter(({ id }) => id !== 'world'),
    ...sitrep.packs.filter(({ id }) => id === 'world'),
  ];
  const byId = <T extends { readonly id: string }>(lists: readonly (readonly T[])[]): Map<string, T> => {
    const all = new Map<string, T>();
    for (const one of lists.flat()) if (!all.has(one.id)) all.set(one.id, one);
    return all;
  };
  const actors = byId(ordered.map((pack) => pack.actors));
  const outlets = byId(ordered.map((pack) => pack.outlets));
  const sides = new Set(ordered.flatMap((pack) => Object.keys(pack.sides)));
  return {
    actors,
    outlets,
    places: byId(ordered.map(({ places }) => places)),
    nameOf: (id) => actors.get(id)?.name ?? id,
    knownName: (id) => actors.get(id)?.name ?? outlets.get(id)?.name ?? null,
    sideOf: (id, on, theatres) => {
      if (sides.has(id)) return id;
      const actor = actors.get(id);
      const own = actor && actor.pack !== 'world' ? [actor.pack] : theatres;
      for (const pack of own) {
        const side = sitrep.kinships(pack).sideOf(id, on);
        if (side !== null) return side;
      }
      return on === null ? (actor?.sides.at(-1)?.side ?? null) : null;
    },
  };
}
