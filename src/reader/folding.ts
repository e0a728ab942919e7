import type { Document } from './document.ts';
import { gatherClaimed } from './folding/claimed-bombs.ts';
import { copiesOf, joinCopies } from './folding/copies.ts';
import { foldEffects } from './folding/fold.ts';
import { inheritAgents } from './folding/inherit.ts';
import { foldRepetitions } from './folding/repetitions.ts';
import { gatherTwins } from './folding/twin-verbs.ts';
import type { Draft } from './frames/drafts.ts';
import { isDisclaimed } from './frames/frames.ts';
import { keepDrafts } from './frames/sift.ts';
import { measuredBy } from './nouns/kinds.ts';
import { agentsAgree, HAPPENED } from './retelling/agreement.ts';
import { isAnswered } from './retelling/answered.ts';
import { isHindered } from './stance/hindered.ts';
import { stanceOf } from './stance/stance.ts';
import { areAtOtherTimes } from './times/when.ts';
import { markCountedSince } from './tolls/counted-since.ts';
import { markSums } from './tolls/sums.ts';
import { isNegated } from './trees/negation.ts';
import { isVerb, rel, type Word } from './trees/words.ts';
import type { Work } from './work.ts';

// "There were no reports of casualties": nobody tells of any.
const isUntold = (doc: Document, { type, trigger, casualties }: Draft): boolean =>
  type === 'casualties' && ((casualties.length === 0 && isOfNobody(trigger)) || isUnreported(doc, trigger));

// "there had been deaths"; "the driver was among the dead", which the verb tells
const isOfNobody = (trigger: Word): boolean =>
  !isVerb(trigger) && (trigger.lemma === 'death' || (trigger.norm === 'dead' && trigger.parent?.lemma === 'include'));

const isUnreported = (doc: Document, trigger: Word): boolean =>
  rel(trigger) === 'nmod' &&
  doc.language.nounStanceOf(trigger.parent!.lemma.toLowerCase()) !== null &&
  isNegated(doc, trigger.parent!) !== null;

// what did not happen has no effects, and is none: "failed to take the hill, losing five men"
const isNone = (doc: Document, draft: Draft): boolean =>
  isDisclaimed(doc, draft.firing) || isUntold(doc, draft) || isHindered(doc, draft.trigger);

function hasHappened(doc: Document): (one: Draft) => boolean {
  const known = new Map<Word, boolean>();
  return ({ trigger }) => {
    const before = known.get(trigger) ?? HAPPENED.has(stanceOf(doc, trigger, true).status);
    known.set(trigger, before);
    return before;
  };
}

const gathered = (drafts: readonly Draft[]): Draft[] => gatherClaimed(gatherTwins(drafts));

/** What belongs together of all that fired: effects with their causes, copies with what they repeat. */
export function folding({ document, fired, trees: all }: Work): Partial<Work> {
  const bySentence = new Map<number, Draft[]>();
  const happened = hasHappened(document);
  const meant = (word: Word): Word => measuredBy(document, word) ?? word;
  const bySameHand = (one: Draft, other: Draft): boolean => agentsAgree(document, { draft: one }, { draft: other });
  const atOtherTimes = (one: Word, other: Word): boolean => areAtOtherTimes(document, one, other);
  const told = { happened, isAnswered: isAnswered(document), bySameHand, atOtherTimes, meant };
  for (const draft of fired.filter((one) => !isNone(document, one)))
    bySentence.set(draft.trigger.tree.index, [...(bySentence.get(draft.trigger.tree.index) ?? []), draft]);
  const folded = joinCopies(
    [...bySentence.values()].flatMap((list) =>
      markCountedSince(document, gathered(foldEffects(markSums(document, list), told))),
    ),
    copiesOf(all),
  );
  return { drafts: inheritAgents(document, foldRepetitions(keepDrafts(document, folded), told)) };
}
