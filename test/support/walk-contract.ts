import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { initLedger, type Ledger, openLedger } from '../../src/ledger/index.ts';
import type { ClaimFilter, EventFilter, UserError } from '../../src/model/index.ts';
import { FUSER } from './fuser.ts';
import type { Ground } from './grounds.ts';
import { AT, type ClaimFacts, recordOf } from './reports.ts';

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
}

async function* these(lines: readonly unknown[]): AsyncGenerator<unknown> {
  yield* lines;
}

const TYPES = ['shelling', 'air-strike', 'bombing'] as const;

/** What every engine must do: walk through all there is, and be archived and restored. Run once for each engine. */
export function walkContract(engine: string, prepare: () => Promise<Ground>): void {
  describe(`a walk through a ledger in ${engine}`, () => {
    let ground: Ground;
    let where: string;
    let ledger: Ledger;
    // More than go into a page of claims, and more than go into one of events.
    const facts = (report: number): ClaimFacts[] =>
      Array.from({ length: 9 }, (_, at) => ({
        words: `Shells fell in town ${report}.${at}.`,
        type: TYPES[at % 3],
        place: { name: `Town ${report}.${at}`, lat: 30 + report / 10, lon: 30 + at },
        day: `2021-03-${String(1 + (report % 28)).padStart(2, '0')}`,
      }));
    beforeAll(async () => {
      ground = await prepare();
      where = await ground.fresh();
      await (await initLedger(where, randomUUID())).close();
      ledger = await openLedger(where, FUSER);
      const reports = Array.from({ length: 30 }, (_, at) => recordOf(`Report ${at}.`, facts(at), { id: `r${at}` }));
      await ledger.record(reports, AT);
      await ledger.record([recordOf('A telegram.', facts(99), { id: 'gone' }, 'a file of many')], AT);
    });
    afterAll(async () => {
      await ledger.close();
      await ground.clear();
    });

    test('meets every claim once, in the order in which they were recorded, with its report', async () => {
      const met = await all(ledger.walkClaims({}));
      expect(met).toHaveLength(31 * 9);
      expect(new Set(met.map(({ recorded }) => recorded.id)).size).toBe(met.length);
      expect(met[0]!.recorded.id).toBe('r0#c1');
      for (const { recorded, report } of met) expect(recorded.report).toBe(report.id);
    });

    test.each<[string, ClaimFilter]>([
      ['type', { types: ['bombing'] }],
      ['days', { from: '2021-03-05', to: '2021-03-09' }],
      ['window', { window: { west: 30, east: 33, south: 30, north: 31 } }],
      ['words', { words: '"town 3"' }],
      ['no word', { words: '—' }],
      ['place', { in: 'Town 3.4' }],
      ['limit', { limit: 250 }],
    ])('meets the claims that a filter finds: %s', async (_, filter) => {
      const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id).sort();
      const met = (await all(ledger.walkClaims(filter))).map(({ recorded }) => recorded);
      if (filter.limit) expect(met).toHaveLength(filter.limit);
      else expect(ids(met)).toEqual(ids(await ledger.claims({ ...filter, limit: 1000 })));
    });

    test.each<[string, EventFilter]>([
      ['all', {}],
      ['type', { types: ['bombing'] }],
      ['grade', { grades: ['weak'] }],
      ['side', { sides: ['opposition'] }],
    ])('meets the events that a filter finds, with their claims: %s', async (_, filter) => {
      const met = await all(ledger.walkEvents(filter));
      const found = await ledger.events({ ...filter, limit: 1000 });
      expect(met.map(({ event }) => event.id).sort()).toEqual(found.map(({ id }) => id).sort());
      for (const { event, claims } of met)
        expect(claims.map(({ recorded }) => recorded.id).sort()).toEqual(event.claims.map(({ id }) => id).sort());
    });

    test('is left in the middle without harm', async () => {
      for await (const { recorded } of ledger.walkClaims({})) if (recorded.report === 'r3') break;
      expect(await ledger.claims({ limit: 1 })).toHaveLength(1);
    });

    describe('archived and restored', () => {
      let lines: unknown[];
      let copy: Ledger;
      beforeAll(async () => {
        await ledger.recordReading(
          'r1',
          { ...recordOf('Report 1.', facts(50), { id: 'r1' }), reader: '2.0.0+test' },
          AT,
        );
        await ledger.decide({ kind: 'reject', id: 'd1', at: AT, by: 'R. Haddad', claims: ['r2#c1'] }, AT);
        await ledger.takeDown(
          { act: 'takedown', report: 'gone', reason: 'names a witness', by: 'R. Haddad', erase: true },
          AT,
        );
        await ledger.takeDown(
          { act: 'takedown', report: 'r4', reason: 'withdrawn', by: 'R. Haddad', erase: false },
          AT,
        );
        // As it lies in a file.
        lines = (await all(ledger.archive())).map((line) => JSON.parse(JSON.stringify(line)) as unknown);
        copy = await initLedger(await ground.fresh(), 'to be restored', FUSER);
        expect(await copy.restore(these(lines))).toBe((await ledger.verify()).entries);
        return () => copy.close();
      });

      test('is the same ledger: id, entries, head; and it verifies', async () => {
        expect(copy.id).toBe(ledger.id);
        const [before, after] = [await ledger.verify(), await copy.verify()];
        expect(after).toEqual(before);
        expect(after.problems).toEqual([]);
        expect((await all(copy.archive())).map((line) => JSON.stringify(line))).toEqual(
          lines.map((line) => JSON.stringify(line)),
        );
      });

      test('has the same reports, readings, bytes, claims, events and control', async () => {
        // Of a report that was erased there is its id, its hash, and that it was there.
        const gone = async (of: Ledger) => {
          const { id, sha256, takenDown } = (await of.report('gone'))!;
          return { id, sha256, takenDown };
        };
        const everything: Readonly<Record<string, (of: Ledger) => unknown>> = {
          gone,
          reports: (of) => of.reports({ limit: 1000 }),
          hidden: (of) => of.report('r4'),
          readings: async (of) => Promise.all((await of.ids()).map((id) => of.reading(id))),
          originals: async (of) => Promise.all((await of.ids()).map((id) => of.original(id))),
          claims: (of) => all(of.walkClaims({})),
          events: (of) => all(of.walkEvents({})),
          control: (of) => of.control({}),
          isStale: (of) => of.isStale(),
        };
        for (const [what, ask] of Object.entries(everything)) {
          const [mine, theirs] = [JSON.stringify(await ask(copy)), JSON.stringify(await ask(ledger))];
          expect(mine === theirs, what).toBe(true);
        }
      });

      test('has nothing of what was erased', () => {
        expect(JSON.stringify(lines)).not.toContain('Town 99');
        expect(JSON.stringify(lines)).not.toContain(Buffer.from('A telegram.').toString('base64'));
      });

      const broken = async (make: (lines: Record<string, unknown>[]) => unknown[]): Promise<string> => {
        const into = await initLedger(await ground.fresh(), 'to be restored', FUSER);
        try {
          const error = await into
            .restore(these(make(structuredClone(lines) as Record<string, unknown>[])))
            .catch((one: unknown) => one);
          expect((await into.verify()).entries).toBe(0);
          return (error as UserError).message;
        } finally {
          await into.close();
        }
      };

      test('is refused where a body was changed', async () => {
        const message = await broken((all) =>
          all.map((line) => JSON.parse(JSON.stringify(line).replace('Town 7.1', 'Town 7.2')) as unknown),
        );
        expect(message).toMatch(/The body of entry \d+ was changed/);
      });
      test('is refused where bytes were changed', async () => {
        expect(await broken((all) => all.map((line) => (line.bytes ? { ...line, base64: 'AAAA' } : line)))).toMatch(
          /The bytes .* were changed/,
        );
      });
      test('is refused where an entry is missing', async () => {
        const without = (all: Record<string, unknown>[]) =>
          all.filter((line) => (line.entry as { number?: number } | undefined)?.number !== 3);
        expect(await broken(without)).toMatch(/Entry 4 .* does not follow/);
      });
      test('is refused where it was cut off', async () => {
        expect(await broken((all) => all.slice(0, -3))).toMatch(/not whole/);
      });
      test('is refused where it is something else', async () => {
        expect(await broken(() => [{ id: 1 }])).toMatch(/no archive of a ledger/);
      });
      test('is refused by a ledger that is not empty', async () => {
        await expect(ledger.restore(these(lines))).rejects.toThrow(/not empty/);
      });
    });
  });
}
