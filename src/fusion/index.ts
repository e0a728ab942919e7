import type { Decision, Event, EventClaim, Fused, Kinships, RecordedClaim } from '../model/index.ts';
import { type Binding, bindingOf } from './binding.ts';
import { cluster, creates } from './cluster.ts';
import { areRivals, compare, ENOUGH } from './compare.ts';
import { claimOf, eventOf } from './event.ts';
import { type Group, Groups } from './groups.ts';
import { type Extent, extentOf, meet } from './neighbours.ts';
import { type Sketch, sketchOf } from './sketch.ts';

export { contradictionsIn } from './contradictions.ts';
export { type Extent, meet } from './neighbours.ts';
export { fieldInWords } from './say.ts';
export { type Story, storiesOf, type Told } from './stories.ts';

/**
 * Events of claims: what opposed sources say of one happening, side by side. The same claims and decisions in any order give
 * the same events.
 */
export function fuse(claims: readonly RecordedClaim[], kinships: Kinships, decisions: readonly Decision[] = []): Fused {
  const binding = bindingOf(decisions);
  const groups = new Groups(kinships, binding);
  groups.add(fusible(claims, binding));
  return fusedOf(
    [...groups.all()].map((number) => groups.read(number)),
    binding,
  );
}

/** Fusion that grows: what is added changes only the groups that it is linked with. */
export interface Fusion {
  /** Adds claims and gives what became of the groups that they belong to. */
  readonly add: (claims: readonly RecordedClaim[]) => Fused;
  /** All events so far. */
  readonly all: () => Fused;
}

/** Opens a fusion that grows. Later decisions need a new one. */
export function openFusion(kinships: Kinships, decisions: readonly Decision[] = []): Fusion {
  const binding = bindingOf(decisions);
  const groups = new Groups(kinships, binding);
  const read = (numbers: ReadonlySet<number>): Group[] => [...numbers].map((number) => groups.read(number));
  return {
    add: (claims) => fusedOf(read(groups.add(fusible(claims, binding))), binding),
    all: () => fusedOf(read(groups.all()), binding),
  };
}

/** Fusion of more claims than memory holds, in the order of their extents. */
export interface Sweep {
  /** Adds claims that begin no earlier than the last (`extentOfClaim(claim).from`); gives all that no later one can change. */
  readonly add: (claims: readonly RecordedClaim[]) => Fused;
  /** What is left when no claim comes any more. */
  readonly end: () => Fused;
}

/** Opens a fusion that lets go of what is settled. All that it gives together is what `fuse` gives. */
export function openSweep(kinships: Kinships, decisions: readonly Decision[] = []): Sweep {
  const binding = bindingOf(decisions);
  const groups = new Groups(kinships, binding);
  return {
    add: (claims) => {
      const last = claims.at(-1);
      groups.add(fusible(claims, binding));
      if (!last) return fusedOf([], binding);
      return fusedOf(groups.takeBefore(extentOf(sketchOf(binding.corrected(last), kinships)).from), binding);
    },
    end: () => fusedOf(groups.takeBefore(Number.POSITIVE_INFINITY), binding),
  };
}

/** Which of the claims around are linked with the new ones: a store then fuses their groups anew, and leaves all others alone. */
export function linkedClaims(
  fresh: readonly RecordedClaim[],
  around: readonly RecordedClaim[],
  kinships: Kinships,
  decisions: readonly Decision[] = [],
): ReadonlySet<string> {
  const binding = bindingOf(decisions);
  const sketch = (claim: RecordedClaim): Sketch => sketchOf(binding.corrected(claim), kinships);
  const others = fusible(around, binding).map(sketch);
  const linked = new Set<string>();
  for (const one of fusible(fresh, binding).map(sketch)) {
    const extent = extentOf(one);
    for (const other of others)
      if (meet(extent, extentOf(other)) && ((compare(one, other)?.points ?? 0) >= ENOUGH || areRivals(one, other)))
        linked.add(other.id);
    for (const other of binding.togetherWith(one.id)) linked.add(other);
  }
  return linked;
}

/**
 * Where and when a claim finds others of its happening: what a store keeps to look neighbours up by (see `meet`).
 */
export const extentOfClaim = (claim: RecordedClaim, kinships: Kinships, decisions: readonly Decision[] = []): Extent =>
  extentOf(sketchOf(bindingOf(decisions).corrected(claim), kinships));

// A state ("the army holds Hader") is no happening: it is control's matter.
const fusible = (claims: readonly RecordedClaim[], binding: Binding): RecordedClaim[] =>
  claims
    .filter(({ id, claim }) => claim.type !== 'control' && !binding.rejected.has(id))
    .map((claim) => (binding.accepted.has(claim.id) ? asAccepted(claim) : claim));

const asAccepted = (recorded: RecordedClaim): RecordedClaim =>
  recorded.claim.status === 'alleged' ? { ...recorded, claim: { ...recorded.claim, status: 'reported' } } : recorded;

function fusedOf(groups: readonly Group[], binding: Binding): Fused {
  const events: Event[] = [];
  const loose: EventClaim[] = [];
  for (const { entries, links } of groups) {
    const members = new Map(entries.map((entry) => [entry.sketch.id, entry]));
    const clusters = cluster(
      entries.map(({ sketch }) => sketch),
      links,
      binding,
    );
    for (const one of clusters) {
      const all = one.members.map(({ id }) => members.get(id)!);
      if (one.members.some(creates)) events.push(eventOf(one, all));
      else loose.push(...all.map(claimOf([])));
    }
  }
  const ids = groups.map(({ entries }) => entries.map(({ sketch }) => sketch.id).sort());
  return {
    events: events.sort(inTime),
    loose: loose.sort((a, b) => (a.id < b.id ? -1 : 1)),
    groups: ids.sort(([a], [b]) => (a! < b! ? -1 : 1)),
  };
}

const inTime = (a: Event, b: Event): number => {
  const [start, other] = [a.time?.start ?? '~', b.time?.start ?? '~'];
  return start < other ? -1 : start > other ? 1 : a.id < b.id ? -1 : 1;
};
