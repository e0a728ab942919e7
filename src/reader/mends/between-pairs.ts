import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

const BONDS: ReadonlySet<string> = new Set([
  'loyal',
  'allied',
  'aligned',
  'faithful',
  'backed',
  'supported',
  'opposed',
]);

/** Who stands behind "between" alone, and the other side, which the tree joins to whom the first is loyal to. */
function pairAt(tokens: readonly Token[], first: number): number {
  const isBetween = kidsOf(tokens, first).some(
    (kid) => tokens[kid]!.norm === 'between' && tokens[kid]!.deprel === 'case',
  );
  if (!isBetween || hasKid(tokens, first, 'conj')) return -1;
  const bond = kidsOf(tokens, first).find((kid) => kid > first && BONDS.has(tokens[kid]!.norm));
  if (bond === undefined) return -1;
  const lords = kidsOf(tokens, bond).filter((kid) => /^(?:obl|nmod)/.test(tokens[kid]!.deprel));
  return lords.flatMap((lord) => kidsOf(tokens, lord)).find((kid) => tokens[kid]!.deprel === 'conj') ?? -1;
}

/** "Clashes between gunmen loyal to the ruler and the army": there are two sides, and the army is the other. */
export function mendBetweenPairs(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const first = tokens.findIndex((_, at) => pairAt(tokens, at) >= 0);
  if (first < 0) return sentence;
  const second = pairAt(tokens, first);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === second ? { ...token, head: first } : token)),
  );
}
