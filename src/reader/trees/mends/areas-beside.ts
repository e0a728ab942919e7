import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/**
 * "Shelled the area just south of Tell Marq": which area is meant, not where somebody shelled. A preposition of several words
 * right behind the noun of a place is the noun's.
 */
export function mendAreasBeside(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const marks = tokens.flatMap(({ upos, norm }, at) => (upos === 'ADP' && norm.includes(' ') && at > 1 ? [at] : []));
  const moves = new Map(marks.flatMap((mark) => moveOf(tokens, mark, language)));
  if (!moves.size) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (moves.has(at) ? { ...token, head: moves.get(at)!, deprel: 'nmod' } : token)),
  );
}

// The noun behind the preposition and the area before it, where the tree gives the one to the verb of the other
function moveOf(tokens: readonly Token[], mark: number, language: Language): [number, number][] {
  const area = tokens[mark - 1]!.upos === 'ADV' ? mark - 2 : mark - 1;
  const noun = tokens[mark]!.head;
  const { upos, deprel, head, lemma } = tokens[area]!;
  const isArea = upos === 'NOUN' && language.nouns.get(lemma.toLowerCase()) === 'area' && deprel === 'obj';
  const own = tokens[noun];
  return isArea && noun > mark && own?.deprel === 'obl' && own.head === head ? [[noun, area]] : [];
}
