import type { NameSpan, RawSentence } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { cardinalAt, type NumberTable, type Words } from './cardinals.ts';

/** How many words "of" and "out of" have at the most. */
const LONGEST_JOINT = 2;

/** Where the number of the whole ends that a share begins: "31 of 38", "20 out of 24"; -1 where none does. "One of four zones" is one. */
function wholeBehind(words: Words, at: number, table: NumberTable): number {
  const share = cardinalAt(words, at, table);
  if (share?.past !== at + 1) return -1;
  for (let length = 1; length <= LONGEST_JOINT; length++) {
    const joint = words.slice(share.past, share.past + length).map(({ norm }) => norm);
    if (!table.shares.has(joint.join(' '))) continue;
    const whole = cardinalAt(words, share.past + length, table);
    const isShare = whole?.past === share.past + length + 1 && share.value > 1 && share.value < whole.value;
    return isShare ? whole.past : -1;
  }
  return -1;
}

/**
 * "Shot down 31 of 38 drones": one figure to the parser, which else gives the verb the figures alone and takes the drones for what
 * acts next. It counts the share.
 */
export function findFiguresOfWholes(sentence: RawSentence, { numbers, functionWords }: Language): NameSpan[] {
  const { tokens } = sentence;
  const isFigure = (text: string): boolean => /^\d/.test(text) || numbers.cardinals.has(text.toLowerCase());
  if (!tokens.some(({ text }, at) => numbers.shares.has(text) && isFigure(tokens[at + 1]?.text ?? ''))) return [];
  const words = tokens.map(({ text }) => ({ norm: text.toLowerCase() }));
  const found: NameSpan[] = [];
  for (let at = 0; at < words.length; at++) {
    const past = wholeBehind(words, at, numbers);
    const next = words[past]?.norm ?? '';
    if (past < 0 || !/^\p{L}/u.test(next) || functionWords.has(next)) continue;
    found.push({ first: at, past, upos: 'NUM' });
    at = past - 1;
  }
  return found;
}
