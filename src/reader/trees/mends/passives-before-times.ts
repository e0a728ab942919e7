import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { inPlaceOf, isPassive, NOMINAL, withArcs } from './arcs.ts';

/** "Two were freed hours later": a participle with the auxiliary of the passive is the verb, and no quality of the hours. */
export function mendPassivesBeforeTimes(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    ({ xpos, deprel, head }, at) =>
      xpos === 'VBN' &&
      deprel === 'amod' &&
      head > at &&
      isPassive(tokens, at) &&
      language.timeNouns.has(tokens[head]!.lemma),
  );
  if (verb < 0) return sentence;
  const time = tokens[verb]!.head;
  const { head: above } = tokens[time]!;
  const top = above >= 0 && tokens[above]!.upos === 'ADV' ? above : time;
  const mended = inPlaceOf(sentence, top, verb, top === time ? 'obl:unmarked' : 'advmod');
  return withArcs(
    mended,
    mended.tokens.map((token, at): Token => {
      if (at === time && top !== time) return { ...token, head: top, deprel: 'obl:unmarked' };
      const isSubject = at < verb && token.head === time && (NOMINAL.has(token.upos) || token.deprel === 'nummod');
      return isSubject ? { ...token, head: verb, deprel: 'nsubj:pass' } : token;
    }),
  );
}
