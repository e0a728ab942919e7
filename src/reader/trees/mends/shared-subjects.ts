import type { Sentence, Token } from '../../../syntax/tree.ts';
import { isPassive, NOMINAL } from './arcs.ts';

const SUBJECT = /^(?:nsubj|csubj|expl)/;

/**
 * "Ten were killed and four, an officer among them, were captured": a noun cannot be coordinated with a verb. Where a later
 * verb with an auxiliary of its own has no subject, the noun before it is that subject.
 */
export function mendSharedSubjects(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const noun = tokens.findIndex(
    ({ upos, head, deprel }) => deprel === 'conj' && NOMINAL.has(upos) && tokens[head]?.upos === 'VERB',
  );
  if (noun < 0) return sentence;
  const first = tokens[noun]!.head;
  const verb = tokens.findIndex((token, at) => at > noun && token.upos === 'VERB' && isLater(tokens, at, first));
  if (verb < 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === noun) return { ...token, head: verb, deprel: isPassive(tokens, verb) ? 'nsubj:pass' : 'nsubj' };
      // the tree may take the first verb for the subject of the second
      if (at === first && token.head === verb)
        return { ...token, head: tokens[verb]!.head, deprel: tokens[verb]!.deprel };
      if (at === verb) return { ...token, head: first, deprel: 'conj' };
      if (token.deprel === 'cc' && token.head === noun) return { ...token, head: verb };
      // what stands between the noun and its verb belongs to the noun
      if (token.head === first && at > noun && at < verb && token.upos !== 'PUNCT')
        return { ...token, head: noun, deprel: 'nmod' };
      return token;
    }),
  };
}

const isLater = (tokens: readonly Token[], verb: number, first: number): boolean => {
  const { head, deprel } = tokens[verb]!;
  if (head === first && deprel === 'conj') return lacksSubject(tokens, verb, -1);
  return tokens[first]!.head === verb && SUBJECT.test(tokens[first]!.deprel) && lacksSubject(tokens, verb, first);
};

// An auxiliary of its own and no subject but the word that is none.
const lacksSubject = (tokens: readonly Token[], verb: number, mistaken: number): boolean =>
  tokens.some(({ head, deprel }) => head === verb && deprel.startsWith('aux')) &&
  !tokens.some(({ head, deprel }, at) => at !== mistaken && head === verb && SUBJECT.test(deprel));
