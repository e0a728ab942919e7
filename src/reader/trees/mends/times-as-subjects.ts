import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasCase, isPassive, kidsOf, NOMINAL, withArcs } from './arcs.ts';

/** "Tonight, at approximately 1940, a bomb went off": a time at the head of a sentence did nothing where a noun stands before the verb behind a comma. */
export function mendTimesAsSubjects(sentence: Sentence, { timeWords }: Language): Sentence {
  const { tokens } = sentence;
  const time = tokens.findIndex(
    ({ deprel, head, norm }, at) =>
      deprel.startsWith('nsubj') && head > at && timeWords.has(norm) && tokens[at + 1]?.text === ',',
  );
  if (time < 0) return sentence;
  const verb = tokens[time]!.head;
  let noun = verb - 1;
  while (noun > time && ['AUX', 'ADV'].includes(tokens[noun]!.upos)) noun--;
  const opens = Math.min(noun, ...kidsOf(tokens, noun));
  if (tokens[verb]!.upos !== 'VERB' || noun <= time + 1 || !NOMINAL.has(tokens[noun]!.upos)) return sentence;
  if (!['appos', 'nmod', 'conj'].includes(tokens[noun]!.deprel) || hasCase(tokens, noun)) return sentence;
  if (![opens, opens - 1].some((at) => tokens[at]?.text === ',')) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === time) return { ...token, deprel: 'obl:unmarked' };
      return at === noun ? { ...token, head: verb, deprel: isPassive(tokens, verb) ? 'nsubj:pass' : 'nsubj' } : token;
    }),
  );
}
