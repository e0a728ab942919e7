// How right the readings are: npm run bench [-- --shared DIR] [--all] [--check]
// Runs the scorers that lie in DIR/bench over the built command, prints their headlines, and with --check fails where a
// floor of bench/floors.json is not met or an answer breaks the contract. Where DIR is not there, it says so and is content.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, printFigures } from './floors.ts';
import { hasScorers, pathOf, scoreClaims, scoreCorpus, scoreSyntax, shareOrNumber } from './scorers.ts';

/** Corpora that take seconds; --all adds those that take minutes. */
const QUICK = [
  'times',
  'places-geovirus',
  'airwars-gaza',
  'airwars-syria-places',
  'fakes',
  'fakes-fusion',
  'event-location',
  'muc',
];
const SLOW = ['places'];

/** Rows beside the headline that have bounds of their own. */
const BESIDE: ReadonlySet<string> = new Set([
  'fused toll holds the report’s own, no wider than all',
  'pins more than 25 km off (false pins)',
]);

const { values } = parseArgs({
  options: { shared: { type: 'string' }, all: { type: 'boolean' }, check: { type: 'boolean' } },
});
const shared = resolve(values.shared ?? pathOf('../shared'));

function claims(name: string, gold: string): Figure[] {
  const { slots, all, falseEvents } = scoreClaims(shared, gold);
  return [
    { name: `${name}: claims F1`, value: 100 * slots.claim!.f, unit: '%' },
    { name: `${name}: all slots F1`, value: 100 * all.f, unit: '%' },
    { name: `${name}: false events`, value: falseEvents, unit: '' },
  ];
}

/** Breaches of the contract that scorers met: an answer that is an error costs a figure little, and is a fault of ours. */
let breaches = 0;

/** The headline of a corpus and what has a bound beside it; breaches of the contract that the scorer met are printed. */
function corpus(name: string): Figure[] {
  const { headline, figures, problems } = scoreCorpus(shared, name);
  for (const problem of problems) process.stdout.write(`${name}: ${problem}\n`);
  breaches += problems.length;
  return [headline, ...figures.filter((row) => BESIDE.has(row.name))].map((row) => ({
    name: `${name}: ${row.name}`,
    value: shareOrNumber(row),
    unit: row.kind === 'percent' ? '%' : '',
  }));
}

if (hasScorers(shared)) {
  const corpora = values.all ? [...QUICK, ...SLOW] : QUICK;
  const figures = [
    ...scoreSyntax(shared),
    ...claims('maarat', 'maarat-al-numan.gold.json'),
    ...claims('gold', '.'),
    ...corpora.flatMap(corpus),
  ];
  const good = printFigures(figures);
  if (values.check && (!good || breaches > 0)) process.exitCode = 1;
} else {
  process.stdout.write(`There are no scorers in ${shared}: nothing is scored.\n`);
}
