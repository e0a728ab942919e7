import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasCase, hasKid, kidsOf, withArcs } from './arcs.ts';

/**
 * "Relatives of the disappeared held a vigil": where a past form with an object of its own stands behind "of", what the
 * participle or adjective before it means are people, and it is the verb of the noun that opened the sentence.
 */
export function mendVerbsBehindOf(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    ({ xpos, deprel }, at) =>
      xpos === 'VBD' && deprel === 'nmod' && hasCase(tokens, at) && hasKid(tokens, at, 'obj') && isQuality(tokens, at),
  );
  const subject = tokens[verb]?.head ?? -1;
  if (verb < 0 || tokens[subject]!.head >= 0 || subject > verb) return sentence;
  const people = verb - 1;
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, head: -1, deprel: 'root' };
    if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
    if (at === people) return { ...token, upos: 'NOUN', xpos: 'NNS', head: subject, deprel: 'nmod' };
    if (token.head === verb && at < verb) return { ...token, head: people };
    return token.head === subject && at > verb ? { ...token, head: verb } : token;
  });
  return withArcs(sentence, mended);
}

// "of the disappeared held": the word before the verb, with its article
const isQuality = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verb - 1]!.deprel === 'amod' &&
  tokens[verb - 1]!.head === verb &&
  kidsOf(tokens, verb).some((kid) => tokens[kid]!.deprel === 'det' && kid === verb - 2);
