import type { Decision, Event, EventClaim, Fused, Kinships, RecordedClaim } from '../model/index.ts';
import { type Binding, bindingOf } from './binding.ts';
import { type Cluster, cluster, creates } from './cluster.ts';
import { compare, ENOUGH } from './compare.ts';
import { claimOf, eventOf } from './event.ts';
import { Groups } from './groups.ts';
import { type Extent, extentOf } from './neighbours.ts';
import { type Sketch, sketchOf } from './sketch.ts';
import type { Member } from './voices.ts';

export { contradictionsIn } from './contradictions.ts';
export { type Extent, meet } from './neighbours.ts';
export { type Story, storiesOf, type Told } from './stories.ts';

/** What one group of claims came to. */
interface Outcome {
  readonly events: readonly Event[];
  readonly loose: readonly EventClaim[];
}

/**
 * Events of claims: what opposed sources say of one happening, side by side. The same claims and decisions in any order give
 * the same events.
 */
export function fuse(claims: readonly RecordedClaim[], kinships: Kinships, decisions: readonly Decision[] = []): Fused {
  const fusion = openFusion(kinships, decisions);
  fusion.add(claims);
  return fusion.all();
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
  const recorded = new Map<string, RecordedClaim>();
  const outcome = (numbers: Iterable<number>): Fused => {
    const events: Event[] = [];
    const loose: EventClaim[] = [];
    const members: string[][] = [];
    for (const number of numbers) {
      const group = groups.read(number);
      members.push(group.members.map(({ id }) => id).sort());
      const found = outcomeOf(cluster(group.members, group.links, binding), recorded);
      events.push(...found.events);
      loose.push(...found.loose);
    }
    return {
      events: events.sort(inTime),
      loose: loose.sort(byId),
      groups: members.sort((a, b) => (a[0]! < b[0]! ? -1 : 1)),
    };
  };
  return {
    add: (claims) => {
      const fit = fusible(claims, binding);
      for (const claim of fit) if (!recorded.has(claim.id)) recorded.set(claim.id, claim);
      return outcome(groups.add(fit));
    },
    all: () => outcome(groups.all()),
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
  for (const one of fusible(fresh, binding).map(sketch))
    for (const other of others) if ((compare(one, other)?.points ?? 0) >= ENOUGH) linked.add(other.id);
  const added = new Set(fresh.map(({ id }) => id));
  for (const [a, b] of binding.together) {
    if (added.has(a)) linked.add(b);
    if (added.has(b)) linked.add(a);
  }
  return linked;
}

/** Where and when a claim finds others of its happening: what a store keeps to look neighbours up by (see `meet`). */
export const extentOfClaim = (claim: RecordedClaim, kinships: Kinships): Extent => extentOf(sketchOf(claim, kinships));

// A state ("the army holds Hader") is no happening: it is control's matter.
const fusible = (claims: readonly RecordedClaim[], binding: Binding): RecordedClaim[] =>
  claims
    .filter(({ id, claim }) => claim.type !== 'control' && !binding.rejected.has(id))
    .map((claim) => (binding.accepted.has(claim.id) ? asAccepted(claim) : claim));

const asAccepted = (recorded: RecordedClaim): RecordedClaim =>
  recorded.claim.status === 'alleged' ? { ...recorded, claim: { ...recorded.claim, status: 'reported' } } : recorded;

function outcomeOf(clusters: readonly Cluster[], recorded: ReadonlyMap<string, RecordedClaim>): Outcome {
  const events: Event[] = [];
  const loose: EventClaim[] = [];
  for (const one of clusters) {
    const members: Member[] = one.members.map((sketch) => ({ recorded: recorded.get(sketch.id)!, sketch }));
    if (one.members.some(creates)) events.push(eventOf(one, members));
    else loose.push(...members.map(claimOf([])));
  }
  return { events, loose };
}

const inTime = (a: Event, b: Event): number => {
  const [start, other] = [a.time?.start ?? '~', b.time?.start ?? '~'];
  return start < other ? -1 : start > other ? 1 : a.id < b.id ? -1 : 1;
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
