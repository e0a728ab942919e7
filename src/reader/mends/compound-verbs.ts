import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/**
 * "An airstrike hit Sukkari, Aleppo.": a name that is the root of a sentence without a verb, with "airstrike hit" before it
 * as if it were one of its kind. The verb is the last of those nouns, its subject the one before, the name its object.
 */
export function mendCompoundVerbs(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const name = tokens.findIndex((token) => token.head === -1);
  const verb = name - 1;
  const subject = name - 2;
  if (subject < 0 || tokens[name]!.upos !== 'PROPN' || tokens.some(({ upos }) => upos === 'VERB')) return sentence;
  if (tokens[verb]!.deprel !== 'compound' || !language.verbNouns.has(tokens[verb]!.norm)) return sentence;
  if (!/^(?:NOUN|PROPN)$/.test(tokens[subject]!.upos)) return sentence;
  return { ...sentence, tokens: tokens.map(mended) };

  function mended(token: Token, at: number): Token {
    if (at === verb) return { ...token, upos: 'VERB', xpos: 'VBD', head: -1, deprel: 'root' };
    if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
    if (at < subject) return token.head >= subject ? { ...token, head: subject } : token;
    if (at === name) return { ...token, head: verb, deprel: 'obj' };
    const beside = token.head === name && (token.deprel.startsWith('nmod') || token.upos === 'PUNCT');
    return beside ? { ...token, head: verb, deprel: token.upos === 'PUNCT' ? 'punct' : 'obl' } : token;
  }
}
