import type { Sentence, Token } from '../../../syntax/tree.ts';

const PARTS = new Set(['including', 'among']);

/** "Two civilians, including a child, wounded by a shell": what befell all is not only what befell the part. */
export function mendHarmOfAll(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const wholeOf = ({ deprel, head, xpos }: Token, at: number): number => {
    if (deprel !== 'acl' || !/^VB[DN]$/.test(xpos) || tokens[at - 1]?.text !== ',' || head < 0 || head > at) return -1;
    const isPart = tokens.some((kid) => kid.head === head && kid.deprel === 'case' && PARTS.has(kid.norm));
    return isPart && tokens[head]!.deprel.startsWith('nmod') ? tokens[head]!.head : -1;
  };
  const wholes = tokens.map(wholeOf);
  if (wholes.every((whole) => whole < 0)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (wholes[at]! < 0 ? token : { ...token, head: wholes[at]! })),
  };
}
