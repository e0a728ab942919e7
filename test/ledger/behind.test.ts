import { describe, expect, test } from 'vitest';
import { Behind } from '../../src/ledger/postgres-behind.ts';

/** A statement that ends when it is told to. */
function statement() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return { work: () => promise, end: () => resolve('done'), fail: () => reject(new Error('disk full')) };
}
const answer = (text: string) => async () => text;

describe('what is written behind', () => {
  test('is not waited for within a transaction, but before its commit', async () => {
    const behind = new Behind();
    await behind.ask('begin', answer('begun'));
    const rows = statement();
    await behind.send(rows.work);
    let committed = false;
    const commit = behind.ask('commit', answer('committed')).then(() => {
      committed = true;
    });
    await new Promise((done) => setImmediate(done));
    expect(committed).toBe(false);
    rows.end();
    await commit;
    expect(committed).toBe(true);
  });

  test('is done in the order in which it was asked for, one after the other', async () => {
    const behind = new Behind();
    await behind.ask('begin', answer('begun'));
    const done: string[] = [];
    const rows = statement();
    await behind.send(() => rows.work().then((text) => done.push(text)));
    await behind.send(async () => done.push('more rows'));
    const asked = behind.ask('select 1', async () => done.push('asked'));
    await new Promise((next) => setImmediate(next));
    expect(done).toEqual([]);
    rows.end();
    await asked;
    expect(done).toEqual(['done', 'more rows', 'asked']);
  });

  test('is waited for where no transaction is open', async () => {
    const behind = new Behind();
    const rows = statement();
    const sent = behind.send(rows.work);
    rows.fail();
    await expect(sent).rejects.toThrow('disk full');
    expect(await behind.ask('select 1', answer('one'))).toBe('one');
  });

  test('is told of where it fails: instead of the commit, and and nothing is done after it', async () => {
    for (const question of ['commit', 'select 1']) {
      const behind = new Behind();
      await behind.ask('begin', answer('begun'));
      const rows = statement();
      await behind.send(rows.work);
      rows.fail();
      let reached = false;
      const asked = behind.ask(question, async () => {
        reached = true;
      });
      await expect(asked).rejects.toThrow('disk full');
      expect(reached).toBe(false);
      await expect(behind.send(answer('more'))).rejects.toThrow('disk full');
    }
  });

  test('is forgotten when it is rolled back', async () => {
    const behind = new Behind();
    await behind.ask('begin', answer('begun'));
    const rows = statement();
    await behind.send(rows.work);
    rows.fail();
    await expect(behind.ask('commit', answer('committed'))).rejects.toThrow();
    await behind.ask('rollback', answer('rolled back'));
    await behind.ask('begin', answer('begun'));
    expect(await behind.ask('commit', answer('committed'))).toBe('committed');
  });
});
