import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readTreebank, type TreebankSentence } from '../scripts/syntax/conllu.ts';
import { type Manner, recase } from '../scripts/syntax/copies.ts';
import { LONGEST } from '../src/syntax/lexical.ts';
import { loadSyntax, type SyntaxModel } from '../src/syntax/model.ts';
import type { RawSentence, Sentence } from '../src/syntax/tree.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const SPEED_RUNS = 6;

/** Shares in per cent over all words, punctuation counted; tags are the model's own. */
interface Scores {
  readonly words: number;
  readonly upos: number;
  readonly xpos: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
}

/** What the benchmark prints. */
interface Figures {
  readonly scores: Record<string, Scores>;
  /** Tagging, lemmas and parsing, words a second on one core, best of several runs. */
  readonly wordsPerSecond: number;
  readonly weightsMegabytes: number;
  readonly loadMilliseconds: number;
}

/** A treebank sentence as text with its gold words as tokens. */
const asText = ({ forms }: TreebankSentence): { text: string; raw: RawSentence } => {
  const text = forms.join(' ');
  let at = 0;
  const tokens = forms.map((form) => {
    const start = at;
    at += form.length + 1;
    return { start, end: start + form.length, text: form };
  });
  return { text, raw: { start: 0, end: text.length, tokens } };
};

const score = (gold: readonly TreebankSentence[], parsed: readonly Sentence[]): Scores => {
  const counts = { words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 };
  gold.forEach((sentence, at) => {
    const { tokens } = parsed[at]!;
    tokens.forEach((token, i) => {
      counts.words++;
      if (token.upos === sentence.upos[i]) counts.upos++;
      if (token.xpos === sentence.xpos[i]) counts.xpos++;
      if (token.lemma === sentence.lemmas[i]) counts.lemma++;
      if (token.head !== sentence.heads[i]) return;
      counts.uas++;
      if (token.deprel === sentence.labels[i]) counts.las++;
    });
  });
  const share = (count: number): number => Math.round((10000 * count) / counts.words) / 100;
  return {
    words: counts.words,
    upos: share(counts.upos),
    xpos: share(counts.xpos),
    lemma: share(counts.lemma),
    uas: share(counts.uas),
    las: share(counts.las),
  };
};

const parseAll = (model: SyntaxModel, sentences: readonly TreebankSentence[]): Sentence[] =>
  sentences.map((sentence) => {
    const { text, raw } = asText(sentence);
    return model.parse(text, raw);
  });

const speedOf = (model: SyntaxModel, sentences: readonly TreebankSentence[]): number => {
  const texts = sentences.map(asText);
  const words = texts.reduce((sum, { raw }) => sum + raw.tokens.length, 0);
  let best = 0;
  for (let run = 0; run < SPEED_RUNS; run++) {
    const started = performance.now();
    for (const { text, raw } of texts) model.parse(text, raw);
    best = Math.max(best, words / (performance.now() - started));
  }
  return Math.round(best * 1000);
};

const measure = (weightsFile: string, folder: string): Figures => {
  const bytes = readFileSync(weightsFile);
  const started = performance.now();
  const model = loadSyntax(bytes);
  const loadMilliseconds = Math.round(performance.now() - started);
  const read = (name: string): TreebankSentence[] =>
    readTreebank(join(folder, name)).filter((sentence) => sentence.forms.length < LONGEST - 6);
  const ewt = read('en-ewt-dev.conllu');
  const scores: Record<string, Scores> = { EWT: score(ewt, parseAll(model, ewt)) };
  for (const manner of ['upper', 'headline', 'lower'] as const satisfies readonly Manner[]) {
    const copy = ewt.map((sentence) => recase(sentence, manner));
    scores[`EWT, ${manner} case`] = score(copy, parseAll(model, copy));
  }
  if (existsSync(join(folder, 'en-gum-dev.conllu'))) {
    const gum = read('en-gum-dev.conllu');
    scores.GUM = score(gum, parseAll(model, gum));
  }
  return { scores, wordsPerSecond: speedOf(model, ewt), weightsMegabytes: bytes.length / 1e6, loadMilliseconds };
};

const print = (figures: Figures): void => {
  console.log('                      UPOS   XPOS  lemma    UAS    LAS   words');
  for (const [name, s] of Object.entries(figures.scores)) {
    const columns = [s.upos, s.xpos, s.lemma, s.uas, s.las].map((value) => value.toFixed(2).padStart(6)).join(' ');
    console.log(`${name.padEnd(19)} ${columns} ${String(s.words).padStart(7)}`);
  }
  console.log(`tag, lemmatise, parse  ${figures.wordsPerSecond} words a second`);
  console.log(`weights                ${figures.weightsMegabytes.toFixed(2)} MB`);
  console.log(`load                   ${figures.loadMilliseconds} ms`);
};

const { values } = parseArgs({
  options: {
    treebank: { type: 'string', default: '' },
    weights: { type: 'string', default: join(HERE, '../models/en.syntax.bin') },
    json: { type: 'boolean', default: false },
  },
});
if (!existsSync(join(values.treebank, 'en-ewt-dev.conllu')) || values.treebank === '') {
  console.error('no treebank: give the folder that holds en-ewt-dev.conllu with --treebank DIR');
  process.exit(2);
}
const figures = measure(values.weights, values.treebank);
if (values.json) console.log(JSON.stringify(figures, null, 2));
else print(figures);
