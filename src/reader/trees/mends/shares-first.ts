import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, withArcs } from './arcs.ts';

/** "Of the 40 missiles fired at the city, 36 were intercepted": the figure before the verb counts those with which the sentence opens. */
export function mendSharesFirst(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  if (tokens[0]?.norm !== 'of') return sentence;
  const whole = tokens[0].head;
  const verb = tokens[whole]?.head ?? -1;
  const figure = tokens.findIndex(
    ({ upos, head }, at) =>
      upos === 'NUM' && at > whole && at < verb && tokens[at + 1]?.upos === 'AUX' && head !== verb,
  );
  const isOpening = whole > 0 && tokens[whole]!.upos === 'NOUN' && tokens[whole]!.deprel === 'obl';
  if (!isOpening || figure < 0 || tokens[verb]!.upos !== 'VERB' || hasKid(tokens, verb, 'nsubj')) return sentence;
  const isPassive = hasKid(tokens, verb, 'aux:pass');
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === figure) return { ...token, head: verb, deprel: isPassive ? 'nsubj:pass' : 'nsubj' };
      return at === whole ? { ...token, head: figure, deprel: 'nmod' } : token;
    }),
  );
}
