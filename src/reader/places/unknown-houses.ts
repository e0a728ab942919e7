import { type Document, nameOf } from '../document.ts';
import type { Draft } from '../frames/drafts.ts';
import { isWide } from './groups.ts';
import { nearestGroup, OWN, type PlacesHere, withoutGroup } from './nearest-places.ts';
import type { PlaceMention } from './places.ts';

/** True for a place with a name, also one that only a capital shows: "the al-Sahafyeen housing area", not "Ukrainian positions". */
export const isCalled = (doc: Document, { named, nameSpan, word }: PlaceMention): boolean =>
  named ||
  (!word.tree.capitals &&
    word.tree.words.some(
      (one) =>
        one.start >= nameSpan.start &&
        one.end <= nameSpan.end &&
        /(?:^|-)\p{Lu}/u.test(one.text) &&
        !nameOf(doc, one)?.entries.some(({ kind }) => kind === 'actor'),
    ));

/** "The Victoria Hotel", "20th Street": nobody knows where they are but for the town that is told with them. */
export function isUnknownHouse(
  { language, text }: Document,
  { places, name, nameSpan, end, mark }: PlaceMention,
): boolean {
  // "along the Line of Control in Mendhar"
  if (mark === 'along' && places[0]?.kind === 'border') return true;
  const behind = text.slice(nameSpan.end, end).split(/\s+/).at(-1)!.toLowerCase();
  if (places.length) return language.namesakeHouses.has(behind);
  const own = name.split(' ').at(-1)!.toLowerCase();
  // "the N1 road"
  const isRoad = (language.lines.has(behind) || language.lines.has(own)) && /\d/.test(name);
  return isRoad || language.houses.has(behind) || language.houses.has(own);
}

/** "The Victoria Hotel in Warsaw", "Warsaw's Victoria Hotel": what it lies in; else the named place that hangs near. */
export function townsOf(
  doc: Document,
  draft: Draft,
  house: PlaceMention,
  here: PlacesHere,
  others: readonly Draft[],
): readonly PlaceMention[] | null {
  // "on the EN1 road near Muxungue"
  const isRoad = house.relation === 'along';
  const isTown = (place: PlaceMention): boolean =>
    place !== house && isCalled(doc, place) && !isUnknownHouse(doc, place) && (place.relation === 'in' || isRoad);
  const own = here.groups.find(({ all }) => all.includes(house));
  const inside = own?.all.filter(isTown);
  if (inside?.length) return [inside.find((place) => !isWide(place)) ?? inside[0]!];
  const rest = own ? withoutGroup(here, own) : here;
  return nearestGroup(doc, draft, rest, others, 2 * OWN)?.members.filter(isTown) ?? null;
}
