import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/** "Before troops retook it days later": the days say when, and "it" is what was retaken. */
export function mendTimesLater(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const time = tokens.findIndex(
    ({ lemma, upos }, at) =>
      ['NOUN', 'VERB'].includes(upos) &&
      language.timeNouns.has(lemma) &&
      ['later', 'earlier', 'ago'].includes(tokens[at + 1]?.norm ?? '') &&
      kidsOf(tokens, at).some((kid) => isObjectOf(kid, at)),
  );
  if (time < 0) return sentence;
  const object = kidsOf(tokens, time).find((kid) => isObjectOf(kid, time))!;
  const verb = object - 1;
  const clause = kidsOf(tokens, time).find((kid) => kid < object && tokens[kid]!.upos === 'VERB');
  const { head, deprel } = tokens[time]!;
  const mended = tokens.map((token, at): Token => {
    if (at === time) return { ...token, upos: 'NOUN', head: verb, deprel: 'obl:unmarked' };
    if (at === object) return { ...token, head: verb, deprel: 'obj' };
    if (at === clause) return { ...token, head, deprel };
    return token.head === time && at !== time + 1 && clause !== undefined && at > time
      ? { ...token, head: clause }
      : token;
  });
  return withArcs(sentence, mended);

  function isObjectOf(kid: number, at: number): boolean {
    const before = tokens[kid - 1];
    return (
      kid < at &&
      tokens[kid]!.upos === 'PRON' &&
      tokens[kid]!.deprel.startsWith('nsubj') &&
      before?.upos === 'VERB' &&
      /^VB[DPZ]$/.test(before.xpos) &&
      !hasKid(tokens, kid - 1, 'obj')
    );
  }
}
