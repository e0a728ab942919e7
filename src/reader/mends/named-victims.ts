import type { Sentence, Token } from '../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

const isSubject = ({ deprel }: Token): boolean => deprel.startsWith('nsubj');

/** "The FOLLOWING were killed: Ana Ruiz, …": who the word stands for are those named behind the colon. */
function following(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const word = tokens.findIndex((token) => token.norm === 'following' && isSubject(token));
  const verb = word < 0 ? -1 : tokens[word]!.head;
  const colon = tokens.findIndex(({ text }, at) => at > verb && text === ':');
  if (verb < word || colon < 0 || tokens[verb]?.upos !== 'VERB') return sentence;
  const first = tokens.findIndex(({ upos, head }, at) => at > colon && upos === 'PROPN' && head <= verb);
  if (first < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === first) return { ...token, head: verb, deprel: tokens[word]!.deprel };
      return at === word ? { ...token, head: first, deprel: 'dep' } : token;
    }),
  );
}

/** "THOSE KIDNAPPED are Ana Ruiz and Pedro Paz": the names are of those to whom it was done. */
function thoseHarmed(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const those = tokens.findIndex(
    ({ norm, head }, at) => norm === 'those' && head > at && tokens[head]!.upos === 'PROPN',
  );
  const deed = those + 1;
  const name = those < 0 ? -1 : tokens[those]!.head;
  const link = tokens.findIndex(({ deprel, head }, at) => at > deed && deprel === 'cop' && head === name);
  if (
    name < 0 ||
    link < 0 ||
    tokens[deed]?.upos !== 'VERB' ||
    tokens[deed].xpos !== 'VBN' ||
    tokens[deed].head !== those
  )
    return sentence;
  const { head, deprel } = tokens[name]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === deed) return { ...token, head, deprel };
      if (at === name) return { ...token, head: deed, deprel: 'nsubj:pass' };
      if (at === those) return { ...token, head: name, deprel: 'dep' };
      if (at === link) return { ...token, head: deed, deprel: 'aux:pass' };
      return token.head === name && token.deprel === 'punct' ? { ...token, head: deed } : token;
    }),
  );
}

/** Sentences that name those who were harmed. */
export const mendNamedVictims = (sentence: Sentence): Sentence => thoseHarmed(following(sentence));
