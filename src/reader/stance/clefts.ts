import type { Document } from '../document.ts';
import { kidBy, kidsBy, rel, type Word } from '../trees/words.ts';
import { ownWords } from './clause-words.ts';
import { type Gathering, weigh } from './gathering.ts';

/** "It was the rebels who shot it down": true for the relative clause and the noun of such a sentence. */
export const isCleft = (clause: Word, noun: Word): boolean =>
  clause.deprel === 'acl:relcl' &&
  kidBy(noun, 'cop') !== null &&
  kidsBy(noun, 'nsubj', 'expl').some(({ norm, at }) => norm === 'it' && at < noun.at) &&
  clause.kids.some((kid) => rel(kid) === 'nsubj' && (kid.norm === 'who' || kid.norm === 'that') && kid.at > noun.at);

/** "It may have been the rebels who shot it down": that it was shot down is given, whose deed it was is a guess. "It was not they" denies it. */
export function wordsOfCleft(doc: Document, noun: Word, into: Gathering): void {
  const own: Gathering = { status: 'asserted', speakers: [], because: [] };
  ownWords(doc, noun, own, true);
  if (own.status !== 'asserted')
    weigh(into, own.status === 'speculated' ? 'alleged' : own.status, own.because.join(', '));
}
