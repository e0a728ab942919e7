import { type Days, type Event, type EventClaim, type EventTypeId, isoOfDay, lengthOf } from '../model/index.ts';
import { type Cluster, creates } from './cluster.ts';
import { fieldsOf } from './fields.ts';
import { credibilityOf, gradeOf, reliabilityOf } from './grades.ts';
import { isVague } from './kinds.ts';
import type { Sketch } from './sketch.ts';
import { type Member, sourcesOf } from './voices.ts';

/** An event of the claims of a cluster, of which one at least tells that it happened. */
export function eventOf(cluster: Cluster, members: readonly Member[]): Event {
  const telling = members.filter(({ sketch }) => creates(sketch));
  const sources = sourcesOf(members);
  const fields = fieldsOf(members, sources);
  const ground = { members, sources, fields };
  const time = timeOf(telling.map(({ sketch }) => sketch));
  return {
    id: `e-${idOf(telling[0]!.recorded.id)}`,
    type: typeOf(telling.map(({ sketch }) => sketch)),
    time: time && { start: isoOfDay(time[0]), end: isoOfDay(time[1]) },
    place: placeOf(telling),
    fields,
    claims: members.map(claimOf(sources)),
    joins: cluster.joins,
    sources,
    sides: [...new Set(sources.map(({ side }) => side))].filter((side) => side !== null).sort(),
    grade: gradeOf(ground),
    credibility: credibilityOf(ground),
    reliability: reliabilityOf(sources),
    foretoldBy: members
      .filter(({ sketch: { standing, published } }) => {
        const ahead = standing === 'foretells' || standing === 'intends';
        return ahead && (time === null || published === null || published <= time[1]);
      })
      .map(({ recorded }) => recorded.id),
  };
}

/** How a member stands in its event. */
export const claimOf =
  (sources: readonly { readonly id: string; readonly claims: readonly string[] }[]) =>
  ({ recorded, sketch }: Member): EventClaim => ({
    id: recorded.id,
    standing: sketch.standing,
    source: sources.find(({ claims }) => claims.includes(recorded.id))?.id ?? sketch.source,
    side: sketch.sourceSide,
  });

/** The type that most claims give; those that hardly say what happened count only where no other does. */
function typeOf(sketches: readonly Sketch[]): EventTypeId {
  const counts = new Map<EventTypeId, number>();
  for (const { type } of sketches) counts.set(type, (counts.get(type) ?? 0) + 1);
  const list = [...counts].sort(
    ([a, most], [b, least]) => Number(isVague(a)) - Number(isVague(b)) || least - most || (a < b ? -1 : 1),
  );
  return list[0]![0];
}

/** The shortest days that a claim gives, said ones before carried-over ones; of equals those that most claims give. */
function timeOf(sketches: readonly Sketch[]): Days | null {
  const dated = sketches.filter(({ days }) => days !== null);
  if (!dated.length) return null;
  const votes = new Map<string, number>();
  for (const { days } of dated) votes.set(String(days), (votes.get(String(days)) ?? 0) + 1);
  const rank = (sketch: Sketch): readonly number[] => [
    lengthOf(sketch.days!),
    -votes.get(String(sketch.days))!,
    Number(!sketch.said),
    sketch.days![0],
  ];
  return [...dated].sort((a, b) => compareRanks(rank(a), rank(b)))[0]!.days;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [at, one] of a.entries()) if (one !== b[at]) return one - b[at]!;
  return 0;
}

function placeOf(telling: readonly Member[]): Event['place'] {
  const placed = telling.filter(({ sketch }) => sketch.spot !== null);
  const rank = ({ sketch: { spot } }: Member): readonly number[] => [Number(spot!.lat === null), spot!.radius];
  const finest = placed.sort((a, b) => compareRanks(rank(a), rank(b)))[0]?.recorded.claim.place;
  if (!finest) return null;
  const { span: _span, ...place } = finest;
  return place;
}

/** FNV-1a in 52 bits: short, and the same everywhere. */
function idOf(text: string): string {
  let [high, low] = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193) >>> 0;
    low = Math.imul(low ^ unit, 0x85ebca6b) >>> 0;
  }
  return high.toString(36).padStart(7, '0') + low.toString(36).padStart(7, '0').slice(-5);
}
