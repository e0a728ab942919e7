import type { Document } from '../document.ts';
import type { Word } from '../trees/words.ts';

/** What stands between a way and the first place that it joins. */
const OPENS: ReadonlySet<string> = new Set(['from', 'linking', 'connecting']);

/** What stands between the two. */
export const JOINS: ReadonlySet<string> = new Set(['to', 'and', 'with']);

const isWay = ({ language }: Document, word: Word | undefined): boolean => language.lines.has(word?.lemma ?? '');

const nameAfter = (words: readonly Word[], at: number): Word | undefined =>
  words[at]?.upos === 'DET' ? words[at + 1] : words[at];

/** "The road FROM Karkum TO Qasr", "the highway linking Karkum with Qasr", "the Karkum to Qasr road": the first of two places between which a way runs. */
export function isWayEnd(doc: Document, words: readonly Word[], first: number, last: number): boolean {
  const joint = words[last + 1]?.norm ?? '';
  const other = nameAfter(words, last + 2);
  if (!JOINS.has(joint) || other?.upos !== 'PROPN') return false;
  if (joint === 'to' && isWay(doc, words[other.at + 1])) return true;
  return OPENS.has(words[first - 1]?.norm ?? '') && isWay(doc, words[first - 2]);
}
