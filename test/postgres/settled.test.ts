import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOfWar, LAST_DAY, reportOf, reportsIn } from '../../bench/ledger/war.ts';
import { initLedger } from '../../src/ledger/index.ts';
import { type Ground, postgresGround } from '../support/grounds.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await postgresGround('settled');
});
afterAll(() => ground.clear());

test('after many claims none waits beside the index of words, and the server knows how many there are; after a few they may', async () => {
  const where = await ground.fresh();
  const ledger = await initLedger(where, randomUUID());
  const client = new pg.Client({ connectionString: where });
  await client.connect();
  /** Takes the pages that wait, and tells how many there were. */
  const waiting = async (): Promise<number> => {
    const { rows } = await client.query(`select sum(gin_clean_pending_list(indexrelid))::integer as pages from pg_index
      join pg_class on oid = indrelid where relname in ('report_words', 'claim_words_p0')
        and pg_get_indexdef(indexrelid) like '%gin%'`);
    return rows[0].pages;
  };
  const of = reportsIn(12_000);
  const record = async (from: number, to: number): Promise<void> => {
    const reports = Array.from({ length: to - from }, (_, at) => reportOf(from + at, of));
    await ledger.record(reports, dayOfWar(LAST_DAY));
    await ledger.tellControl();
  };
  await record(0, 100);
  expect(await waiting()).toBeGreaterThan(0);
  for (let from = 100; from < 1000; from += 300) await record(from, from + 300);
  expect(await waiting()).toBe(0);
  const { rows } = await client.query(`select reltuples from pg_class where oid = 'reports'::regclass`);
  expect(rows[0].reltuples).toBeGreaterThan(900);
  await client.end();
  await ledger.close();
});
