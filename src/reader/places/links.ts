import { kilometres } from '../../model/geometry.ts';
import type { Place, PlaceHints } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { numberedNoun } from '../names/name-words.ts';
import { isWard } from './areas.ts';
import { isCalledBehind } from './called.ts';
import type { PlaceMention } from './places.ts';
import { areasOfSpelled, isSpelledPlace } from './spelled-out.ts';
import { JOINS } from './way-ends.ts';

/** Two names that the text puts together. */
export interface Link {
  readonly inner: PlaceMention;
  readonly outer: PlaceMention;
  /** "Saraqib in Idlib", "Idlib’s Saraqib"; "Saraqib, Idlib"; "Saraqib, Idlib, Hama", a list; "X, north of Saraqib"; "between Saraqib and Idlib". */
  readonly how: 'in' | 'within' | 'beside' | 'near' | 'and' | 'borders';
  /** Kilometres from the one to the other, where the words between say so: "X, 110 km southwest of Y". */
  readonly km?: number;
}

/** The links between names that follow each other, by the words between them. */
export function linksOf(doc: Document, mentions: readonly PlaceMention[]): Link[] {
  const links = mentions.slice(0, -1).flatMap((one, at): Link[] => {
    const next = mentions[at + 1]!;
    // "three villages in A district (B, C)": no C lies in B, nor A in B
    if (isSpelledPlace(doc, next.word)) return [];
    const between = doc.text.slice(one.nameSpan.end, next.nameSpan.start);
    if (one.places.length > 0 && isBorder(next, between)) return [{ inner: one, outer: next, how: 'borders' }];
    const how = doc.language.placeLink(between);
    // "the Homs village of Karama": the noun says what the second is; of "Karama part of Homs" it does not
    const noun = between.trimStart().split(/\s/, 1)[0]!;
    if (next.start < one.end && isStateOf(one, between)) return [{ inner: next, outer: one, how: 'in' }];
    // "the Karama district of Homs": of a city the first is the quarter
    if (how === 'in' && next.start < one.end && !doc.language.relations.has(noun))
      return QUARTERS.has(noun) && isOfCity(one, next) ? [{ inner: one, outer: next, how: 'in' }] : [];
    // "the road from Karkum to Qasr"
    if (one.relation === 'between' && JOINS.has(between.trim().split(' ')[0]!) && between.length < SHORT)
      return [{ inner: one, outer: next, how: 'and' }];
    // "PD 8 of Kabul"
    if (between === ' of ' && numberedNoun(one.name, doc.language)) return [{ inner: one, outer: next, how: 'in' }];
    if (how === 'of') return isElsewhere(next, one) ? [] : [{ inner: next, outer: one, how: 'in' }];
    // "Paris (Opera district)": in brackets behind a city stands its quarter
    if (how === 'beside' && between.includes('(') && isQuarterOf(next, one))
      return [{ inner: next, outer: one, how: 'in' }];
    if (how === 'beside' && isCalledBehind(one, next) && !isHeldBy(one, next))
      return [{ inner: next, outer: one, how: 'in' }];
    if (how === 'beside' && (!goesOn(doc, next) || isAddress(doc, mentions, at)))
      return [{ inner: one, outer: next, how: 'within' }];
    const km = how === 'near' ? doc.language.distanceBefore(between) : null;
    return how ? [{ inner: one, outer: next, how, ...(km !== null && { km }) }] : [];
  });
  return [
    ...links,
    ...links.flatMap((link, at) => [further(doc, link, links[at + 1]) ?? [], outwards(links, at)].flat()),
    ...sharedOuters(doc, links),
    ...areasOfSpelled(doc, mentions).map((one): Link => ({ ...one, how: 'in' })),
  ];
}

/** "The northern Ruritanian city of Homs": the land before the noun holds what is called so. */
const isStateOf = ({ places }: PlaceMention, between: string): boolean =>
  places.length > 0 &&
  places.every(({ kind }) => kind === 'country' || kind === 'region') &&
  /^\s+(?:port\s+)?(?:city|town|village|capital|port)\s+of\s+$/.test(between);

/** "Tripoli, near the border with Syria", "Tripoli near the Syrian border": the state on whose border a place lies is not its own. */
const isBorder = ({ places, descriptor }: PlaceMention, between: string): boolean =>
  places[0]?.kind === 'country' &&
  between.length < FAR_BETWEEN &&
  (/\b(?:border|frontier)s? (?:area |region |post |crossing )?with (?:the )?$/i.test(between) ||
    (descriptor === 'border' && /\b(?:near|on|along|close to|at) the $/i.test(between)));

