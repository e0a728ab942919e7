import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { initLedger, type Ledger } from '../../src/ledger/index.ts';
import type { Decision, Event } from '../../src/model/index.ts';
import { FUSER, failure } from './fuser.ts';
import { AT, recordOf } from './reports.ts';

type Draft = Decision extends infer D ? (D extends Decision ? Omit<D, 'at' | 'by'> : never) : never;

/** What decisions must do on every engine: they bind, and what withdraws them binds as well. */
export function decisionsContract(fresh: () => Promise<string>): void {
  describe('decisions', () => {
    const strike = { type: 'air-strike', actor: 'army', words: 'Jets of the army struck Qarra.' } as const;
    const taken = { type: 'territory-captured', actor: 'army', words: 'The army took Qarra.' } as const;
    const later = { ...strike, day: '2021-03-20' };
    const reports = [
      recordOf('Jets struck Qarra.', [strike, taken], { id: 'a' }),
      recordOf('The army struck Qarra from the air.', [strike], { id: 'b' }),
      recordOf('Jets struck it later.', [later], { id: 'c' }),
    ];
    let ledger: Ledger;
    let minute = 0;
    beforeEach(async () => {
      ledger = await initLedger(await fresh(), randomUUID(), FUSER);
      await ledger.record(reports, AT);
      return () => ledger.close();
    });
    const decide = (draft: Draft, by = 'desk') => {
      const at = new Date(Date.parse(AT) + ++minute * 60_000).toISOString();
      return ledger.decide({ ...draft, at, by } as Decision, at);
    };
    const shape = (events: readonly Event[]) =>
      events.map(({ type, claims }) => [type, ...claims.map(({ id }) => id).sort()].join(' ')).sort();
    const strikes = async () => shape(await ledger.events({ types: ['air-strike'] }));
    const holds = async () => (await ledger.control({})).map(({ intervals }) => intervals[0]!.holder);
    const UNDECIDED = ['air-strike a#c1 b#c1', 'air-strike c#c1'];
    /** Whatever was done, the tables made again say the same, and the chain holds. */
    const sameWhenMadeAgain = async () => {
      const before = [await ledger.events({}), await ledger.control({}), await ledger.recordedDecisions()];
      await ledger.rebuild();
      expect([await ledger.events({}), await ledger.control({}), await ledger.recordedDecisions()]).toEqual(before);
      expect((await ledger.verify()).problems).toEqual([]);
    };

    test.each<[string, Draft, readonly string[]]>([
      ['a merge', { id: '1', kind: 'merge', claims: ['a#c1', 'c#c1'] }, ['air-strike a#c1 c#c1', 'air-strike b#c1']],
      [
        'a split',
        { id: '1', kind: 'split', apart: [['a#c1'], ['b#c1']] },
        ['air-strike a#c1', 'air-strike b#c1', 'air-strike c#c1'],
      ],
      ['a rejection', { id: '1', kind: 'reject', claims: ['c#c1'] }, ['air-strike a#c1 b#c1']],
      [
        'a correction',
        { id: '1', kind: 'correct', claim: 'c#c1', set: { time: reports[0]!.reading.claims[0]!.time } },
        ['air-strike a#c1 b#c1 c#c1'],
      ],
    ])('%s binds until it is withdrawn, and again when that is withdrawn', async (_, draft, decided) => {
      expect(await strikes()).toEqual(UNDECIDED);
      await decide(draft);
      expect(await strikes()).toEqual(decided);
      await decide({ id: '2', kind: 'undo', decision: '1' }, 'reviewer');
      expect(await strikes()).toEqual(UNDECIDED);
      await sameWhenMadeAgain();
      await decide({ id: '3', kind: 'undo', decision: '2' });
      expect(await strikes()).toEqual(decided);
      await sameWhenMadeAgain();
    });

    test('withdraw nothing that is not there, nor twice, and no id is given twice', async () => {
      await decide({ id: '1', kind: 'reject', claims: ['c#c1'] });
      const before = await ledger.head();
      expect((await failure(decide({ id: '2', kind: 'undo', decision: 'none' }))).code).toBe('no-such-decision');
      expect((await failure(decide({ id: '1', kind: 'reject', claims: ['a#c1'] }))).code).toBe('id-taken');
      expect(await ledger.head()).toBe(before);
      await decide({ id: '2', kind: 'undo', decision: '1' });
      expect((await failure(decide({ id: '3', kind: 'undo', decision: '1' }))).code).toBe('no-such-decision');
    });

    test('an earlier one binds again where the later one about the same claims is withdrawn', async () => {
      await decide({ id: '1', kind: 'split', apart: [['a#c1'], ['b#c1']] });
      await decide({ id: '2', kind: 'merge', claims: ['a#c1', 'b#c1'] });
      expect(await strikes()).toEqual(UNDECIDED);
      await decide({ id: '3', kind: 'undo', decision: '2' });
      expect(await strikes()).toContain('air-strike a#c1');
    });

    test('a rejected or corrected claim says no more who holds its place', async () => {
      expect(await holds()).toEqual(['government']);
      await decide({ id: '1', kind: 'reject', claims: ['a#c2'] });
      expect(await holds()).toEqual([]);
      expect(await ledger.controlGrounds({})).toEqual({ claims: [], events: [] });
      await decide({ id: '2', kind: 'undo', decision: '1' });
      expect(await holds()).toEqual(['government']);
      const rebels = [{ ...reports[0]!.reading.claims[1]!.participants[0]!, actor: 'rebels', name: 'rebels' }];
      await decide({ id: '3', kind: 'correct', claim: 'a#c2', set: { participants: rebels } });
      expect(await holds()).toEqual(['opposition']);
      expect(shape(await ledger.events({ actors: ['rebels'] }))).toEqual(['territory-captured a#c2']);
      await sameWhenMadeAgain();
    });

    test('a correction holds when the report is read anew', async () => {
      const set = { time: reports[0]!.reading.claims[0]!.time };
      await decide({ id: '1', kind: 'correct', claim: 'c#c1', set });
      await ledger.recordReading('c', { ...reports[2]!, reader: '2' }, AT);
      expect(await strikes()).toEqual(['air-strike a#c1 b#c1 c#c1']);
      await sameWhenMadeAgain();
    });

    test('a source is rated: its letter goes into its events until it is withdrawn', async () => {
      const letters = async () => [...new Set((await ledger.events({})).map(({ reliability }) => reliability))];
      expect(await letters()).toEqual(['F']);
      await decide({ id: '1', kind: 'rate', source: 'harbour-review', letter: 'B' });
      expect(await letters()).toEqual(['B']);
      await decide({ id: '2', kind: 'rate', source: 'harbour-review', letter: 'D' });
      expect(await letters()).toEqual(['D']);
      await ledger.record([recordOf('Jets struck Hazra.', [{ ...strike, day: '2021-03-28' }], { id: 'd' })], AT);
      expect(await letters()).toEqual(['D']);
      await decide({ id: '3', kind: 'undo', decision: '2' });
      expect(await letters()).toEqual(['B']);
      await sameWhenMadeAgain();
      expect((await failure(decide({ id: '4', kind: 'rate', source: 'none', letter: 'A' }))).code).toBe(
        'no-such-source',
      );
    });

    test('are listed with who, why, their claims and what became of them', async () => {
      await decide({ id: '1', kind: 'reject', claims: ['c#c1'], note: 'A drill.' }, 'R. Haddad');
      await decide({ id: '2', kind: 'undo', decision: '1' });
      expect(await ledger.recordedDecisions()).toMatchObject([
        { decision: { id: '1', by: 'R. Haddad', note: 'A drill.' }, claims: ['c#c1'], withdrawnBy: '2' },
        { decision: { id: '2', kind: 'undo' }, claims: ['c#c1'], withdrawnBy: null },
      ]);
    });
  });
}
