import { LONGEST } from './lexical.ts';
import {
  BUFFER_FEATURES,
  bufferFeatures,
  PAIR_FEATURES,
  type ParseWords,
  pairFeatures,
  STACK_FEATURES,
  stackFeatures,
} from './parse-features.ts';
import { addScores, type WeightTable } from './table.ts';
import {
  actionCount,
  apply,
  begin,
  canLeft,
  canReduce,
  canRight,
  FIRST_ARC,
  type Labels,
  newState,
  type ParseState,
  REDUCE,
  SHIFT,
} from './transitions.ts';

/** A parser over frozen weights with the room it works in. */
export interface Parser {
  readonly table: WeightTable;
  readonly labels: Labels;
  readonly actions: number;
  readonly state: ParseState;
  readonly keys: Int32Array;
  readonly scores: Int32Array;
  readonly bufferScores: Int32Array;
  readonly stackScores: Int32Array;
  readonly stackKnown: Uint8Array;
}

/** A parser with room for one sentence at a time. */
export const newParser = (table: WeightTable, labels: Labels): Parser => {
  const actions = actionCount(labels);
  return {
    table,
    labels,
    actions,
    state: newState(),
    keys: new Int32Array(PAIR_FEATURES + 32),
    scores: new Int32Array(actions),
    bufferScores: new Int32Array(actions),
    stackScores: new Int32Array(actions * (LONGEST + 1)),
    stackKnown: new Uint8Array(LONGEST + 1),
  };
};

/** The allowed action with the largest score; -1 when none is allowed. */
export const bestAction = (state: ParseState, labels: Labels, scores: Int32Array): number => {
  const firstRight = FIRST_ARC + labels.left.length;
  const end = firstRight + labels.right.length;
  const mayShift = state.next < state.length;
  let found = mayShift ? SHIFT : -1;
  let top = mayShift ? scores[SHIFT]! : -0x7fffffff;
  if (canReduce(state) && scores[REDUCE]! > top) {
    found = REDUCE;
    top = scores[REDUCE]!;
  }
  if (canLeft(state)) {
    for (let a = FIRST_ARC; a < firstRight; a++) {
      if (scores[a]! > top) {
        found = a;
        top = scores[a]!;
      }
    }
  }
  if (canRight(state)) {
    for (let a = firstRight; a < end; a++) {
      if (scores[a]! > top) {
        found = a;
        top = scores[a]!;
      }
    }
  }
  return found;
};

const scoreStack = (parser: Parser, words: ParseWords, s0: number): void => {
  const { actions, stackScores, keys } = parser;
  const own = stackScores.subarray(s0 * actions, (s0 + 1) * actions);
  own.fill(0);
  stackFeatures(words, s0, keys);
  addScores(parser.table, keys, STACK_FEATURES, own);
  parser.stackKnown[s0] = 1;
};

const score = (parser: Parser, words: ParseWords): void => {
  const { actions, state, scores, bufferScores, stackScores, keys } = parser;
  if (state.depth === 0) scores.set(bufferScores);
  else {
    const s0 = state.stack[state.depth - 1]!;
    if (parser.stackKnown[s0] === 0) scoreStack(parser, words, s0);
    const from = s0 * actions;
    for (let a = 0; a < actions; a++) scores[a] = bufferScores[a]! + stackScores[from + a]!;
  }
  addScores(parser.table, keys, pairFeatures(words, state, keys), scores);
};

/**
 * Parses the words; the arcs are left in `parser.state`. Words whose head was not found keep the head -1: they are
 * candidates for the root. With an empty stack shifting is the only choice and nothing is scored.
 */
export const parseWords = (parser: Parser, words: ParseWords): void => {
  const { state, labels, keys, bufferScores } = parser;
  begin(state, words.length);
  parser.stackKnown.fill(0, 0, words.length);
  let scored = -1;
  while (state.next < state.length) {
    if (state.depth === 0) {
      apply(state, SHIFT, labels);
      continue;
    }
    if (scored !== state.next) {
      scored = state.next;
      bufferScores.fill(0);
      bufferFeatures(words, scored, keys);
      addScores(parser.table, keys, BUFFER_FEATURES, bufferScores);
    }
    score(parser, words);
    apply(state, bestAction(state, labels, parser.scores), labels);
  }
};
