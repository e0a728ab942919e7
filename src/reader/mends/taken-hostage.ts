import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

const TAKEN_AS: ReadonlySet<string> = new Set(['hostage', 'captive', 'prisoner']);

/**
 * "Took its 25 sailors hostage", "scores taken hostage": what people were taken as stands beside them, and is none of them
 * and no thing that they took.
 */
export function mendTakenHostage(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const as = tokens.findIndex(({ norm, deprel }) => TAKEN_AS.has(norm) && deprel === 'obj');
  const verb = tokens[as]?.head ?? -1;
  if (verb < 0 || !['take', 'hold'].includes(tokens[verb]!.lemma)) return sentence;
  const whom = as - 1;
  // "taking several guests hostage": the tree has the people right
  if (tokens[whom]!.head === verb && tokens[whom]!.deprel === 'obj')
    return withArcs(
      sentence,
      tokens.map((token, at) => (at === as ? { ...token, deprel: 'xcomp' } : token)),
    );
  if (tokens[whom]!.head === as && tokens[whom]!.deprel === 'compound' && /^N/.test(tokens[whom]!.xpos))
    return withObject(sentence, verb, whom, as);
  if (whom !== verb || tokens[verb]!.xpos !== 'VBN' || hasKid(tokens, verb, 'aux')) return sentence;
  const subject = kidsOf(tokens, verb).find((kid) => tokens[kid]!.deprel === 'nsubj');
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === subject) return { ...token, deprel: 'nsubj:pass' };
      return at === as ? { ...token, deprel: 'xcomp' } : token;
    }),
  );
}

const withObject = (sentence: Sentence, verb: number, whom: number, as: number): Sentence =>
  withArcs(
    sentence,
    sentence.tokens.map((token, at): Token => {
      if (at === whom) return { ...token, head: verb, deprel: 'obj' };
      if (at === as) return { ...token, deprel: 'xcomp' };
      return token.head === as && at < whom ? { ...token, head: whom } : token;
    }),
  );
