import type { Atom } from './atoms.ts';

/** Whether what a time belongs to is over or still to come. */
export type Tense = 'past' | 'future';

/** The words of a language that tell the tense before any tree is there. */
export interface TenseTable {
  /** Words that look ahead: "will", "planned". */
  readonly future: ReadonlySet<string>;
  /** Words that do so before others: "set to begin", not "set fire". */
  readonly futureBefore: ReadonlyMap<string, ReadonlySet<string>>;
  /** Pasts of looking ahead: a day right behind one is its own. "vowed Sunday to" */
  readonly pledges: ReadonlySet<string>;
  /** Pasts that no ending tells: "fell", "was", "said". */
  readonly past: ReadonlySet<string>;
  /** The ending of regular pasts, and the words that only look so: "ed", "hundred". */
  readonly pastEnding: string;
  readonly notPast: ReadonlySet<string>;
  /** Before a gerund these say that it is over: "after capturing", and how gerunds end. */
  readonly over: ReadonlySet<string>;
  readonly gerundEnding: string;
  /** "On Sunday", "vowed Sunday to": the prepositions round a day. */
  readonly on: string;
  readonly to: string;
  /** Words after which a participle is a quality of a thing: "the besieged town". */
  readonly determiners: ReadonlySet<string>;
}

const tenseOf = (atoms: readonly Atom[], at: number, table: TenseTable): Tense | null => {
  const { norm, capital } = atoms[at]!;
  if (table.over.has(norm) && atoms[at + 1]?.norm.endsWith(table.gerundEnding)) return 'past';
  if (table.future.has(norm) || table.futureBefore.get(norm)?.has(atoms[at + 1]?.norm ?? '')) return 'future';
  if (table.past.has(norm)) return 'past';
  if (norm.length < 5 || !norm.endsWith(table.pastEnding) || capital || table.notPast.has(norm)) return null;
  return table.determiners.has(atoms[at - 1]?.norm ?? '') ? null : 'past';
};

// A verb so far off is another clause's.
const FAR = 40;

/**
 * The tense of the words nearest to an expression: those before it, or, where it opens its sentence, those behind it.
 * "Officials said Friday that talks will resume Monday" looks back for Friday and ahead for Monday.
 */
export const tenseAt = (atoms: readonly Atom[], first: number, past: number, table: TenseTable): Tense | null => {
  const verb = atoms[first - 1]?.norm === table.on ? first - 2 : first - 1;
  if (table.pledges.has(atoms[verb]?.norm ?? '') && atoms[past]?.norm === table.to) return 'past';
  for (let at = first - 1; at >= Math.max(0, first - FAR); at--) {
    const tense = tenseOf(atoms, at, table);
    if (tense) return tense;
  }
  for (let at = past; at < Math.min(atoms.length, past + FAR); at++) {
    const tense = tenseOf(atoms, at, table);
    if (tense) return tense;
  }
  return null;
};
