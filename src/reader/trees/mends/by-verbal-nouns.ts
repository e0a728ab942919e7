import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, isPassive, withArcs } from './arcs.ts';
import { asVerbalNoun, belowVerbalNoun } from './verbal-nouns.ts';

// "wounded in fighting between the two"
const isWithin = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.norm === 'in' && AROUND.has(tokens[at + 1]?.norm ?? '');

const AROUND: ReadonlySet<string> = new Set(['between', 'near', 'around', 'among', 'in', 'with']);

/** "Were displaced by fighting near the river": an -ing behind "by" without an object is what did it, and nobody fights. */
export function mendByVerbalNouns(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ xpos, upos, head, deprel }, index) =>
      xpos === 'VBG' &&
      upos === 'VERB' &&
      deprel === 'advcl' &&
      (tokens[index - 1]?.norm === 'by' || isWithin(tokens, index)) &&
      head >= 0 &&
      head < index &&
      (tokens[head]!.xpos === 'VBN' || isPassive(tokens, head)) &&
      !['obj', 'xcomp', 'ccomp', 'nsubj', 'compound'].some((relation) => hasKid(tokens, index, relation)),
  );
  if (at < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, index) => {
      if (index === at) return asVerbalNoun(token, 'obl');
      if (index === at - 1) return { ...token, upos: 'ADP', xpos: 'IN', head: at, deprel: 'case' };
      return token.head === at ? belowVerbalNoun(token) : token;
    }),
  );
}
