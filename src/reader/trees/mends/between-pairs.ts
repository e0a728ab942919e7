import type { Sentence, Token } from '../../../syntax/tree.ts';
import { caseAt, hasKid, kidsOf, withArcs } from './arcs.ts';

const BONDS: ReadonlySet<string> = new Set([
  'loyal',
  'allied',
  'aligned',
  'faithful',
  'backed',
  'supported',
  'opposed',
]);

const nounsBelow = (tokens: readonly Token[], at: number): readonly number[] =>
  kidsOf(tokens, at).filter((kid) => /^(?:obl|nmod)/.test(tokens[kid]!.deprel));

/** "Forces of the government", "gunmen loyal to the ruler": whose they are who stand behind "between". */
function lordsOf(tokens: readonly Token[], first: number): readonly number[] {
  const bond = kidsOf(tokens, first).find((kid) => kid > first && BONDS.has(tokens[kid]!.norm));
  if (bond !== undefined) return nounsBelow(tokens, bond);
  return nounsBelow(tokens, first).filter((kid) => caseAt(tokens, kid) === 'of');
}

/** Who stands behind "between" alone, and the other side, which the tree joins to whom the first is loyal to or part of. */
function pairAt(tokens: readonly Token[], first: number): number {
  const isBetween = kidsOf(tokens, first).some(
    (kid) => tokens[kid]!.norm === 'between' && tokens[kid]!.deprel === 'case',
  );
  if (!isBetween || hasKid(tokens, first, 'conj')) return -1;
  const sides = lordsOf(tokens, first)
    .flatMap((lord) => kidsOf(tokens, lord))
    .filter((kid) => tokens[kid]!.deprel === 'conj');
  return sides.length === 1 ? sides[0]! : -1;
}

/**
 * "Clashes between gunmen loyal to the ruler and the army", "between forces of the government and militias of Haftar": there are two
 * sides, and the last is the other.
 */
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
