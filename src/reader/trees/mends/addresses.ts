import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/**
 * "Clashed in Dembecha woreda, West Gojjam zone", "at Kitshanga, Masisi territory": the tree takes the wider area for whom
 * they clashed with. Right behind the comma after a place, without a preposition of its own, it is said of the place.
 */
export function mendAddresses(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const moves = new Map(
    tokens.flatMap((_, at) => [...moveOf(tokens, at, language), ...moveBehindSide(tokens, at, language)]),
  );
  if (!moves.size) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (moves.has(at)) return { ...token, head: moves.get(at)!, deprel: 'appos' };
      // "northwest" is no conjunction
      if (moves.has(at + 1) && token.upos === 'CCONJ') return { ...token, upos: 'ADJ', head: at + 1, deprel: 'amod' };
      return token;
    }),
  );
}

// "In Karum district, northwest Ruritania": the side between comma and name is taken for a conjunction, and both for a list.
function moveBehindSide(tokens: readonly Token[], at: number, { divisions, sides }: Language): [number, number][] {
  const [place, comma, side] = [tokens[at - 3], tokens[at - 2], tokens[at - 1]];
  if (tokens[at]!.upos !== 'PROPN' || side?.upos !== 'CCONJ' || comma?.text !== ',' || !place) return [];
  const isPlace = place.upos === 'PROPN' || divisions.has(place.norm);
  return sides.has(side.norm) && isPlace && tokens[at]!.head <= at - 3 ? [[at, at - 3]] : [];
}

const LAID = /^(?:obl|nmod)(?::|$)/;

// The noun of an area that the tree gives to a verb as its object, and the place before the comma
function moveOf(tokens: readonly Token[], at: number, { areaLevels, divisions }: Language): [number, number][] {
  const { deprel, norm, upos, head } = tokens[at]!;
  if (deprel !== 'obj' || upos !== 'NOUN' || !areaLevels.has(norm) || head > at) return [];
  let first = at;
  while (tokens[first - 1]?.upos === 'PROPN') first--;
  if (first === at || tokens[first - 1]?.text !== ',') return [];
  const place = first - 2;
  const before = tokens[place];
  const isPlace = before?.upos === 'PROPN' || divisions.has(before?.norm ?? '');
  return isPlace && LAID.test(before!.deprel) && place > head ? [[at, place]] : [];
}
