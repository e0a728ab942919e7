import type { TreebankSentence } from '../conllu.ts';

/** A word of a sentence that the grammar makes. */
export interface Word {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
}

/** Words with their arcs: heads are indexes into the words, -1 for the only word that hangs on nothing here. */
export interface Phrase {
  readonly words: readonly Word[];
  readonly heads: readonly number[];
  readonly labels: readonly string[];
  readonly top: number;
}

/** What a phrase is built of, in the order of reading: the head itself, what hangs on it by a label, or nothing. */
export type Part = Phrase | readonly [string, Phrase] | null;

/** A phrase of one word. */
export const word = (form: string, upos: string, xpos: string, lemma = form.toLowerCase()): Phrase => ({
  words: [{ form, lemma, upos, xpos }],
  heads: [-1],
  labels: ['root'],
  top: 0,
});

const isPhrase = (part: Phrase | readonly [string, Phrase]): part is Phrase => 'words' in part;

/** Parts joined in their order; all that have a label hang on the one that has none. */
export const phrase = (...given: readonly Part[]): Phrase => {
  const parts = given.filter((part) => part !== null);
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    starts.push(length);
    length += (isPhrase(part) ? part : part[1]).words.length;
  }
  const headAt = parts.findIndex(isPhrase);
  const top = starts[headAt]! + (parts[headAt] as Phrase).top;
  const words: Word[] = [];
  const heads: number[] = [];
  const labels: string[] = [];
  parts.forEach((part, at) => {
    const [label, inner] = isPhrase(part) ? (['root', part] as const) : part;
    inner.words.forEach((one, i) => {
      words.push(one);
      const own = i === inner.top;
      heads.push(own ? (at === headAt ? -1 : top) : inner.heads[i]! + starts[at]!);
      labels.push(own ? label : inner.labels[i]!);
    });
  });
  return { words, heads, labels, top };
};

const NO_SPACE_BEFORE = /^(?:[,.;:)]|'s|’s|')$/;

// A comma before another stop is not written.
const unwritten = (words: readonly Word[], at: number): boolean =>
  words[at]!.form === ',' && (at + 1 === words.length || /^[,.]$/.test(words[at + 1]!.form));

const written = ({ form }: Word, at: number, next: Word | undefined): string => {
  const right = form === 'a' && next && /^[aeiou]/i.test(next.form) ? 'an' : form;
  return at === 0 ? right.charAt(0).toUpperCase() + right.slice(1) : right;
};

/** A phrase as a sentence of a treebank, with a capital at its beginning and no comma too many. */
export const sentenceOf = ({ words, heads, labels, top }: Phrase): TreebankSentence => {
  const kept = words.flatMap((_, at) => (unwritten(words, at) ? [] : [at]));
  const moved = new Map(kept.map((at, now) => [at, now]));
  const own = kept.map((at) => words[at]!);
  return {
    forms: own.map((one, at) => written(one, at, own[at + 1])),
    lemmas: own.map(({ lemma }) => lemma),
    upos: own.map(({ upos }) => upos),
    xpos: own.map(({ xpos }) => xpos),
    heads: kept.map((at) => (heads[at]! < 0 ? -1 : moved.get(heads[at]!)!)),
    labels: kept.map((at) => (at === top ? 'root' : labels[at]!)),
    spaced: own.map((_, at) => at + 1 < own.length && !NO_SPACE_BEFORE.test(own[at + 1]!.form)),
  };
};
