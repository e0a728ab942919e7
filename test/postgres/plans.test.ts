import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOfWar, kinships, LAST_DAY, reportOf, reportsIn, townAt } from '../../bench/ledger/war.ts';
import { freshDatabase, onServer } from '../../bench/scale/servers.ts';
import { fuserOf } from '../../src/desk/fuser.ts';
import { initLedger, type Ledger } from '../../src/ledger/index.ts';
import { FULL } from '../../src/publish/index.ts';

const SERVER = process.env.SITREP_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const NAME = `sitrep_plans_${process.pid}`;
const CLAIMS = 4000;

interface Asked {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A node of a plan, as PostgreSQL tells it. */
interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

const { lat, lon } = townAt(7);
const window = { west: lon - 0.6, east: lon + 0.6, south: lat - 0.5, north: lat + 0.5 };
const days = { from: dayOfWar(100), to: dayOfWar(160) };

/** What is asked most. */
const HOT: readonly (readonly [string, (ledger: Ledger, id: string) => Promise<unknown>])[] = [
  ['the latest events', (ledger) => ledger.events({})],
  ['the latest claims', (ledger) => ledger.claims({})],
  ['events on the map, by day and actor', (ledger) => ledger.events({ window, ...days, actors: ['brigade-7'] })],
  ['claims on the map, by day and actor', (ledger) => ledger.claims({ window, ...days, actors: ['brigade-7'] })],
  ['claims by words', (ledger) => ledger.claims({ words: '"town 7" killed' })],
  ['reports by words', (ledger) => ledger.reports({ words: 'bridge brigade' })],
  ['events in a place', (ledger) => ledger.events({ in: 'town 7' })],
  ['events in a province, by type', (ledger) => ledger.events({ in: 'Province 3', types: ['siege'], ...days })],
  ['an event with its claims', (ledger, id) => ledger.event(id)],
  ['the claims of a report', (ledger, id) => ledger.claims({ report: id.split('#')[0]! })],
  ['whether an address is known', (ledger) => ledger.knowsAddress('https://harbour.example/a')],
  ['who held a place', (ledger) => ledger.control({ in: 'made-up:7' })],
];

describe('what is asked most', () => {
  let ledger: Ledger;
  let client: pg.Client;
  let claim: string;
  beforeAll(async () => {
    const db = await freshDatabase(SERVER, NAME);
    ledger = await initLedger(db, randomUUID(), fuserOf({ kinships, version: 'test', profile: () => FULL }));
    const reports = Array.from({ length: reportsIn(CLAIMS) }, (_, at) => reportOf(at, reportsIn(CLAIMS)));
    await ledger.record(reports, dayOfWar(LAST_DAY));
    claim = `${reports[5]!.reading.report.id}#c1`;
    client = new pg.Client({ connectionString: db });
    await client.connect();
    await client.query('analyze');
    // A small table is read from end to end whatever indexes there are: what counts is whether one can be used.
    await client.query('set enable_seqscan = off');
  });
  afterAll(async () => {
    await client.end();
    await ledger.close();
    await onServer(SERVER, `drop database if exists ${NAME} with (force)`);
  });

  /** The statements that a question came to. */
  async function statementsOf(work: () => Promise<unknown>): Promise<Asked[]> {
    const asked: Asked[] = [];
    const { query } = pg.Client.prototype;
    pg.Client.prototype.query = function (this: pg.Client, ...given: [string, unknown[]]) {
      if (typeof given[0] === 'string' && /^select/i.test(given[0])) asked.push({ text: given[0], values: given[1] });
      return (query as (...all: unknown[]) => unknown).apply(this, given);
    } as typeof query;
    try {
      await work();
    } finally {
      pg.Client.prototype.query = query;
    }
    return asked;
  }

  test.each(HOT)('is found by an index: %s', async (_, ask) => {
    const asked = await statementsOf(() => ask(ledger, claim));
    expect(asked.length).toBeGreaterThan(0);
    for (const { text, values } of asked) {
      const { rows } = await client.query(`explain (format json) ${text}`, [...values]);
      const nodes = nodesOf((rows[0]['QUERY PLAN'] as readonly [{ readonly Plan: Plan }])[0].Plan);
      const whole = nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']);
      expect(whole, text).toEqual([]);
    }
  });

  test.each(['claims', 'events'] as const)('a window and some days are looked for at once: %s', async (what) => {
    const [asked] = await statementsOf(() => ledger[what]({ window, ...days }));
    const { rows } = await client.query(`explain (format json) ${asked!.text}`, [...asked!.values]);
    expect(JSON.stringify(rows)).toMatch(/"Index Cond":"[^"]*point\([^"]*int4range/);
  });

  test('words that few have are looked up by them, and nothing is gone through row by row', async () => {
    const asked = await statementsOf(() => ledger.claims({ words: '"town 7" killed' }));
    const rare = asked.filter(({ text }) => text.includes('any(array('));
    expect(rare).toHaveLength(1);
    const { rows } = await client.query(`explain (format json) ${rare[0]!.text}`, [...rare[0]!.values]);
    expect(JSON.stringify(rows)).toMatch(/"Index Cond":"[^"]*number = ANY/);
  });

  test('is told from what no index finds', async () => {
    const { rows } = await client.query("explain (format json) select * from reports where title = 'x'");
    expect(JSON.stringify(rows)).toContain('Seq Scan');
  });
});
