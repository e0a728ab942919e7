import type { WeightTable } from '../../src/syntax/table.ts';
import { TAG_FEATURES, tagFeatures } from '../../src/syntax/tag-features.ts';
import { best, consult, type Dictionary, newTaggerSentence, tagSentence } from '../../src/syntax/tagger.ts';
import type { TreebankSentence } from './conllu.ts';
import { goldClasses, type Inventory, loadWords } from './examples.ts';
import { newKeyCounter, newLearner, type Trained } from './learner.ts';
import { randomFrom, shuffled } from './random.ts';

/** How the tagger is trained. */
export interface TaggerSettings {
  readonly passes: number;
  readonly seed: number;
  /** Features seen less often get no weight. */
  readonly least: number;
  /** The right class must beat the others by this much, or the weights change. */
  readonly margin: number;
}

/** Trains the tagger: an averaged perceptron that sees its own earlier choices. */
export const trainTagger = (
  sentences: readonly TreebankSentence[],
  inventory: Inventory,
  dictionary: Dictionary,
  settings: TaggerSettings,
): Trained => {
  const sentence = newTaggerSentence();
  const keys = new Int32Array(TAG_FEATURES);
  const load = (example: TreebankSentence): void => {
    loadWords(sentence, example);
    sentence.fixed.fill(-1, 0, sentence.length);
    consult(dictionary, sentence);
  };
  const gold = sentences.map((example) => goldClasses(inventory, example));
  const counter = newKeyCounter(24);
  sentences.forEach((example, at) => {
    load(example);
    const classes = gold[at]!;
    for (let i = 0; i < sentence.length; i++) {
      tagFeatures(sentence, i, i > 0 ? classes[i - 1]! : -1, i > 1 ? classes[i - 2]! : -1, keys);
      counter.add(keys, TAG_FEATURES);
    }
  });
  const learner = newLearner(counter.keysSeen(settings.least), inventory.classes.length);
  const scores = new Int32Array(learner.classes);
  const random = randomFrom(settings.seed);
  const order = sentences.map((_, at) => at);
  let step = 0;
  for (let pass = 0; pass < settings.passes; pass++) {
    for (const at of shuffled(order, random)) {
      load(sentences[at]!);
      const classes = gold[at]!;
      let last = -1;
      let beforeLast = -1;
      for (let i = 0; i < sentence.length; i++) {
        const right = classes[i]!;
        let chosen = sentence.fixed[i]!;
        if (chosen < 0) {
          tagFeatures(sentence, i, last, beforeLast, keys);
          scores.fill(0);
          learner.score(keys, TAG_FEATURES, scores);
          chosen = best(scores, 0, scores.length);
          const rival = chosen === right ? runnerUp(scores, right) : chosen;
          if (scores[right]! - scores[rival]! < settings.margin) learner.update(keys, TAG_FEATURES, right, rival, step);
        }
        beforeLast = last;
        last = chosen;
      }
      step++;
    }
  }
  return { learner, steps: step };
};

const runnerUp = (scores: Int32Array, right: number): number => {
  let found = right === 0 ? 1 : 0;
  for (let c = 0; c < scores.length; c++) if (c !== right && scores[c]! > scores[found]!) found = c;
  return found;
};

/** Tags treebank sentences with frozen weights. */
export const tagAll = (
  sentences: readonly TreebankSentence[],
  table: WeightTable,
  dictionary: Dictionary,
  classes: number,
): Int32Array[] => {
  const sentence = newTaggerSentence();
  const keys = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(classes);
  return sentences.map((example) => {
    loadWords(sentence, example);
    sentence.fixed.fill(-1, 0, sentence.length);
    consult(dictionary, sentence);
    tagSentence(table, sentence, keys, scores);
    return sentence.classes.slice(0, sentence.length);
  });
};
