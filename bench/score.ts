// How right the readings are: npm run bench [-- --shared DIR] [--all] [--check]
// Runs the scorers that lie in DIR/bench over the built command, prints their headlines, and with --check fails where a
// floor of bench/floors.json is not met. Where DIR is not there, it says so and is content.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Figure, printFigures } from './floors.ts';

/** Corpora that take seconds; --all adds those that take minutes. */
const QUICK = ['times', 'places-geovirus', 'airwars-gaza', 'airwars-syria-places', 'fakes'];
const SLOW = ['places', 'event-location', 'muc'];

const pathOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const { values } = parseArgs({
  options: { shared: { type: 'string' }, all: { type: 'boolean' }, check: { type: 'boolean' } },
});
const shared = resolve(values.shared ?? pathOf('../shared'));
const command = `${process.execPath} ${pathOf('bin/sitrep.js')}`;

/** The JSON that a script prints. */
function output(args: readonly string[]): unknown {
  const run = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`${args.join(' ')} ended with ${run.status}`);
  return JSON.parse(run.stdout);
}

/** What a scorer prints with --json. */
const score = (script: string, args: readonly string[]): unknown =>
  output([resolve(shared, 'bench', script), ...args, '--sitrep', command, '--json']);

interface ClaimScores {
  readonly slots: { readonly claim: { readonly f: number } };
  readonly all: { readonly f: number };
  readonly falseEvents: number;
}

/** The gold readings: all of them, or one by its file. */
function claims(name: string, gold: string): Figure[] {
  const { slots, all, falseEvents } = score('claims.mjs', [
    '--gold',
    resolve(shared, 'bench/gold', gold),
  ]) as ClaimScores;
  return [
    { name: `${name}: claims F1`, value: 100 * slots.claim.f, unit: '%' },
    { name: `${name}: all slots F1`, value: 100 * all.f, unit: '%' },
    { name: `${name}: false events`, value: falseEvents, unit: '' },
  ];
}

interface CorpusScore {
  readonly corpus: string;
  readonly headline: { readonly name: string; readonly value: number; readonly kind: string };
  readonly problems: readonly string[];
}

/** The headline of a corpus, and how many breaches of the contract the scorer met. */
function corpus(name: string): Figure[] {
  const [one] = score('run.mjs', [name, '--data', resolve(shared, 'bench/data')]) as CorpusScore[];
  const { headline, problems } = one!;
  for (const problem of problems) process.stdout.write(`${name}: ${problem}\n`);
  const value = headline.kind === 'percent' ? 100 * headline.value : headline.value;
  return [{ name: `${name}: ${headline.name}`, value, unit: headline.kind === 'percent' ? '%' : '' }];
}

interface TreeScores {
  readonly upos: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
}

interface SyntaxScores {
  readonly scores: Readonly<Record<string, TreeScores>>;
  readonly wordsPerSecond: number;
  readonly weightsMegabytes: number;
  readonly loadMilliseconds: number;
}

/** What `npm run bench:syntax` measures, where there is a treebank. */
function syntax(): Figure[] {
  const treebank = resolve(shared, 'treebank');
  if (!existsSync(treebank)) return [];
  const measured = output([pathOf('bench/syntax.ts'), '--treebank', treebank, '--json']) as SyntaxScores;
  const { EWT: plain, 'EWT, upper case': capitals } = measured.scores;
  const percent = (name: string, value: number): Figure => ({ name: `syntax: ${name}`, value, unit: '%' });
  return [
    percent('UPOS', plain!.upos),
    percent('lemmas', plain!.lemma),
    percent('UAS', plain!.uas),
    percent('LAS', plain!.las),
    percent('UPOS in capitals', capitals!.upos),
    percent('LAS in capitals', capitals!.las),
    { name: 'syntax: speed', value: measured.wordsPerSecond, unit: 'words/s' },
    { name: 'syntax: weights', value: measured.weightsMegabytes, unit: 'MB' },
    { name: 'syntax: load', value: measured.loadMilliseconds, unit: 'ms' },
  ];
}

if (existsSync(resolve(shared, 'bench/claims.mjs'))) {
  const corpora = values.all ? [...QUICK, ...SLOW] : QUICK;
  const figures = [
    ...syntax(),
    ...claims('maarat', 'maarat-al-numan.gold.json'),
    ...claims('gold', '.'),
    ...corpora.flatMap(corpus),
  ];
  const good = printFigures(figures);
  if (values.check && !good) process.exitCode = 1;
} else {
  process.stdout.write(`There are no scorers in ${shared}: nothing is scored.\n`);
}
