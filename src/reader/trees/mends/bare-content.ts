import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasCase, hasKid, kidsOf, NOMINAL, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** What a verb of speech is said to report right before a second verb without "and" and without a subject; -1 where there is none. */
function subjectBefore(tokens: Tokens, verb: number, language: Language): number {
  const { deprel, head, xpos } = tokens[verb]!;
  if (!['conj', 'advcl'].includes(deprel) || head < 0 || head > verb || !/^VB[DZ]$/.test(xpos)) return -1;
  if (language.stanceOf(tokens[head]!.lemma)?.status !== 'reported' || !language.stanceOf(tokens[head]!.lemma)!.speaker)
    return -1;
  if (['cc', 'nsubj', 'mark'].some((relation) => hasKid(tokens, verb, relation))) return -1;
  let before = verb - 1;
  while (before > head && ['ADV', 'AUX'].includes(tokens[before]!.upos)) before--;
  const subject = tokens[before]!;
  const isObject = subject.head === head && subject.deprel === 'obj' && NOMINAL.has(subject.upos);
  return before > head && isObject && !hasCase(tokens, before) ? before : -1;
}

/** "The radio reported the air force heavily bombed the town": a second verb right behind what is reported is the clause of that. */
export function mendBareContent(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex((_, at) => subjectBefore(tokens, at, language) >= 0);
  if (verb < 0) return sentence;
  const subject = subjectBefore(tokens, verb, language);
  const speech = tokens[verb]!.head;
  const adjuncts = kidsOf(tokens, speech).filter((kid) => kid > verb && tokens[kid]!.deprel === 'obl');
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, deprel: 'ccomp' };
      return at === subject
        ? { ...token, head: verb, deprel: 'nsubj' }
        : adjuncts.includes(at)
          ? { ...token, head: verb }
          : token;
    }),
  );
}
