import type { EventTypeId, Place, Status } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { related } from '../folding/repetitions.ts';
import { EFFECTS, VIOLENT } from '../frames/blows.ts';
import { isElsewhere } from '../places/distance.ts';
import { isWithin } from '../places/links.ts';
import { placesHere } from '../places/nearest-places.ts';
import { type PlaceMention, placesNamed } from '../places/places.ts';
import type { Resolver } from '../places/resolve.ts';
import { isSeatActing } from '../places/search.ts';
import { caseOf, rel, type Tree, type Word } from '../trees/words.ts';
import { HAPPENED } from './agreement.ts';
import { isAnswered } from './answered.ts';

/** How many sentences back the place may have been said; the first sentences, which say what all is about, count always. */
const BACK = 3;
const LEAD = 1;
/** What the first sentences leave out, the ones after them tell. */
const ON = 2;

const WHOLE: ReadonlySet<string> = new Set(['country', 'continent', 'sea', 'desert']);
const WIDE: ReadonlySet<string> = new Set(['province', 'region', 'district', 'river', 'road', 'border']);
/** Less than a town: what is taken or hit in one. */
const SITES: ReadonlySet<string> = new Set(['airport', 'base', 'facility', 'bridge', 'crossing', 'dam']);
const LONG: ReadonlySet<string> = new Set(['region', 'river', 'road', 'border']);

/** Countries, and parts of them that no province holds: "the north of the country", a river. */
const isVast = (place: Place): boolean => WHOLE.has(place.kind) || (LONG.has(place.kind) && place.admin1 === null);

interface Spot {
  readonly mention: PlaceMention;
  readonly place: Place;
}

/** "Were evacuated to A": they were not hurt there. */
const isGoal = (doc: Document, { mark, top }: PlaceMention): boolean =>
  doc.language.goals.has(mark || caseOf(top)) &&
  rel(top) === 'obl' &&
  doc.language.bringing.has(top.parent?.lemma ?? '');

const provinceOf = ({ place }: Spot): string =>
  `${place.country} ${place.admin1 ?? (place.kind === 'province' ? place.name : place.id)}`;

/** What these names may say of where it was: no countries, nor places in others than the claim's. */
const spotsOf = (mentions: readonly PlaceMention[], resolver: Resolver, countries: ReadonlySet<string>): Spot[] =>
  mentions.flatMap((mention) => {
    const place = mention.named ? resolver.resolve(mention) : null;
    const inside = place?.country && (!countries.size || countries.has(place.country));
    return place && inside && !isVast(place) ? [{ mention, place }] : [];
  });

/** The one place that these speak of, those with a preposition before bare ones; null where they lie in several provinces. */
function onePlace(spots: readonly Spot[]): PlaceMention | null {
  // "in Daraa and Homs" has one preposition for both
  const said = spots.filter(
    ({ mention: { mark, descriptor, top } }) => mark !== '' || descriptor !== null || rel(top) === 'conj',
  );
  return inOneProvince(said) ?? inOneProvince(spots);
}

// the narrowest first
function inOneProvince(spots: readonly Spot[]): PlaceMention | null {
  if (new Set(spots.map(provinceOf)).size !== 1) return null;
  return (spots.find(({ place }) => !WIDE.has(place.kind)) ?? spots[0]!).mention;
}

/** "Threatened to kill anyone": what has not come about was nowhere yet. */
const AHEAD: ReadonlySet<Status> = new Set<Status>(['intended', 'forecast']);

/** "Raids across the country": in no one town. */
const isAllOver = ({ kids, parent }: Word): boolean =>
  [...kids, ...(parent?.kids ?? [])].some(
    (kid) => ALL_OVER.has(caseOf(kid)) && kid.kids.some(({ norm }) => norm === 'the'),
  );

const ALL_OVER: ReadonlySet<string> = new Set(['across', 'throughout', 'all over']);

/** Claims that lack a place though people died: those of which an analyst asks where. */
const asks = ({ draft, places, stance }: Placed, resolver: Resolver): boolean =>
  !draft.isSum &&
  !isAllOver(draft.trigger) &&
  !AHEAD.has(stance.status) &&
  draft.casualties.some(({ outcome }) => outcome === 'killed' || outcome === 'injured') &&
  (VIOLENT.has(draft.type) || EFFECTS.has(draft.type)) &&
  !places.some((place) => {
    if (!place.named) return false;
    // "bombings across Sri Lanka": all over it, and in no one town
    if (place.relation === 'across') return true;
    const known = resolver.resolve(place);
    // "near the Syrian capital": a town that is told later says more
    return !known || !(isVast(known) || (place.meant && place.relation !== 'in'));
  });

