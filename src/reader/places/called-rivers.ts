import type { PlaceCandidate } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import { placeEntry } from '../nouns/kinds.ts';
import { isNominal, type Word } from '../trees/words.ts';

const RIVER = 'river';

/** The river that a name without its noun may be of: "the Dnipro" is called "Dnipro River" on maps. */
export const riversCalled = ({ knowledge }: Document, name: string): readonly PlaceCandidate[] =>
  knowledge.findPlaces(`${name} River`).filter(({ place, match }) => place.kind === RIVER && match === 'exact');

/**
 * "The left bank of the Dnipro", "on the Niger": towns stand without an article, so that of two of one name the river is meant; a
 * country may have one, and is not what something is on.
 */
export function riverNamed(doc: Document, { at, text, xpos, deprel, tree: { words } }: Word): string | null {
  if (words[at - 1]?.norm !== 'the' || xpos !== 'NNP' || OF_NOUNS.has(deprel)) return null;
  const next = words[at + 1];
  if (next && (isNominal(next) || next.upos === 'ADJ' || /^['’]s?$/.test(next.norm))) return null;
  if (isCountry(doc, words[at]!) && !isByWater(doc, words, at - 2)) return null;
  return riversCalled(doc, text).length ? RIVER : null;
}

const isCountry = (doc: Document, word: Word): boolean =>
  placeEntry(nameOf(doc, word)?.entries ?? [])?.places.some(({ kind }) => kind === 'country') ?? false;

const ON: ReadonlySet<string> = new Set(['on', 'along', 'across', 'cross', 'down', 'up']);

const isByWater = ({ language }: Document, words: readonly Word[], at: number): boolean =>
  ON.has(words[at]?.norm ?? '') ||
  ON.has(words[at]?.lemma ?? '') ||
  (words[at]?.norm === 'of' && language.banks.has(words[at - 1]?.lemma ?? ''));

const OF_NOUNS: ReadonlySet<string> = new Set(['compound', 'amod', 'flat', 'nmod:poss']);