/** In characters: ", a few kilometres from the border with the ". */
const FAR_BETWEEN = 60;

/** "A Harare township, Zimbabwe": what all that bear the second name are. */
const isHeldBy = (inner: PlaceMention, outer: PlaceMention): boolean =>
  outer.places.length > 0 &&
  outer.places.every((place) => WIDE.has(place.kind) || inner.places.some((one) => isWithin(one, place)));

/** In characters: " to the city of ". */
const SHORT = 18;

const QUARTERS: ReadonlySet<string> = new Set([
  'quarter',
  'neighbourhood',
  'neighborhood',
  'district',
  'sector',
  'commune',
  'suburb',
  'ward',
  'area',
]);
/** From so many people on a town has quarters that reports name. */
const CITY = 300_000;

const isQuarterOf = (inner: PlaceMention, outer: PlaceMention): boolean =>
  QUARTERS.has(inner.descriptor ?? '') && isOfCity(inner, outer);

const isOfCity = (inner: PlaceMention, outer: PlaceMention): boolean =>
  outer.places.some(({ kind, population }) => TOWNS.has(kind) && population >= CITY) &&
  !outer.places.some((place) => inner.places.some((area) => isWithin(place, area)));

/** "The villages of Harma, Tell Marq and Zor in Ruritania": what is said of the last holds for all that the plural speaks of. */
function sharedOuters(doc: Document, links: readonly Link[]): Link[] {
  return links.flatMap((link, at): Link[] => {
    if (link.how !== 'in' && link.how !== 'within') return [];
    const listed: PlaceMention[] = [];
    for (let before = at - 1; before >= 0; before--) {
      const { inner, outer, how } = links[before]!;
      if ((how !== 'and' && how !== 'beside') || outer !== (listed.at(-1) ?? link.inner)) break;
      listed.push(inner);
    }
    const first = listed.at(-1);
    if (!first || links.find(({ outer, how }) => outer === link.inner && how === 'and') === undefined) return [];
    const before = doc.text.slice(first.start, first.nameSpan.start);
    return doc.language.sharesArea(before) ? listed.map((inner) => ({ inner, outer: link.outer, how: 'in' })) : [];
  });
}

/** "Ruritania's Homs offensive": the Homs that is known lies elsewhere. */
const isElsewhere = (inner: PlaceMention, outer: PlaceMention): boolean =>
  outer.places[0]?.kind === 'country' &&
  inner.places.length > 0 &&
  !inner.places.some((place) => isWithin(place, outer.places[0]!));

const goesOn = (doc: Document, { nameSpan }: PlaceMention): boolean =>
  doc.language.goesOnListing(doc.text.slice(nameSpan.end, nameSpan.end + 5));

// "Kilya (Beni, Nord-Kivu)", "Tazalit, Tassara, Tahoua region": commas alone that end with a division lead outward
function isAddress(doc: Document, mentions: readonly PlaceMention[], at: number): boolean {
  const [first, second] = mentions.slice(at, at + 2);
  let last = at + 1;
  while (mentions[last] && goesOn(doc, mentions[last]!) && isBeside(doc, mentions, last)) last++;
  const end = mentions[last];
  if (!end || goesOn(doc, end) || last > at + LONGEST) return false;
  const isBracketed = doc.text.slice(first!.nameSpan.end, second!.nameSpan.start).includes('(');
  const kind = second!.descriptor ?? second!.name.split(' ').at(-1)!.toLowerCase();
  if (isBracketed || doc.language.divisions.has(kind) || isWard(doc, first!)) return true;
  // of more than three names commas alone make a list: "Riverton, Lakeside, Northport, Ky., Easton, Conn."
  return last === at + 2 && end.places.some((place) => WIDE.has(place.kind));
}

/** So many names an address has at most, from the hamlet to the country. */
const LONGEST = 5;

function isBeside(doc: Document, mentions: readonly PlaceMention[], at: number): boolean {
  const [one, next] = mentions.slice(at, at + 2);
  return !!next && doc.language.placeLink(doc.text.slice(one!.nameSpan.end, next.nameSpan.start)) === 'beside';
}

/** "A village, B department, C region": A lies in C too. */
function outwards(links: readonly Link[], at: number): Link[] {
  const { inner } = links[at]!;
  const further: Link[] = [];
  for (let next = at + 1; next < links.length && next <= at + LONGEST; next++) {
    const [one, other] = [links[next - 1]!, links[next]!];
    if (!isNested(one) || !isNested(other) || one.outer !== other.inner) break;
    further.push({ inner, outer: other.outer, how: 'within' });
  }
  return further;
}

