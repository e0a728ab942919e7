import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasKid, withArcs } from './arcs.ts';

/** "Its men had seized Mosul": a name right behind the verb of a happening is its object, and nothing that it became. */
export function mendNamedObjects(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isLost = ({ upos, deprel, head }: Token, at: number): boolean =>
    upos === 'PROPN' &&
    deprel === 'xcomp' &&
    head === at - 1 &&
    tokens[head]!.upos === 'VERB' &&
    language.verbForms.has(tokens[head]!.lemma) &&
    !language.intransitives.has(tokens[head]!.lemma) &&
    !['obj', 'nsubj:pass', 'aux:pass'].some((relation) => hasKid(tokens, head, relation)) &&
    !hasKid(tokens, at, 'case');
  const lost = tokens.findIndex(isLost);
  if (lost < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === lost ? { ...token, deprel: 'obj' } : token)),
  );
}
