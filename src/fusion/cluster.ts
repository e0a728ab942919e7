import type { Join } from '../model/index.ts';
import type { Binding } from './binding.ts';
import { conflict, takenBetween } from './compare.ts';
import type { Sketch } from './sketch.ts';

/** Two claims that may be one happening, with what speaks for it. */
export interface Link {
  readonly a: Sketch;
  readonly b: Sketch;
  readonly points: number;
  readonly reasons: readonly string[];
}

/** Claims of one happening, in the order in which they became known, and the joins that brought them together. */
export interface Cluster {
  readonly members: readonly Sketch[];
  readonly joins: readonly Join[];
}

/** A cluster as it grows, with those that it can never be one with: however both grow, that stays so. */
interface Growing {
  readonly members: Sketch[];
  readonly joins: Join[];
  readonly foes: Set<Growing>;
}

function oppose(a: Growing, b: Growing): void {
  a.foes.add(b);
  b.foes.add(a);
}

const byKnown = (a: Sketch, b: Sketch): number =>
  a.known < b.known ? -1 : a.known > b.known ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const strongestFirst = (x: Link, y: Link): number =>
  y.points - x.points || (x.a.id < y.a.id ? -1 : x.a.id > y.a.id ? 1 : x.b.id < y.b.id ? -1 : 1);

/** True for claims that may create an event: those that tell that something happened. */
export const creates = ({ standing }: Sketch): boolean => standing === 'tells';

/**
 * Clusters the claims of one group: the strongest link first, two clusters become one unless some claim of the one cannot be
 * about the same happening as some claim of the other. Claims that create no event come last, each to the event that it is
 * linked with best; they never bring two events together. What nothing is linked with is a cluster of its own.
 */
export function cluster(members: readonly Sketch[], links: readonly Link[], binding: Binding): Cluster[] {
  const clusters = new Map<string, Growing>();
  for (const one of [...members].sort(byKnown)) clusters.set(one.id, { members: [one], joins: [], foes: new Set() });
  const join = ({ a, b, points, reasons }: Link): void => {
    const [mine, theirs] = [clusters.get(a.id)!, clusters.get(b.id)!];
    const [great, small] = mine.members.length >= theirs.members.length ? [mine, theirs] : [theirs, mine];
    great.members.push(...small.members);
    great.joins.push(...small.joins, { claims: [a.id, b.id], score: Math.round(points * 100) / 100, reasons });
    for (const { id } of small.members) clusters.set(id, great);
    for (const foe of small.foes) oppose(great, foe);
  };
  const apart = (a: Sketch, b: Sketch): boolean => clusters.get(a.id) !== clusters.get(b.id);
  const fits = (a: Sketch, b: Sketch): boolean => {
    const [mine, theirs] = [clusters.get(a.id)!, clusters.get(b.id)!];
    if (mine.foes.has(theirs)) return false;
    const fit = mine.members.every((one) =>
      theirs.members.every(
        (other) => !binding.apart(one.id, other.id) && !conflict(one, other) && !takenBetween(one, other, members),
      ),
    );
    if (!fit) oppose(mine, theirs);
    return fit;
  };

  const byId = new Map(members.map((one) => [one.id, one]));
  for (const [first, second] of binding.together) {
    const [a, b] = [byId.get(first), byId.get(second)];
    if (a && b && apart(a, b)) join({ a, b, points: 0, reasons: ['joined by decision'] });
  }
  const sorted = [...links].sort(strongestFirst);
  for (const link of sorted) {
    if (creates(link.a) && creates(link.b) && apart(link.a, link.b) && fits(link.a, link.b)) join(link);
  }
  hang(sorted, clusters, binding, join);
  return [...new Set(clusters.values())].map(({ members: all, joins }) => ({ members: all.sort(byKnown), joins }));
}

function hang(
  sorted: readonly Link[],
  clusters: ReadonlyMap<string, { readonly members: readonly Sketch[] }>,
  binding: Binding,
  join: (link: Link) => void,
): void {
  const hung = new Set<string>();
  for (const link of sorted) {
    if (creates(link.a) === creates(link.b)) continue;
    const [event, loose] = creates(link.a) ? [link.a, link.b] : [link.b, link.a];
    if (hung.has(loose.id) || clusters.get(loose.id)!.members.some(creates)) continue;
    if (clusters.get(event.id)!.members.some(({ id }) => binding.apart(id, loose.id))) continue;
    hung.add(loose.id);
    join(link);
  }
  hangOnHung(sorted, clusters, binding, join);
}

// "It denied any part in the car bombing. Rivals were behind the blast": what speaks of a claim that hangs on an event hangs there too.
function hangOnHung(
  sorted: readonly Link[],
  clusters: ReadonlyMap<string, { readonly members: readonly Sketch[] }>,
  binding: Binding,
  join: (link: Link) => void,
): void {
  const isHung = ({ id }: Sketch): boolean => clusters.get(id)!.members.some(creates);
  for (const link of sorted) {
    if (creates(link.a) || creates(link.b) || isHung(link.a) === isHung(link.b)) continue;
    const [hung, loose] = isHung(link.a) ? [link.a, link.b] : [link.b, link.a];
    if (clusters.get(hung.id)!.members.some(({ id }) => binding.apart(id, loose.id))) continue;
    join(link);
  }
}
