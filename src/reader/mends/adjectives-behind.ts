import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

/** "Militants armed with rifles attacked a post": the adjective is said of the noun before it, which acts. */
export function mendAdjectivesBehind(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isSubject = (at: number): boolean => tokens[at]!.deprel === 'nsubj';
  const said = tokens.findIndex(
    ({ upos, deprel, head, norm }, at) =>
      // "three dead": those who are counted so act in nothing
      upos === 'ADJ' &&
      !language.countedNouns.has(norm) &&
      deprel === 'nsubj' &&
      head > at &&
      tokens[head]!.upos === 'VERB' &&
      nounOf(at) !== undefined,
  );
  const noun = said < 0 ? undefined : nounOf(said);
  if (noun === undefined) return sentence;
  const verb = tokens[said]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === noun) return { ...token, head: verb, deprel: 'nsubj' };
      return at === said ? { ...token, head: noun, deprel: 'acl' } : token;
    }),
  );

  function nounOf(at: number): number | undefined {
    return kidsOf(tokens, at).find(
      (kid) => kid === at - 1 && isSubject(kid) && ['NOUN', 'PROPN'].includes(tokens[kid]!.upos),
    );
  }
}
