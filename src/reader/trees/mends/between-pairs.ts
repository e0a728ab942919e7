import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
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
export function mendBetweenPairs(given: Sentence, language: Language): Sentence {
  const sentence = withSidesOfPlace(given, language);
  const { tokens } = sentence;
  const first = tokens.findIndex((_, at) => pairAt(tokens, at) >= 0);
  if (first < 0) return sentence;
  const second = pairAt(tokens, first);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === second ? { ...token, head: first } : token)),
  );
}

/** "Clashes broke out in a camp near Karkum between the army and a gang": a pair behind a place and where that lies fought there. */
function withSidesOfPlace(sentence: Sentence, { lines, fights }: Language): Sentence {
  const { tokens } = sentence;
  const first = tokens.findIndex(
    ({ deprel, head, upos }, at) =>
      deprel === 'nmod' &&
      upos !== 'NUM' &&
      head >= 0 &&
      head < at &&
      caseAt(tokens, at) === 'between' &&
      hasKid(tokens, at, 'conj') &&
      hasKid(tokens, head, 'case') &&
      (tokens[head]!.upos === 'PROPN' || isLocated(tokens, head, at)) &&
      !lines.has(tokens[head]!.lemma),
  );
  let verb = first;
  while (verb >= 0 && tokens[verb]!.upos !== 'VERB') verb = tokens[verb]!.head;
  const fight = verb < 0 ? undefined : kidsOf(tokens, verb).find((kid) => tokens[kid]!.deprel.startsWith('nsubj'));
  if (fight === undefined || !fights.has(tokens[fight]!.lemma)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === first ? { ...token, head: verb, deprel: 'obl' } : token)),
  );
}

/** "The town of Kutum in Darfur between": where it lies stands between the two. */
const isLocated = (tokens: readonly Token[], place: number, pair: number): boolean =>
  kidsOf(tokens, place).some(
    (kid) => kid > place && kid < pair && tokens[kid]!.deprel === 'nmod' && caseAt(tokens, kid) !== 'of',
  );
