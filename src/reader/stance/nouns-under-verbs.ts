import type { Status } from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { StanceRow } from '../language.ts';
import { carriedAs, carrierOf, carrying, verbLemma } from '../trees/carriers.ts';
import { isNegated } from '../trees/negation.ts';
import { caseOf, firstConjunct, isInfinitive, isVerb, kidBy, kidsBy, rel, type Word } from '../trees/words.ts';
import { addSpeakers, type Gathering, weigh } from './gathering.ts';
import { isSaidByNobody } from './speech-verbs.ts';

/**
 * "Hundreds are feared buried after a landslide": what came before is a fact, whatever is feared; "will withdraw after a truce" is
 * none.
 */
export const isAfter = (doc: Document, noun: Word, verb: Word): boolean =>
  ['after', 'following', 'since'].includes(caseOf(noun)) &&
  isVerb(verb) &&
  // "decided to suspend talks following the attack that killed ten"
  (((verb.xpos === 'VBN' || rel(verb) === 'xcomp') && !isInfinitive(verb)) || isPastDeed(noun)) &&
  !verb.kids.some((kid) => rel(kid) === 'aux' && doc.language.modals.has(kid.norm));

/** "The attack that killed ten": one that is known, and of which a clause tells what it did. */
const isPastDeed = (noun: Word): boolean =>
  isGiven(noun) && noun.kids.some(({ deprel, xpos }) => deprel === 'acl:relcl' && xpos === 'VBD');

/** "An attack is imminent", "the fall seems inevitable", "a battle is looming": how a happening is said to stand; null where nothing is. */
function saidOf(doc: Document, verb: Word): { readonly word: Word; readonly status: Status } | null {
  const word =
    verb.upos === 'ADJ' ? verb : (verb.kids.find((kid) => rel(kid) === 'xcomp' && kid.upos === 'ADJ') ?? verb);
  const row = doc.language.stanceOf(word.lemma.toLowerCase());
  if (!row || row.speaker || (isVerb(word) && row.status !== 'forecast')) return null;
  // "the attack is likely to delay talks", "was expected to": the happening is given
  if (kidsBy(word, 'xcomp', 'ccomp', 'advcl').length || (isVerb(word) && kidBy(word, 'obj'))) return null;
  const isPast = kidsBy(word, 'cop').some((kid) => kid.xpos === 'VBD');
  return isPast && doc.language.nowOnly.has(word.norm) ? null : { word, status: row.status };
}

/** A noun of happening under a verb that is no light verb: "denied the attack", "will respond to the attack". True: taken for granted. */
export function nounUnderVerb(doc: Document, noun: Word, verb: Word, into: Gathering, how: string): boolean {
  // "renewed his call for a truce": the verb carries the call, and not what is called for
  const relation = carriedAs(noun);
  // nor does "hold the army accountable for an attack" hold one
  const isCalledFor = relation === 'obl' && caseOf(noun) === 'for' && (isSought(doc, noun) || isAnswered(doc, noun));
  const carried = carrierOf(noun) === verb && !isCalledFor ? carrying(verb, doc.language) : null;
  // "crossed the river to escape the shelling"
  if (carried === 'undergo' && isInfinitive(verb) && isGiven(noun)) return true;
  const undone = carried === 'aspect' ? doc.language.aspectOf(verbLemma(verb))?.status : undefined;
  if (undone && relation !== 'nsubj') weigh(into, undone, verb.norm);
  const row = doc.language.stanceOf(verbLemma(verb)) ?? doc.language.stanceOf(verb.lemma);
  // "clashes were reported by the army": the verb carries the noun, and somebody says so
  const isTold = how === 'obl' && row !== null && isOfTold(doc, noun, verb, row);
  if (carried && !isTold && !(row?.speaker && (relation === 'obj' || kidBy(verb, 'obl:agent')))) return false;
  if (
    row &&
    (relation === 'obj' ||
      relation === 'iobj' ||
      relation === 'nsubj:pass' ||
      relation === 'xcomp' ||
      (how === 'obl' &&
        (isTold ||
          doc.language.accusing.has(verb.lemma) ||
          (row.status === 'intended' && caseOf(noun) === 'for' && !isAnswered(doc, noun)))))
  ) {
    // "rejected the murder": who rejects a deed condemns it, and denies nothing
    if (verb.lemma === 'reject' && doc.language.deeds.has(noun.lemma) && noun.lemma !== 'release') return true;
    const past = verb.xpos === 'VBD' || verb.xpos === 'VBN';
    // "ordered the murder of the priests": one that is known; "ordered the release" is not yet one
    if (verb.lemma === 'order' && past && isGiven(noun) && isDone(doc, noun)) return false;
    // "nobody claimed the bombing", "no one has admitted it": a deed that was
    if (isOwnedByNobody(doc, noun, verb)) return true;
    // "has not confirmed the loss": nobody's word
    if (row.status === 'reported' && isNegated(doc, verb)) {
      weigh(into, 'speculated', `not ${verb.norm}`);
      return true;
    }
    if (!(row.status === 'intended' && past && doc.language.attempts.has(verb.lemma)))
      weigh(into, row.status, verb.norm);
    if (row.speaker) addSpeakers(verb, into);
    return row.status === 'reported';
  }
  if (relation === 'obl' && isSought(doc, noun)) weigh(into, 'intended', 'for');
  // "reports spoke of an explosion"
  if (caseOf(noun) === 'of' && TELLING.has(verb.lemma) && relation !== 'nsubj') {
    weigh(into, 'reported', verb.norm);
    addSpeakers(verb, into);
  }
  // "warned of a massacre"
  if (relation === 'obl' && verb.lemma === 'warn' && ['of', 'about'].includes(caseOf(noun)))
    weigh(into, 'speculated', verb.norm);
  const said = relation === 'nsubj' ? saidOf(doc, verb) : null;
  if (said) weigh(into, said.status, said.word.norm);
  return relation !== 'nsubj' && !comesOf(doc, noun, verb);
}

