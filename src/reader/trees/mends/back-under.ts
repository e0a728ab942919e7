import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/** What a place may be back under. */
const HELD: ReadonlySet<string> = new Set(['control', 'rule', 'occupation', 'siege', 'blockade']);

/** "The town is back under army control": it is under control, and "back" only says that it was before. */
export function mendBackUnder(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const back = tokens.findIndex(
    ({ norm }, at) => norm === 'back' && tokens[at + 1]?.norm === 'under' && hasKid(tokens, at, 'cop'),
  );
  const held = back < 0 ? -1 : (kidsOf(tokens, back).find((kid) => kid > back && HELD.has(tokens[kid]!.lemma)) ?? -1);
  if (held < 0) return sentence;
  const { head, deprel } = tokens[back]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === held) return { ...token, head, deprel };
      if (at === back) return { ...token, head: held, deprel: 'advmod' };
      return token.head === back ? { ...token, head: held } : token;
    }),
  );
}
