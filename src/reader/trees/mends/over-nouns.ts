import type { Sentence, Token } from '../../../syntax/tree.ts';
import { NOMINAL, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** "Arrests 60 over failed coup", "warns its neighbour over visit": over what somebody does something is a noun, also without its article. */
export function mendOverNouns(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const over = tokens.findIndex((token, at) => token.norm === 'over' && isBeforeVerb(tokens, token, at));
  if (over < 2 || !NOMINAL.has(tokens[over - 1]!.upos)) return sentence;
  const main = tokens.findLastIndex(({ upos }, at) => at < over && upos === 'VERB');
  if (main < 0) return sentence;
  const quality = over + 1;
  const noun = isNounOf(tokens, quality) ? quality + 1 : quality;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === over) return { ...token, upos: 'ADP', xpos: 'IN', head: noun, deprel: 'case' };
      if (at === noun) return { ...token, ...(noun === quality && AS_NOUN), head: main, deprel: 'obl' };
      if (at === quality) return { ...token, xpos: 'VBN', head: noun, deprel: 'amod' };
      if (at === over - 1 && token.head > over) return { ...token, head: main, deprel: 'obj' };
      return token.head === quality ? { ...token, head: at < over ? main : noun } : token;
    }),
  );
}

const AS_NOUN = { upos: 'NOUN', xpos: 'NN' } as const;

const isBeforeVerb = (tokens: Tokens, { upos, deprel, head }: Token, at: number): boolean =>
  upos === 'ADV' &&
  deprel === 'advmod' &&
  head === at + 1 &&
  tokens[head]?.upos === 'VERB' &&
  !/^VBG$/.test(tokens[head]!.xpos);

/** "Failed coup": a noun right behind that hangs on the word, or on which that hangs. */
const isNounOf = (tokens: Tokens, quality: number): boolean => {
  const next = tokens[quality + 1];
  return next?.upos === 'NOUN' && (next.head === quality || tokens[quality]!.head === quality + 1);
};
