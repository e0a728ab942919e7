import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasCase, hasKid, isPassive, NOMINAL, withArcs } from './arcs.ts';

/**
 * "Rebels hacked to death 14 villagers", "men set ablaze a bus": a noun without a preposition behind an active verb that has
 * no object is what the verb was done to, where it names no time and no measure.
 */
export function mendBareObjects(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isLost = ({ upos, deprel, head, lemma, norm }: Token, at: number): boolean => {
    const verb = tokens[head];
    return (
      deprel === 'obl' &&
      verb?.upos === 'VERB' &&
      head < at &&
      NOMINAL.has(upos) &&
      !hasCase(tokens, at) &&
      !language.timeNouns.has(lemma) &&
      !language.timeWords.has(norm) &&
      !isPassive(tokens, head) &&
      !['obj', 'iobj', 'ccomp', 'obl:agent'].some((relation) => hasKid(tokens, head, relation)) &&
      language.nouns.get(lemma) !== undefined &&
      language.nouns.get(lemma) !== 'measure'
    );
  };
  const at = tokens.findIndex(isLost);
  if (at < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, index) => (index === at ? { ...token, deprel: 'obj' } : token)),
  );
}
