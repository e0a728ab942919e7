import { LONGEST } from './lexical.ts';

/**
 * The state of an arc-eager parse: a stack, the next word of the buffer, and the arcs so far. The root stands behind the
 * last word, at index `length`. Arrays are indexed by token; -1 is none.
 */
export interface ParseState {
  length: number;
  /** The next word of the buffer; `length` when only the root is left. */
  next: number;
  depth: number;
  readonly stack: Int32Array;
  readonly head: Int32Array;
  readonly label: Int32Array;
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** Sets of the labels of children on either side, as a hash that ignores order. */
  readonly leftLabels: Int32Array;
  readonly rightLabels: Int32Array;
}

const room = (): Int32Array => new Int32Array(LONGEST + 1);

/** Room for the parse of one sentence. */
export const newState = (): ParseState => ({
  length: 0,
  next: 0,
  depth: 0,
  stack: room(),
  head: room(),
  label: room(),
  left1: room(),
  left2: room(),
  right1: room(),
  right2: room(),
  leftCount: room(),
  rightCount: room(),
  leftLabels: room(),
  rightLabels: room(),
});

/** Makes the state ready for a sentence of `length` words. */
export const begin = (state: ParseState, length: number): void => {
  state.length = length;
  state.next = 0;
  state.depth = 0;
  const past = length + 1;
  state.head.fill(-1, 0, past);
  state.label.fill(-1, 0, past);
  state.left1.fill(-1, 0, past);
  state.left2.fill(-1, 0, past);
  state.right1.fill(-1, 0, past);
  state.right2.fill(-1, 0, past);
  state.leftCount.fill(0, 0, past);
  state.rightCount.fill(0, 0, past);
  state.leftLabels.fill(0, 0, past);
  state.rightLabels.fill(0, 0, past);
};

/** Actions by number: shift, reduce, then one left arc a left label, then one right arc a right label. */
export const SHIFT = 0;
export const REDUCE = 1;
export const FIRST_ARC = 2;

/** Labels by the direction in which they occur; numbers index `names`. */
export interface Labels {
  readonly names: readonly string[];
  /** Label of each left action and each right action. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** How many actions there are. */
export const actionCount = (labels: Labels): number => FIRST_ARC + labels.left.length + labels.right.length;

/** Is a word left to shift? */
export const canShift = (state: ParseState): boolean => state.next < state.length;
/** Has the top of the stack a head, so that it may go? */
export const canReduce = (state: ParseState): boolean =>
  state.depth > 0 && state.head[state.stack[state.depth - 1]!]! >= 0;
/** May the top of the stack become a child of the next word? */
export const canLeft = (state: ParseState): boolean =>
  state.depth > 0 && state.head[state.stack[state.depth - 1]!]! < 0;
/** May the next word become a child of the top of the stack? */
export const canRight = (state: ParseState): boolean => state.depth > 0 && state.next < state.length;

const setBit = (label: number): number => 1 << (label % 31);

const attach = (state: ParseState, child: number, head: number, label: number): void => {
  state.head[child] = head;
  state.label[child] = label;
  if (child < head) {
    state.left2[head] = state.left1[head]!;
    state.left1[head] = child;
    state.leftCount[head]!++;
    state.leftLabels[head]! |= setBit(label);
  } else {
    state.right2[head] = state.right1[head]!;
    state.right1[head] = child;
    state.rightCount[head]!++;
    state.rightLabels[head]! |= setBit(label);
  }
};

const shift = (state: ParseState): void => {
  state.stack[state.depth++] = state.next++;
};

const reduce = (state: ParseState): void => {
  state.depth--;
};

const leftArc = (state: ParseState, label: number): void => {
  attach(state, state.stack[--state.depth]!, state.next, label);
};

const rightArc = (state: ParseState, label: number): void => {
  attach(state, state.next, state.stack[state.depth - 1]!, label);
  shift(state);
};

/** Applies an action by its number. */
export const apply = (state: ParseState, action: number, labels: Labels): void => {
  if (action === SHIFT) shift(state);
  else if (action === REDUCE) reduce(state);
  else if (action < FIRST_ARC + labels.left.length) leftArc(state, labels.left[action - FIRST_ARC]!);
  else rightArc(state, labels.right[action - FIRST_ARC - labels.left.length]!);
};
