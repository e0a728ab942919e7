import { LONGEST, newWords } from '../../src/syntax/lexical.ts';
import {
  BUFFER_FEATURES,
  bufferFeatures,
  type ClassKinds,
  loadParseWords,
  newParseWords,
  PAIR_FEATURES,
  type ParseWords,
  pairFeatures,
  STACK_FEATURES,
  stackFeatures,
} from '../../src/syntax/parse-features.ts';
import { bestAction } from '../../src/syntax/parser.ts';
import { actionCount, apply, begin, type Labels, newState, type ParseState } from '../../src/syntax/transitions.ts';
import type { TreebankSentence } from './conllu.ts';
import { loadWords } from './examples.ts';
import { newKeyCounter, newLearner, type Trained } from './learner.ts';
import { type Costs, costsOf, type GoldTree, goldTree, isRight } from './oracle.ts';
import { randomFrom, shuffled } from './random.ts';

/** How the parser is trained. */
interface ParserSettings {
  readonly passes: number;
  readonly seed: number;
  /** Features seen less often on the way to gold trees get no weight. */
  readonly least: number;
  readonly margin: number;
  /** How often the parser's own choice is followed from the second pass on. */
  readonly follow: number;
}

/** One sentence to learn from: the classes are the tagger's, not the treebank's. */
interface ParserExample {
  readonly sentence: TreebankSentence;
  readonly classes: Int32Array;
}

interface Room {
  readonly words: ParseWords;
  readonly state: ParseState;
  readonly keys: Int32Array;
  readonly onStack: Uint8Array;
  readonly costs: Costs;
}

const MOST = BUFFER_FEATURES + STACK_FEATURES + PAIR_FEATURES;

const newRoom = (): Room => ({
  words: newParseWords(),
  state: newState(),
  keys: new Int32Array(MOST + 32),
  onStack: new Uint8Array(LONGEST + 2),
  costs: { shift: 0, reduce: 0, left: 0, right: 0 },
});

/** The labels of the treebank by the direction of their arcs, most used first; one seen fewer than three times is left out. */
export const labelsOf = (sentences: readonly TreebankSentence[]): Labels => {
  const left = new Map<string, number>();
  const right = new Map<string, number>();
  for (const { heads, labels } of sentences) {
    heads.forEach((head, i) => {
      if (head < 0) return;
      const side = i < head ? left : right;
      side.set(labels[i]!, (side.get(labels[i]!) ?? 0) + 1);
    });
  }
  const names = [...new Set([...left.keys(), ...right.keys()])].sort();
  const kept = (side: Map<string, number>): number[] =>
    names.flatMap((name, at) => ((side.get(name) ?? 0) >= 3 ? [at] : []));
  return { names, left: kept(left), right: kept(right) };
};

/** All features of the state, in the order in which the frozen parser sums them up. */
const allFeatures = (room: Room): number => {
  const { words, state, keys } = room;
  let count = pairFeatures(words, state, keys);
  bufferFeatures(words, state.next, room.keys.subarray(count));
  count += BUFFER_FEATURES;
  if (state.depth > 0) {
    stackFeatures(words, state.stack[state.depth - 1]!, room.keys.subarray(count));
    count += STACK_FEATURES;
  }
  return count;
};

const leastCost = (costs: Costs): number => Math.min(costs.shift, costs.reduce, costs.left, costs.right);

const markStack = (room: Room): void => {
  room.onStack.fill(0, 0, room.words.length + 1);
  for (let d = 0; d < room.state.depth; d++) room.onStack[room.state.stack[d]!] = 1;
};

/** The best scored action that is right; with `scores` all nought, the first one. */
const bestRight = (room: Room, gold: GoldTree, labels: Labels, scores: Int32Array): number => {
  const least = leastCost(room.costs);
  let found = -1;
  for (let a = 0; a < scores.length; a++) {
    if (found >= 0 && scores[a]! <= scores[found]!) continue;
    if (isRight(room.state, gold, labels, room.costs, least, a)) found = a;
  }
  return found;
};

/** The best scored allowed action that is not right. */
const bestWrong = (room: Room, gold: GoldTree, labels: Labels, scores: Int32Array, masked: Int32Array): number => {
  const least = leastCost(room.costs);
  for (let a = 0; a < scores.length; a++) {
    masked[a] = isRight(room.state, gold, labels, room.costs, least, a) ? -0x7ffffffe : scores[a]!;
  }
  const found = bestAction(room.state, labels, masked);
  return found >= 0 && masked[found]! > -0x7ffffffe ? found : -1;
};

/** Trains the parser with the dynamic oracle, towards the best scored right action. */
export const trainParser = (
  examples: readonly ParserExample[],
  labels: Labels,
  kinds: ClassKinds,
  settings: ParserSettings,
  report: (line: string) => void = () => {},
): Trained => {
  const numberOf = new Map(labels.names.map((name, at) => [name, at]));
  const usable = examples.filter(({ sentence }) => sentence.forms.length < LONGEST);
  const golds = usable.map(({ sentence }) =>
    goldTree(
      sentence.heads,
      sentence.labels.map((name) => numberOf.get(name) ?? -1),
    ),
  );
  const room = newRoom();
  const words = newWords();
  const load = (at: number): void => {
    loadWords(words, usable[at]!.sentence);
    loadParseWords(room.words, words, usable[at]!.classes, kinds);
    begin(room.state, words.length);
  };
  const none = new Int32Array(actionCount(labels));
  const counter = newKeyCounter(26);
  for (let at = 0; at < usable.length; at++) {
    load(at);
    while (room.state.next < room.state.length) {
      if (room.state.depth > 0) counter.add(room.keys, allFeatures(room));
      markStack(room);
      costsOf(room.state, golds[at]!, room.onStack, room.costs);
      apply(room.state, bestRight(room, golds[at]!, labels, none), labels);
    }
  }
  const learner = newLearner(counter.keysSeen(settings.least), actionCount(labels));
  report(`${learner.keys.length} features, ${learner.classes} actions`);
  const scores = new Int32Array(learner.classes);
  const masked = new Int32Array(learner.classes);
  const random = randomFrom(settings.seed);
  const order = usable.map((_, at) => at);
  let step = 0;
  for (let pass = 0; pass < settings.passes; pass++) {
    let wrongs = 0;
    for (const at of shuffled(order, random)) {
      load(at);
      const gold = golds[at]!;
      while (room.state.next < room.state.length) {
        if (room.state.depth === 0) {
          apply(room.state, 0, labels);
          continue;
        }
        const count = allFeatures(room);
        scores.fill(0);
        learner.score(room.keys, count, scores);
        markStack(room);
        costsOf(room.state, gold, room.onStack, room.costs);
        const right = bestRight(room, gold, labels, scores);
        const wrong = bestWrong(room, gold, labels, scores, masked);
        let next = right;
        if (wrong >= 0 && scores[wrong]! >= scores[right]!) {
          wrongs++;
          if (pass > 0 && random() < settings.follow) next = wrong;
        }
        if (wrong >= 0 && scores[right]! - scores[wrong]! < settings.margin) {
          learner.update(room.keys, count, right, wrong, step);
        }
        apply(room.state, next, labels);
      }
      step++;
    }
    report(`pass ${pass + 1}: ${wrongs} wrong actions`);
  }
  return { learner, steps: step };
};
