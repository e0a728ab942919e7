import type { EventTypeId } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import { type Kind, kindOf, nounClass } from '../nouns/kinds.ts';
import { caseOf, isPassive, isVerb, kidBy, kidsBy, rel, type Word } from '../trees/words.ts';
import {
  ARMS,
  isAway,
  isItsReceiver,
  isLaterMove,
  isLeft,
  isOthersSpeech,
  NEVER,
  OF_WORDS,
  type Search,
  STANDING,
} from './search.ts';

/** People, whose place is their home. */
const PEOPLE: ReadonlySet<Kind> = new Set<Kind>(['civilians', 'person', 'name']);

/** Happenings in which somebody or something is taken or comes out of where they happen. */
const TAKEN_THERE: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'abduction',
  'arrest',
  'casualties',
  'looting',
  'weapons-seized',
  'displacement',
  'man-made-disaster',
  'agreement',
]);

/** A step up from one word to the next, each with its price: a clause costs more than a phrase. */
const UP: Readonly<Record<string, number>> = { conj: 0, appos: 0.5, obj: 0.5, compound: 1, amod: 1 };

/** A step from a happening up to a word on which the place hangs too. */
const DOWN: Readonly<Record<string, number>> = {
  xcomp: 0.6,
  obj: 0.6,
  appos: 0.6,
  nsubj: 0.8,
  compound: 1,
  ccomp: 1,
  parataxis: 1,
  obl: 1.2,
  nmod: 1.2,
};

/** From a word between to the one that it hangs on. */
export function stepUp(search: Search, word: Word, parent: Word): number {
  if (isVerb(word)) return clauseUp(search, word, parent);
  if (['obj', 'nsubj', 'obl', 'nmod'].includes(rel(word)) && isOthersSpeech(search, parent)) return NEVER;
  // "in response to the shelling of A they struck B": what is answered was elsewhere
  if (caseOf(word) === 'in' && search.doc.language.replies.has(word.lemma) && isVerb(parent)) return NEVER;
  switch (rel(word)) {
    case 'nsubj':
      return isPassive(parent) ? 0.8 : 1.5;
    case 'obl':
    case 'nmod':
      return phraseUp(search, word, parent);
    default:
      return UP[rel(word)] ?? 2;
  }
}

function phraseUp(search: Search, word: Word, parent: Word): number {
  const { doc, type } = search;
  if (word.deprel === 'obl:agent' || word.deprel === 'nmod:poss') return 1.5;
  const mark = caseOf(word);
  // "Yusuf Qasim, of Tell Marq near Hebron": his home, and what it lies near
  if (mark === 'of') return kindOf(doc, word) === 'place' && PEOPLE.has(kindOf(doc, parent)) ? 4 : 0.5;
  if (doc.language.goals.has(mark)) return isLaterMove(search, parent) ? NEVER : 1;
  if (mark === 'since') return NEVER;
  if (isAway(doc, word)) return 0.7;
  // "claimed the attack in a call to a newsroom in X": where word of it was sent
  if (!OF_WORDS.has(type) && (isMessage(doc, word, mark) || isItsReceiver(doc, word))) return NEVER;
  if (!doc.language.topicMarks.has(mark)) return 0.7;
  // "taken from her flat in X", "leaked from a plant near X"
  if (mark === 'from' && TAKEN_THERE.has(type) && isTaken(search, parent) && kindOf(doc, word) === 'site') return 0.7;
  // "as he emerged from a mosque", "a hall packed with guests"
  if (mark === 'from' && isLeft(search, word, parent)) return 0.7;
  if (mark === 'with' && parent.xpos === 'VBN' && ['acl', 'amod'].includes(rel(parent))) return 0.7;
  // "protested against the mayor in X"
  if (mark === 'against' && type === 'protest' && isOfficial(doc, word)) return 1;
  if (GRIEVANCES.has(mark) && type === 'protest' && isGrievance(search, word)) return 1.6;
  // "fought for control of X"
  if (mark === 'for' && type === 'clash' && word.lemma === 'control') return 0.7;
  // "villagers from A, eastern B": nobody knows A, and it is still where they are from
  if (mark === 'from' && kindOf(doc, word) === 'name') return NEVER;
  // "clashed with soldiers in X" was there
  // "beaten with iron bars in X", "collided with a wall in X"
  return (STANDING.has(kindOf(doc, word)) && mark !== 'with') || OF_WORDS.has(type) ? NEVER : 2;
}

const IN_WORDS: ReadonlySet<string> = new Set(['in', 'by', 'through', 'via', 'on']);

const isMessage = ({ language }: Document, { lemma }: Word, mark: string): boolean =>
  IN_WORDS.has(mark) && language.messages.has(lemma);

// "kidnapped from a house", "kidnapped with two colleagues from a house"
const isTaken = ({ trigger }: Search, parent: Word): boolean => parent === trigger || parent.parent === trigger;

const isOfficial = (doc: Document, word: Word): boolean =>
  word.lemma.toLowerCase() !== 'government' && ['person', 'government'].includes(kindOf(doc, word));

