import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** "The residents were evacuated in the evening by the army": times and places have no author, the verb has one. */
export function mendByAgents(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isAuthorless = ({ upos, norm, lemma }: Token): boolean =>
    upos === 'PROPN' ||
    upos === 'NUM' ||
    language.timeNouns.has(norm) ||
    language.timeNouns.has(lemma) ||
    language.nouns.get(lemma) === 'area';
  const lacksAgent = (verb: number): boolean =>
    tokens.some(({ head, deprel }) => head === verb && deprel === 'aux:pass') &&
    !tokens.some(({ head, deprel }) => head === verb && deprel === 'obl:agent');
  const isAgent = ({ deprel, head }: Token, at: number): boolean => {
    const above = tokens[head];
    return (
      deprel === 'nmod' &&
      !!above &&
      above.deprel.startsWith('obl') &&
      isAuthorless(above) &&
      tokens.some((kid) => kid.head === at && kid.deprel === 'case' && kid.norm === 'by') &&
      lacksAgent(above.head)
    );
  };
  if (!tokens.some(isAgent)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) =>
      isAgent(token, at) ? { ...token, head: tokens[token.head]!.head, deprel: 'obl:agent' } : token,
    ),
  };
}
