// How fast and how large a ledger is: npm run bench:ledger [-- --claims 1000000] [--engines sqlite,postgres] [--check]
// A made-up war of ten events a report, each told by four outlets, loaded and fused report by report, then asked. Both
// engines in one run, side by side; PostgreSQL at SITREP_TEST_POSTGRES, in a database that is made and dropped.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { initLedger, type Ledger, openLedger } from '../src/ledger/index.ts';
import { type Figure, printFigures } from './floors.ts';
import { FUSER } from './ledger/fuser.ts';
import { dayOfWar, LAST_DAY, reportOf, reportsIn, townAt } from './ledger/war.ts';
import { p95 } from './p95.ts';

const { values } = parseArgs({
  options: { claims: { type: 'string' }, engines: { type: 'string' }, check: { type: 'boolean' } },
});
const CLAIMS = Number(values.claims ?? 100_000);
const ENGINES = (values.engines ?? 'sqlite,postgres').split(',');
const SERVER = process.env.SITREP_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const AT_ONCE = 250;
const SINGLE = 60;
const QUERIES = 150;

/** What loading came to: by the clock, and by the processor time of this process, which others on the machine do not change. */
interface Loaded {
  readonly bySecond: number;
  readonly byProcessor: number;
}

/** Records and fuses all but the last reports: while one call is on its way to the disk, the next is prepared. */
async function load(ledger: Ledger, reports: number): Promise<Loaded> {
  const begun = performance.now();
  const used = process.cpuUsage();
  const seconds = (): number => (performance.now() - begun) / 1000;
  const many = reports - SINGLE;
  let before: Promise<unknown> = Promise.resolve();
  for (let first = 0; first < many; first += AT_ONCE) {
    const made = Array.from({ length: Math.min(AT_ONCE, many - first) }, (_, at) => reportOf(first + at, reports));
    const now = ledger.record(made, dayOfWar(LAST_DAY));
    await before;
    before = now;
    if ((first / AT_ONCE) % 20 === 19)
      process.stderr.write(`  ${first} of ${reports} reports, ${Math.round(seconds())} s\n`);
  }
  await before;
  await ledger.tellControl();
  const { user, system } = process.cpuUsage(used);
  return { bySecond: (many * 10) / seconds(), byProcessor: (many * 10 * 1e6) / (user + system) };
}

/** A window of a degree or so, two months, one actor: what a map asks for. */
const asked = (at: number) => {
  const { lat, lon } = townAt((at * 131) % 4000);
  const day = (at * 17) % (LAST_DAY - 60);
  return {
    window: { west: lon - 0.6, east: lon + 0.6, south: lat - 0.5, north: lat + 0.5 },
    ...{ from: dayOfWar(day), to: dayOfWar(day + 60), actors: [`brigade-${at % 60}`], limit: 500 },
  };
};

async function measure(engine: string, where: string): Promise<Figure[]> {
  await (await initLedger(where, randomUUID())).close();
  const ledger = await openLedger(where, FUSER);
  const figure = (name: string, value: number, unit: string): Figure => ({
    name: `ledger ${engine}: ${name}`,
    value,
    unit,
  });
  try {
    const reports = reportsIn(CLAIMS);
    const speed = await load(ledger, reports);
    const add = await p95(SINGLE, async (at) => {
      await ledger.record([reportOf(reports - SINGLE + at, reports)], dayOfWar(LAST_DAY));
      await ledger.tellControl();
    });
    const events = await p95(QUERIES, (at) => ledger.events(asked(at)));
    const claims = await p95(QUERIES, (at) => ledger.claims(asked(at)));
    const words = await p95(QUERIES, (at) => ledger.claims({ words: `"town ${(at * 37) % 4000}" killed`, limit: 100 }));
    const common = await p95(100, (at) => ledger.reports({ words: `bridge school brigade ${at % 60}`, limit: 100 }));
    const { bytes } = await ledger.size();
    return [
      figure('claims a second, with fusion', Math.round(speed.bySecond), 'claims/s'),
      figure('claims a second of this process', Math.round(speed.byProcessor), 'claims/s'),
      figure('one more report, p95', add, 'ms'),
      figure('events in a window, p95', events, 'ms'),
      figure('claims in a window, p95', claims, 'ms'),
      figure('claims by words, p95', words, 'ms'),
      figure('reports by common words, p95', common, 'ms'),
      figure('size', bytes / 1024 ** 3, 'GB'),
      figure('memory', process.resourceUsage().maxRSS / 1024, 'MB'),
    ];
  } finally {
    await ledger.close();
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function inSqlite(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
  try {
    return await measure('SQLite', join(folder, 'bench.db'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function inPostgres(): Promise<Figure[]> {
  const name = `sitrep_bench_${process.pid}`;
  await onServer(`create database ${name} template template0`);
  try {
    return await measure('PostgreSQL', SERVER.replace(/\/[^/]*$/, `/${name}`));
  } finally {
    await onServer(`drop database if exists ${name} with (force)`);
  }
}

process.stderr.write(`${CLAIMS.toLocaleString('en-GB')} claims\n`);
const figures = [
  ...(ENGINES.includes('sqlite') ? await inSqlite() : []),
  ...(ENGINES.includes('postgres') ? await inPostgres() : []),
];
const good = printFigures(figures);
if (values.check && !good) process.exitCode = 1;