const GRIEVANCES: ReadonlySet<string> = new Set(['against', 'over', 'for', 'about']);

/** "Protested against fees in X" did so in X; of a war, a deed or a house the place is its own, and of a country it is that of whom they hold to account. */
function isGrievance({ doc, place }: Search, word: Word): boolean {
  const { language } = doc;
  const lemma = word.lemma.toLowerCase();
  return (
    place.mark === 'in' &&
    place.word.parent === word &&
    nounClass(doc, word) === null &&
    nameOf(doc, word) === null &&
    place.places[0]?.kind !== 'country' &&
    !language.wars.has(lemma) &&
    !language.verbNouns.has(lemma) &&
    !/(?:ing|tion|ment|ism)s?$/.test(word.norm)
  );
}

function clauseUp(search: Search, verb: Word, parent: Word): number {
  if (isLongBefore(search.doc, verb) || isCharge(search, verb) || isAside(search.doc, verb)) return NEVER;
  switch (rel(verb)) {
    case 'conj':
      return kidBy(verb, 'nsubj') ? 2.5 : 0.8;
    case 'xcomp':
      return 0.5;
    case 'ccomp':
      return search.core.has(parent) ? 2 : isOthersSpeech(search, parent) ? 3 : 1;
    case 'acl':
      // "troops based in X" acted elsewhere
      if (search.doc.language.stationed.has(verb.lemma.toLowerCase())) return 4;
      // "the consul, who had been visiting Beirut": what somebody had done before was elsewhere
      if (verb.deprel === 'acl:relcl' && PERSONS.has(kindOf(search.doc, parent)) && isPerfect(verb)) return 4;
      // "a bomb that ripped through a market killed ten": what a weapon did is what is told
      return ARMS.has(kindOf(search.doc, parent)) ? 0.5 : 1.5;
    case 'parataxis':
      // "the first went off at a market; the second exploded near X"
      return opensBehindSemicolon(verb, parent) ? NEVER : 3;
    default:
      return isMeanwhile(verb) ? 0.5 : 1.8;
  }
}

const PERSONS: ReadonlySet<Kind> = new Set<Kind>(['person', 'civilians', 'people', 'name', 'government']);

const isPerfect = (verb: Word): boolean => kidsBy(verb, 'aux').some(({ norm }) => norm === 'had');

const opensBehindSemicolon = (verb: Word, { at }: Word): boolean => {
  const subject = kidBy(verb, 'nsubj');
  if (!subject || subject.at < at) return false;
  return verb.tree.words.slice(at, subject.at).some(({ text }) => text === ';');
};

/** "Shot while addressing a rally in X": what the same person was doing then, and so where. */
const isMeanwhile = ({ xpos, kids }: Word): boolean =>
  xpos === 'VBG' && kids.some(({ norm, deprel }) => norm === 'while' && deprel === 'mark');

/** "Was killed, as the minister sought allies in Paris": what others did at that time, behind a comma. */
export function isAside(doc: Document, verb: Word): boolean {
  const mark = kidBy(verb, 'mark');
  const subject = kidBy(verb, 'nsubj');
  if (!mark || !subject || rel(verb) !== 'advcl' || !['as', 'while'].includes(mark.norm)) return false;
  const isHis = subject.kids.some(({ deprel, upos }) => deprel === 'nmod:poss' && upos === 'PRON');
  return mark.tree.words[mark.at - 1]?.norm === ',' && !isHis && ELSEWHERE.has(kindOf(doc, subject));
}

/** Who may be busy elsewhere. */
const ELSEWHERE: ReadonlySet<Kind> = new Set<Kind>(['government', 'person', 'name']);

/** "Arrested for robbing a bank in Karkum", "protested for lifting the siege of Homs": why, not where. */
const isCharge = ({ type }: Search, verb: Word): boolean =>
  (type === 'arrest' || OF_WORDS.has(type)) &&
  verb.xpos === 'VBG' &&
  verb.kids.some(({ norm, at }) => norm === 'for' && at < verb.at);

/** "Killed near the capital, hours after a strike on Homs": what is told to be so long before or after was elsewhere. */
export const isLongBefore = (doc: Document, verb: Word): boolean =>
  verb.kids.some((mark) => {
    const before = mark.tree.words[mark.at - 1];
    return (
      rel(mark) === 'mark' &&
      ['after', 'before'].includes(mark.norm) &&
      before !== undefined &&
      doc.language.timeNouns.has(before.lemma.toLowerCase())
    );
  });

/** From the happening to the word that it hangs on. */
export function stepDown(word: Word, parent: Word): number {
  switch (rel(word)) {
    case 'conj':
      return kidBy(word, 'nsubj') ? 1.5 : 0.6;
    case 'advcl':
      return word.xpos === 'VBG' ? 0.8 : 1.2;
    case 'acl':
      return isVerb(parent) ? 1 : 1.2;
    default:
      return DOWN[rel(word)] ?? 1.5;
  }
}
