// How right fusion is: npm run bench:fusion [-- --shared DIR] [--errors] [--check]
// Which claims of DIR/bench/gold tell of one happening (PAIRS.json), and which contradict each other: first with the gold
// readings as claims, then with our own readings. Where DIR is not there, it says so and is content.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openKnowledge } from '../src/knowledge/load.ts';
import {
  type Contradiction,
  contradictionsIn,
  contradictionsOf,
  controlOf,
  fuse,
  openSitrep,
  type RecordedClaim,
} from '../src/sitrep.ts';
import { type Figure, printFigures } from './floors.ts';
import { type GoldReading, goldReadings, matchReading, recordedGold } from './gold-claims.ts';

const { values } = parseArgs({
  options: { shared: { type: 'string' }, errors: { type: 'boolean' }, check: { type: 'boolean' } },
});
const shared = resolve(values.shared ?? fileURLToPath(new URL('../../shared', import.meta.url)));
const folder = resolve(shared, 'bench/gold');

interface Pairs {
  readonly same: readonly (readonly [string, string])[];
  readonly contradict: readonly { readonly claims: readonly string[]; readonly on: string }[];
}

const reportOf = (id: string): string => id.slice(0, id.indexOf('#'));
const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Everything that the listed pairs and the claims that may be merged make one happening. */
function closure(pairs: Pairs, readings: readonly GoldReading[]): (a: string, b: string) => boolean {
  const parents = new Map<string, string>();
  const root = (id: string): string => (parents.has(id) ? root(parents.get(id)!) : id);
  const unite = (a: string, b: string): void => {
    if (root(a) !== root(b)) parents.set(root(a), root(b));
  };
  for (const [a, b] of pairs.same) unite(a, b);
  for (const { name, claims } of readings)
    for (const { id, merges_with } of claims) if (merges_with) unite(`${name}#${id}`, `${name}#${merges_with}`);
  return (a, b) => root(a) === root(b);
}

/** Gold claims by the recorded claim that stands for them, and what was recorded. */
interface Feed {
  readonly name: string;
  readonly claims: readonly RecordedClaim[];
  readonly standsFor: ReadonlyMap<string, readonly string[]>;
}

function score({ name, claims, standsFor }: Feed, pairs: Pairs, readings: readonly GoldReading[]): Figure[] {
  const fused = fuse(claims, kinships);
  const optional = new Set(
    readings.flatMap((one) => one.claims.filter((claim) => claim.optional).map(({ id }) => `${one.name}#${id}`)),
  );
  const same = closure(pairs, readings);
  const joined = new Set<string>();
  let [found, listed, followed] = [0, 0, 0];
  for (const event of fused.events) {
    const golds = event.claims.flatMap(({ id }) => standsFor.get(id) ?? []);
    const all = pairsOf(golds);
    for (const [a, b] of all) joined.add(key(a, b));
    // Optional claims are neither rewarded nor punished, and what one report tells twice is not listed.
    const judged = all.filter(([a, b]) => reportOf(a) !== reportOf(b) && !optional.has(a) && !optional.has(b));
    const bridges = new Set(judged.filter(([a, b]) => same(a, b)).map(([a, b]) => key(reportOf(a), reportOf(b))));
    found += judged.length;
    listed += judged.filter(([a, b]) => same(a, b)).length;
    followed += judged.filter(([a, b]) => bridges.has(key(reportOf(a), reportOf(b)))).length;
    for (const [a, b] of judged) if (!same(a, b)) note(`${name}: not listed: ${a} ${b}`);
  }
  const missed = pairs.same.filter(([a, b]) => !joined.has(key(a, b)));
  for (const [a, b] of missed) note(`${name}: missed: ${a} ${b}`);
  const shown = [
    ...fused.events.flatMap(contradictionsIn),
    ...controlOf(claims, kinships, { fused }).flatMap(contradictionsOf),
  ];
  const hidden = pairs.contradict.filter((one) => !isShown(one, shown, standsFor));
  for (const one of hidden) note(`${name}: contradiction not shown: ${one.on} ${one.claims.join(' ')}`);
  const percent = (what: string, part: number, whole: number): Figure => ({
    name: `${name}: ${what}`,
    value: whole ? (100 * part) / whole : 0,
    unit: '%',
  });
  return [
    percent('pairs, precision as listed', listed, found),
    percent('pairs, precision with what a report tells twice', followed, found),
    percent('pairs, recall', pairs.same.length - missed.length, pairs.same.length),
    percent('contradictions shown', pairs.contradict.length - hidden.length, pairs.contradict.length),
  ];
}

const note = (line: string): void => {
  if (values.errors) process.stdout.write(`${line}\n`);
};

const pairsOf = (ids: readonly string[]): (readonly [string, string])[] =>
  ids.flatMap((a, at) => ids.slice(at + 1).map((b) => [a, b] as const));

/** Two versions of the field at least must each have one of the claims. */
function isShown(
  { claims, on }: Pairs['contradict'][number],
  shown: readonly Contradiction[],
  standsFor: Feed['standsFor'],
): boolean {
  return shown.some((one) => {
    if (one.on !== on) return false;
    const golds = one.versions.map((version) => version.claims.flatMap((id) => standsFor.get(id) ?? []));
    return golds.filter((version) => version.some((id) => claims.includes(id))).length > 1;
  });
}

const sitrep = await openSitrep();
const { kinships } = sitrep;

if (existsSync(resolve(folder, 'PAIRS.json'))) {
  const pairs = JSON.parse(readFileSync(resolve(folder, 'PAIRS.json'), 'utf8')) as Pairs;
  const readings = goldReadings(folder);
  const library = await openKnowledge();
  const gold = readings.flatMap((one) => recordedGold(one, library.knowledge(one.theatre, one.published)));
  const good = printFigures([
    ...score(
      { name: 'fusion of gold readings', claims: gold, standsFor: new Map(gold.map(({ id }) => [id, [id]])) },
      pairs,
      readings,
    ),
    ...score(await ownReadings(readings), pairs, readings),
  ]);
  if (values.check && !good) process.exitCode = 1;
} else {
  process.stdout.write(`There is no gold in ${shared}: nothing is scored.\n`);
}

async function ownReadings(readings: readonly GoldReading[]): Promise<Feed> {
  const claims: RecordedClaim[] = [];
  const standsFor = new Map<string, string[]>();
  for (const gold of readings) {
    const { theatre, published, outlet } = gold;
    const options = {
      theatre,
      id: gold.name,
      ...(outlet ? { source: outlet } : {}),
      ...(published ? { published } : {}),
    };
    const reading = await sitrep.readFile(gold.path, options);
    claims.push(...sitrep.recorded(reading, { theatre }));
    for (const [id, claim] of matchReading(gold, reading.report.text, reading.claims)) {
      const own = `${gold.name}#${claim}`;
      standsFor.set(own, [...(standsFor.get(own) ?? []), `${gold.name}#${id}`]);
    }
  }
  return { name: 'fusion of own readings', claims, standsFor };
}