const isNested = ({ how }: Link): boolean => how === 'in' || how === 'within';

/**
 * What two links that follow each other say of the first name and the last: "the Karam quarter of Ruritania's city of Tell
 * Marq", "the Karam and Nahr quarters in Tell Marq".
 */
function further(doc: Document, one: Link, next: Link | undefined): Link | null {
  if (!next) return null;
  // "of Ruritania's city of Tell Marq": the second lies in the state that the first was said to lie in
  if (one.how === 'in' && next.outer === one.outer && next.how === 'in')
    return { ...next, inner: one.inner, outer: next.inner };
  // "Harma, Tell Marq in Ruritania": whether the first lies in the second or they are a list, both lie in the third
  if (one.how === 'within' && one.outer === next.inner && next.how === 'in')
    return { inner: one.inner, outer: next.outer, how: 'in' };
  const shares = one.how === 'and' && one.outer === next.inner && next.how === 'in';
  // "the Karam and Nahr quarters in", "the villages of Karam and Nahr in"
  const said = [
    doc.text.slice(next.inner.nameSpan.end, next.outer.nameSpan.start),
    doc.text.slice(one.inner.start, one.inner.nameSpan.start),
  ];
  return shares && said.some(doc.language.sharesArea) ? { inner: one.inner, outer: next.outer, how: 'in' } : null;
}

// "Al-Hasakah" is the chief town of Hasakah.
const plain = (name: string): string =>
  name
    .replace(/^(?:al|el|as|ash|ar|ad|an|at|az)[- ]/i, '')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** The first-level division that a name means when something else lies in it: itself, or the one of whose name it is the chief town. */
function divisionOf({ kind, name, admin1 }: Place): string | null {
  if (kind === 'province') return admin1 ?? name;
  if (kind === 'district') return admin1;
  return admin1 && plain(admin1) === plain(name) ? admin1 : null;
}

/** What lies within any of these; null where none of them is a place that others lie in. */
export function insideOf(places: readonly Place[]): PlaceHints['within'] | null {
  const outer = places.filter(holdsPlaces);
  if (!outer.length) return null;
  const countries = [...new Set(outer.flatMap(({ country }) => country ?? []))];
  return {
    key: outer.map(({ id }) => id).join(),
    countries,
    has: (place) => outer.some((one) => isWithin(place, one)),
  };
}

const AREAS: ReadonlySet<Place['kind']> = new Set(['country', 'province', 'district', 'region', 'island', 'valley']);
const TOWNS: ReadonlySet<Place['kind']> = new Set(['city', 'town', 'camp']);
const WIDE: ReadonlySet<Place['kind']> = new Set(['country', 'province', 'continent', 'sea']);

/** True where one place lies in another: by the divisions that both are in, else by how far the larger one reaches. */
export function isWithin(inner: Place, outer: Place): boolean {
  if (inner.id === outer.id) return false;
  if (outer.kind === 'country') return inner.country === outer.country && inner.kind !== 'country';
  if (inner.country && outer.country && inner.country !== outer.country) return false;
  if (outer.kind === 'province' && outer.admin1 && inner.admin1)
    return inner.kind !== 'province' && (inner.admin1 === outer.admin1 || !!outer.parts?.includes(inner.admin1));
  if (outer.kind === 'district' && inner.admin2 && inner.admin1 === outer.admin1) return bears(outer, inner.admin2);
  if (outer.kind === 'continent') return kilometres(inner, outer) < 4000;
  if (TOWNS.has(outer.kind)) return isOfTown(inner, outer);
  return AREAS.has(outer.kind) && kilometres(inner, outer) <= 1.3 * outer.radius_km;
}

/** "Province du Yatenga" is the Yatenga. */
const bears = ({ name, aliases }: Place, written: string): boolean =>
  name === written || aliases.some((one) => plain(one) === plain(written));

// A quarter of a town; a village of its surroundings, or of the division to which the town gives the name.
function isOfTown(inner: Place, outer: Place): boolean {
  if (WIDE.has(inner.kind)) return false;
  const km = kilometres(inner, outer);
  if (inner.kind === 'neighbourhood') return km <= Math.max(12, outer.radius_km);
  return km <= Math.max(25, 3 * outer.radius_km) || (divisionOf(outer) !== null && inner.admin1 === outer.admin1);
}

/** True for what other places lie in: an area, or a town that gives its division the name. */
export const holdsPlaces = (place: Place): boolean => AREAS.has(place.kind) || divisionOf(place) !== null;
