import type { Place, PlaceCandidate, PlaceKind } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { DIVISION } from './areas.ts';
import type { PlaceMention } from './places.ts';

/** "Western" of "western Donetsk": a side of an area, where "west" may be that of a town. */
function isSided({ language, text }: Document, { start, nameSpan, descriptor, relation }: PlaceMention): boolean {
  const before = text.slice(start, nameSpan.start).trim().toLowerCase().split(/\s+/).at(-1)!;
  return descriptor === null && relation === 'in' && language.landSides.has(before);
}

/** "Eastern Baghdad": the name of a seat of state is that of the town, and often of the state. */
function isSeat({ knowledge }: Document, name: string, { country }: Place): boolean {
  const words = name.split(' ');
  const hit = knowledge.nameAt(words, 0);
  return (
    hit?.length === words.length &&
    hit.entries.some((one) => one.kind === 'actor' && one.actor.kind === 'country' && one.actor.country === country)
  );
}

const holds = (division: Place, town: Place): boolean =>
  division.country === town.country && town.admin1 === (division.admin1 ?? division.name);

/** What a name with a side before it means, where a town and the division around it share the name. */
export interface Sided {
  /** The divisions of that name. */
  readonly divisions: readonly PlaceCandidate[];
  /** True for a town of which the division is meant. */
  readonly isGivenUp: (place: Place) => boolean;
}

const TOWNS: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'village']);
const NONE: Sided = { divisions: [], isGivenUp: () => false };

/** "Southeastern Idlib", "northern Kaduna": not a part of the town, but of the province that bears its name. */
export function sided(doc: Document, mention: PlaceMention, found: readonly PlaceCandidate[]): Sided {
  if (!isSided(doc, mention)) return NONE;
  const towns = found
    .filter(({ place, match }) => match === 'exact' && TOWNS.has(place.kind) && !isSeat(doc, mention.name, place))
    .map(({ place }) => place);
  if (!towns.length) return NONE;
  const divisions = [...doc.language.areaLevels]
    .filter(([, level]) => level === DIVISION)
    .flatMap(([word]) => doc.knowledge.findPlaces(`${mention.name} ${word}`))
    .filter(({ place, match }) => match === 'exact' && place.kind === 'province')
    .filter(({ place }) => towns.some((town) => holds(place, town)));
  return {
    divisions: [...new Map(divisions.map((one) => [one.place.id, one])).values()],
    isGivenUp: (place) => towns.includes(place) && divisions.some((one) => holds(one.place, place)),
  };
}