/** In sentences: so short a note is of one place, also where it says "2,000 persons displaced". */
const NOTE = 4;

const isFlight = ({ draft, places }: Placed): boolean =>
  draft.type === 'displacement' && !draft.isSum && places.length === 0;

/** What a note tells behind its first sentence of the happening that this was about. */
const SEQUELS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'abduction',
  'arrest',
  'attack-on-civilians',
  'clash',
  'ground-attack',
  'killing',
  'looting',
  'property-destruction',
  'protest',
  'riot',
  'sexual-violence',
  'shoot-down',
  'shooting',
  'weapons-seized',
]);

/** "… in Goma. Police fired tear gas to disperse them.": of a note, where it says no other place. */
const isSequel = ({ draft, places, stance }: Placed): boolean =>
  SEQUELS.has(draft.type) &&
  places.length === 0 &&
  !draft.isSum &&
  !isAllOver(draft.trigger) &&
  HAPPENED.has(stance.status);

/** The countries that the claim's own words name or, where they name none, those that the conflict is fought in. */
function countriesOf(doc: Document, { places }: Placed, resolver: Resolver): Set<string> {
  const own = places.flatMap((place) => resolver.resolve(place)?.country ?? []);
  return new Set(own.length ? own : doc.knowledge.theatre?.countries);
}

/**
 * Gives tolls without a place the place that the text speaks of there: in the same sentence, else shortly before, else in
 * its first words. Nothing is taken where more than one province is named. The sentence that says it becomes evidence.
 */
export function carryPlaces(
  doc: Document,
  placed: readonly Placed[],
  trees: readonly Tree[],
  resolver: Resolver,
): Placed[] {
  const named = new Map<Tree, readonly PlaceMention[]>();
  const namedIn = (tree: Tree): readonly PlaceMention[] => {
    if (!named.has(tree))
      named.set(
        tree,
        withoutLandmarks(doc, placesNamed(doc, tree.words), resolver).filter(
          (place) => !isElsewhere(doc, place) && !isGoal(doc, place),
        ),
      );
    return named.get(tree)!;
  };
  const answered = isAnswered(doc);
  return placed.map((one) => {
    if (answered(one.draft)) return one;
    const own = one.draft.trigger.tree.index;
    const isOfNote = trees.length <= NOTE && (isFlight(one) || (own > 0 && isSequel(one)));
    if (!asks(one, resolver) && !isOfNote) return one;
    const back = Array.from({ length: BACK + 1 }, (_, steps) => own - steps);
    const lead = Array.from({ length: LEAD + 1 }, (_, at) => at);
    const on = own <= LEAD + 1 ? Array.from({ length: ON }, (_, steps) => own + 1 + steps) : [];
    // "took Rubaya; three died in the fighting": what nobody knows was told before, and what comes after is elsewhere
    const isUnknown = (place: PlaceMention): boolean => place.named && !resolver.resolve(place);
    if (placed.some(({ draft, places }) => draft.trigger.tree.index < own && places.some(isUnknown))) on.length = 0;
    const countries = countriesOf(doc, one, resolver);
    // "in the Sambisa forest in Borno state": what holds the place that is told says less
    const told = one.places.flatMap((place) => (place.meant ? [] : (resolver.resolve(place) ?? [])));
    const isWider = (place: Place): boolean =>
      place.kind === 'province' &&
      told.some((inner) => inner.kind === 'region' && inner.radius_km < place.radius_km && isWithin(inner, place));
    let site: { readonly place: PlaceMention; readonly at: number } | null = null;
    for (const at of [...one.draft.sentences, ...back, ...lead, ...on]) {
      const tree = trees[at];
      if (
        !tree ||
        (at > own &&
          (!on.includes(at) ||
            isOfOneOnly(tree, one) ||
            placed.some((other) => isPartIn(other, tree, one) || isOtherBlow(other, tree, one))))
      )
        continue;
      const here = namedIn(tree).filter(
        (place) => (!place.meant || at === own) && !isSeatActing(doc, place, one.draft),
      );
      const spots = spotsOf(here, resolver, countries).filter(
        ({ place }) => !isWider(place) && (!isOfArea(doc, one) || WIDE.has(place.kind)),
      );
      const place = onePlace(spots) ?? (at < own ? pointedTo(placed, tree, resolver) : null);
      // "fighting in Tell Marq … took the airport … 56 were killed": those who died need not have died at the airport
      if (place && at !== own && SITES.has(resolver.resolve(place)?.kind ?? '')) site ??= { place, at };
      else if (place) return at === own ? withPlace(one, place) : withPlace(one, place, at);
      if (spots.length > 1 && at === own) break;
    }
    return site ? withPlace(one, site.place, site.at) : one;
  });
}

