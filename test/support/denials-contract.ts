import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { initLedger, type Ledger } from '../../src/ledger/index.ts';
import { controlOf } from '../../src/sitrep.ts';
import { FUSER, kinships } from './fuser.ts';
import { AT, type ClaimFacts, recordOf } from './reports.ts';

/** What denials that name no place must do on every engine: they reach the place of what they deny, and leave it again. */
export function denialsContract(fresh: () => Promise<string>): void {
  describe('a denial that names no place', () => {
    const taken = { type: 'territory-captured', actor: 'army', words: 'The army took Qarra.' } as const;
    const denied: ClaimFacts = {
      ...{ type: 'territory-captured', status: 'denied', actor: 'army', words: 'The army has not taken the town.' },
      place: { name: 'town', lat: null, lon: null },
    };
    const HAZRA = { name: 'Hazra', lat: 36, lon: 38 };
    const told = recordOf('The army took Qarra.', [taken], { id: 'told' });
    const denial = recordOf('The army has not taken the town.', [denied], { id: 'denial', published: '2021-03-06' });
    const elsewhere = recordOf('The army took Hazra.', [{ ...taken, place: HAZRA, day: '2021-02-01' }], {
      id: 'hazra',
    });
    let ledger: Ledger;
    beforeEach(async () => {
      ledger = await initLedger(await fresh(), randomUUID(), FUSER);
      return () => ledger.close();
    });

    /** What is said against who holds each place, now and when the tables are made again. */
    const against = async (): Promise<Record<string, readonly string[]>> => {
      const records = await ledger.control({});
      await ledger.rebuild();
      expect(await ledger.control({})).toEqual(records);
      return Object.fromEntries(records.map(({ place, intervals }) => [place.name, intervals[0]!.against]));
    };

    test.each([
      ['after what it denies', [[told], [denial]]],
      ['before it', [[denial], [told]]],
      ['with it', [[denial, told]]],
    ])('stands against who took the place, recorded %s', async (_, order) => {
      await ledger.record([elsewhere], AT);
      for (const some of order) await ledger.record(some, AT);
      expect(await against()).toEqual({ Hazra: [], Qarra: ['denial#c1'] });
    });

    test('stands against it where claims are fused later, by workers', async () => {
      for (const one of [told, denial]) {
        await ledger.record([one], AT, 'later');
        for (let lot = await ledger.fuseSome(0); lot; lot = await ledger.fuseSome(0));
      }
      expect(await against()).toEqual({ Qarra: ['denial#c1'] });
    });

    test('is heard no more when it is taken down, rejected, or read with another place', async () => {
      await ledger.record([told, denial], AT);
      const reject = { id: '1', kind: 'reject', claims: ['denial#c1'], at: AT, by: 'desk' } as const;
      await ledger.decide(reject, AT);
      expect(await against()).toEqual({ Qarra: [] });
      await ledger.decide({ id: '2', kind: 'undo', decision: '1', at: AT, by: 'desk' }, AT);
      expect(await against()).toEqual({ Qarra: ['denial#c1'] });
      const named = recordOf('', [{ ...denied, place: HAZRA }], { id: 'denial' });
      await ledger.recordReading('denial', named, AT);
      expect(await against()).toEqual({ Hazra: [], Qarra: [] });
      await ledger.recordReading('denial', denial, AT);
      expect(await against()).toEqual({ Qarra: ['denial#c1'] });
      await ledger.takeDown({ act: 'takedown', report: 'denial', reason: 'x', by: 'x', erase: false }, AT);
      expect(await against()).toEqual({ Qarra: [] });
    });

    test('is given with the claims that records are made of: what was known on a day is answered with it', async () => {
      await ledger.record([told, denial, elsewhere], AT);
      const { claims, events } = await ledger.controlGrounds({ in: 'Qarra' });
      expect(claims.map(({ id }) => id)).toEqual(['told#c1', 'denial#c1']);
      const known = (asKnownOn: string) =>
        controlOf(claims, kinships, { fused: { events }, asKnownOn }).map(({ intervals }) => intervals[0]!.against);
      expect(known('2021-03-05')).toEqual([[]]);
      expect(known('2021-03-06')).toEqual([['denial#c1']]);
    });
  });
}
