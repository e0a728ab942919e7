// How fast the API answers on a large ledger: npm run bench:api [-- --claims 1000000] [--engines sqlite,postgres] [--db FILE] [--check]
// Asked over a socket of this machine, one question after the other, as a person who pans and zooms asks: windows of every
// size and zoom, times long and short, with filters and without. The ledger is the made-up war of bench/ledger.ts; a file
// that is given with --db is kept, and loaded only where it is not there yet.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { pino } from 'pino';
import { clock } from '../src/desk/index.ts';
import { initLedger, openLedger } from '../src/ledger/index.ts';
import { start } from '../src/server/index.ts';
import { openFetch, openSitrep } from '../src/sitrep.ts';
import { type Figure, printFigures } from './floors.ts';
import { FUSER } from './ledger/fuser.ts';
import { dayOfWar, LAST_DAY, reportOf, reportsIn, townAt } from './ledger/war.ts';

const { values } = parseArgs({
  options: {
    claims: { type: 'string' },
    engines: { type: 'string' },
    db: { type: 'string' },
    check: { type: 'boolean' },
  },
});
const CLAIMS = Number(values.claims ?? 100_000);
const ENGINES = (values.engines ?? 'sqlite').split(',');
const SERVER = process.env.SITREP_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const TIMES = 200;
const AT_ONCE = 100;

async function load(where: string): Promise<void> {
  const ledger = await openLedger(where, FUSER);
  const reports = reportsIn(CLAIMS);
  for (let first = 0; first < reports; first += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, reports - first) }, (_, at) => reportOf(first + at, reports));
    await ledger.record(some, dayOfWar(LAST_DAY));
    if (first % 5000 === 0) process.stderr.write(`  ${first} of ${reports} reports\n`);
  }
  await ledger.close();
}

/** A window of the screen: 1,400 by 900 pixels round a town, at a zoom. */
function windowAt(at: number, zoom: number): string {
  const { lat, lon } = townAt((at * 131) % 4000);
  const across = 360 / 2 ** zoom / 512;
  const [x, y] = [700 * across, 450 * across * Math.cos((lat * Math.PI) / 180)];
  return [Math.max(-180, lon - x), Math.max(-85, lat - y), Math.min(180, lon + x), Math.min(85, lat + y)].join(',');
}

const zoomAt = (at: number): number => 3 + (at % 10);
const days = (at: number): string => {
  const [first, length] = [(at * 17) % (LAST_DAY - 60), [1, 7, 60, LAST_DAY][at % 4]!];
  return `from=${dayOfWar(first)}&to=${dayOfWar(Math.min(LAST_DAY, first + length))}`;
};

/** What is asked, by the name of its figure. */
const QUESTIONS: Readonly<Record<string, (at: number) => string>> = {
  'map windows of all times': (at) => `/api/map/events?zoom=${zoomAt(at)}&window=${windowAt(at, zoomAt(at))}`,
  'map windows of some days': (at) =>
    `/api/map/events?zoom=${zoomAt(at)}&window=${windowAt(at, zoomAt(at))}&${days(at)}`,
  'map windows with filters': (at) =>
    `/api/map/events?zoom=${zoomAt(at)}&window=${windowAt(at, zoomAt(at))}&type=shelling&grade=fair&actor=brigade-${at % 60}`,
  'histograms of a window': (at) => `/api/histogram?window=${windowAt(at, zoomAt(at))}`,
  'pages of events': (at) => `/api/events?limit=50&${days(at)}`,
  'pages of claims': (at) => `/api/claims?limit=50&${days(at)}`,
};

async function p95(url: string, ask: (at: number) => string): Promise<number> {
  const taken: number[] = [];
  for (let at = 0; at < TIMES; at++) {
    const begun = performance.now();
    const answer = await fetch(new URL(ask(at), url));
    const body = await answer.text();
    taken.push(performance.now() - begun);
    if (answer.status !== 200) throw new Error(`${ask(at)}: ${answer.status} ${body}`);
  }
  return taken.sort((a, b) => a - b)[Math.ceil(taken.length * 0.95) - 1]!;
}

async function measure(engine: string, where: string): Promise<Figure[]> {
  const sitrep = await openSitrep();
  const desk = { sitrep, ledger: await openLedger(where, FUSER), fetch: openFetch(), now: clock };
  const log = pino({ level: 'silent' });
  const server = await start({ desk, log, host: '127.0.0.1', port: 0, strict: true });
  const figure = (name: string, value: number, unit: string): Figure => ({
    name: `api ${engine}: ${name}`,
    value,
    unit,
  });
  try {
    const begun = performance.now();
    const first = await (await fetch(new URL('/api/map/events', server.url))).json();
    const figures = [
      figure('events on the map', (first as { total: number }).total, ''),
      figure('first look at the map', performance.now() - begun, 'ms'),
    ];
    for (const [name, ask] of Object.entries(QUESTIONS))
      figures.push(figure(`${name}, p95`, await p95(server.url, ask), 'ms'));
    return [...figures, figure('memory', process.memoryUsage.rss() / 1024 ** 2, 'MB')];
  } finally {
    await server.stop();
    await desk.ledger.close();
  }
}

async function inSqlite(): Promise<Figure[]> {
  const folder = values.db === undefined ? mkdtempSync(join(tmpdir(), 'sitrep-bench-')) : null;
  const where = values.db ?? join(folder!, 'bench.db');
  try {
    if (!existsSync(where)) {
      await (await initLedger(where, randomUUID())).close();
      await load(where);
    }
    return await measure('SQLite', where);
  } finally {
    if (folder) rmSync(folder, { recursive: true });
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function inPostgres(): Promise<Figure[]> {
  const name = `sitrep_bench_${process.pid}`;
  const where = SERVER.replace(/\/[^/]*$/, `/${name}`);
  await onServer(`create database ${name} template template0`);
  try {
    await (await initLedger(where, randomUUID())).close();
    await load(where);
    return await measure('PostgreSQL', where);
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
