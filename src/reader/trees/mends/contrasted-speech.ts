import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

const CONTRASTING: ReadonlySet<string> = new Set(['while', 'whereas', 'whilst']);

/** "The army said it held the town, while the rebels claimed to have taken it": a word of others is no part of what the first say. */
export function mendContrastedSpeech(sentence: Sentence, { stanceOf }: Language): Sentence {
  const { tokens } = sentence;
  const isSpeech = ({ lemma }: Token): boolean => stanceOf(lemma.toLowerCase())?.speaker === true;
  const above = tokens.map((token, at): number => {
    const told = tokens[token.head];
    if (token.deprel !== 'advcl' || !told || told.deprel !== 'ccomp' || token.head > at || !isSpeech(token)) return -1;
    const kids = kidsOf(tokens, at).map((kid) => tokens[kid]!);
    if (!kids.some(({ deprel, norm }) => deprel === 'mark' && CONTRASTING.has(norm))) return -1;
    const speech = tokens[told.head];
    return speech && isSpeech(speech) && kids.some(({ deprel }) => deprel === 'nsubj') ? told.head : -1;
  });
  if (above.every((head) => head < 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (above[at]! < 0 ? token : { ...token, head: above[at]! })),
  );
}
