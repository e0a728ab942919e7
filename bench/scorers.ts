// The scorers that lie in a folder beside the project, called over the built command.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './floors.ts';

/** The path of a file of the project. */
export const pathOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

const command = `${process.execPath} ${pathOf('bin/sitrep.js')}`;

/** One row that a scorer prints. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly kind: string;
  /** Precision, recall and counts, in words. */
  readonly note?: string;
}

/** What a scorer of a corpus says: its rows, the headline, and breaches of the contract that it met. */
export interface CorpusScore {
  readonly corpus: string;
  readonly documents: number;
  readonly figures: readonly Row[];
  readonly headline: Row;
  readonly problems: readonly string[];
}

/** Right, expected and given values of a slot of the gold readings, with precision, recall and F1 from 0 to 1. */
export interface SlotScore {
  readonly tp: number;
  readonly expected: number;
  readonly given: number;
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

/** What the scorer of the gold readings says. */
export interface ClaimScores {
  readonly slots: Readonly<Record<string, SlotScore>>;
  readonly all: { readonly p: number; readonly r: number; readonly f: number };
  readonly falseEvents: number;
}

/** The JSON that a script prints. Throws where the script fails. */
function output(args: readonly string[]): unknown {
  const run = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`${args.join(' ')} ended with ${run.status}`);
  return JSON.parse(run.stdout);
}

/** True where the scorers lie in a folder. */
export const hasScorers = (shared: string): boolean => existsSync(resolve(shared, 'bench/claims.mjs'));

/** Scores the gold readings: all of them ('.'), or one by its file. */
export const scoreClaims = (shared: string, gold: string): ClaimScores =>
  output([
    resolve(shared, 'bench/claims.mjs'),
    '--gold',
    resolve(shared, 'bench/gold', gold),
    '--sitrep',
    command,
    '--json',
  ]) as ClaimScores;

/** Scores one corpus by name. */
export function scoreCorpus(shared: string, name: string): CorpusScore {
  const data = resolve(shared, 'bench/data');
  const which = name === 'fakes-fusion' ? ['--fuse', command] : ['--sitrep', command];
  const [one] = output([resolve(shared, 'bench/run.mjs'), name, '--data', data, ...which, '--json']) as CorpusScore[];
  return one!;
}

/** A row's value as it is printed: shares in percent. */
export const shareOrNumber = ({ value, kind }: Row): number => (kind === 'percent' ? 100 * value : value);

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
export function scoreSyntax(shared: string): Figure[] {
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