/** "Documented the death of four men in an air raid": the raid is told with the dead whom it left. */
const isOfTold = ({ language }: Document, noun: Word, verb: Word, { status, speaker }: StanceRow): boolean =>
  status === 'reported' &&
  speaker === true &&
  CAUSING.has(caseOf(noun)) &&
  kidsBy(verb, 'obj').some(
    ({ lemma, at }) => at < noun.at && (language.countsOfHarm.has(lemma) || language.deeds.has(lemma)),
  );

const CAUSING: ReadonlySet<string> = new Set(['in', 'by', 'from', 'during', 'after']);

const isOwnedByNobody = (doc: Document, noun: Word, verb: Word): boolean =>
  (verb.lemma === 'claim' || doc.language.owning.has(verb.lemma)) &&
  isGiven(noun) &&
  (isSaidByNobody(doc, verb) || (verb.lemma === 'claim' && isNegated(doc, verb) !== null));

/**
 * "Would respond with air strikes", "did not go ahead with an assault", "could turn into a battle": what a verb brings about is there no
 * more than the verb is. "Could not cope with the attack" speaks of one that was.
 */
export function comesOf({ language }: Document, noun: Word, verb: Word): boolean {
  const first = firstConjunct(noun);
  if (first.parent !== verb || noun.upos !== 'NOUN' || isGiven(noun)) return false;
  const mark = caseOf(first);
  if (mark === 'with') return !language.enduring.has(verb.lemma);
  if (mark === 'into') return true;
  // "bombed it, resulting in deaths": a participle tells what came of what did happen
  return ['in', 'to'].includes(mark) && language.endingIn.has(verb.lemma) && verb.xpos !== 'VBG';
}

/** A deed that nobody speaks of as known before it was done. */
const isDone = ({ language }: Document, { lemma }: Word): boolean =>
  language.deeds.has(lemma) && !['release', 'arrest', 'detention', 'execution'].includes(lemma);

/** "The attack", "its raid", "this offensive": one that is known. */
const isGiven = ({ kids }: Word): boolean =>
  kids.some(({ norm, deprel }) => DEFINITE.has(norm) || deprel === 'nmod:poss');

const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);

const TELLING: ReadonlySet<string> = new Set(['speak', 'tell', 'talk']);

/** "Arrested for the attack", "vowed revenge for the killing": what somebody answers for, or is to be answered, was done. */
function isAnswered({ language }: Document, noun: Word): boolean {
  const { parent, kids, tree } = noun;
  const mark = kids.find(({ deprel }) => deprel === 'case');
  // "burned it in reprisal for an attack": the reprisal stands before the preposition, wherever the tree hangs the attack
  const before = mark && tree.words[mark.at - 1];
  const answers = parent ? [parent, ...kidsBy(parent, 'obj', 'xcomp'), ...(before ? [before] : [])] : [];
  return answers.some(({ lemma }) => language.answering.has(lemma));
}

const TOWARDS: ReadonlySet<string> = new Set(['toward', 'towards']);
const PRELUDES: ReadonlySet<string> = new Set(['prelude', 'precursor', 'preparation', 'run-up']);

/** "A step towards an assault", "a prelude to an attack on the city". */
const isAfterPrelude = (noun: Word): boolean =>
  rel(noun) === 'nmod' &&
  (TOWARDS.has(caseOf(noun)) || (caseOf(noun) === 'to' && PRELUDES.has(noun.parent?.lemma ?? '')));

/** "Resources for an offensive": what is wanted or made ready; "arrested for the attack" speaks of one that was. */
export const isSought = (doc: Document, noun: Word): boolean =>
  (caseOf(noun) === 'for' || isAfterPrelude(noun)) &&
  // "trade blame for the clash"
  !isAnswered(doc, noun) &&
  !isGiven(noun);
