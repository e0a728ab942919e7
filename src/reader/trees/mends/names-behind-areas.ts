import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasCase, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** The name of a place right behind the noun that says what it is, with no comma in between: no subject of the verb behind it. */
function isItsName(tokens: Tokens, at: number, { placesBefore, seatNouns }: Language): boolean {
  const { upos, deprel, head } = tokens[at]!;
  const area = tokens[at - 1];
  if (upos !== 'PROPN' || !/^nsubj/.test(deprel) || head <= at || area?.xpos !== 'NN') return false;
  if (!(placesBefore.has(area.lemma) || seatNouns.has(area.lemma)) || !hasCase(tokens, at - 1)) return false;
  const mark = kidsOf(tokens, at - 1).find((kid) => tokens[kid]!.deprel === 'case')!;
  // "in the village Hezbollah fighters opened fire": a phrase at the head of its clause may leave out the comma
  const before = tokens[mark - 1];
  return mark < at && before !== undefined && before.upos !== 'PUNCT' && before.upos !== 'CCONJ';
}

/** "The toll from a bomb in the Somali capital MOGADISHU has risen": the name of the capital, and not what has risen. */
export function mendNamesBehindAreas(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex((_, i) => isItsName(tokens, i, language));
  if (at < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, i): Token => (i === at ? { ...token, head: at - 1, deprel: 'appos' } : token)),
  );
}
