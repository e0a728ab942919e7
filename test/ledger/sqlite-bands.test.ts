import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOfWar, LAST_DAY, reportOf, reportsIn } from '../../bench/ledger/war.ts';
import { initLedger, type Ledger, openLedger } from '../../src/ledger/index.ts';
import { FUSER } from '../support/fuser.ts';
import { type Ground, sqliteGround } from '../support/grounds.ts';
import { AT, recordOf } from '../support/reports.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await sqliteGround();
});
afterAll(() => ground.clear());

const LONG = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ');
const long = (id: string, published: string) => recordOf(`${LONG} ${id}`, [], { id, published });

test('copies are found of a report whose bands are kept apart, and of one whose bands are with all others', async () => {
  const ledger = await initLedger(await ground.fresh(), randomUUID());
  await ledger.record([long('first', '2021-03-01')], AT);
  const others = Array.from({ length: 2047 }, (_, at) => recordOf(`Notice ${at}.`, [], { id: `notice-${at}` }));
  await ledger.record(others, AT);
  await ledger.record([long('second', '2021-03-02')], AT);
  await ledger.record([long('third', '2021-03-03')], AT);
  const originOf = async (id: string) => (await ledger.report(id))!.origin;
  expect(await originOf('second')).toBe('first');
  expect(await originOf('third')).toBe('first');
  await ledger.takeDown({ act: 'takedown', report: 'first', by: 'editor', reason: 'asked for', erase: false }, AT);
  expect(await originOf('third')).toBe('second');
  await ledger.takeDown({ act: 'takedown', report: 'second', by: 'editor', reason: 'asked for', erase: false }, AT);
  await ledger.record([long('fourth', '2021-03-04')], AT);
  expect(await originOf('fourth')).toBe('third');
  await ledger.rebuild();
  expect(await originOf('fourth')).toBe('third');
  await ledger.close();
});

/** The tables of pairs as they were before: in the order in which they came, beside an index of all that they hold. */
const AS_BEFORE = [
  ['report_bands', 'band integer', 'report'],
  ['claim_actors', 'actor text', 'claim'],
  ['event_actors', 'actor text', 'event'],
  ['event_sides', 'side text', 'event'],
].flatMap(([table, column, of]) => {
  const key = column!.split(' ')[0];
  return [
    `create table before_ (${column} not null, ${of} integer not null)`,
    `insert into before_ select ${key}, ${of} from ${table} order by ${of}`,
    `drop table ${table}`,
    `alter table before_ rename to ${table}`,
    `create index ${table}_${key}_${of} on ${table} (${key}, ${of})`,
    `create index ${table}_${of} on ${table} (${of})`,
  ];
});

test('a ledger of before has the same actors, sides and copies', async () => {
  const where = await ground.fresh();
  const made = await initLedger(where, randomUUID(), FUSER);
  const of = reportsIn(400);
  await made.record(
    Array.from({ length: of }, (_, at) => reportOf(at, of)),
    dayOfWar(LAST_DAY),
  );
  await made.record([long('first', '2021-03-01')], AT);
  const told = async (ledger: Ledger) => ({
    claims: (await ledger.claims({ actors: ['brigade-3'] })).map(({ id }) => id),
    events: (await ledger.events({ actors: ['brigade-3'] })).map(({ id }) => id),
    sides: (await ledger.events({ sides: ['government'] })).map(({ id }) => id),
  });
  const before = await told(made);
  expect(before.claims.length).toBeGreaterThan(3);
  expect(before.events.length).toBeGreaterThan(1);
  expect(before.sides.length).toBeGreaterThan(1);
  await made.close();
  await ground.tamper(
    where,
    [
      'insert into report_bands select * from late_bands',
      'drop table late_bands',
      ...AS_BEFORE,
      'create index claims_gazetteer on claims (gazetteer)',
      "delete from kysely_migration where name >= '0014'",
    ].join(';'),
  );
  const ledger = await openLedger(where, FUSER);
  expect(await told(ledger)).toEqual(before);
  await ledger.record([long('second', '2021-03-02')], AT);
  expect((await ledger.report('second'))!.origin).toBe('first');
  await ledger.close();
});
