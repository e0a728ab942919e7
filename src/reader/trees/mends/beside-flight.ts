import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

const MEANWHILE: ReadonlySet<string> = new Set(['as', 'while', 'when']);

/** "Shot residents as they fled and burned houses": those who shot burned, and not those who fled. */
export function mendBesideFlight(sentence: Sentence, { doneWhenHurt, raiding }: Language): Sentence {
  const { tokens } = sentence;
  const isLost = ({ deprel, head, lemma, upos }: Token, at: number): boolean => {
    const flight = tokens[head];
    return (
      deprel === 'conj' &&
      upos === 'VERB' &&
      raiding.has(lemma) &&
      flight?.deprel === 'advcl' &&
      flight.head < head &&
      tokens[flight.head]?.upos === 'VERB' &&
      doneWhenHurt.has(flight.lemma) &&
      hasKid(tokens, at, 'obj') &&
      !hasKid(tokens, at, 'nsubj') &&
      kidsOf(tokens, head).some((kid) => MEANWHILE.has(tokens[kid]!.norm))
    );
  };
  if (!tokens.some(isLost)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (isLost(token, at) ? { ...token, head: tokens[token.head]!.head } : token)),
  );
}
