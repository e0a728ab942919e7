import type { Actor, Alias, Period, Theatre } from '../model/index.ts';
import { teller } from './check-references.ts';
import { isShortCapitals, nameKey, withoutStops } from './fold.ts';
import type { Problem } from './problem.ts';
import { byLanguage, type ReadTheatre } from './read-theatre.ts';

/** A pack with what was read of it. */
export interface Pack {
  readonly read: ReadTheatre;
  readonly theatre: Theatre;
}

const namesOf = (actor: Actor): Alias[] => [
  { name: actor.name, ...(actor.from && { from: actor.from }), ...(actor.to && { to: actor.to }) },
  ...Object.values(actor.aliases).flat(),
];

const overlap = (a: Period, b: Period): boolean =>
  (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');

// A name without dates of its own held as long as its bearer.
const held = (alias: Alias, actor: Actor): Period => ({ from: alias.from ?? actor.from, to: alias.to ?? actor.to });

interface Bearer {
  readonly actor: Actor;
  readonly alias: Alias;
}

const sameWriting = (a: string, b: string): boolean =>
  !(isShortCapitals(a) || isShortCapitals(b)) || withoutStops(a) === withoutStops(b);

/** Names that two actors of a pack bear at one time, and ids given twice. */
export function checkClashes(pack: Pack, world: Theatre | null): Problem[] {
  const problems: Problem[] = [];
  const tell = teller(pack.read, problems);
  const bearers = new Map<string, Bearer[]>();
  const all = new Map([...(world?.actors ?? []), ...pack.theatre.actors].map((actor) => [actor.id, actor]));
  // The forces that are made from countries.yaml are named by pattern, and packs name some of them better.
  const typed = new Set((pack.read.files['actors.yaml']?.value ?? []).map(({ id }) => id));
  if (world && world !== pack.theatre)
    for (const actor of world.actors)
      if (actor.kind !== 'generic' && !(actor.country && isPatterned(actor, world))) note(actor);
  for (const [at, actor] of pack.theatre.actors.entries()) {
    if (!typed.has(actor.id)) continue;
    for (const alias of namesOf(actor)) {
      const clash = (bearers.get(nameKey(alias.name)) ?? []).find((one) => clashes(one, { actor, alias }));
      if (clash)
        tell(
          'actors.yaml',
          pathOf(pack, at, alias.name),
          `"${alias.name}" of ${actor.id} is a name of ${clash.actor.id}${clash.actor.pack === actor.pack ? '' : ' in the world pack'} too`,
          'give the names dates, or leave one out',
        );
    }
    note(actor);
  }
  return problems;

  function note(actor: Actor): void {
    for (const alias of namesOf(actor)) {
      const key = nameKey(alias.name);
      bearers.set(key, [...(bearers.get(key) ?? []), { actor, alias }]);
    }
  }

  function clashes(a: Bearer, b: Bearer): boolean {
    return (
      a.actor !== b.actor &&
      sameWriting(a.alias.name, b.alias.name) &&
      overlap(held(a.alias, a.actor), held(b.alias, b.actor)) &&
      !areOfTwoCountries(a.actor, b.actor) &&
      !isAbove(a.actor, b.actor) &&
      !isAbove(b.actor, a.actor)
    );
  }

  // A branch may bear the name of the body that it belongs to: who knows the pack means the nearer one.
  function isAbove(above: Actor, below: Actor, depth = 0): boolean {
    return (
      depth < 8 &&
      below.parents.some(
        ({ parent }) => parent === above.id || (all.has(parent) && isAbove(above, all.get(parent)!, depth + 1)),
      )
    );
  }
}

/** The report tells which is meant, by the country that it speaks of. */
const areOfTwoCountries = (a: Actor, b: Actor): boolean => !!a.country && !!b.country && a.country !== b.country;

const isPatterned = (actor: Actor, world: Theatre): boolean => {
  const root = actor.id.replace(/-(?:military|air-force|navy|police)$/, '');
  return world.actors.some(({ kind, id }) => kind === 'country' && id === root);
};

// Where in actors.yaml the name stands.
function pathOf(pack: Pack, at: number, name: string): PropertyKey[] {
  const row = pack.read.files['actors.yaml']?.value[at];
  if (row) {
    for (const key of ['aliases', 'loaded'] as const) {
      for (const [language, list] of Object.entries(byLanguage(row[key]))) {
        const n = list.findIndex((one) => (typeof one === 'string' ? one : one.name) === name);
        if (n >= 0) return Array.isArray(row[key]) ? [at, key, n] : [at, key, language, n];
      }
    }
  }
  return [at, 'name'];
}

/**
 * Ids that more than one entry has: over all packs for actors and outlets, within the pack for places. Only an outlet of the
 * world pack may be given anew by a theatre, where it takes a side.
 */
export function checkIds(packs: readonly Pack[]): Problem[] {
  const problems: Problem[] = [];
  const actors = new Map<string, string>();
  const outlets = new Map<string, string>();
  for (const pack of packs) {
    const tell = teller(pack.read, problems);
    const once = (
      seen: Map<string, string>,
      id: string,
      what: string,
      file: 'actors.yaml' | 'sources.yaml',
      at: number,
    ): void => {
      const other = seen.get(id);
      if (other === 'world' && pack.theatre.id !== 'world' && file === 'sources.yaml') return;
      if (other)
        tell(
          file,
          [at, 'id'],
          `the id "${id}" is taken by another ${what} of the ${other} pack`,
          'ids are unique over all packs',
        );
      else seen.set(id, pack.theatre.id);
    };
    for (const [at, row] of (pack.read.files['actors.yaml']?.value ?? []).entries())
      once(actors, row.id, 'actor', 'actors.yaml', at);
    for (const actor of pack.theatre.actors) if (!actors.has(actor.id)) actors.set(actor.id, pack.theatre.id);
    for (const [at, row] of (pack.read.files['sources.yaml']?.value ?? []).entries())
      once(outlets, row.id, 'outlet', 'sources.yaml', at);
    const places = new Map<string, number>();
    for (const [at, place] of pack.theatre.places
      .slice(0, pack.read.files['places.yaml']?.value.length ?? 0)
      .entries()) {
      if (places.has(place.id))
        tell(
          'places.yaml',
          [at, 'name'],
          `${place.name} has the id of an earlier place, ${place.id}`,
          'two places of one name need names that tell them apart: "Kafr Halab (Aleppo)"',
        );
      else places.set(place.id, at);
    }
  }
  return problems;
}

/** Actors that are, over their parents, their own parent. */
export function checkCircles(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  const tell = teller(pack.read, problems);
  const parents = new Map(pack.theatre.actors.map(({ id, parents: list }) => [id, list.map(({ parent }) => parent)]));
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (parents.get(from) ?? []).some(
      (parent) => parent === to || (!seen.has(parent) && reaches(parent, to, seen.add(parent))),
    );
  for (const [at, { id }] of (pack.read.files['actors.yaml']?.value ?? []).entries())
    if (reaches(id, id, new Set()))
      tell('actors.yaml', [at, 'parent'], `${id} is its own parent, directly or over others`);
  return problems;
}
