import type { Document } from '../document.ts';
import type { Firing } from '../frames/frames.ts';
import { caseOf, kidsBy, type Word } from '../trees/words.ts';

/** What behind "a day" makes a moment of it: "killed 12 a day later". */
const MOMENTS: ReadonlySet<string> = new Set(['later', 'earlier', 'after', 'before', 'ago', 'of', 'when']);

/** "12 people a day", "14 deaths per week": how many there are in each such time, and nobody's toll. */
export const isRate = (doc: Document, { trigger }: Firing, counted: Word): boolean =>
  [...kidsBy(counted, 'nmod', 'obl'), ...kidsBy(trigger, 'nmod', 'obl')].some((time) => isEach(doc, time, counted));

function isEach({ language }: Document, time: Word, counted: Word): boolean {
  if (!language.timeNouns.has(time.lemma.toLowerCase())) return false;
  if (caseOf(time) === 'per') return true;
  const article = kidsBy(time, 'det')[0]?.norm ?? '';
  if (caseOf(time) !== '' || time.xpos !== 'NN') return false;
  if (article === 'each' || article === 'every') return true;
  const isNext = time.at === counted.at + 2;
  return article === 'a' && isNext && !MOMENTS.has(time.tree.words[time.at + 1]?.norm ?? '');
}
