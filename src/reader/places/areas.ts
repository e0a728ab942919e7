import type { Place } from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { PlaceMention } from './places.ts';

/** How wide an area is that a word speaks of, by the numbers of the language's table. */
const LEVEL = { ward: 0, part: 1, district: 2, division: 3 } as const;

/** The level of first-level divisions. */
export const DIVISION: number = LEVEL.division;

/** The word within a name that says which sort of area bears it: "Tonj North County", "Barangay Malabog"; null where none does. */
export function areaWordOf({ language }: Document, name: string): string | null {
  let space = name.indexOf(' ');
  if (space < 0) return null;
  const lower = name.toLowerCase();
  const first = lower.slice(0, space).replace(/\.$/, '');
  if (language.areaPrefixes.has(first)) return first;
  for (; space >= 0; space = lower.indexOf(' ', space + 1)) {
    const tail = lower.slice(space + 1);
    if (language.areaLevels.has(tail) && !language.bodies.has(tail)) return tail;
  }
  return null;
}

const levelOf = ({ language }: Document, word: string | null): number | null =>
  word === null ? null : (language.areaLevels.get(word) ?? null);

/** What towns and villages lie in, by the word that says so: "Fizi territory", "Kajuru LGA", "Khin-U township"; no first-level division. */
export function isTownsArea(doc: Document, { descriptor }: Pick<PlaceMention, 'descriptor'>): boolean {
  const level = levelOf(doc, descriptor);
  return level === LEVEL.part || level === LEVEL.district;
}

/** A ward or hamlet by the word that says so: "Barangay Malabog". There are hundreds of one name. */
export const isWard = (doc: Document, { descriptor }: Pick<PlaceMention, 'descriptor'>): boolean =>
  levelOf(doc, descriptor) === LEVEL.ward;

const COUNTRY = LEVEL.division + 1;

/** How wide a place is by its word or, where it has none, by what bears the name; null where neither tells. */
export function widthOf(doc: Document, { descriptor, places }: PlaceMention): number | null {
  const said = levelOf(doc, descriptor);
  if (said !== null) return said;
  const kinds = new Set(places.map(({ kind }) => kind));
  if (places[0]?.kind === 'country') return COUNTRY;
  return kinds.size === 1 && kinds.has('province') ? LEVEL.division : null;
}

const SETTLED: ReadonlySet<Place['kind']> = new Set(['city', 'town', 'village']);

/**
 * How far, in kilometres, an area may reach of which only the town of its name is known: "Nasir county", "Kawlin township".
 * null where the place is the area itself, or where the words speak of none.
 */
export function seatReach(doc: Document, mention: Pick<PlaceMention, 'descriptor'>, { kind }: Place): number | null {
  if (!SETTLED.has(kind) || !isTownsArea(doc, mention)) return null;
  return levelOf(doc, mention.descriptor) === LEVEL.part ? 20 : 35;
}
