import { randomUUID } from 'node:crypto';
import { totalmem } from 'node:os';
import pg from 'pg';
import { initLedger, type Ledger } from '../../src/ledger/index.ts';
import { openPostgres } from '../../src/ledger/postgres.ts';
import type { Figure } from '../floors.ts';
import { FUSER } from '../ledger/fuser.ts';
import { dayOfWar, LAST_DAY, reportOf, reportsIn, townAt } from '../ledger/war.ts';
import { p95 } from '../p95.ts';
import { freshDatabase, type Settings, startPostgres } from './servers.ts';

const megabytes = (share: number): string => `${Math.round((totalmem() * share) / 1024 ** 2)}MB`;

/** A server that has the memory of its machine, as docs/scale.md says; out of the box it has 128 MB, whatever the machine. */
const SETTINGS: Settings = {
  shared_buffers: megabytes(0.4),
  effective_cache_size: megabytes(0.7),
  random_page_cost: '1.1',
  max_wal_size: '8GB',
  checkpoint_timeout: '30min',
};
/** Claims that are recorded and fused; the others are these once more, somewhere else. */
const BASE = 50_000;
const SINGLE = 60;
const ASKED = 100;

/** A claim's columns where it is copied: numbers beside those that are there, and a war some degrees away. */
const COPIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  reports: { number: 'number + k * R', id: "id || '-' || k", origin: 'origin + k * R' },
  report_words: { number: 'number + k * R' },
  report_bands: { band: '((band::bigint + k * 7919) & 2147483647)::integer', report: 'report + k * R' },
  report_sketches: { report: 'report + k * R' },
  claims: {
    number: 'number + k * C',
    report: 'report + k * R',
    ...shifted('lat', 'lon'),
    gazetteer: "gazetteer || '-' || k",
    ground: "ground || '-' || k",
  },
  claim_actors: { claim: 'claim + k * C' },
  claim_words: { number: 'number + k * C' },
  claim_extents: { number: 'number + k * C', ...shifted('south', 'west'), ...shifted('north', 'east') },
  claim_cells: { number: 'number + k * C', cell: 'cell - (k / 8) * 5000 + (k % 8) * 7' },
  fused_claims: { claim: 'claim + k * C', cluster: 'cluster + k * C', event: 'event + k * C' },
  events: {
    ...{ number: 'number + k * C', id: "id || '-' || k", cluster: 'cluster + k * C' },
    ...{ ...shifted('lat', 'lon'), ...shifted('shown_lat', 'shown_lon'), gazetteer: "gazetteer || '-' || k" },
  },
  event_actors: { event: 'event + k * C' },
  event_sides: { event: 'event + k * C' },
};

function shifted(lat: string, lon: string): Readonly<Record<string, string>> {
  return { [lat]: `${lat} - (k / 8) * 5`, [lon]: `${lon} + (k % 8) * 7` };
}

/** Copies what is there, by SQL, until there are so many claims: what queries run on is as large as in a ledger of that size. */
async function multiply(db: string, times: number): Promise<void> {
  const engine = openPostgres(db);
  const client = new pg.Client({ connectionString: db });
  await client.connect();
  try {
    const one = async (what: string): Promise<number> => Number((await client.query(`select ${what} as n`)).rows[0].n);
    const [claims, reports] = [
      await one('(select max(number) from claims)'),
      await one('(select max(number) from reports)'),
    ];
    await engine.write((tx) => engine.roomFor(tx, claims * (times + 1)));
    await client.query("set synchronous_commit = off; set maintenance_work_mem = '512MB'");
    const { rows: indexes } = await client.query<{ indexname: string; indexdef: string }>(
      `select c.relname as indexname, pg_get_indexdef(c.oid) as indexdef from pg_index i
        join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
        where t.relname = any($1) and not i.indisunique`,
      [Object.keys(COPIES)],
    );
    for (const { indexname } of indexes) await client.query(`drop index ${indexname}`);
    for (const [table, changed] of Object.entries(COPIES)) {
      const begun = performance.now();
      const { rows } = await client.query<{ name: string }>(
        `select column_name as name from information_schema.columns where table_name = $1 and table_schema = 'public'`,
        [table],
      );
      const names = rows.map(({ name }) => `"${name}"`).join(', ');
      const values = rows.map(({ name }) => changed[name] ?? `"${name}"`).join(', ');
      await client.query(
        `insert into ${table} (${names}) select ${values
          .replace(/\bC\b/g, String(claims))
          .replace(/\bR\b/g, String(reports))} from ${table}, generate_series(1, ${times - 1}) as k`,
      );
      process.stderr.write(`  ${table} in ${Math.round((performance.now() - begun) / 1000)} s\n`);
    }
    for (const { indexdef } of indexes) await client.query(indexdef.replace(' ON ONLY ', ' ON '));
    await client.query('vacuum analyze');
    await settle(client);
  } finally {
    await client.end();
    await engine.close();
  }
}

