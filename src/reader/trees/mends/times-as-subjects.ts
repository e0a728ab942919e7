import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasCase, isPassive, kidsOf, NOMINAL, withArcs } from './arcs.ts';

/** "Tonight, at approximately 1940, a bomb went off": a time at the head of a sentence did nothing where a noun stands before the verb behind a comma. */
export function mendTimesAsSubjects(given: Sentence, { timeWords }: Language): Sentence {
  const sentence = withSubjectBefore(withSinceWhen(given), timeWords);
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

/** "Hostages held by the group since May were freed": since when they were held; May was not freed. */
function withSinceWhen(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const time = tokens.findIndex(
    ({ deprel, head }, at) =>
      deprel.startsWith('nsubj') &&
      head > at &&
      tokens[at - 1]?.norm === 'since' &&
      tokens[at - 1]!.head === head &&
      kidsOf(tokens, head).some((kid) => kid < at - 1 && tokens[kid]!.deprel.startsWith('nsubj')),
  );
  if (time < 0) return sentence;
  const { head } = tokens[time]!;
  const held = tokens.findLastIndex(({ deprel, upos }, at) => at < time - 1 && deprel === 'acl' && upos === 'VERB');
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === time - 1) return { ...token, upos: 'ADP', head: time, deprel: 'case' };
      return at === time ? { ...token, head: held < 0 ? head : held, deprel: 'obl' } : token;
    }),
  );
}

/** "THREE ARMED MEN TODAY KIDNAPPED A RANCHER": the day before the verb is none of those who did it. */
function withSubjectBefore(sentence: Sentence, timeWords: ReadonlySet<string>): Sentence {
  const { tokens } = sentence;
  const time = tokens.findIndex(
    ({ deprel, head, norm }, at) =>
      deprel.startsWith('nsubj') &&
      timeWords.has(norm) &&
      head > at &&
      tokens[at - 1]?.head === at &&
      /^(?:compound|nmod)/.test(tokens[at - 1]!.deprel) &&
      NOMINAL.has(tokens[at - 1]!.upos),
  );
  if (time < 0) return sentence;
  const subject = time - 1;
  const { head, deprel } = tokens[time]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === subject) return { ...token, head, deprel };
      if (at === time) return { ...token, deprel: 'obl:unmarked' };
      return token.head === time && at < subject ? { ...token, head: subject } : token;
    }),
  );
}
