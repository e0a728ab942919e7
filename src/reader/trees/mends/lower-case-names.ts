import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';

/** "At the strategic district of Tell Marq": a noun in lower case that the tagger took for a name, by the company it keeps. */
export function mendLowerCaseNames(sentence: Sentence, language: Language): Sentence {
  const isNoun = ({ upos, text, norm, lemma, name }: Token): boolean =>
    upos === 'PROPN' &&
    name < 0 &&
    text === text.toLowerCase() &&
    (language.nouns.has(norm) || language.nouns.has(lemma));
  if (!sentence.tokens.some(isNoun)) return sentence;
  return {
    ...sentence,
    tokens: sentence.tokens.map((token) =>
      isNoun(token) ? { ...token, upos: 'NOUN', xpos: token.xpos === 'NNPS' ? 'NNS' : 'NN' } : token,
    ),
  };
}
