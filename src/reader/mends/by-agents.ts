import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** What nobody makes while it is told of: "thrown at a bar by two men" is thrown by them. */
const AUTHORLESS: ReadonlySet<string> = new Set(['area', 'site', 'materiel', 'goods']);

/** "The residents were evacuated in the evening by the army": times and places have no author, the verb has one. */
export function mendByAgents(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isAuthorless = ({ upos, norm, lemma }: Token): boolean =>
    upos === 'PROPN' ||
    upos === 'NUM' ||
    language.timeNouns.has(norm) ||
    language.timeNouns.has(lemma) ||
    AUTHORLESS.has(language.nouns.get(lemma) ?? '');
  const lacksAgent = (verb: number): boolean =>
    tokens.some(({ head, deprel }) => head === verb && deprel === 'aux:pass') &&
    !tokens.some(({ head, deprel }) => head === verb && deprel === 'obl:agent');
  const verbOf = ({ deprel, head }: Token, at: number): number => {
    if (deprel !== 'nmod' || !tokens.some((kid) => kid.head === at && kid.deprel === 'case' && kid.norm === 'by'))
      return -1;
    const verb = verbAbove(tokens, head, isAuthorless);
    return verb >= 0 && lacksAgent(verb) ? verb : -1;
  };
  const verbs = tokens.map(verbOf);
  if (verbs.every((verb) => verb < 0)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (verbs[at]! < 0 ? token : { ...token, head: verbs[at]!, deprel: 'obl:agent' })),
  };
}

// "in several areas of the province by army units": the verb over a chain of adjuncts none of which has an author
function verbAbove(tokens: readonly Token[], from: number, isAuthorless: (token: Token) => boolean): number {
  let at = from;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const token = tokens[at]!;
    if (!isAuthorless(token)) return -1;
    if (token.deprel.startsWith('obl')) return token.head;
    if (!token.deprel.startsWith('nmod')) return -1;
    at = token.head;
  }
  return -1;
}
