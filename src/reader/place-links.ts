import type { Place } from '../model/index.ts';
import type { Document } from './document.ts';
import { kilometres } from './geometry.ts';
import type { PlaceMention } from './places.ts';

/** Two names that the text puts together. */
export interface Link {
  readonly inner: PlaceMention;
  readonly outer: PlaceMention;
  /** "Saraqib in Idlib", "Idlib’s Saraqib"; "Saraqib, Idlib", which may be a list; "between Saraqib and Idlib". */
  readonly how: 'in' | 'beside' | 'and';
}

/** The links between names that follow each other, by the words between them. */
export function linksOf(doc: Document, mentions: readonly PlaceMention[]): Link[] {
  return mentions.slice(0, -1).flatMap((one, at) => {
    const next = mentions[at + 1]!;
    const between = doc.text.slice(one.nameSpan.end, next.nameSpan.start);
    const how = doc.language.placeLink(between);
    if (how === 'of') return [{ inner: next, outer: one, how: 'in' as const }];
    return how ? [{ inner: one, outer: next, how }] : [];
  });
}

const AREAS: ReadonlySet<Place['kind']> = new Set(['country', 'province', 'district', 'region', 'island', 'valley']);
const TOWNS: ReadonlySet<Place['kind']> = new Set(['city', 'town', 'camp']);

/** True where one place lies in another: by the divisions that both are in, else by how far the larger one reaches. */
export function isWithin(inner: Place, outer: Place): boolean {
  if (inner.id === outer.id) return false;
  if (outer.kind === 'country') return inner.country === outer.country && inner.kind !== 'country';
  if (inner.country && outer.country && inner.country !== outer.country) return false;
  if (outer.kind === 'province' && outer.admin1 && inner.admin1)
    return inner.admin1 === outer.admin1 && inner.kind !== 'province';
  if (outer.kind === 'district' && inner.admin2 && inner.admin1 === outer.admin1) return inner.admin2 === outer.name;
  if (outer.kind === 'continent') return kilometres(inner, outer) < 4000;
  // a neighbourhood of a town; a village of its surroundings
  if (TOWNS.has(outer.kind)) return kilometres(inner, outer) <= Math.max(25, 2 * outer.radius_km);
  return AREAS.has(outer.kind) && kilometres(inner, outer) <= 1.3 * outer.radius_km;
}
