import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasCase, withArcs } from './arcs.ts';

const AMONG = new Set(['among', 'amongst']);
const DEAD = new Set(['dead', 'victim', 'fatality', 'casualty', 'wounded', 'injured', 'deceased']);

const isNoun = ({ upos }: Token): boolean => upos === 'NOUN' || upos === 'NUM';

/** "Among the dead were two nurses": the dead include two nurses, who stand behind the verb as what it tells. */
export function mendAmongTheDead(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const dead = tokens.findIndex(
    ({ lemma, head, norm }, at) => head === -1 && (DEAD.has(lemma) || DEAD.has(norm)) && at > 0 && at < 4,
  );
  if (dead < 0) return sentence;
  const mark = tokens.findIndex(({ head, deprel, norm }) => head === dead && deprel === 'case' && AMONG.has(norm));
  const verb = dead + 1;
  if (mark < 0 || tokens[verb]?.deprel !== 'cop' || tokens[verb]!.head !== dead) return sentence;
  const told = tokens.findIndex(
    (token, at) => at > verb && token.head === dead && token.deprel.startsWith('nsubj') && isNoun(token),
  );
  if (told < 0 || hasCase(tokens, told)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, upos: 'VERB', lemma: 'include', head: -1, deprel: 'root' };
      if (at === dead) return { ...token, upos: 'NOUN', head: verb, deprel: 'nsubj' };
      if (at === mark) return { ...token, head: verb, deprel: 'dep' };
      if (at === told) return { ...token, head: verb, deprel: 'obj' };
      return token.head === dead && at > verb ? { ...token, head: verb } : token;
    }),
  );
}
