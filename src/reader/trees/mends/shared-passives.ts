import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, isPassive } from './arcs.ts';

/** "Was shot in the head and killed", "were stopped and sent back": the second verb has no subject and no object, and shares the passive of the first. */
export function mendSharedPassives(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const shares = tokens.map(
    ({ xpos, deprel, head, lemma }, at) =>
      xpos === 'VBD' &&
      deprel === 'conj' &&
      head >= 0 &&
      head < at &&
      (language.harms.has(lemma) ||
        (language.leadings.has(lemma) && !language.countedParticiples.has(tokens[head]!.norm))) &&
      tokens[head]!.xpos === 'VBN' &&
      isPassive(tokens, head) &&
      !['nsubj', 'obj', 'aux', 'xcomp', 'ccomp'].some((relation) => hasKid(tokens, at, relation)),
  );
  if (!shares.includes(true)) return sentence;
  return { ...sentence, tokens: tokens.map((token, at) => (shares[at] ? { ...token, xpos: 'VBN' } : token)) };
}