/** What a server that has run for some time has behind it: all is written, and what is asked most lies in its memory. */
async function settle(client: pg.Client): Promise<void> {
  await client.query('checkpoint');
  await client.query('create extension if not exists pg_prewarm');
  await client.query(
    `select sum(pg_prewarm(oid::regclass)) from pg_class where relkind in ('r', 'i') and relname ~ $1`,
    [ASKED_MOST],
  );
}

const ASKED_MOST = '^(claim|event|fused|report)';

const windowAt = (at: number) => {
  const { lat, lon } = townAt((at * 131) % 4000);
  const [dlat, dlon] = [-(Math.floor((at % 40) / 8) * 5), (at % 8) * 7];
  const day = (at * 17) % (LAST_DAY - 60);
  return {
    window: { west: lon + dlon - 0.6, east: lon + dlon + 0.6, south: lat + dlat - 0.5, north: lat + dlat + 0.5 },
    ...{ from: dayOfWar(day), to: dayOfWar(day + 60), actors: [`brigade-${at % 60}`], limit: 500 },
  };
};

const HOT: Readonly<Record<string, (ledger: Ledger, at: number) => Promise<unknown>>> = {
  'the latest events': (ledger) => ledger.events({}),
  'the latest claims': (ledger) => ledger.claims({}),
  'events on the map, by day and actor': (ledger, at) => ledger.events(windowAt(at)),
  'claims on the map, by day and actor': (ledger, at) => ledger.claims(windowAt(at)),
  'claims by words': (ledger, at) => ledger.claims({ words: `"town ${(at * 37) % 4000}" killed`, limit: 100 }),
  'reports by words': (ledger, at) => ledger.reports({ words: `"town ${(at * 37) % 4000}" bridge`, limit: 100 }),
  'events in a place': (ledger, at) => ledger.events({ in: `made-up:${at}-3` }),
  'an event with its claims': (ledger, at) => ledger.event(`${idOf(at * 7)}#c1`),
  'the claims of a report': (ledger, at) => ledger.claims({ report: idOf(at * 7) }),
  'who held a place': (ledger, at) => ledger.control({ in: `made-up:${at}` }),
};

const idOf = (at: number): string => reportOf(at, reportsIn(BASE)).reading.report.id;

/** What is asked of a ledger of so many claims in PostgreSQL, and adding to it. */
export async function atSize(claims: number): Promise<Figure[]> {
  const server = await startPostgres(SETTINGS);
  const db = await freshDatabase(server.address, 'at_size');
  const ledger = await initLedger(db, randomUUID(), FUSER);
  try {
    const reports = reportsIn(BASE);
    for (let at = 0; at < reports; at += 250)
      await ledger.record(
        Array.from({ length: Math.min(250, reports - at) }, (_, one) => reportOf(at + one, reports)),
        dayOfWar(LAST_DAY),
      );
    await ledger.tellControl();
    await multiply(db, Math.max(1, Math.round(claims / BASE)));
    const size = await ledger.size();
    const figures: Figure[] = [
      { name: 'at size: claims', value: size.claims, unit: 'claims' },
      { name: 'at size: database', value: size.bytes / 1024 ** 3, unit: 'GB' },
    ];
    for (const [what, ask] of Object.entries(HOT)) {
      await p95(10, (at) => ask(ledger, at + 1000));
      figures.push({ name: `at size: ${what}, p95`, value: await p95(ASKED, (at) => ask(ledger, at)), unit: 'ms' });
    }
    // Of another war of the same days: what is recorded is new, and has neighbours.
    const add = await p95(SINGLE, async (at) => {
      await ledger.record([reportOf(reports + 4 * at, reports + 4 * SINGLE)], dayOfWar(LAST_DAY));
      await ledger.tellControl();
    });
    return [...figures, { name: 'at size: one more report, p95', value: add, unit: 'ms' }];
  } finally {
    await ledger.close();
    await server.remove();
  }
}
