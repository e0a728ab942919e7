import type { TreebankSentence } from './conllu.ts';

/** Shares in per cent of words with the right tag, head, and head with label; punctuation counts. */
export interface Attachment {
  readonly uas: number;
  readonly las: number;
}

/** Scores heads and labels of all sentences against the treebank. */
export const attachment = (
  gold: readonly TreebankSentence[],
  heads: readonly (readonly number[])[],
  labels: readonly (readonly string[])[],
): Attachment => {
  let words = 0;
  let attached = 0;
  let labelled = 0;
  gold.forEach((sentence, at) => {
    sentence.heads.forEach((head, i) => {
      words++;
      if (heads[at]![i] !== head) return;
      attached++;
      if (labels[at]![i] === sentence.labels[i]) labelled++;
    });
  });
  return { uas: (100 * attached) / words, las: (100 * labelled) / words };
};
