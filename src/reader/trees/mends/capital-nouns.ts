import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';

const WHERE: ReadonlySet<string> = new Set(['in', 'near', 'at', 'from', 'outside', 'around', 'to', 'into']);

/** "Looted shops in Carrefour-Feuilles": a single capital behind a preposition of place is that of a name, whatever it looks like. */
export function mendCapitalNouns(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isName = (token: Token, at: number): boolean =>
    token.upos === 'NOUN' &&
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    WHERE.has(tokens[at - 1]?.norm ?? '') &&
    !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.upos ?? '') &&
    !language.nouns.has(token.lemma.toLowerCase()) &&
    // "Killed in Clashes with Rebels": a headline in which every noun has a capital
    !language.isAbstract(token.lemma.toLowerCase()) &&
    !language.stirs.has(token.lemma.toLowerCase()) &&
    !language.timeWords.has(token.norm);
  if (!tokens.some(isName)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) =>
      isName(token, at) ? { ...token, upos: 'PROPN', xpos: 'NNP', lemma: token.text } : token,
    ),
  };
}
