import { type Atom, amountAt, ordinalAt } from './atoms.ts';
import type { Fact } from './facts.ts';
import { BUILT_IN, type CompiledRow, type Element, isSymbol, type TimeGrammar } from './grammar.ts';

/** What a row or a symbol matched: up to which atom, and what it says. */
export interface Match {
  readonly past: number;
  readonly fact: Fact;
  /** The several times of "24-25 January", in order; missing where the expression says one. */
  readonly parts?: readonly Fact[];
  /** First and past atom of each word that parts them. */
  readonly joints?: readonly (readonly [number, number])[];
  /** True where a word opened the range: "between", "from". */
  readonly opened?: boolean;
  /** The first atom that belongs to the expression, where an opening word does not. */
  readonly from?: number;
}

/** The matches of one sentence; what a symbol matched at an atom is worked out once. */
export interface Matcher {
  readonly grammar: TimeGrammar;
  readonly atoms: readonly Atom[];
  readonly ancient: boolean;
  readonly memo: Map<string, Map<number, Match | null>>;
  /** Which words and symbols the sentence holds at all. */
  readonly keys: ReadonlySet<string>;
  /** Of a list of rows those whose words the sentence holds at all. */
  readonly feasible: Map<readonly CompiledRow[], readonly CompiledRow[]>;
  /** Which symbols the sentence can hold. */
  readonly held: Map<string, boolean>;
}

/** A matcher of a sentence's atoms. */
export const matcherOf = (grammar: TimeGrammar, atoms: readonly Atom[], ancient: boolean): Matcher => {
  const keys = new Set<string>();
  for (const atom of atoms) {
    keys.add(atom.norm);
    if (atom.symbols) for (const symbol of atom.symbols.keys()) keys.add(symbol);
    else if (atom.capital) keys.add('NAME');
  }
  return { grammar, atoms, ancient, memo: new Map(), keys, feasible: new Map(), held: new Map() };
};

// Most rows need a word that the sentence does not hold: they are left out once for the sentence.
const feasibleOf = (matcher: Matcher, rows: readonly CompiledRow[]): readonly CompiledRow[] => {
  const known = matcher.feasible.get(rows);
  if (known) return known;
  const found = rows.filter((row) => isFeasible(matcher, row));
  matcher.feasible.set(rows, found);
  return found;
};

const isFeasible = (matcher: Matcher, { needs }: CompiledRow): boolean =>
  needs.every((names) => names.some((name) => canHold(matcher, name)));

// Whether the sentence holds a word, or all that some row of a symbol needs.
const canHold = (matcher: Matcher, name: string): boolean => {
  const { keys, held, grammar } = matcher;
  if (keys.has(name)) return true;
  if (!isSymbol(name)) return false;
  const known = held.get(name);
  if (known !== undefined) return known;
  // a symbol that needs itself is not held by that row
  held.set(name, false);
  let found = false;
  for (const [key, rows] of grammar.rows.get(name) ?? [])
    if (keys.has(key) && rows.some((row) => isFeasible(matcher, row))) {
      found = true;
      break;
    }
  held.set(name, found);
  return found;
};

/** The longest match of a symbol's rows at an atom, on a tie the earlier row's; null where none matches. */
export const matchAt = (matcher: Matcher, symbol: string, at: number): Match | null =>
  canBegin(matcher, symbol, at) ? remembered(matcher, symbol, at, longest) : null;

type Work = (matcher: Matcher, symbol: string, at: number) => Match | null;

const remembered = (matcher: Matcher, symbol: string, at: number, work: Work): Match | null => {
  let memo = matcher.memo.get(symbol);
  if (!memo) {
    memo = new Map();
    matcher.memo.set(symbol, memo);
  }
  const known = memo.get(at);
  if (known !== undefined) return known;
  const found = work(matcher, symbol, at);
  memo.set(at, found);
  return found;
};

const countAt: Work = ({ atoms, grammar }, symbol, at) =>
  symbol === 'NUMBER' ? amountAt(atoms, at, grammar.lexicon) : ordinalAt(atoms, at, grammar.lexicon);

// Most words begin nothing: they are passed over without a trace.
const canBegin = ({ grammar, atoms }: Matcher, symbol: string, at: number): boolean => {
  const atom = atoms[at];
  const index = grammar.rows.get(symbol);
  if (!atom || !index) return false;
  if (index.has(atom.norm)) return true;
  if (atom.symbols) for (const key of atom.symbols.keys()) if (index.has(key)) return true;
  return false;
};

