import { kilometres, middle, nearestOn, type Point } from '../../model/geometry.ts';
import type { ClaimPlace, Place, PlaceKind } from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { PlaceMention } from './places.ts';

/** What of a place the words single out: its text is longer, its spot narrower. */
type Stretch = Partial<ClaimPlace> & Pick<ClaimPlace, 'text' | 'span'>;

const LINES: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['road', 'river', 'border']);
/** A stretch by a town reaches so far to either side. */
const BESIDE_KM = 10;
/** A line is typed roundly: further than this from the town another stretch is meant, or another town. */
const FARTHEST_KM = 40;

/**
 * The part of a road or river that is meant: "the M5 between Saraqib and Maarat al-Numan" with both ends, "the Euphrates near
 * Deir Hafer". The ends are the names that follow; without a position of theirs the line keeps its own.
 */
export function stretchOf(
  doc: Document,
  mention: PlaceMention,
  after: readonly PlaceMention[],
  resolve: (mention: PlaceMention) => Place | null,
): Stretch | null {
  const [first, second] = after;
  const line = resolve(mention);
  if (!first || !(line ? LINES.has(line.kind) : doc.language.lines.has(mention.descriptor ?? ''))) return null;
  const how = doc.language.stretchLink(doc.text.slice(mention.nameSpan.end, first.nameSpan.start));
  if (how === 'near' && line) return beside(doc, mention, line, first, resolve(first));
  if (how !== 'between' || !second) return null;
  if (doc.language.placeLink(doc.text.slice(first.nameSpan.end, second.nameSpan.start)) !== 'and') return null;
  const words = { ...wordsTo(doc, mention, second.nameSpan.end), relation: 'between' as const };
  const [from, to] = [resolve(first), resolve(second)];
  return { ...words, ...spotBetween(from, to) };
}

/** A road by its ends, "the Homs-Palmyra highway": somewhere between them, where both are known. */
export function roadBetween(
  doc: Document,
  mention: PlaceMention,
  [from = null, to = null]: readonly (Place | null)[],
): Stretch {
  return { ...wordsTo(doc, mention, mention.end), relation: 'between', ...spotBetween(from, to) };
}

/** So far from a town its name still tells which road is meant: "on the Karkum road". */
const ROAD_KM = 30;

/** A road by the town to which it leads: somewhere by the town. */
export const roadTo = (town: Place): Partial<ClaimPlace> => ({
  ...spot(town, Math.max(town.radius_km, ROAD_KM)),
  country: town.country,
  admin1: town.admin1,
});

function spotBetween(from: Place | null, to: Place | null): Partial<ClaimPlace> {
  if (!from || !to) return {};
  const half = kilometres(from, to) / 2;
  return { ...spot(middle(from, to), Math.max(2, half)), country: from.country, admin1: from.admin1 };
}

function beside(
  doc: Document,
  mention: PlaceMention,
  line: Place,
  town: PlaceMention,
  at: Place | null,
): Stretch | null {
  if (!at || LINES.has(at.kind) || at.radius_km > FARTHEST_KM) return null;
  const point = nearestOn(line.line ?? [], at) ?? at;
  if (kilometres(point, at) > FARTHEST_KM) return null;
  const words = wordsTo(doc, mention, town.nameSpan.end);
  return { ...words, ...spot(point, BESIDE_KM), country: at.country, admin1: at.admin1 };
}

const wordsTo = (doc: Document, { start }: PlaceMention, end: number): Stretch => ({
  text: doc.text.slice(start, end),
  span: { start, end },
});

const spot = ({ lat, lon }: Point, km: number): Pick<ClaimPlace, 'lat' | 'lon' | 'radius_km' | 'precision'> => ({
  lat,
  lon,
  radius_km: Math.round(km * 10) / 10,
  precision: 'near',
});
