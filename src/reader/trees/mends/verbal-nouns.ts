import type { Token } from '../../../syntax/tree.ts';

/** "Rioting left four dead": a form in "-ing" as the noun that it is, in a relation of nouns. */
export const asVerbalNoun = (token: Token, deprel: string): Token => ({
  ...token,
  upos: 'NOUN',
  xpos: 'NN',
  lemma: token.norm,
  deprel,
});

/** "IN a stabbing AT A CLASS": what marked the clause is the noun's preposition, and what the clause had beside it is said of the noun. */
export function belowVerbalNoun(token: Token): Token {
  if (token.deprel === 'mark') return { ...token, upos: 'ADP', xpos: 'IN', deprel: 'case' };
  return token.deprel.startsWith('obl') ? { ...token, deprel: 'nmod' } : token;
}

/** The relation of a noun that the tree took for a clause: a clausal subject is a subject. */
export const nounRelation = (deprel: string): string => deprel.replace('csubj', 'nsubj');
