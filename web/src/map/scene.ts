import type { EventFamily } from '../../../src/model/event-types.ts';
import type { EventTypeId } from '../../../src/model/reading.ts';
import type { MapBase, MapControl, MapEventProperties, MapEvents } from '../api/types.ts';
import { pixelsPerKm, projectionOf } from './camera.ts';
import { byFamily, familyOf } from './families.ts';
import type { SideMark } from './sides.ts';

/** How a place is drawn: what is known finely is a dot, what is not is as large as the doubt. */
export type Extent =
  | { readonly kind: 'dot' }
  | { readonly kind: 'sector'; readonly radiusKm: number; readonly bearing: number }
  | { readonly kind: 'around'; readonly radiusKm: number }
  | { readonly kind: 'area'; readonly radiusKm: number };

/** An event, or several, as the map draws it. */
export interface Mark {
  readonly key: string;
  readonly lon: number;
  readonly lat: number;
  readonly extent: Extent;
  /** Most first where it stands for several. */
  readonly families: readonly { readonly family: EventFamily; readonly count: number }[];
  readonly count: number;
  readonly contradicted: boolean;
  /** The event where it stands for one. */
  readonly event: MapEventProperties | null;
  /** West, south, east, north of what it stands for. */
  readonly window: readonly [number, number, number, number];
}

/** All that a picture of the map shows. */
export interface Scene {
  readonly land: GeoJSON.FeatureCollection | null;
  readonly base: MapBase | null;
  readonly control: MapControl | null;
  readonly marks: readonly Mark[];
  readonly sides: ReadonlyMap<string, SideMark>;
  /** The event that is chosen, and where it lies. */
  readonly chosen: { readonly id: string; readonly lon: number; readonly lat: number } | null;
}

type Feature = MapEvents['features'][number];

const DOTS = new Set(['exact', 'point', 'place', 'village']);
const DEFAULT_KM = 10;
/** Marks nearer to each other than this, in pixels, become one: a disc is as wide as high, a cluster is a broad pill. */
const TOUCH = { disc: 23, pillX: 80, pillY: 27, manyY: 38 } as const;

const MOST_TURNS = 5;

/** How the place of an event is drawn. */
export function extentOf({ precision = 'point', radiusKm, bearing }: MapEventProperties): Extent {
  const km = radiusKm || DEFAULT_KM;
  if (typeof bearing === 'number') return { kind: 'sector', radiusKm: km, bearing };
  if (DOTS.has(precision)) return { kind: 'dot' };
  return { kind: precision === 'sector' ? 'around' : 'area', radiusKm: km };
}

interface Gathered {
  readonly extent: Extent;
  readonly members: Feature[];
  x: number;
  y: number;
  count: number;
}

const countOf = ({ properties }: Feature): number => properties.count ?? 1;

/** Counts by type of a feature, be it one event or several. */
function typesOf({ properties }: Feature): Readonly<Partial<Record<EventTypeId, number>>> {
  return properties.byType ?? (properties.type ? { [properties.type]: 1 } : {});
}

/**
 * The events that the server sent as marks. Those that would cover each other at this zoom are gathered, the weightiest
 * first; areas only with events of the very same area, since an area is no spot that another could lie beside.
 */
export function marksOf(events: MapEvents | undefined, zoom: number): readonly Mark[] {
  const project = projectionOf({ lon: 0, lat: 0, zoom, width: 0, height: 0 });
  const singles = (events?.features ?? []).map((feature): Gathered => {
    const [x, y] = project(...(feature.geometry.coordinates as [number, number]));
    const extent = feature.properties.cluster ? ({ kind: 'dot' } as const) : extentOf(feature.properties);
    return { extent, members: [feature], x, y, count: countOf(feature) };
  });
  // What is gathered stands in the middle of its own, where it may touch others anew.
  let groups: readonly Gathered[] = singles;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const fewer = gather(groups);
    if (fewer.length === groups.length) break;
    groups = fewer;
  }
  return groups.map(markOfGroup);
}

