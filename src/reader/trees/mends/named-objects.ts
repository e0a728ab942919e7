import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, withArcs } from './arcs.ts';

/** "Its men had seized Mosul": a name right behind the verb of a happening is its object, and nothing that it became. */
export function mendNamedObjects(given: Sentence, language: Language): Sentence {
  const sentence = behindNouns(given);
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

/** "19 workers of the company Istaka Karya": a name right behind the noun of what bears it is no second object. */
function behindNouns(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isSecond = ({ upos, deprel, head }: Token, at: number): boolean => {
    const noun = tokens[at - 1];
    return (
      upos === 'PROPN' &&
      deprel === 'obj' &&
      noun?.upos === 'NOUN' &&
      head < at - 1 &&
      // "shot minister Ruiz dead"
      ((noun.deprel === 'obj' && noun.head === head) ||
        (noun.deprel === 'nmod' && tokens[noun.head]?.deprel === 'obj' && tokens[noun.head]!.head === head)) &&
      !hasKid(tokens, at, 'case')
    );
  };
  const name = tokens.findIndex(isSecond);
  if (name < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === name ? { ...token, head: name - 1, deprel: 'appos' } : token)),
  );
}
