import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, NOMINAL, withArcs } from './arcs.ts';

const AROUND: ReadonlySet<string> = new Set(['after', 'before']);
const OPENING = 5;

/** "Hours before the strike, officials reported": who reports stands behind the comma, and the strike says when. */
export function mendHoursBefore(sentence: Sentence, { timeNouns }: Language): Sentence {
  const { tokens } = sentence;
  const mark = tokens.findIndex(
    ({ norm, deprel }, at) => at > 0 && at < OPENING && AROUND.has(norm) && deprel === 'mark',
  );
  const time = mark - 1;
  if (mark < 1 || !timeNouns.has(tokens[time]!.lemma.toLowerCase())) return sentence;
  const verb = tokens[mark]!.head;
  const comma = tokens.findIndex(({ text }, at) => at > mark && at < verb && text === ',');
  const what = kidsOf(tokens, verb).find((at) => at > mark && at < comma && tokens[at]!.deprel.startsWith('nsubj'));
  if (what === undefined || tokens[verb]!.upos !== 'VERB') return sentence;
  const who = tokens.findIndex(
    ({ upos, head }, at) => at > comma && at < verb && NOMINAL.has(upos) && (head === time || head === what),
  );
  if (who < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === what) return { ...token, head: time, deprel: 'nmod' };
      if (at === mark) return { ...token, upos: 'ADP', head: what, deprel: 'case' };
      if (at === who) return { ...token, head: verb, deprel: tokens[what]!.deprel };
      return at === time ? { ...token, head: verb, deprel: 'obl:unmarked' } : token;
    }),
  );
}
