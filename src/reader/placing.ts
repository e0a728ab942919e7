import type { Placed } from './claims.ts';
import type { Document } from './document.ts';
import type { Draft } from './frames/drafts.ts';
import { kindOf } from './nouns/kinds.ts';
import { withAims } from './places/aims.ts';
import { type PlacesHere, placesHere } from './places/nearest-places.ts';
import { type PlaceMention, placesNamed } from './places/places.ts';
import { makeResolver } from './places/resolve.ts';
import { placesOf } from './places/where.ts';
import { isAnswered, isPunished } from './retelling/answered.ts';
import { isUnder } from './trees/words.ts';
import type { Work } from './work.ts';

/** Where each happening took place, by its own words and by what was named before; the names are resolved together. */
export function places({ document, trees: all, drafts, references: found }: Work): Partial<Work> {
  const placed: Placed[] = [];
  const everywhere: PlaceMention[] = [];
  for (const tree of all) {
    const told = drafts.filter(({ trigger }) => trigger.tree === tree);
    const named = placesNamed(document, tree.words).filter((place) => !told.some(isOfPerson(place)));
    everywhere.push(...named.filter((place) => !isNationality(document, place)));
    if (!tree.parsed) continue;
    const here = placesHere(document, named);
    const answered = told.filter(isAnswered(document));
    const around = placesFor(document, answered, here);
    for (const one of told) {
      const draft = answered.includes(one) ? withOwnPlaces(document, one) : one;
      placed.push({
        draft,
        places: placesOf(document, draft, around(one), found.places, told),
        time: null,
        stance: { status: 'asserted', attribution: [], because: [] },
      });
    }
  }
  const resolver = makeResolver(document, [...everywhere, ...placed.flatMap((one) => one.places)]);
  return {
    placed: withAims(placed).map((one) => ({ ...one, places: resolver.innermost(one.places) })),
    resolver,
  };
}

/** "13 U.S. service members were killed in Kabul": whose they were says nothing of where the town lies. */
const isNationality = (doc: Document, { word, places: meant }: PlaceMention): boolean =>
  ['compound', 'amod'].includes(word.deprel) &&
  meant.length > 0 &&
  meant.some(({ kind }) => kind === 'country') &&
  word.parent !== null &&
  PEOPLE.has(kindOf(doc, word.parent));

const PEOPLE: ReadonlySet<string> = new Set(['people', 'person', 'civilians', 'fighters', 'force']);

/** "Captured Suran in Nairobi": who was caught bears the name of a town. */
const isOfPerson =
  ({ start, end, descriptor }: PlaceMention) =>
  ({ casualties }: Draft): boolean =>
    descriptor === null &&
    casualties.some(({ outcome, span }) => TAKEN.has(outcome) && span.start === start && span.end === end);

const TAKEN: ReadonlySet<string> = new Set(['captured', 'detained']);

const isBelow = (doc: Document, { word }: Pick<PlaceMention, 'word'>, { trigger }: Draft): boolean =>
  isUnder(word, trigger) ||
  // "jailed for the bombing of a mosque in the city", wherever the tree hangs the city
  (isPunished(doc, trigger) &&
    word.at > trigger.at &&
    !trigger.tree.words.slice(trigger.at, word.at).some(({ upos }) => upos === 'PUNCT'));

/** What an act answers was not where the act was, though both hang on one verb. */
const withOwnPlaces = (doc: Document, draft: Draft): Draft => ({
  ...draft,
  placeWords: draft.placeWords.filter((word) => isBelow(doc, { word }, draft)),
});

// Where an act took place, what it answers need not have been, nor the other way round.
function placesFor(doc: Document, answered: readonly Draft[], here: PlacesHere): (draft: Draft) => PlacesHere {
  if (!answered.length) return () => here;
  const isFree = (place: PlaceMention): boolean => !answered.some((one) => isBelow(doc, place, one));
  const free = placesHere(doc, here.named.filter(isFree));
  return (draft) =>
    answered.includes(draft)
      ? placesHere(
          doc,
          here.named.filter((place) => isBelow(doc, place, draft)),
        )
      : free;
}
