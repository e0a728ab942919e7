import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, withArcs } from './arcs.ts';

/** The figure behind "up to" and the noun that it counts (itself where there is none), with the verb that lacks its object. */
interface Bounded {
  readonly figure: number;
  readonly counted: number;
  readonly verb: number;
}

/** "Eliminated up to 140 servicemen": "up" is no particle of the verb, and the servicemen are its object. */
export function mendUpToFigures(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const up = tokens.findIndex(({ norm }, at) => norm === 'up' && boundedAt(tokens, at) !== null);
  const found = up < 0 ? null : boundedAt(tokens, up);
  if (!found) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === up) return { ...token, head: found.figure, deprel: 'advmod' };
      if (at === up + 1) return { ...token, head: found.figure, deprel: 'fixed' };
      return at === found.counted ? { ...token, head: found.verb, deprel: 'obj' } : token;
    }),
  );
}

function boundedAt(tokens: readonly Token[], up: number): Bounded | null {
  const figure = up + 2;
  if (tokens[up + 1]?.norm !== 'to' || tokens[figure]?.upos !== 'NUM') return null;
  const counted = tokens[figure]!.head > figure && tokens[figure]!.deprel === 'nummod' ? tokens[figure]!.head : figure;
  const { head: verb, deprel } = tokens[counted]!;
  const above = tokens[verb];
  const lacks =
    !!above && verb < up && above.upos === 'VERB' && deprel.startsWith('obl') && !hasKid(tokens, verb, 'obj');
  const counts = tokens[up + 1]!.head === counted && !hasKid(tokens, verb, 'aux:pass');
  // "went up to 140": verbs of rising have their figure as it is
  return lacks && counts && counted !== figure ? { figure, counted, verb } : null;
}
