import type { PlaceCandidate, PlaceKind } from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { PlaceMention } from './places.ts';

const TOWNS: ReadonlySet<PlaceKind> = new Set(['city', 'town', 'village', 'camp']);

const DISTRICT_UNSAID = 0.4;

/** "Kandahar district". */
export const isCalledArea = ({ language }: Document, { descriptor }: PlaceMention): boolean =>
  descriptor !== null && (language.areaLevels.has(descriptor) || language.divisions.has(descriptor));

/** "In Minsk", "the capital Dhaka", "the main avenue of Lima": of a town; a house may stand anywhere in a province. */
const isOfTown = (doc: Document, mention: PlaceMention): boolean =>
  mention.descriptor === null || (!isCalledArea(doc, mention) && doc.language.nouns.get(mention.descriptor) === 'area');

/** Of a town and the district of its name, without a word for the one or the other, the town is meant. */
const isUnsaidDistrict = (
  doc: Document,
  mention: PlaceMention,
  { place: { kind, country, population } }: PlaceCandidate,
  all: readonly PlaceCandidate[],
): boolean =>
  kind === 'district' &&
  !population &&
  isOfTown(doc, mention) &&
  all.some(({ place, match }) => match === 'exact' && TOWNS.has(place.kind) && place.country === country);

const PROVINCE_UNSAID = 1.2;
const CITY = 100_000;

/** "In Minsk": without a word for the province that its chief town gives the name the town is meant. */
const isUnsaidProvince = (
  doc: Document,
  mention: PlaceMention,
  { place: { kind, country, name, admin1 } }: PlaceCandidate,
  all: readonly PlaceCandidate[],
): boolean =>
  kind === 'province' &&
  isOfTown(doc, mention) &&
  all.some(
    ({ place, match }) =>
      match === 'exact' &&
      TOWNS.has(place.kind) &&
      place.country === country &&
      // a capital may be a division of its own
      (place.admin1 === (admin1 ?? name) || place.population >= CITY),
  );

/** What a division loses against the town of its name where no word speaks of a division. */
export const unsaid = (
  doc: Document,
  mention: PlaceMention,
  one: PlaceCandidate,
  all: readonly PlaceCandidate[],
): number =>
  (isUnsaidDistrict(doc, mention, one, all) ? DISTRICT_UNSAID : 0) +
  (isUnsaidProvince(doc, mention, one, all) ? PROVINCE_UNSAID : 0);
