import type { Phase } from '../../model/index.ts';
import { type Document, numberOf, timeOf } from '../document.ts';
import { type Carrying, carrying, verbLemma } from '../trees/carriers.ts';
import { isNegated, negatedBefore } from '../trees/negation.ts';
import { isInfinitive, isPassive, isVerb, kidsBy, rel, type Word } from '../trees/words.ts';
import { type Gathering, weigh } from './gathering.ts';
import { comesOf } from './nouns-under-verbs.ts';

// "Their goal is to take the town", "the prisoners were to be freed": what is to be done
const isGoal = (verb: Word): boolean =>
  isVerb(verb) &&
  (isInfinitive(verb) || verb.kids.some(({ norm, deprel }) => norm === 'to' && deprel === 'mark')) &&
  verb.kids.some(
    (kid) => rel(kid) === 'cop' || (rel(kid) === 'aux' && kid.lemma === 'be' && /^VB[DPZ]$/.test(kid.xpos)),
  );

/**
 * Modal and negating words of one verb; its negation counts only where it bears on the happening. That one `above` hits nobody
 * does not deny what is below it: "the attack killed nobody but damaged a mosque".
 */
export function ownWords(doc: Document, verb: Word, into: Gathering, negates: boolean, above = false): void {
  if (isGoal(verb)) weigh(into, 'intended', 'to');
  let supposed = false;
  for (const kid of verb.kids) {
    if (rel(kid) === 'aux' || rel(kid) === 'cop') {
      const modal = doc.language.modals.get(kid.norm);
      // "would" in reported speech of the past is a forecast; with "have" it is no fact at all
      // "shooting could be heard": what is heard is there
      // "on 11 MAY a bomb exploded", where all is in capitals
      if (
        modal &&
        !timeOf(doc, kid) &&
        !(modal === 'speculated' && doc.language.perceiving.has(verb.lemma) && isPassive(verb))
      )
        weigh(into, modal, kid.norm);
    }
    const adverb =
      rel(kid) === 'advmod' || rel(kid) === 'obl' || rel(kid) === 'discourse'
        ? doc.language.adverbs.get(kid.norm)
        : undefined;
    // "at least one but possibly up to 12": the number is in doubt, not the happening
    if (adverb && numberOf(doc, kid) === null) weigh(into, adverb, kid.norm);
    if ((rel(kid) === 'mark' && doc.language.conditions.has(kid.norm)) || isInverted(doc, verb, kid)) {
      weigh(into, 'speculated', kid.norm);
      supposed = true;
    }
  }
  // "if the army does not withdraw" denies nothing
  if (!negates || supposed) return;
  const negation =
    isNegated(doc, verb) ??
    kidsBy(verb, ...(above ? ['nsubj'] : ['nsubj', 'obj']))
      .filter(({ lemma }) => !doc.language.undoubted.has(lemma))
      .map((kid) => (doc.language.negations.has(kid.norm) ? kid : isNegated(doc, kid)))
      .find(Boolean) ??
    kidsBy(verb, 'obl').find((kid) => doc.language.ways.has(kid.lemma) && isNegated(doc, kid)) ??
    (above ? null : negatedBefore(doc, verb));
  if (negation) weigh(into, 'denied', negation.norm);
}

// "Had the missile hit the school": the auxiliary before its subject opens a condition or a question
const isInverted = (doc: Document, verb: Word, auxiliary: Word): boolean =>
  rel(auxiliary) === 'aux' &&
  doc.language.inversions.has(auxiliary.norm) &&
  kidsBy(verb, 'nsubj').some((subject) => subject.at > auxiliary.at && subject.at < verb.at) &&
  // "one of whom was herself stabbed" has its subject before it
  !verb.kids.some((kid) => kid.at < auxiliary.at && ['advmod', 'nsubj'].includes(rel(kid)));

/** "The army is going to attack", "were going to bomb the bank": what is ahead, or was meant. */
export function goingTo(verb: Word, going: Word, into: Gathering): void {
  const isAhead = going.norm === 'going' && verb.kids.some(({ norm, deprel }) => norm === 'to' && deprel === 'mark');
  const be = isAhead ? kidsBy(going, 'aux').find(({ lemma }) => lemma === 'be') : undefined;
  if (be) weigh(into, /^(?:was|were)$/.test(be.norm) ? 'intended' : 'forecast', 'going to');
}

