import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kindsOf } from '../src/syntax/model.ts';
import { buildDictionary } from '../src/syntax/tagger.ts';
import { readTreebank, type TreebankSentence } from './syntax/conllu.ts';
import { type CorpusSentence, corpusOf, FOLDS, withStandIns } from './syntax/corpus.ts';
import { dictionaryOf } from './syntax/dictionary.ts';
import { domainForms } from './syntax/domain.ts';
import { type Inventory, inventoryOf } from './syntax/examples.ts';
import { freeze, thaw } from './syntax/freeze.ts';
import { madeSentences } from './syntax/grammar/index.ts';
import { learnLemmas } from './syntax/learn-lemmas.ts';
import { packWeights } from './syntax/pack.ts';
import { labelsOf, trainParser } from './syntax/train-parser.ts';
import { type TaggerSettings, tagAll, trainTagger } from './syntax/train-tagger.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const TRAINING_FILES = ['en-ewt-train.conllu', 'en-gum-train.conllu'];
/** One tagger and one parser is trained from each; the weights kept are their mean. */
const SEEDS = [1, 2, 3];
/** So many sentences the grammar makes, and so often each tree of a test case counts. */
const MADE = 1800;
const CASE_WEIGHT = 2;
const TAGGER_PRUNE = 0.8;
const PARSER_PRUNE = 1.3;

const { values } = parseArgs({
  options: {
    treebank: { type: 'string' },
    out: { type: 'string', default: join(HERE, '../models/en.syntax.bin') },
    passes: { type: 'string', default: '6' },
  },
});

const complain = (message: string): never => {
  console.error(message);
  process.exit(2);
};

const readTraining = (folder: string): TreebankSentence[] => {
  const missing = TRAINING_FILES.find((name) => !existsSync(join(folder, name)));
  if (missing) complain(`${folder} holds no ${missing}: give the folder of the treebanks with --treebank DIR`);
  return TRAINING_FILES.flatMap((name) => readTreebank(join(folder, name)));
};

const started = performance.now();
const report = (line: string): void => console.error(`${((performance.now() - started) / 1000).toFixed(0)} s: ${line}`);

/** Tags every sentence by a tagger that has not seen it, as the parser will meet tags later on. */
const jackknife = (
  corpus: readonly CorpusSentence[],
  inventory: Inventory,
  dictionary: ReturnType<typeof buildDictionary>,
  settings: TaggerSettings,
): Int32Array[] => {
  const classes: Int32Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = corpus.filter((entry) => entry.fold !== fold).map((entry) => entry.sentence);
    const held = corpus.flatMap((entry, at) => (entry.fold === fold ? [at] : []));
    const tagger = thaw(freeze([trainTagger(seen, inventory, dictionary, settings)], TAGGER_PRUNE));
    const tagged = tagAll(
      held.map((at) => corpus[at]!.sentence),
      tagger,
      dictionary,
      inventory.classes.length,
    );
    held.forEach((at, i) => {
      classes[at] = tagged[i]!;
    });
    report(`fold ${fold + 1} of ${FOLDS} tagged`);
  }
  return classes;
};

const train = (folder: string, out: string, passes: number): void => {
  const treebank = readTraining(folder);
  const supplement = readTreebank(join(HERE, 'syntax-extra.conllu')).map(withStandIns);
  const made = madeSentences(MADE, SEEDS[0]!).map(withStandIns);
  const cases = readTreebank(join(HERE, 'syntax-cases.conllu')).map(withStandIns);
  const further = [...made, ...Array.from({ length: CASE_WEIGHT }, () => cases).flat()];
  const corpus = corpusOf(treebank, supplement, further, SEEDS[0]!);
  report(
    `${treebank.length} sentences, ${supplement.length} of the supplement, ${made.length} made, ${cases.length} of cases; ${corpus.length} with copies`,
  );
  const sentences = corpus.map((entry) => entry.sentence);
  const inventory = inventoryOf([...treebank, ...supplement]);
  const domain = domainForms();
  const entries = dictionaryOf(sentences, inventory, domain);
  const dictionary = buildDictionary(entries);
  const taggerSettings: TaggerSettings = { passes: passes + 2, seed: SEEDS[0]!, least: 2, margin: 8 };
  const taggers = SEEDS.map((seed) => trainTagger(sentences, inventory, dictionary, { ...taggerSettings, seed }));
  const tagger = freeze(taggers, TAGGER_PRUNE);
  report(`tagger: ${tagger.keys.length} features`);
  const classes = jackknife(corpus, inventory, dictionary, { ...taggerSettings, passes: Math.min(passes, 4) });
  const labels = labelsOf([...treebank, ...supplement]);
  const examples = sentences.map((sentence, at) => ({ sentence, classes: classes[at]! }));
  const kinds = kindsOf(inventory.classes);
  const parsers = SEEDS.map((seed) =>
    trainParser(examples, labels, kinds, { passes, seed, least: 4, margin: 8, follow: 0.9 }, report),
  );
  const parser = freeze(parsers, PARSER_PRUNE);
  report(`parser: ${parser.keys.length} features`);
  const lemmas = learnLemmas(treebank, domain);
  const bytes = packWeights(
    {
      language: 'en',
      classes: inventory.classes,
      labels,
      lemmaRules: lemmas.rules,
      lemmaExceptions: lemmas.exceptions,
    },
    entries,
    tagger,
    parser,
  );
  mkdirSync(dirname(out), { recursive: true });
  // Written beside and renamed, so that no reader meets half a file.
  writeFileSync(`${out}.part`, bytes);
  renameSync(`${out}.part`, out);
  report(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
};

train(
  values.treebank ?? complain('give the folder of the treebanks with --treebank DIR'),
  values.out,
  Number(values.passes),
);
