import {
  canLeft,
  canReduce,
  canRight,
  canShift,
  FIRST_ARC,
  type Labels,
  type ParseState,
  REDUCE,
  SHIFT,
} from '../../src/syntax/transitions.ts';

/** The gold tree as the oracle needs it; the root stands at index `length`. */
export interface GoldTree {
  readonly length: number;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly children: readonly (readonly number[])[];
}

/** A tree from heads (-1 for the root) and numbers of labels. */
export const goldTree = (heads: readonly number[], labels: readonly number[]): GoldTree => {
  const length = heads.length;
  const children: number[][] = Array.from({ length: length + 1 }, () => []);
  const own = Int32Array.from(heads, (head) => (head < 0 ? length : head));
  own.forEach((head, child) => {
    children[head]!.push(child);
  });
  return { length, heads: own, labels: Int32Array.from(labels), children };
};

/** Costs of the four kinds of action: how many gold arcs can no longer be made after it. Forbidden kinds cost `NEVER`. */
export interface Costs {
  shift: number;
  reduce: number;
  left: number;
  right: number;
}

const NEVER = 1e6;

/** The dynamic oracle of the arc-eager system (Goldberg and Nivre 2012) with the root behind the last word. */
export const costsOf = (state: ParseState, gold: GoldTree, onStack: Uint8Array, costs: Costs): void => {
  const b = state.next;
  const s0 = state.depth > 0 ? state.stack[state.depth - 1]! : -1;
  const behind = s0 >= 0 ? childrenFrom(gold, s0, b) : 0;
  const freeChildren = freeOnStack(state, gold, b, onStack);
  const head = gold.heads[b]!;
  const headOnStack = head < b && onStack[head] === 1 ? 1 : 0;
  costs.shift = canShift(state) ? freeChildren + headOnStack : NEVER;
  costs.reduce = canReduce(state) ? behind : NEVER;
  costs.left = canLeft(state) ? behind + (gold.heads[s0]! > b ? 1 : 0) : NEVER;
  const headLost = head !== s0 && (headOnStack === 1 || head > b) ? 1 : 0;
  costs.right = canRight(state) ? freeChildren + headLost : NEVER;
};

const childrenFrom = (gold: GoldTree, head: number, from: number): number => {
  let count = 0;
  for (const child of gold.children[head]!) if (child >= from) count++;
  return count;
};

const freeOnStack = (state: ParseState, gold: GoldTree, b: number, onStack: Uint8Array): number => {
  let count = 0;
  for (const child of gold.children[b]!) if (child < b && onStack[child] === 1 && state.head[child]! < 0) count++;
  return count;
};

/** True when the action is among the cheapest and, where it makes a gold arc, has its label. */
export const isRight = (
  state: ParseState,
  gold: GoldTree,
  labels: Labels,
  costs: Costs,
  least: number,
  action: number,
): boolean => {
  if (action === SHIFT) return costs.shift === least;
  if (action === REDUCE) return costs.reduce === least;
  const firstRight = FIRST_ARC + labels.left.length;
  const s0 = state.stack[state.depth - 1]!;
  if (action < firstRight) {
    if (costs.left !== least) return false;
    return gold.heads[s0] !== state.next || labels.left[action - FIRST_ARC] === gold.labels[s0];
  }
  if (costs.right !== least) return false;
  return gold.heads[state.next] !== s0 || labels.right[action - firstRight] === gold.labels[state.next];
};
