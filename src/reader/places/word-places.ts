import type { Document } from '../document.ts';
import { kindOf } from '../nouns/kinds.ts';
import { countedNoun } from '../tolls/tolls.ts';
import { isUnder, rel, type Word } from '../trees/words.ts';
import { isNamesake, isNationality } from './first-step.ts';
import type { PlacesHere } from './nearest-places.ts';
import { type PlaceMention, placeAt } from './places.ts';

/** What the sentences before left behind: the places that "the town" and "there" stand for. */
export type References = ReadonlyMap<Word, PlaceMention>;

/** The named place of which a word is the name or the head. */
export const namedBy = (named: readonly PlaceMention[], word: Word): PlaceMention | undefined =>
  named.find((place) => place.word === word || place.top === word);

/** A place word may be named, may hold a name ("the silos northeast of Palmyra"), may repeat one ("the town"), or have none. */
export function mentionOf(doc: Document, word: Word, here: PlacesHere, references: References): PlaceMention[] {
  const { named } = here;
  const exact = namedBy(named, word);
  if (exact) return [exact];
  const noun = countedNoun(doc, word);
  if (noun !== word) return mentionOf(doc, noun, here, references);
  // "the area east of Tell Marq" points to nothing told before
  const isToldHere = named.some(({ top, relation }) => top.parent === word && relation.endsWith('-of'));
  const known = isToldHere ? undefined : references.get(word);
  if (known) return [known];
  if (word.upos === 'PRON') return [];
  // "hit Qasr Hamid in Syria": a name that nobody knows is still a name
  if (kindOf(doc, word) === 'name') return [placeAt(doc, word)].filter((place) => place !== null);
  const inside = named.filter(
    (place) =>
      place.word.tree === word.tree &&
      isUnder(place.word, word) &&
      !crosses(place.word, word) &&
      // "two islands from Jordan": from whom
      !(place.mark === 'from' && place.relation === 'in') &&
      !(place.word.parent && (isNationality(doc, place.word, place.word.parent) || isNamesake(doc, place.word.parent))),
  );
  const fallback = placeAt(doc, word);
  if (inside.length)
    return inside.filter((place) => !inside.some((other) => other !== place && hangsBelow(place.word, other.word)));
  if (!fallback) return [];
  // "Kuwait was invaded", "Kabul fell"
  const isPlace = fallback.places.length > 0 && word.deprel.startsWith('nsubj');
  return isPlace || ['area', 'site', 'place', 'name'].includes(kindOf(doc, word)) ? [fallback] : [];
}

// "Azaz in northern Aleppo": the outer name hangs below the inner; of "Arima and Midan Ghazal" neither does.
function hangsBelow(word: Word, above: Word): boolean {
  let at = word;
  while (rel(at) === 'conj' && at.parent) at = at.parent;
  return at !== above && isUnder(at, above);
}

// A clause or conjunct between the two: the name belongs there.
const LEADING: ReadonlySet<string> = new Set(['leading', 'linking', 'connecting', 'running']);

function crosses(from: Word, to: Word): boolean {
  let at: Word | null = from;
  while (at && at !== to) {
    // "all roads leading to the city"
    if (at !== from && ['acl', 'advcl', 'appos', 'parataxis'].includes(rel(at)) && !LEADING.has(at.norm)) return true;
    if (rel(at) === 'conj' && at.parent === to) return true;
    at = at.parent;
  }
  return false;
}