function gather(groups: readonly Gathered[]): readonly Gathered[] {
  const kept: Gathered[] = [];
  const grid = new Map<string, Gathered[]>();
  const cell = (x: number, y: number): string => `${Math.floor(x / TOUCH.pillX)} ${Math.floor(y / TOUCH.pillX)}`;
  for (const group of [...groups].sort((a, b) => b.count - a.count)) {
    const { x, y } = group;
    const steps = [-TOUCH.pillX, 0, TOUCH.pillX];
    const near = steps.flatMap((dx) => steps.flatMap((dy) => grid.get(cell(x + dx, y + dy)) ?? []));
    const host = near.find((one) => belongs(one, group));
    if (host) {
      const all = host.count + group.count;
      host.x = (host.x * host.count + x * group.count) / all;
      host.y = (host.y * host.count + y * group.count) / all;
      host.count = all;
      host.members.push(...group.members);
      continue;
    }
    const fresh = { ...group, members: [...group.members] };
    kept.push(fresh);
    grid.set(cell(x, y), [...(grid.get(cell(x, y)) ?? []), fresh]);
  }
  return kept;
}

function belongs(host: Gathered, group: Gathered): boolean {
  if (host.extent.kind !== group.extent.kind) return false;
  const [dx, dy] = [Math.abs(host.x - group.x), Math.abs(host.y - group.y)];
  if (host.extent.kind === 'dot') {
    const pills = Number(host.count > 1) + Number(group.count > 1);
    const wide = [TOUCH.disc, (TOUCH.disc + TOUCH.pillX) / 2, TOUCH.pillX][pills]!;
    return dx < wide && dy < (host.count + group.count > 99 ? TOUCH.manyY : pills ? TOUCH.pillY : TOUCH.disc);
  }
  if (dx + dy > 1 || (host.extent as { radiusKm: number }).radiusKm !== (group.extent as { radiusKm: number }).radiusKm)
    return false;
  return (
    host.extent.kind !== 'sector' || host.extent.bearing === (group.extent as { readonly bearing: number }).bearing
  );
}

function markOfGroup({ extent, members, count }: Gathered): Mark {
  const first = members[0]!;
  const types: Partial<Record<EventTypeId, number>> = {};
  for (const member of members)
    for (const [type, many = 0] of Object.entries(typesOf(member)))
      types[type as EventTypeId] = (types[type as EventTypeId] ?? 0) + many;
  const windows = members.map(windowOf);
  const middle = (axis: 0 | 1): number =>
    members.reduce((sum, one) => sum + one.geometry.coordinates[axis]! * countOf(one), 0) / count;
  return {
    key: first.properties.id ?? String(first.id ?? first.geometry.coordinates),
    lon: middle(0),
    lat: middle(1),
    extent,
    families: [...byFamily(types)].sort((a, b) => b.count - a.count),
    count,
    contradicted: members.some(({ properties }) => Boolean(properties.contradicted)),
    event: members.length === 1 && !first.properties.cluster ? first.properties : null,
    window: [
      Math.min(...windows.map(([west]) => west)),
      Math.min(...windows.map(([, south]) => south)),
      Math.max(...windows.map(([, , east]) => east)),
      Math.max(...windows.map(([, , , north]) => north)),
    ],
  };
}

function windowOf({ geometry, properties }: Feature): readonly [number, number, number, number] {
  const [lon, lat] = geometry.coordinates as [number, number];
  return (properties.window as [number, number, number, number] | undefined) ?? [lon, lat, lon, lat];
}

/** Half the width of a mark's doubt in pixels; 0 for a dot. */
export const reachOf = ({ extent, lat }: Mark, zoom: number): number =>
  extent.kind === 'dot' ? 0 : Math.max(14, extent.radiusKm * pixelsPerKm(zoom, lat));

/** Family by which a mark is coloured. */
export const mainFamily = ({ families }: Mark): EventFamily => families[0]?.family ?? familyOf('accident');
