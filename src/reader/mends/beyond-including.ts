import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

/** In words: "including nine children and two nurses - and about 16". */
const FAR = 12;

/**
 * "Killed 23 civilians, including nine children, and 16 soldiers": no soldier is one of the civilians, so that they are further
 * dead, wherever the tree hangs them.
 */
export function mendBeyondIncluding(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const including = tokens.findIndex(({ norm }) => norm === 'including');
  if (including < 1) return sentence;
  const whole = tokens.findLastIndex((token, at) => at < including && sideOf(token, language) !== null);
  const side = whole < 0 ? null : sideOf(tokens[whole]!, language);
  if (!side || including - whole > 2 || !isCounted(tokens, whole)) return sentence;
  const other = tokens.findIndex(
    (token, at) =>
      at > including + 1 &&
      at <= including + FAR &&
      isCounted(tokens, at) &&
      isJoined(tokens, at) &&
      (sideOf(token, language) ?? side) !== side,
  );
  if (other < 0 || tokens[other]!.head === whole || !isBelow(tokens, other, including, whole)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === other ? { ...token, head: whole, deprel: 'conj' } : token)),
  );
}

const isCounted = (tokens: readonly Token[], at: number): boolean =>
  kidsOf(tokens, at).some((kid) => tokens[kid]!.deprel === 'nummod');

const isJoined = (tokens: readonly Token[], at: number): boolean =>
  kidsOf(tokens, at).some((kid) => tokens[kid]!.deprel === 'cc' && tokens[kid]!.norm === 'and');

// A subject of another verb is told for itself: "and 16 soldiers were hurt".
function isBelow(tokens: readonly Token[], other: number, including: number, whole: number): boolean {
  const { head, deprel } = tokens[other]!;
  if (deprel.startsWith('nsubj'))
    return tokens[head]?.upos !== 'VERB' && !kidsOf(tokens, head).some((kid) => tokens[kid]!.deprel.startsWith('aux'));
  return deprel === 'conj' && (head > including || head === tokens[whole]!.head);
}

/** Who fights and who does not: nobody is one of the others. */
function sideOf({ upos, lemma }: Token, { nouns }: Language): 'civil' | 'armed' | null {
  if (upos !== 'NOUN') return null;
  const kind = nouns.get(lemma.toLowerCase());
  if (kind === 'civilians') return 'civil';
  return kind === 'fighters' || kind === 'force' ? 'armed' : null;
}
