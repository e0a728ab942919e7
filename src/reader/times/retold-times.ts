import type { Document } from '../document.ts';
import type { Draft } from '../frames/drafts.ts';
import { caseOf, isVerb, type Word } from '../trees/words.ts';
import type { TimeMention } from './times.ts';
import { isMoment, type TimeGiven, timeInSentence } from './when.ts';

/** Verbs that say of a happening that it was. */
const HAPPEN: ReadonlySet<string> = new Set(['happen', 'occur', 'take', 'begin', 'start', 'come']);

/** "The attack happened", "the attack on Saturday was": it is what the sentence is about, and not what something came after. */
const isTold = (word: Word): boolean =>
  word.xpos === 'NN' &&
  caseOf(word) === '' &&
  word.parent !== null &&
  word.deprel.startsWith('nsubj') &&
  !(isVerb(word.parent) && !HAPPEN.has(word.parent.lemma) && !word.kids.some(({ deprel }) => /^nmod/.test(deprel)));

/** The time hangs on the noun or on its verb: "began after rebels killed a pilot on Friday" tells of the pilot's day. */
const isOwn = ({ start, end }: TimeMention, noun: Word): boolean =>
  noun.tree.words.some(
    (word) =>
      word.start < end && start < word.end && word !== noun && (word.parent === noun || word.parent === noun.parent),
  );

/** The day that a later sentence gives for what it only names again, with that sentence; null where none does. */
export function timeRetold(
  doc: Document,
  { retold = [], trigger }: Draft,
  triggers: ReadonlySet<Word>,
): (TimeGiven & { readonly sentence: number }) | null {
  for (const word of retold) {
    if (word.tree === trigger.tree || !isTold(word)) continue;
    const given = timeInSentence(doc, word, [], triggers);
    if (given?.said && !given.ofWord && given.mention.interval && isMoment(given.mention) && isOwn(given.mention, word))
      return { ...given, sentence: word.tree.index };
  }
  return null;
}
