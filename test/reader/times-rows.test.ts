import { describe, expect, it } from 'vitest';
import { timeRows } from '../../src/languages/en/times-rows.ts';
import { timeLexicon } from '../../src/languages/en/times-words.ts';
import { atomsOf } from '../../src/reader/times/atoms.ts';
import { CLASSES, compileGrammar, type TimeRow } from '../../src/reader/times/grammar.ts';
import { matchAt, matcherOf } from '../../src/reader/times/matcher.ts';
import { wordsOf } from '../support/words.ts';

// A neighbour that the row asks for, so that its example stands where it may.
const neighbour = (list: string | undefined): string => {
  const first = list?.split(' ').find((word) => !(word in CLASSES));
  if (first !== undefined) return first;
  if (list?.includes('CAPITAL')) return 'Offensive';
  if (list?.includes('OPENING')) return 'In';
  return list?.includes('SMALL') ? 'raids' : '';
};

const matchesExample = (row: TimeRow): boolean => {
  // the row alone of its symbol: an example must not be met by a sister row only
  const others = timeRows.filter((one) => one === row || one.as !== row.as);
  const before = wordsOf(neighbour(row.after));
  const text = [neighbour(row.after), row.example, neighbour(row.before)].filter(Boolean).join(' ');
  const words = wordsOf(text);
  const past = before.length + wordsOf(row.example).length;
  const atoms = atomsOf(words, timeLexicon);
  const first = atoms.findIndex((atom) => atom.token === before.length);
  const matcher = matcherOf(compileGrammar(timeLexicon, others), atoms, row.ancient === true);
  for (let at = first; at < atoms.length; at++) {
    const match = matchAt(matcher, row.as, at);
    if (match && (atoms[match.past]?.token ?? words.length) >= Math.min(past, words.length)) return true;
  }
  return false;
};

describe('every row of the times of English meets its example', () => {
  it.each(timeRows.map((row) => [`${row.as}: ${row.pattern}`, row] as const))('%s', (_title, row) => {
    expect(matchesExample(row)).toBe(true);
  });
});

describe('a pattern that is not well formed is refused', () => {
  const row = (as: string, pattern: string): TimeRow => ({ as, pattern, example: '' });
  it.each([
    ['a group left open', [row('TIME', '( a | b')], /not closed/],
    ['a group closed twice', [row('TIME', 'a )')], /unexpected/],
    ['a symbol made of itself', [row('TIME', 'SPOT'), row('SPOT', 'TIME')], /made of itself/],
  ])('%s', (_title, rows, message) => {
    expect(() => compileGrammar(timeLexicon, rows)).toThrow(message);
  });
});
