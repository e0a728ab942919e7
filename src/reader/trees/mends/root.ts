import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasCase, NOMINAL } from './arcs.ts';

const BEFORE = new Set(['compound', 'nsubj', 'amod', 'nmod', 'det']);
const AFTER = new Set([
  'appos',
  'obj',
  'dep',
  'flat',
  'compound',
  'nmod',
  'list',
  'parataxis',
  'nmod:unmarked',
  'nmod:desc',
]);

/**
 * "An airstrike hit the town", "Shells hit market": some verbs are nouns as well, and a short sentence of which one is the
 * root has no verb at all. Where a noun stands before it and a noun without a preposition after it, it is the verb, the
 * one before its subject, the one after its object; so it is where what follows says where, "a rocket hit near the town".
 * Any other tree is left as it is.
 */
export function mendRoot(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex((token) => token.head === -1);
  const verb = tokens[root];
  // "air raid alert"
  if (tokens[root - 1]?.norm === 'air') return sentence;
  // "rocket attack targets the town killing one": a participle behind it is no verb of the sentence
  const isVerb = ({ upos, xpos }: Token, at: number): boolean => upos === 'VERB' && !(xpos === 'VBG' && at > root);
  if (verb?.upos !== 'NOUN' || !language.verbNouns.has(verb.norm) || tokens.some(isVerb)) return sentence;
  const subject = tokens.findLastIndex(
    (token, at) =>
      at < root && token.head === root && NOMINAL.has(token.upos) && BEFORE.has(token.deprel) && !hasCase(tokens, at),
  );
  const object = tokens.findIndex((token, at) => at > root && isObject(tokens, token, at, root));
  const spot = object < 0 && subject >= 0 && isSingular(tokens, subject) ? spotOf(tokens, root) : -1;
  const participle = tokens.findIndex(({ xpos, head }, at) => at > object && xpos === 'VBG' && head === root);
  if (subject < 0 || (object < 0 && spot < 0)) return sentence;
  return { ...sentence, tokens: tokens.map((token, at) => mended(token, at)) };

  function mended(token: Token, at: number): Token {
    if (at === root) return { ...token, upos: 'VERB', xpos: 'VBD' };
    if (at === subject) return { ...token, deprel: 'nsubj' };
    if (at === object) return { ...token, head: root, deprel: 'obj' };
    if (at === spot) return { ...token, deprel: 'obl' };
    if (at === participle) return { ...token, deprel: 'advcl' };
    // the words before the verb belong to its subject, adjuncts after it to the verb
    if (token.head === root && at < subject) return { ...token, head: subject };
    if (token.head === object && token.deprel === 'nmod' && hasCase(tokens, at))
      return { ...token, head: root, deprel: 'obl' };
    return token;
  }
}

// "A rocket hit near the town": one that is named with its article is no word for what kind of hit there was
const isSingular = (tokens: readonly Token[], subject: number): boolean =>
  tokens[subject]!.upos === 'NOUN' && tokens[subject - 1]?.upos === 'DET';

// the name with a preposition right behind the verb
function spotOf(tokens: readonly Token[], root: number): number {
  const at = tokens.findIndex((token, place) => place > root + 1 && token.upos === 'PROPN' && token.head === root);
  return at >= 0 && tokens[root + 1]!.upos === 'ADP' && tokens[root + 1]!.head === at ? at : -1;
}

// what stands behind the verb without a preposition, though it hang on a participle behind it as what did the deed
function isObject(tokens: readonly Token[], token: Token, at: number, root: number): boolean {
  if (!NOMINAL.has(token.upos) || hasCase(tokens, at)) return false;
  if (token.head === root) return AFTER.has(token.deprel);
  const above = tokens[token.head];
  return token.deprel === 'nsubj' && above?.xpos === 'VBG' && above.head === root && token.head > at;
}
