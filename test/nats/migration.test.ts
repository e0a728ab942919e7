import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, onServer, type Server, startNats } from '../../bench/scale/servers.ts';
import { type Desk, initLedger, openDesk, openLedger } from '../../src/desk/index.ts';
import { migrate } from '../../src/ledger/migrations.ts';
import { openPostgres } from '../../src/ledger/postgres.ts';
import { openQueue, type Queue, queueFigures, type RunningWorker, startWorker } from '../../src/workers/index.ts';
import { putReport } from '../../src/workers/publish.ts';

const SERVER = process.env.SITREP_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const NAME = `sitrep_migration_${process.pid}`;
const REPORTS = 500;

/** Steps as they come: columns of tables that workers write to, filled from others, with an index. Tables in no order of theirs. */
const step = (column: string): Migration => ({
  up: async (db) => {
    for (const table of ['events', 'fused_claims', 'reports', 'claims', 'readings'])
      await sql.raw(`alter table ${table} add ${column} integer not null default 7`).execute(db);
    await sql.raw(`update events set ${column} = (select count(*) from fused_claims where event = number)`).execute(db);
    await sql.raw(`create index on events (${column}, number)`).execute(db);
    // A step on a large ledger takes its time.
    await sql`select pg_sleep(0.5)`.execute(db);
  },
});

const textOf = (at: number): string =>
  `Warplanes struck the city of Homs on May ${1 + (at % 9)}, 2021, killing ${2 + at} people, residents said.`;

let nats: Server;
let db: string;
let queue: Queue;
const desks: Desk[] = [];
const workers: RunningWorker[] = [];
beforeAll(async () => {
  nats = await startNats();
  db = await freshDatabase(SERVER, NAME);
  await (await initLedger(db, randomUUID())).close();
  for (let at = 0; at < 2; at++) desks.push(await openDesk({ db, now: () => '2021-05-14T00:00:00Z' }));
  queue = await openQueue(nats.address, { ackWait: 20_000 });
});
afterAll(async () => {
  await Promise.all(workers.map((one) => one.drain()));
  await queue?.connection.close();
  for (const { ledger } of desks) await ledger.close();
  await onServer(SERVER, `drop database if exists ${NAME} with (force)`);
  await nats?.remove();
});

const recorded = (): number => workers.reduce((sum, { figures }) => sum + figures.recorded, 0);

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(20);
}

test('migrations run while workers record and fuse: nothing is lost, nothing twice, nobody fails', async () => {
  for (let at = 0; at < REPORTS; at++)
    await putReport(queue, {
      ...{ bytes: Buffer.from(textOf(at)), format: null, name: `${at}.txt`, asked: null, address: null, headers: {} },
      ...{ container: null, retrieved: '2021-05-14T00:00:00Z', given: { published: '2021-05-10' } },
    });
  for (const desk of desks) workers.push(await startWorker(queue, desk, { threads: 1 }));
  const engine = openPostgres(db);
  try {
    const [first, second] = [{ '9001-first': step('first_more') }, { '9002-second': step('second_more') }];
    await until(() => recorded() > 10);
    await migrate(engine, first);
    await until(() => recorded() > 60);
    await migrate(engine, { ...first, ...second });
    // Both ran in the middle of the work.
    expect(recorded()).toBeLessThan(REPORTS);
    const [{ ledger }] = desks as [Desk];
    await until(async () => {
      const [reports] = (await queueFigures(queue)).streams;
      return reports!.waiting === 0 && reports!.inWork === 0 && (await ledger.unfused()) === 0;
    });
    for (const { figures } of workers) expect(figures).toMatchObject({ failed: 0, dead: 0 });
    expect(recorded()).toBe(REPORTS);
    expect(await ledger.size()).toMatchObject({ reports: REPORTS, claims: REPORTS });
    expect(await ledger.verify()).toMatchObject({ entries: 2 * REPORTS, problems: [] });
    const events = await ledger.events({ limit: 1000 });
    expect(events.flatMap(({ claims }) => claims)).toHaveLength(REPORTS);
    expect(await ledger.isStale()).toBe(false);
    await ledger.rebuild();
    expect(await ledger.events({ limit: 1000 })).toEqual(events);
    const { rows } = await sql<{ least: number }>`select min(second_more) as least from reports`.execute(engine.reads);
    expect(rows).toEqual([{ least: 7 }]);
    // Who opens it only now with a Sitrep that does not know these steps is told so.
    await expect(openLedger(db)).rejects.toThrow(/later Sitrep/);
  } finally {
    await engine.close();
  }
});
