import { type Document, numberOf } from '../document.ts';
import { type Kind, kindOf } from '../nouns/kinds.ts';
import { phraseOf } from '../nouns/phrases.ts';
import { countedNoun } from '../tolls/tolls.ts';
import { caseOf, firstConjunct, kidsBy, type Word } from '../trees/words.ts';
import { FITS, type SlotRole } from './roles.ts';

/** What befell the people of a list befell its things as well, and the other way round. */
const BESIDE: Partial<Record<SlotRole, SlotRole>> = {
  killed: 'destroyed',
  injured: 'damaged',
  destroyed: 'killed',
  damaged: 'injured',
};

/** Prepositions that say where, of which "up to 280" has none. */
const SITUATING: ReadonlySet<string> = new Set(['in', 'at', 'near', 'on', 'outside', 'inside', 'from']);

/** Things that a report of fighting counts beside the dead. */
const COUNTED_THINGS: ReadonlySet<Kind> = new Set<Kind>(['materiel', 'platform', 'site', 'weapon']);

/** People of whom "destroyed" tells that they were killed; nobody destroys a name or "them". */
const COUNTED_PEOPLE: ReadonlySet<Kind> = new Set<Kind>([
  'actor',
  'fighters',
  'force',
  'people',
  'civilians',
  'person',
]);

/**
 * "Killed 12 militants and three vehicles", "two tanks and up to 280 servicemen were destroyed": the role of a member of a list
 * that is of another sort than the member that fills `role`; nothing where it is not counted, or stands in no such list.
 */
export function roleBeside(doc: Document, word: Word, role: SlotRole, filled: readonly Word[]): SlotRole | undefined {
  const beside = BESIDE[role];
  // "in the capital and in the nearby port"
  if (!beside || SITUATING.has(caseOf(word))) return undefined;
  const noun = countedNoun(doc, word);
  const ofThings = role === 'destroyed' || role === 'damaged';
  // "burned cars and dead bodies": nobody is counted
  if (!(ofThings ? hasFigure(doc, word) || noun !== word : isCounted(doc, word))) return undefined;
  const kinds = ofThings ? COUNTED_PEOPLE : COUNTED_THINGS;
  const first = firstConjunct(word);
  const isListed = filled.some((one) => one !== word && firstConjunct(one) === first);
  return isListed && kinds.has(kindOf(doc, noun)) && FITS[beside].has(kindOf(doc, noun)) ? beside : undefined;
}

/** "Three vehicles", "a depot", "mortars". */
const isCounted = (doc: Document, word: Word): boolean =>
  hasFigure(doc, word) || kidsBy(word, 'det').some(({ xpos }) => xpos === 'DT') || phraseOf(doc, word).plural;

const hasFigure = (doc: Document, word: Word): boolean =>
  kidsBy(word, 'nummod').length > 0 || kidsBy(word, 'det').some((kid) => numberOf(doc, kid) !== null);
