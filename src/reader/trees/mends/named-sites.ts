import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, withArcs } from './arcs.ts';

/** "Captured the port of A and B AIRPORT": the name before a bare noun of a site is that of the site, and no place beside it. */
export function mendNamedSites(sentence: Sentence, { nouns }: Language): Sentence {
  const { tokens } = sentence;
  const site = tokens.findIndex(({ upos, deprel, lemma }, at) => {
    const name = tokens[at - 1];
    return (
      upos === 'NOUN' &&
      (deprel === 'obj' || deprel === 'obl') &&
      !hasKid(tokens, at, 'case') &&
      name?.upos === 'PROPN' &&
      name.deprel === 'conj' &&
      name.head < at - 1 &&
      nouns.get(lemma) === 'site' &&
      !hasKid(tokens, at, 'det') &&
      !hasKid(tokens, at - 1, 'case')
    );
  });
  if (site < 0) return sentence;
  const name = site - 1;
  const { head } = tokens[name]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === site) return { ...token, head, deprel: 'conj' };
      if (at === name) return { ...token, head: site, deprel: 'compound' };
      return token.head === name ? { ...token, head: site } : token;
    }),
  );
}
