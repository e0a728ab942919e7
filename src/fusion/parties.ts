import type { Party } from './sketch.ts';
import { shared } from './words.ts';

/** How two who take part stand to each other: one, one a part of the other, of one side, opposed, or not to be told. */
export type PartyTie = 'same' | 'kin' | 'side' | 'opposed' | 'other' | 'unknown';

const ORDER: readonly PartyTie[] = ['same', 'kin', 'side', 'unknown', 'other', 'opposed'];

const sideTie = (a: Party, b: Party): PartyTie =>
  a.side === null || b.side === null ? 'unknown' : a.side === b.side ? 'side' : 'opposed';

function tieOfTwo(a: Party, b: Party): PartyTie {
  if (a.generic || b.generic) return sideTie(a, b);
  if (a.id !== null && a.id === b.id) return 'same';
  if (a.id !== null && b.id !== null && (a.line.includes(b.id) || b.line.includes(a.id))) return 'kin';
  const common = shared(a.words, b.words);
  if (common > 0 && common === Math.min(a.words.length, b.words.length))
    return a.id === null || b.id === null ? 'same' : 'kin';
  const tie = sideTie(a, b);
  return tie === 'unknown' && a.id !== null && b.id !== null ? 'other' : tie;
}

/** The closest tie between one of the first and one of the second. */
export function partyTie(a: readonly Party[], b: readonly Party[]): PartyTie {
  let best = a.length && b.length ? ORDER.length - 1 : ORDER.indexOf('unknown');
  for (const one of a) for (const other of b) best = Math.min(best, ORDER.indexOf(tieOfTwo(one, other)));
  return ORDER[best]!;
}
