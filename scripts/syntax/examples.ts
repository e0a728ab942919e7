import { normalise } from '../../src/syntax/characters.ts';
import { addWord, LONGEST, markManner, type Words } from '../../src/syntax/lexical.ts';
import type { TreebankSentence } from './conllu.ts';

/** Classes of the tagger by number: "UPOS|Penn". */
export interface Inventory {
  readonly classes: readonly string[];
  readonly classOf: ReadonlyMap<string, number>;
}

const LEAST_CLASS = 10;

/** The classes that occur often enough to be learned. */
export const inventoryOf = (sentences: readonly TreebankSentence[]): Inventory => {
  const counts = new Map<string, number>();
  for (const { upos, xpos } of sentences) {
    for (let i = 0; i < upos.length; i++) {
      const name = `${upos[i]}|${xpos[i]}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const classes = [...counts].filter(([, count]) => count >= LEAST_CLASS).map(([name]) => name);
  classes.sort();
  return { classes, classOf: new Map(classes.map((name, at) => [name, at])) };
};

/** The class of a word in the inventory; a rare pair falls back to the first class with its UPOS. */
export const classFor = (inventory: Inventory, upos: string, xpos: string): number => {
  const own = inventory.classOf.get(`${upos}|${xpos}`);
  if (own !== undefined) return own;
  const near = inventory.classes.findIndex((name) => name.startsWith(`${upos}|`));
  return Math.max(near, 0);
};

/** Gold classes of a sentence. */
export const goldClasses = (inventory: Inventory, sentence: TreebankSentence): Int32Array =>
  Int32Array.from(sentence.upos, (upos, i) => classFor(inventory, upos, sentence.xpos[i]!));

/** Puts the words of a treebank sentence into `words`, as the model does with text. */
export const loadWords = (words: Words, sentence: TreebankSentence): void => {
  words.length = 0;
  const length = Math.min(sentence.forms.length, LONGEST);
  for (let i = 0; i < length; i++) {
    const form = sentence.forms[i]!;
    addWord(words, form, normalise(form), sentence.standIn?.[i] ?? 0);
  }
  markManner(words, sentence.forms);
};
