import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/ledger/engine.ts';
import { initLedger } from '../../src/ledger/index.ts';
import { fillKnownDays } from '../../src/ledger/known.ts';
import { FUSER } from './fuser.ts';
import type { Ground } from './grounds.ts';
import { AT, recordOf } from './reports.ts';

/** What the migration that notes when events became known must do on every engine. */
export function knownContract(name: string, prepare: () => Promise<Ground>, open: (where: string) => Engine): void {
  describe(`when events became known, in ${name}`, () => {
    let ground: Ground;
    beforeAll(async () => {
      ground = await prepare();
    });
    afterAll(() => ground.clear());

    test('is filled in, of a ledger of before, as it is noted today', async () => {
      const where = await ground.fresh();
      const ledger = await initLedger(where, randomUUID(), FUSER);
      const place = (lat: number) => ({ name: `${lat}`, lat, lon: 37 });
      const tell = (id: string, published: string | null, lat: number) =>
        recordOf(`Report ${id}.`, [{ place: place(lat) }], { id, published });
      await ledger.record([tell('a', '2021-03-09', 35), tell('b', '2021-03-06T10:00:00Z', 35)], AT);
      await ledger.record([tell('c', null, 50)], AT);
      await ledger.close();
      const engine = open(where);
      const days = async () =>
        (await engine.reads.selectFrom('events').select('known_day').orderBy('number').execute()).map(
          ({ known_day }) => known_day,
        );
      const noted = await days();
      expect(noted.map((day) => new Date(day! * 86_400_000).toISOString().slice(0, 10))).toEqual([
        '2021-03-06',
        '2021-03-05',
      ]);
      await engine.schema.updateTable('events').set({ known_day: null }).execute();
      await fillKnownDays(engine).execute(engine.schema);
      expect(await days()).toEqual(noted);
      await engine.close();
    });
  });
}
