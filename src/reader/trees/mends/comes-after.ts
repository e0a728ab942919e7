import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

const COMES: ReadonlySet<string> = new Set(['comes', 'came', 'come']);

/** "The massacre comes three months after 150 villagers were killed": the tree has the coming killed, and the villagers a part of the time. */
export function mendComesAfter(sentence: Sentence, { timeNouns }: Language): Sentence {
  const { tokens } = sentence;
  const comes = tokens.findIndex(({ norm, deprel, upos }) => COMES.has(norm) && upos === 'VERB' && /subj/.test(deprel));
  const verb = tokens[comes]?.head ?? -1;
  const mark = tokens.findIndex(({ norm }, at) => at > comes && at < verb && (norm === 'after' || norm === 'before'));
  if (comes < 0 || verb < comes || mark < 0 || tokens[verb]!.upos !== 'VERB') return sentence;
  const who = tokens[mark]!.head;
  const lag = tokens.findIndex(
    ({ lemma, deprel }, at) => at > comes && at < mark && timeNouns.has(lemma) && /^(?:nmod|obl)/.test(deprel),
  );
  if (who <= mark || who >= verb || tokens[mark]!.deprel !== 'case') return sentence;
  const passive = kidsOf(tokens, verb).some((kid) => tokens[kid]!.deprel === 'aux:pass');
  const { head, deprel } = tokens[verb]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === comes) return { ...token, head, deprel };
      if (at === verb) return { ...token, head: comes, deprel: 'advcl' };
      if (at === who) return { ...token, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' };
      if (at === mark) return { ...token, upos: 'SCONJ', head: verb, deprel: 'mark' };
      if (at === lag) return { ...token, head: verb, deprel: 'obl:unmarked' };
      return token.deprel === 'punct' && token.head === verb && at > verb ? { ...token, head: comes } : token;
    }),
  );
}
