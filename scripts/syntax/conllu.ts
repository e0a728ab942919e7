import { readFileSync } from 'node:fs';

/** A sentence of a treebank as columns; heads are indexes, -1 for the root. */
export interface TreebankSentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  /** True where white space follows the word. */
  readonly spaced: readonly boolean[];
  /** For each word what stands for it in the features, 0 for the word itself: joined names. */
  readonly standIn?: readonly number[];
}

/** Reads a CoNLL-U file: words only, neither ranges nor empty nodes. */
export const readTreebank = (path: string): TreebankSentence[] =>
  readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map(readSentence)
    .filter((sentence) => sentence.forms.length > 0);

const readSentence = (block: string): TreebankSentence => {
  const rows = block
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((columns) => /^\d+$/.test(columns[0]!));
  const column = (at: number): string[] => rows.map((row) => row[at]!);
  return {
    forms: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads: rows.map((row) => Number(row[6]) - 1),
    labels: column(7),
    spaced: rows.map((row) => !/SpaceAfter=No/.test(row[9] ?? '')),
  };
};
