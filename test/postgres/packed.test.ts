import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportOf, reportsIn } from '../../bench/ledger/war.ts';
import { initLedger } from '../../src/ledger/index.ts';
import { openPostgres } from '../../src/ledger/postgres.ts';
import { packClaims } from '../../src/ledger/postgres-packed.ts';
import { ofRowJson } from '../../src/ledger/row-json.ts';
import { FUSER } from '../support/fuser.ts';
import { type Ground, postgresGround } from '../support/grounds.ts';
import { AT } from '../support/reports.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await postgresGround('packed');
});
afterAll(() => ground.clear());

test('claims of a ledger of before are packed, and are what they were', async () => {
  const where = await ground.fresh();
  const ledger = await initLedger(where, randomUUID(), FUSER);
  const of = reportsIn(400);
  await ledger.record(
    Array.from({ length: of }, (_, at) => reportOf(at, of)),
    AT,
  );
  const claims = await ledger.claims({ limit: 1000 });
  expect(claims).toHaveLength(400);
  const engine = openPostgres(where);
  const { schema: db } = engine;
  const rows = await db.selectFrom('claims').select(['number', 'body']).execute();
  await sql`alter table claims alter column body type text using ''`.execute(db);
  for (const { number, body } of rows)
    await db
      .updateTable('claims')
      .set({ body: JSON.stringify(ofRowJson(body)) })
      .where('number', '=', number)
      .execute();
  await sql`create index claims_gazetteer_idx on claims (gazetteer)`.execute(db);
  await sql`create index claims_first_day_last_day_idx on claims (first_day, last_day)`.execute(db);
  expect(await ledger.claims({ limit: 1000 })).toEqual(claims);
  const sized = async () =>
    (await sql<{ size: number }>`select sum(pg_column_size(body)) as size from claims`.execute(db)).rows[0]!.size;
  const before = await sized();
  await db.transaction().execute((tx) => packClaims(tx));
  expect(await ledger.claims({ limit: 1000 })).toEqual(claims);
  expect(await sized()).toBeLessThan(before / 3);
  await engine.close();
  await ledger.close();
});
