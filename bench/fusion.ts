// How right fusion is: npm run bench:fusion [-- --shared DIR] [--errors]
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
import { type GoldReading, goldReadings, matchReading, recordedGold } from './gold-claims.ts';

const { values } = parseArgs({ options: { shared: { type: 'string' }, errors: { type: 'boolean' } } });
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

function score({ name, claims, standsFor }: Feed, pairs: Pairs, readings: readonly GoldReading[]): void {
  const { events, groups } = fuse(claims, kinships);
  const optional = new Set(
    readings.flatMap((one) => one.claims.filter((claim) => claim.optional).map(({ id }) => `${one.name}#${id}`)),
  );
  const same = closure(pairs, readings);
  const listed = new Set(pairs.same.map(([a, b]) => key(a, b)));
  const joined = new Set<string>();
  let [right, wrong] = [0, 0];
  for (const event of events) {
    const golds = event.claims.flatMap(({ id }) => standsFor.get(id) ?? []);
    for (const [at, a] of golds.entries())
      for (const b of golds.slice(at + 1)) {
        joined.add(key(a, b));
        if (reportOf(a) === reportOf(b) || optional.has(a) || optional.has(b)) continue;
        if (same(a, b)) right++;
        else {
          wrong++;
          if (values.errors)
            process.stdout.write(
              `  wrong: ${a} ${b}: ${event.joins.map((join) => `${join.claims.join('+')} ${join.score}`).join('; ')}\n`,
            );
        }
      }
  }
  const missed = [...listed].filter((pair) => !joined.has(pair));
  if (values.errors) for (const pair of missed) process.stdout.write(`  missed: ${pair}\n`);
  const shown = [
    ...events.flatMap(contradictionsIn),
    ...controlOf(claims, kinships, { fused: { events, loose: [], groups } }).flatMap(contradictionsOf),
  ];
  const hidden = pairs.contradict.filter((one) => !isShown(one, shown, standsFor));
  if (values.errors)
    for (const one of hidden) process.stdout.write(`  contradiction not shown: ${one.on} ${one.claims.join(' ')}\n`);
  const percent = (part: number, whole: number): string =>
    (whole ? ((100 * part) / whole).toFixed(1) : '-').padStart(6);
  process.stdout.write(
    `${name}: pairs precision ${percent(right, right + wrong)} (${right} of ${right + wrong}), recall ${percent(listed.size - missed.length, listed.size)} (${listed.size - missed.length} of ${listed.size}), contradictions shown ${pairs.contradict.length - hidden.length} of ${pairs.contradict.length}\n`,
  );
}

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
  score({ name: 'gold readings', claims: gold, standsFor: new Map(gold.map(({ id }) => [id, [id]])) }, pairs, readings);
  score(await ownReadings(readings), pairs, readings);
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
  return { name: 'own readings', claims, standsFor };
}
