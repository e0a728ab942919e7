import { kilometres } from '../../model/geometry.ts';
import type { Place } from '../../model/index.ts';
import { type Candidate, divisionKeyOf } from './candidates.ts';
import { type Group, sharesOf, WIDE } from './link-weights.ts';

const ROUNDS = 3;

/** What it counts that other names of the report lie in the same country, or division. */
const COUNTRY = 3;

const DIVISION = 3;

/** And what it counts that the district in which a place lies is named, or a place in the district. */
const DISTRICT = 2;

/** What it counts that another name lies near: so much within so many kilometres. */
const NEARNESS: readonly (readonly [km: number, worth: number])[] = [
  [25, 1.2],
  [60, 0.9],
  [150, 0.6],
  [400, 0.25],
];

/** The candidates of a name before the others are weighed with them. */
export function groupOf(candidates: readonly Candidate[]): Group {
  const standing = candidates.map(({ standing: score }) => score);
  return {
    candidates,
    standing,
    share: sharesOf(standing),
    score: [...standing],
    near: candidates.map(() => 0),
    inside: candidates.map(() => false),
    outside: candidates.map(() => false),
  };
}

/** Every round reckons each name from what the others are most likely to mean. */
export function settle(groups: readonly Group[], sent: Place | null): void {
  if (groups.length + (sent ? 1 : 0) < 2) return;
  const near = nearTable(groups);
  for (let round = 0; round < ROUNDS; round++) {
    const regions = groups.map(regionsOf);
    const sums = sumOf([...regions, ...(sent?.country ? [ofDateline(sent.country)] : [])]);
    const nears = groups.map(({ candidates }, own) =>
      candidates.map(({ place }, at) => nearScore(near, groups, own, at) + (sent ? nearness(place, sent) : 0)),
    );
    const scores = groups.map(({ candidates, standing }, own) =>
      candidates.map((candidate, at) => standing[at]! + regionScore(candidate, sums, regions[own]!) + nears[own]![at]!),
    );
    for (const [at, group] of groups.entries()) {
      group.score = scores[at]!;
      group.near = nears[at]!;
      group.share = sharesOf(group.score);
    }
  }
}

interface Regions {
  readonly all: number;
  readonly of: ReadonlyMap<string, number>;
}

const districtOf = (place: Place): string | null => {
  const division = divisionKeyOf(place);
  const district = place.kind === 'district' ? place.name : place.admin2;
  return division && district ? `${division}.${district}` : null;
};

function regionsOf({ candidates, share }: Group): Regions {
  const of = new Map<string, number>();
  let all = 0;
  for (const [at, { place }] of candidates.entries()) {
    if (place.country === null) continue;
    all += share[at]!;
    for (const region of [place.country, divisionKeyOf(place), districtOf(place)])
      if (region) of.set(region, (of.get(region) ?? 0) + share[at]!);
  }
  return { all, of };
}

/** What the country from which a report was sent counts beside that of a name in it: many are sent from a neighbour. */
const SENT = 0.5;

const ofDateline = (country: string): Regions => ({ all: SENT, of: new Map([[country, SENT]]) });

function sumOf(list: readonly Regions[]): Regions {
  const of = new Map<string, number>();
  let all = 0;
  for (const one of list) {
    all += one.all;
    for (const [region, share] of one.of) of.set(region, (of.get(region) ?? 0) + share);
  }
  return { all, of };
}

// The share of the other names that lie in the same country and division.
function regionScore({ place }: Candidate, sums: Regions, own: Regions): number {
  // of others that hardly any list knows none weighs as if it were sure
  const others = Math.max(1, sums.all - own.all);
  const told = (region: string | null): number => (region ? (sums.of.get(region) ?? 0) - (own.of.get(region) ?? 0) : 0);
  return (
    (COUNTRY * told(place.country)) / others +
    (DIVISION * told(divisionKeyOf(place))) / others +
    DISTRICT * Math.min(1, told(districtOf(place)))
  );
}

const nearness = (a: Place, b: Place): number => {
  if (Math.abs(a.lat - b.lat) > 4 || a.id === b.id) return 0;
  const km = kilometres(a, b);
  return NEARNESS.find(([most]) => km <= most)?.[1] ?? 0;
};

/** For every candidate and every other name: which of its candidates lie near, and how much that counts. */
type NearTable = readonly (readonly (readonly (readonly [other: number, at: number, worth: number])[])[])[];

function nearTable(groups: readonly Group[]): NearTable {
  return groups.map((group, own) =>
    group.candidates.map(({ place }) =>
      WIDE.has(place.kind)
        ? []
        : groups.flatMap((other, number) =>
            number === own
              ? []
              : other.candidates.flatMap((candidate, at) => {
                  const worth = WIDE.has(candidate.place.kind) ? 0 : nearness(place, candidate.place);
                  return worth ? [[number, at, worth] as const] : [];
                }),
          ),
    ),
  );
}

// The two names that lie nearest count.
function nearScore(near: NearTable, groups: readonly Group[], own: number, at: number): number {
  const byGroup = new Map<number, number>();
  for (const [other, which, worth] of near[own]![at]!)
    byGroup.set(other, Math.max(byGroup.get(other) ?? 0, worth * groups[other]!.share[which]!));
  const [first = 0, second = 0] = [...byGroup.values()].sort((a, b) => b - a);
  return first + second;
}
