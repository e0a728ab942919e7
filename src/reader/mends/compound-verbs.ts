import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/**
 * "An airstrike hit Sukkari, Aleppo.", "A shell hit Tell Marq village in Idlib.": a name, or what kind of place has it, that
 * is the root of a sentence without a verb, with "airstrike hit" before it as if it were one of its kind. The verb is the
 * last of those nouns, its subject the one before, the name its object.
 */
export function mendCompoundVerbs(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const name = tokens.findIndex((token) => token.head === -1);
  if (name < 2 || tokens.some(({ upos }) => upos === 'VERB')) return sentence;
  const own = (token: Token): boolean => token.head === name && token.deprel === 'compound';
  // "Tell Marq village": what stands before the kind is its name
  let first = name;
  while (first > 0 && own(tokens[first - 1]!) && tokens[first - 1]!.upos === 'PROPN') first--;
  const verb = first - 1;
  const subject = first - 2;
  if (subject < 0 || (first === name && tokens[name]!.upos !== 'PROPN')) return sentence;
  if (!own(tokens[verb]!) || !language.verbNouns.has(tokens[verb]!.norm)) return sentence;
  if (!/^(?:NOUN|PROPN)$/.test(tokens[subject]!.upos)) return sentence;
  return { ...sentence, tokens: tokens.map(mended) };

  function mended(token: Token, at: number): Token {
    if (at === verb) return { ...token, upos: 'VERB', xpos: 'VBD', head: -1, deprel: 'root' };
    if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
    if (at < subject) return token.head >= subject ? { ...token, head: subject } : token;
    if (at === name) return { ...token, head: verb, deprel: 'obj' };
    if (at < name) return token;
    const beside = token.head === name && (token.deprel.startsWith('nmod') || token.upos === 'PUNCT');
    return beside ? { ...token, head: verb, deprel: token.upos === 'PUNCT' ? 'punct' : 'obl' } : token;
  }
}