/** Modality of a clause above reaches down only along light verbs, aspect verbs, complements and subjects. */
export function ownWordsAbove(doc: Document, up: Word, at: Word, how: string, into: Gathering, asked: boolean): void {
  if (how === 'advcl') return;
  if (how === 'ccomp' && doc.language.stanceOf(verbLemma(up))?.speaker) return;
  const brought = !isVerb(at) && isVerb(up) && comesOf(doc, at, up) ? 'light' : null;
  const carried = isVerb(up) && !isVerb(at) ? (brought ?? carrying(up, doc.language)) : null;
  if (how === 'obl' && !carried) return;
  if (isGuessOfHarm(doc, up, at, how)) return;
  // "nobody was killed in the attack": there was one
  const isHarmIn = how === 'obl' && doc.language.harms.has(up.lemma) && isPassive(up);
  // "it is not clear whether" denies nothing
  // nor does "would not hesitate to strike", "does not stop shelling"
  const isReady = doc.language.reluctant.has(up.lemma) && isVerb(at);
  ownWords(
    doc,
    up,
    into,
    !asked &&
      !isReady &&
      !isHarmIn &&
      (isVerb(at) || carried === 'light' || carried === 'occur' || sets(doc, up, carried)),
    carried !== 'light',
  );
}

// "the offensive has not begun", "talks were not resumed"; one that has not ended is there
const sets = ({ language }: Document, verb: Word, carried: Carrying): boolean =>
  carried === 'aspect' && BEGINNINGS.has(language.aspectOf(verbLemma(verb))!.phase);

const BEGINNINGS: ReadonlySet<Phase | null> = new Set<Phase | null>(['started', 'resumed']);

/** "A strike on Friday may have killed civilians": that there was a strike is no guess. */
const isGuessOfHarm = (doc: Document, verb: Word, happening: Word, how: string): boolean =>
  how === 'nsubj' &&
  !isVerb(happening) &&
  doc.language.harms.has(verb.lemma) &&
  isPerfect(verb) &&
  verb.kids.some((kid) => rel(kid) === 'aux' && doc.language.modals.get(kid.norm) === 'speculated');

// "Used mortars to attack the embassy", "said that they used mortars": what the means were used for was done
const isMeansOf = (doc: Document, clause: Word): boolean =>
  clause.parent !== null &&
  clause.parent.lemma === 'use' &&
  (clause.parent.xpos === 'VBD' || clause.parent.xpos === 'VBN') &&
  !clause.parent.kids.some(
    (kid) =>
      (rel(kid) === 'aux' && !['was', 'were', 'had', 'have', 'has', 'been'].includes(kid.norm)) ||
      (rel(kid) === 'mark' && (kid.norm === 'to' || doc.language.conditions.has(kid.norm))),
  );

/** "Dumped milk to protest against imports": who did the one did the other by it. */
const isShown = (doc: Document, clause: Word): boolean =>
  doc.language.shows.has(clause.lemma) &&
  clause.parent !== null &&
  ['VBD', 'VBN'].includes(clause.parent.xpos) &&
  // "urged students to protest"
  !doc.language.stanceOf(verbLemma(clause.parent));

/** "If they attack", "to retake the town", "before storming it, they will …": what a clause that hangs on another says of itself. */
export function purposeOrCondition(doc: Document, clause: Word, into: Gathering, spoken: boolean): void {
  const marks = kidsBy(clause, 'mark').map((kid) => kid.norm);
  if (marks.some((mark) => doc.language.conditions.has(mark))) weigh(into, 'speculated', marks.join(' '));
  if (!spoken && isInfinitive(clause) && !isMeansOf(doc, clause) && !isShown(doc, clause))
    weigh(into, 'intended', 'purpose');
  if (marks.some((mark) => doc.language.ahead.has(mark)) && isOfAny(clause)) weigh(into, 'speculated', 'any');
  const rule = ruledBy(doc, clause, marks);
  if (rule) weigh(into, doc.language.modals.get(rule.norm)!, rule.norm);
}

/** "Before any prisoner was released": none was, as far as is said. */
const isOfAny = (clause: Word): boolean =>
  kidsBy(clause, 'nsubj', 'obj').some(({ kids }) => kids.some(({ norm }) => norm === 'any'));

/** "Before carrying out raids, commanders must ask": what is told of with a rule, or comes before what is yet to come. */
function ruledBy(doc: Document, clause: Word, marks: readonly string[]): Word | undefined {
  const { language } = doc;
  const isAhead = marks.some((mark) => language.ahead.has(mark));
  // "after capturing the town, they will march on": as much to come as what follows it, unless it has a day of its own
  const isNext = marks.includes('after') && !clause.kids.some((kid) => timeOf(doc, kid));
  if (!isAhead && !(clause.xpos === 'VBG' && marks.length)) return undefined;
  return kidsBy(clause.parent!, 'aux').find(({ norm }) => {
    const status = language.modals.get(norm);
    // "hunger cannot be ended by announcing a truce"
    const counts = isAhead || isNext || status === 'intended' || marks.includes('by');
    return status !== undefined && counts && !isPerfect(clause.parent!);
  });
}

// "Would have struck": told of the past
const isPerfect = (verb: Word): boolean => kidsBy(verb, 'aux').some(({ norm }) => norm === 'have');
