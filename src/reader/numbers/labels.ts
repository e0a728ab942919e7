import type { Cardinal, NumberTable, Words } from './cardinals.ts';
import type { NumberWord } from './number-words.ts';

/** "$ 40", "40 dollars": a sum of money. */
export const isMoney = (words: readonly NumberWord[], at: number, past: number, table: NumberTable): boolean =>
  table.currencies.has(words[at - 1]?.norm ?? '') || table.currencies.has(words[past]?.norm ?? '');

/** In words: so near stands the verb of a change, or the sum that it changes. */
const NEAR_CHANGE = 4;
const FAR_SUM = 12;

/**
 * "raised the toll of Friday's attack on the base from 21 to 24": where a sum is named, the verb stands round it
 */
export const hasChange = (words: readonly NumberWord[], at: number, table: NumberTable): boolean => {
  const before = words.slice(Math.max(0, at - FAR_SUM), at).map(({ norm }) => norm);
  const sum = before.findLastIndex((norm) => table.sums.has(norm));
  const isChange = (norm: string): boolean => table.changes.has(norm);
  return (
    before.slice(-NEAR_CHANGE).some(isChange) ||
    (sum >= 0 && before.slice(Math.max(0, sum - NEAR_CHANGE)).some(isChange))
  );
};

// What figures that look like a year may count after all.
const COUNTED = /^\p{L}.*s$|^(?:people|men|women|children|personnel|dead|wounded|killed)$/u;

const isYear = (norm: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(norm);

/** "1990-1995": two years. */
export const isYears = (words: Words, low: Cardinal, high: Cardinal): boolean =>
  isYear(words[low.past - 1]!.norm) && isYear(words[high.past - 1]!.norm);

/** Figures that count nothing: labels, ages, years, list marks, telephone numbers. */
export const isLabel = (words: readonly NumberWord[], at: number, found: Cardinal, table: NumberTable): boolean => {
  const before = words[at - 1];
  const next = words[found.past]?.norm ?? '';
  if (found.value === 1 && words[at]!.norm === 'one') return isPronoun(words, at, table);
  if (isAmongAges(words, at, found.past, table)) return true;
  if (before?.norm === 'of' && table.ages.has(words[at - 2]?.norm ?? '')) return true;
  if (!found.figures) return false;
  if (before && (table.labels.has(before.norm) || before.norm === '+' || before.norm === '#' || before.norm === '/'))
    return true;
  if (at === 0 && (next === '.' || next === ')')) return true;
  if (isAge(words, at, next, table)) return true;
  if (found.past - at === 1 && isYear(words[at]!.norm)) return !COUNTED.test(next) || table.functionWords.has(next);
  return next === '/' || (next === ':' && /^\d/.test(words[found.past + 1]?.norm ?? ''));
};

// "one another", "no one", "the one who": no count
const isPronoun = (words: readonly NumberWord[], at: number, table: NumberTable): boolean => {
  const before = words[at - 1]?.norm ?? '';
  const next = words[at + 1]?.norm ?? '';
  if (words[at]!.upos === 'PRON') return true;
  return (
    next === 'another' ||
    before === 'no' ||
    (['any', 'this', 'that', 'which', 'every', 'each', 'the', 'some'].includes(before) &&
      (next === '' || table.functionWords.has(next) || !/^\p{L}/u.test(next)))
  );
};

/** "aged 40", "aged either 40 or 41", "her 7- or 8-year-old son" */
export const isAmongAges = (words: readonly NumberWord[], at: number, past: number, table: NumberTable): boolean => {
  let back = at - 1;
  for (let steps = 0; steps < 4 && isAgeLink(words[back], table); steps++) back--;
  if (table.ages.has(words[back]?.norm ?? '')) return true;
  let next = past;
  while (next < past + 2 && table.ageLinks.has(words[next]?.norm ?? '')) next++;
  return next > past && table.ageWord.test(words[next]?.norm ?? '');
};

const isAgeLink = (word: NumberWord | undefined, table: NumberTable): boolean =>
  !!word && (table.ageLinks.has(word.norm) || /^\d{1,3}$/.test(word.norm));

// "Ahmad Saleh, 54, was", "Ahmad Saleh (54)" and "Rana Haddad, 21 were"
const isAge = (words: readonly NumberWord[], at: number, next: string, table: NumberTable): boolean => {
  const before = words[at - 1]?.norm ?? '';
  const name = words[at - 2]?.text ?? '';
  if ((before === ',' && next === ',') || (before === '(' && next === ')')) return /^\p{Lu}\p{Ll}/u.test(name);
  return before === ',' && /^\p{Ll}/u.test(next) && isFullName(words, at - 2, table);
};

// "his wife, Rana Haddad, 21 were killed": two names and more that no preposition makes a place
const isFullName = (words: readonly NumberWord[], last: number, table: NumberTable): boolean => {
  let first = last;
  while (/^\p{Lu}\p{Ll}/u.test(words[first - 1]?.text ?? '')) first--;
  const before = words[first - 1]?.norm ?? '';
  const names = words.slice(first, last + 1).flatMap(({ text }) => text.split(' '));
  return names.length > 1 && before === ',' && !table.functionWords.has(words[first]?.norm ?? '');
};
