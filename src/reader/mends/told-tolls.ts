import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasKid, withArcs } from './arcs.ts';

/** "Health ministry: 31 killed since Monday": the figure behind the colon is who was killed, and no other name of the ministry. */
export function mendToldTolls(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const colon = tokens.findIndex(({ text }) => text === ':');
  const figure = tokens.findIndex(({ upos }, at) => at > colon && upos === 'NUM');
  const verb = figure + 1;
  if (colon < 1 || figure < 0 || figure > colon + 3 || !language.countedParticiples.has(tokens[verb]?.norm ?? ''))
    return sentence;
  const { head: teller, deprel } = tokens[figure]!;
  if (
    teller < 0 ||
    teller >= colon ||
    !/^(?:appos|nummod|nmod|parataxis)/.test(deprel) ||
    tokens[teller]!.head !== verb
  )
    return sentence;
  if (hasKid(tokens, verb, 'aux')) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === figure) return { ...token, head: verb, deprel: 'nsubj:pass' };
      if (at === teller) return { ...token, head: verb, deprel: 'discourse' };
      if (at === verb)
        return {
          ...token,
          upos: 'VERB',
          xpos: 'VBN',
          lemma: language.countedParticiples.get(token.norm) ?? token.lemma,
        };
      return token;
    }),
  );
}
