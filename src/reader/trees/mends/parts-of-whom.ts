import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasCase, hasKid, withArcs } from './arcs.ts';

const COPULA = new Set(['were', 'was', 'are', 'is']);
/** Words between the copula and the noun. */
const LONGEST_GAP = 3;

/** "Seven people were killed, six of whom were soldiers": the soldiers are a part of those counted, as in "six of them soldiers". */
export function mendPartsOfWhom(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const whom = tokens.findIndex(({ norm }, at) => norm === 'whom' && tokens[at - 1]?.norm === 'of');
  const figure = whom - 2;
  if (whom < 4 || tokens[figure]!.upos !== 'NUM' || !COPULA.has(tokens[whom + 1]?.norm ?? '')) return sentence;
  const noun = tokens.findIndex(({ upos }, at) => at > whom + 1 && at <= whom + 1 + LONGEST_GAP && upos === 'NOUN');
  const whole = tokens.slice(0, figure).findLastIndex((token, at) => isCounted(tokens, token, at));
  if (noun < 0 || whole < 0 || hasCase(tokens, noun)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === noun) return { ...token, head: whole, deprel: 'appos' };
      if (at === figure) return { ...token, head: noun, deprel: 'nummod' };
      if (at > figure && at <= whom + 1) return { ...token, head: figure, deprel: 'dep' };
      // what the tree hung on the noun behind it goes on with the sentence
      if (at > noun && token.head === noun && token.upos === 'VERB') return { ...token, head: tokens[whole]!.head };
      return token;
    }),
  );
}

const isCounted = (tokens: readonly Token[], { deprel, upos }: Token, at: number): boolean =>
  /^(?:nsubj|obj)/.test(deprel) && (upos === 'NUM' || (upos === 'NOUN' && hasKid(tokens, at, 'nummod')));
