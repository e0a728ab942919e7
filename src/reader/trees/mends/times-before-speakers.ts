import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, NOMINAL, withArcs } from './arcs.ts';

/**
 * "Soldiers killed nine ON JANUARY 8, monitors said on Friday": a phrase between what is said and the comma before whoever says it
 * belongs to what is said.
 */
export function mendTimesBeforeSpeakers(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const said = tokens.findIndex(({ deprel, head, upos }, at) => {
    const speech = tokens[head];
    return (
      deprel === 'ccomp' &&
      upos === 'VERB' &&
      head > at &&
      speech?.upos === 'VERB' &&
      language.stanceOf(speech.lemma)?.speaker === true
    );
  });
  if (said < 0) return sentence;
  const speech = tokens[said]!.head;
  const kids = kidsOf(tokens, speech);
  const speaker = kids.find((kid) => kid > said && kid < speech && tokens[kid]!.deprel === 'nsubj') ?? -1;
  const strays = kids.filter((kid) => isStray(tokens, kid, said, speaker));
  if (!strays.length) return sentence;
  const first = strays[0]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (strays.includes(at)) return { ...token, head: said };
      // its preposition, which the tree hangs on the speech
      const isMark = at === first - 1 && token.head === speech && token.upos === 'ADP';
      return isMark ? { ...token, head: first, deprel: 'case' } : token;
    }),
  );
}

const isStray = (tokens: readonly Token[], at: number, said: number, speaker: number): boolean =>
  at > said &&
  at < speaker &&
  NOMINAL.has(tokens[at]!.upos) &&
  /^obl/.test(tokens[at]!.deprel) &&
  tokens.slice(at + 1, speaker).some(({ text }) => text === ',');
