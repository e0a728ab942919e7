import { describe, expect, test } from 'vitest';
import { Behind, type Write } from '../../src/ledger/postgres-behind.ts';

const rows = (table: string): Write => ({ table, text: `copy ${table} from stdin`, lines: '1\n' });
const answer = (text: string) => async () => text;
const turn = () => new Promise((done) => setImmediate(done));

/** A database that notes what it is sent, and ends each script when it is told to. */
function database({ ends = true }: { ends?: boolean } = {}) {
  const scripts: { tables: string[]; end: () => void; fail: () => void }[] = [];
  const behind = new Behind((script) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    scripts.push({
      tables: script.map(({ table }) => table),
      end: resolve,
      fail: () => reject(new Error('disk full')),
    });
    if (ends) resolve();
    return promise;
  });
  return { behind, scripts, sent: () => scripts.map(({ tables }) => tables) };
}

describe('what is written behind', () => {
  test('is sent all at once before the commit, which waits for it', async () => {
    const { behind, scripts, sent } = database({ ends: false });
    await behind.ask('begin', answer('begun'));
    await behind.send(rows('claims'));
    await behind.send(rows('claim_words'));
    expect(sent()).toEqual([]);
    let committed = false;
    const commit = behind.ask('commit', answer('committed')).then(() => {
      committed = true;
    });
    await turn();
    expect(sent()).toEqual([['claims', 'claim_words']]);
    expect(committed).toBe(false);
    scripts[0]!.end();
    await commit;
    expect(committed).toBe(true);
  });

  test('is sent sooner where something else is worked out, and not waited for', async () => {
    const { behind, sent } = database({ ends: false });
    await behind.ask('begin', answer('begun'));
    await behind.send(rows('claims'));
    await behind.meanwhile();
    expect(sent()).toEqual([['claims']]);
    await behind.send(rows('events'));
    expect(sent()).toEqual([['claims']]);
  });

  test('a question waits for the rows of those tables that it names, and for no others', async () => {
    const { behind, sent } = database();
    await behind.ask('begin', answer('begun'));
    for (const table of ['claims', 'claim_words', 'claims', 'fused_claims']) await behind.send(rows(table));
    await behind.ask('select * from events', answer('none'));
    expect(sent()).toEqual([]);
    await behind.ask('select "claims"."number" from "claims"', answer('one'));
    expect(sent()).toEqual([['claims', 'claims']]);
    await behind.ask('commit', answer('committed'));
    expect(sent()).toEqual([
      ['claims', 'claims'],
      ['claim_words', 'fused_claims'],
    ]);
  });

  test('a question waits for what is being written when it comes', async () => {
    const { behind, scripts } = database({ ends: false });
    await behind.ask('begin', answer('begun'));
    await behind.send(rows('claims'));
    await behind.meanwhile();
    let reached = false;
    const asked = behind.ask('select 1', async () => {
      reached = true;
    });
    await turn();
    expect(reached).toBe(false);
    scripts[0]!.end();
    await asked;
    expect(reached).toBe(true);
  });

  test('is sent where much of it waits', async () => {
    const { behind, sent } = database();
    await behind.ask('begin', answer('begun'));
    for (let at = 0; at < 60; at++) await behind.send(rows('claims'));
    expect(sent().map(({ length }) => length)).toEqual([50]);
  });

  test('is waited for where no transaction is open', async () => {
    const { behind, scripts } = database({ ends: false });
    const sent = behind.send(rows('facts'));
    await turn();
    scripts[0]!.fail();
    await expect(sent).rejects.toThrow('disk full');
    expect(await behind.ask('select 1', answer('one'))).toBe('one');
  });

  test('is told of where it fails: instead of the commit, and nothing is done after it', async () => {
    for (const question of ['commit', 'select 1']) {
      const { behind, scripts, sent } = database({ ends: false });
      await behind.ask('begin', answer('begun'));
      await behind.send(rows('claims'));
      await behind.meanwhile();
      scripts[0]!.fail();
      let reached = false;
      const asked = behind.ask(question, async () => {
        reached = true;
      });
      await expect(asked).rejects.toThrow('disk full');
      expect(reached).toBe(false);
      await expect(behind.send(rows('events'))).rejects.toThrow('disk full');
      expect(sent()).toEqual([['claims']]);
    }
  });

  test('is forgotten when it is rolled back', async () => {
    const { behind, sent } = database();
    await behind.ask('begin', answer('begun'));
    await behind.send(rows('claims'));
    await behind.ask('rollback', answer('rolled back'));
    await behind.ask('begin', answer('begun'));
    expect(await behind.ask('commit', answer('committed'))).toBe('committed');
    expect(sent()).toEqual([]);
  });
});
