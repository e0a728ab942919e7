import type { Document } from '../document.ts';
import { type Kind, kindOf } from '../nouns/kinds.ts';
import { phraseOf } from '../nouns/phrases.ts';
import { caseOf, kidsBy, rel, type Word, withConjuncts } from '../trees/words.ts';
import type { Filler } from './fillers.ts';
import type { Firing } from './frames.ts';

const PEOPLE: ReadonlySet<Kind> = new Set<Kind>([
  'civilians',
  'people',
  'person',
  'fighters',
  'name',
  'government',
  'force',
]);

/** "His wife", "two of her sons": people of him or her of whom the verb is said. */
const isKin = (doc: Document, word: Word): boolean =>
  ['civilians', 'people'].includes(kindOf(doc, word)) &&
  [word, ...kidsBy(word, 'nmod')].some((one) => kidsBy(one, 'nmod:poss').length > 0);

// "together with four guards": the adverb may hang on the verb
const isBeside = (doc: Document, word: Word, mark: string): boolean => {
  const { besideMarks } = doc.language;
  const at = word.kids.find((kid) => rel(kid) === 'case')?.at ?? -1;
  return besideMarks.has(mark) || besideMarks.has(`${word.tree.words[at - 1]?.norm ?? ''} ${mark}`);
};

const isCompanion = (doc: Document, word: Word, mark: string): boolean =>
  isBeside(doc, word, mark)
    ? PEOPLE.has(kindOf(doc, word)) || phraseOf(doc, word).person !== null
    : mark === doc.language.withMark && isKin(doc, word);

/** "Was killed along with four guards", "with two of his sons": whom the same befell beside the one of whom the verb is said. */
export function companionsOf(doc: Document, { args }: Firing, { word }: Filler): Word[] {
  const ofVerb = [...args.preps].flatMap(([mark, words]) => words.filter((one) => isCompanion(doc, one, mark)));
  const ofNoun = kidsBy(word, 'nmod')
    .filter((kid) => isCompanion(doc, kid, caseOf(kid)))
    .flatMap(withConjuncts);
  return [...new Set([...ofVerb, ...ofNoun])].filter((one) => one.at > word.at);
}
