import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/** "Six villagers including a woman and two boys were killed": the six were, and those behind "including" are of them; "rose to 21 including three". */
export function mendIncluding(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const including = tokens.findIndex(({ norm, deprel }) => norm === 'including' && deprel === 'case');
  const part = tokens[including]?.head ?? -1;
  if (part < including) return sentence;
  const whole = tokens.findIndex(
    ({ head, deprel, upos }, at) =>
      head === part &&
      at < including &&
      (upos === 'NOUN' ? /^(?:nmod|compound)/.test(deprel) : upos === 'NUM' && at === including - 1),
  );
  const { head, deprel } = tokens[part] ?? { head: -1, deprel: '' };
  if (whole < 0 || !/^(?:nsubj|obj|obl)/.test(deprel)) return sentence;
  const mended = tokens.map((token, at): Token => {
    if (at === whole) return { ...token, head, deprel };
    if (at === part) return { ...token, head: whole, deprel: 'nmod' };
    return token.head === part && at < whole ? { ...token, head: whole } : token;
  });
  return withArcs(sentence, mended);
}
