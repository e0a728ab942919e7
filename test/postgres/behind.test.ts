import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/ledger/engine.ts';
import { initLedger } from '../../src/ledger/index.ts';
import { openPostgres } from '../../src/ledger/postgres.ts';
import { type Ground, postgresGround } from '../support/grounds.ts';

let ground: Ground;
let engine: Engine;
beforeAll(async () => {
  ground = await postgresGround('behind');
  const where = await ground.fresh();
  await (await initLedger(where, randomUUID())).close();
  engine = openPostgres(where);
});
afterAll(async () => {
  await engine.close();
  await ground.clear();
});

const facts = async () => (await engine.reads.selectFrom('facts').select('name').execute()).map(({ name }) => name);

test('rows of one transaction are there for its questions, and for others when it ends', async () => {
  await engine.write(async (tx) => {
    await engine.insert(tx, 'facts', [{ name: 'a\tb', value: 'back\\slash\nline' }]);
    await engine.insert(tx, 'untold', [{ ground: 'g' }]);
    await engine.addWords(tx, 'claims', [
      { number: 1, words: 'null' },
      { number: 2, words: 'car bomb' },
    ]);
    const row = await tx.selectFrom('facts').select('value').where('name', '=', 'a\tb').executeTakeFirstOrThrow();
    expect(row.value).toBe('back\\slash\nline');
    expect(await facts()).not.toContain('a\tb');
  });
  expect(await facts()).toContain('a\tb');
  expect(await engine.reads.selectFrom('untold').selectAll().execute()).toEqual([{ ground: 'g' }]);
});

test('where rows are refused nothing is kept, that is told, and the connection goes on', async () => {
  for (const sent of [true, false]) {
    const twice = engine.write(async (tx) => {
      await engine.insert(tx, 'untold', [{ ground: 'lost' }]);
      await engine.insert(tx, 'facts', [{ name: 'a\tb', value: 'again' }]);
      await engine.insert(tx, 'untold', [{ ground: 'lost as well' }]);
      if (sent) await engine.meanwhile(tx);
      return 'done';
    });
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    expect(await engine.reads.selectFrom('untold').selectAll().execute()).toEqual([{ ground: 'g' }]);
  }
  await engine.write((tx) => engine.insert(tx, 'facts', [{ name: 'c', value: 'd' }]));
  expect(await facts()).toContain('c');
});
