import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { inPlaceOf } from './arcs.ts';

/** In capitals "SAN MARTIN DEPARTMENT" may pass for one long name: what a named area is called by kind is a common noun. */
export function mendCapitalAreas(sentence: Sentence, language: Language): Sentence {
  return sentence.tokens.reduce(
    (current, _, at) => (isKind(current.tokens, at, language) ? kindAt(current, at) : current),
    sentence,
  );
}

const isKind = (tokens: readonly Token[], at: number, { nouns }: Language): boolean => {
  const { xpos, text, norm } = tokens[at]!;
  return (
    xpos === 'NNP' &&
    text === text.toUpperCase() &&
    nouns.get(norm) === 'area' &&
    tokens[at - 1]?.upos === 'PROPN' &&
    tokens[at + 1]?.upos !== 'PROPN'
  );
};

function kindAt(sentence: Sentence, at: number): Sentence {
  const named = sentence.tokens[at]!;
  const noun = { ...named, upos: 'NOUN', xpos: 'NN', lemma: named.norm };
  const changed = { ...sentence, tokens: sentence.tokens.with(at, noun) };
  return named.deprel === 'flat' ? inPlaceOf(changed, named.head, at, 'compound') : changed;
}
