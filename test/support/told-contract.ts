import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { initLedger, openLedger } from '../../src/ledger/index.ts';
import { FUSER } from './fuser.ts';
import { AT, recordOf } from './reports.ts';

const TAKEN = { type: 'territory-captured', actor: 'army', words: 'The army took Qarra.' } as const;
const HAZRA = { name: 'Hazra', lat: 36, lon: 38 };

/** Who held what, on every engine: the same whether its record is kept yet or not, and whoever asks. */
export function toldContract(fresh: () => Promise<string>): void {
  describe('who held what', () => {
    test('is told the same before its record is kept, after that, and of one place or all', async () => {
      const ledger = await initLedger(await fresh(), randomUUID(), FUSER);
      const holders = async (where?: string) =>
        (await ledger.control({ in: where })).map(({ place, intervals }) => [place.name, intervals.length]);
      await ledger.record([recordOf('The army took Qarra.', [TAKEN], { id: 'one' })], AT);
      await ledger.tellControl();
      const first = await ledger.control({});
      const lost = { ...TAKEN, actor: 'rebels', words: 'Rebels took Qarra.', day: '2021-03-09' } as const;
      await ledger.record([recordOf('Rebels took Qarra.', [lost], { id: 'two' })], AT);
      await ledger.record([recordOf('The army took Hazra.', [{ ...TAKEN, place: HAZRA }], { id: 'three' })], AT);
      const reckoned = await ledger.control({});
      expect(reckoned.find(({ place }) => place.name === 'Qarra')).not.toEqual(first[0]);
      const one = await holders('hazra');
      await ledger.tellControl();
      expect(await ledger.control({})).toEqual(reckoned);
      expect(await holders('hazra')).toEqual(one);
      expect(one.map(([name]) => name)).toEqual(['Hazra']);
      await ledger.close();
    });

    test('is not lost where a process ends before its record is kept', async () => {
      const where = await fresh();
      const ended = await initLedger(where, randomUUID(), FUSER);
      await ended.record([recordOf('The army took Qarra.', [TAKEN], { id: 'one' })], AT);
      const next = await openLedger(where, FUSER);
      const reckoned = await next.control({});
      expect(reckoned.map(({ place }) => place.name)).toEqual(['Qarra']);
      await next.tellControl();
      expect(await next.control({})).toEqual(reckoned);
      await next.close();
      await ended.close();
    });
  });
}