/** "Broke the siege of the town": the one place of all that a sentence tells, named in one before it; null where there is none. */
function pointedTo(placed: readonly Placed[], tree: Tree, resolver: Resolver): PlaceMention | null {
  const told = placed.filter(({ draft }) => draft.trigger.tree === tree).flatMap(({ places }) => places);
  const known = new Set(told.map((mention) => (mention.named ? resolver.resolve(mention)?.id : undefined)));
  const isPointed = known.size === 1 && !known.has(undefined) && told.every(({ word }) => word.tree !== tree);
  return isPointed ? told[0]! : null;
}

/** "In Tell Marq, 140 km south of Zor": Zor only says how Tell Marq lies. */
function withoutLandmarks(doc: Document, mentions: readonly PlaceMention[], resolver: Resolver): PlaceMention[] {
  const isKnown = (place: PlaceMention): boolean => {
    const known = resolver.resolve(place);
    return known !== null && !isVast(known);
  };
  const marks = placesHere(doc, mentions).groups.flatMap(({ all, members }) =>
    members.some(isKnown) ? all.filter((place) => !members.includes(place) && place.relation !== 'in') : [],
  );
  return mentions.filter((place) => !marks.includes(place));
}

/** "In the same province": no town of the sentences before. */
const isOfArea = ({ language }: Document, { draft }: Placed): boolean =>
  draft.placeWords.some(({ lemma, xpos }) => xpos === 'NN' && language.areaLevels.has(lemma.toLowerCase()));

const deadOf = ({ draft }: Placed): number =>
  Math.max(0, ...draft.casualties.filter(({ outcome }) => outcome === 'killed').map(({ min, max }) => min ?? max ?? 0));

/** "Strikes on towns across the country killed 32. In Jassem 15 were killed": where those of one town died is not where all those of the towns did. */
const isPartIn = (other: Placed, tree: Tree, one: Placed): boolean =>
  one.places.some(({ named }) => !named) &&
  other.draft.trigger.tree === tree &&
  deadOf(other) > 0 &&
  deadOf(other) < deadOf(one);

/** "Missiles hit 13 posts. Air defence units shot down a jet near A": a blow of quite another kind, there and not here. */
const isOtherBlow = ({ draft: { trigger, type }, places }: Placed, tree: Tree, { draft: one }: Placed): boolean =>
  trigger.tree === tree &&
  places.some(({ named }) => named) &&
  ((VIOLENT.has(type) && type !== 'protest') || type === 'shoot-down') &&
  VIOLENT.has(one.type) &&
  !related(type, one.type);

/** In words: so near the beginning stands what singles one out. */
const OPENING = 5;

const NO_CHOICE_OF_ONE: ReadonlySet<string> = new Set(['least', 'most', 'latest']);

/** "Bombings in the country killed 29. The deadliest hit Karkum": where one of several was is not where all were. */
const isOfOneOnly = ({ words }: Tree, { draft: { trigger } }: Placed): boolean =>
  trigger.xpos === 'NNS' &&
  words.slice(0, OPENING).some(({ xpos, norm }) => xpos === 'JJS' && !NO_CHOICE_OF_ONE.has(norm));

const withPlace = (one: Placed, place: PlaceMention, sentence?: number): Placed => ({
  ...one,
  places: [place],
  draft:
    sentence === undefined ? one.draft : { ...one.draft, sentences: [...new Set([...one.draft.sentences, sentence])] },
});