const longest = (matcher: Matcher, symbol: string, at: number): Match | null => {
  const atom = matcher.atoms[at];
  const index = matcher.grammar.rows.get(symbol);
  if (!atom || !index) return null;
  let best: Match | null = null;
  let order = Number.POSITIVE_INFINITY;
  const consider = (rows: readonly CompiledRow[] | undefined): void => {
    if (!rows) return;
    for (const row of feasibleOf(matcher, rows)) {
      const found = matchRow(matcher, row, at);
      if (found && (!best || found.past > best.past || (found.past === best.past && row.order < order))) {
        best = found;
        order = row.order;
      }
    }
  };
  consider(index.get(atom.norm));
  if (atom.symbols) for (const key of atom.symbols.keys()) consider(index.get(key));
  return best;
};

const matchRow = (matcher: Matcher, compiled: CompiledRow, at: number): Match | null => {
  const { row } = compiled;
  if (
    (row.ancient && !matcher.ancient) ||
    (row.small && at > 0 && matcher.atoms[at]!.capital) ||
    !compiled.allows(matcher.atoms, at)
  )
    return null;
  let best: Match | null = null;
  for (const state of matchSequence(matcher, compiled.elements, [{ past: at, fact: {} }])) {
    if (state.past > at && (!best || state.past > best.past) && compiled.ends(matcher.atoms, state.past)) best = state;
  }
  return best && row.adds ? { ...best, fact: { ...best.fact, ...row.adds } } : best;
};

const matchSequence = (matcher: Matcher, elements: readonly Element[], from: readonly Match[]): readonly Match[] => {
  let states = from;
  for (const element of elements) {
    const next: Match[] = [];
    for (const state of states) {
      matchElement(matcher, element, state, next);
      if (element.optional) next.push(state);
    }
    if (!next.length) return next;
    states = next;
  }
  return states;
};

const matchElement = (matcher: Matcher, element: Element, state: Match, into: Match[]): void => {
  if (element.options.length) {
    for (const option of element.options) for (const found of matchSequence(matcher, option, [state])) into.push(found);
    return;
  }
  const atom = matcher.atoms[state.past];
  if (!atom) return;
  if (!element.symbol) {
    if (atom.norm === element.name) into.push({ ...state, past: state.past + 1 });
    return;
  }
  const found = matchSymbol(matcher, element.name, state.past, atom);
  if (found) into.push(joined(state, found, element));
};

const matchSymbol = (matcher: Matcher, name: string, at: number, atom: Atom): Match | null => {
  if (name === 'NAME') return atom.capital && !atom.symbols ? { past: at + 1, fact: {} } : null;
  if (BUILT_IN.has(name)) return atom.symbols?.has(name) ? remembered(matcher, name, at, countAt) : null;
  const fact = atom.symbols?.get(name);
  if (fact !== undefined) return { past: at + 1, fact };
  return matcher.grammar.rows.has(name) ? matchAt(matcher, name, at) : null;
};

const joined = (state: Match, found: Match, { name, slot }: Element): Match => {
  const { past, fact } = found;
  if (name === 'JOIN' || name === 'ALSO')
    return { ...state, past, joints: [...(state.joints ?? []), [state.past, past]] };
  // "3 p.m. (1300 GMT)": the same time once more adds nothing
  if (name === 'ASIDE') return { ...state, past };
  if (name === 'OPEN') return { ...state, past, from: past, opened: true };
  // "the night from Monday to Tuesday": here the opening word belongs to the expression
  if (name === 'WITHIN') return { ...state, past, opened: true };
  if (slot === 'of') return { ...state, past, fact: { ...state.fact, of: fact } };
  if (slot) {
    const parts = [...(state.parts ?? [])];
    parts[Number(slot) - 1] = fact;
    return { ...state, past, parts };
  }
  return { ...state, past, fact: merged(state.fact, fact) };
};

// "yesterday evening" is counted as yesterday is, whatever follows it.
const merged = (before: Fact, fact: Fact): Fact => {
  const counted = before.kind === 'shift' || before.kind === 'unit';
  return counted && fact.kind === 'date' ? { ...before, ...fact, kind: before.kind } : { ...before, ...fact };
};
