import type { MapEvents } from '../api/types.ts';
import { boxAround, type Camera, cameraFor } from './camera.ts';

/** A point so far off that the others would shrink to a spot does not decide where the map opens. */
const OUTLIERS = 0.06;
const FAR = 2;

/** The camera over all events, or over nearly all where a few lie far off. */
export function cameraOver(events: MapEvents): Camera | null {
  const points = events.features
    .filter(({ properties }) => properties.precision !== 'area' || (properties.radiusKm ?? 0) <= 150)
    .map(({ geometry }) => geometry.coordinates as [number, number]);
  if (!points.length) return null;
  const middle = (axis: 0 | 1): number => {
    const sorted = points.map((point) => point[axis]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)]!;
  };
  const [lon, lat] = [middle(0), middle(1)];
  const away = ([x, y]: [number, number]): number => Math.hypot((x - lon) * Math.cos((lat * Math.PI) / 180), y - lat);
  const sorted = [...points].sort((a, b) => away(a) - away(b));
  // The first of the outermost that lies far beyond the one before it, and all beyond that, do not decide.
  const from = Math.floor((sorted.length - 1) * (1 - OUTLIERS));
  const gap = sorted.findIndex((point, at) => at > from && away(point) > Math.max(0.2, away(sorted[at - 1]!)) * FAR);
  const kept = gap === -1 ? sorted : sorted.slice(0, gap);
  const narrow = innerWidth < 900;
  return cameraFor(
    boxAround(kept)!,
    innerWidth - (narrow ? 0 : 372),
    innerHeight - (narrow ? 300 : 216),
    narrow ? 40 : 64,
  );
}
