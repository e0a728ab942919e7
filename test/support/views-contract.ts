import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { initLedger, type Ledger, openLedger, type ShownEvent } from '../../src/ledger/index.ts';
import type { Event } from '../../src/model/index.ts';
import { FUSER } from './fuser.ts';
import type { Ground } from './grounds.ts';
import { AT, type ClaimFacts, recordOf } from './reports.ts';

const at = (lat: number, lon: number, name = `${lat} ${lon}`) => ({ name, lat, lon });
const day = (number: number): string => `2021-03-${String(number).padStart(2, '0')}`;

/** Keeps places in the south back: they are shown at a whole degree, and those below 34° nowhere. */
const DISCREET = {
  ...FUSER,
  shown: ({ place }: Event): ShownEvent => {
    if (!place || place.lat === null || place.lat >= 35) return { place, keptBack: false };
    if (place.lat < 34) return { place: { ...place, lat: null, lon: null }, keptBack: true };
    return { place: { ...place, lat: Math.round(place.lat), lon: Math.round(place.lon!) }, keptBack: true };
  },
};

/** What every engine must give those who look at a ledger as a whole. Run once for SQLite and once for PostgreSQL. */
export function viewsContract(engine: string, prepare: () => Promise<Ground>): void {
  describe(`the views of a ledger in ${engine}`, () => {
    let ground: Ground;
    let ledger: Ledger;
    let made = 0;
    beforeAll(async () => {
      ground = await prepare();
    });
    afterAll(() => ground.clear());
    beforeEach(async () => {
      const where = await ground.fresh();
      await (await initLedger(where, `views ${++made}`)).close();
      ledger = await openLedger(where, DISCREET);
    });
    afterEach(() => ledger.close());

    const record = async (name: string, claims: readonly ClaimFacts[], teller = 'harbour-review'): Promise<void> => {
      const one = recordOf(`Report ${name}.`, claims, { id: name });
      await ledger.record([{ ...one, teller: { id: teller, name: teller } }], AT);
    };
    const map = (window: readonly [number, number, number, number] | null, more = {}) =>
      ledger.map({
        ...{ zoom: 4, sight: 'full' as const, ...more },
        ...(window && { window: { west: window[0], south: window[1], east: window[2], north: window[3] } }),
      });

    describe('pages', () => {
      test('go through everything once, also what has no day, and what comes meanwhile moves nothing', async () => {
        const days = [5, 3, null, 3, 1, null, 9];
        await record(
          'r1',
          days.map((one, i) => ({ day: one === null ? null : day(one), place: at(35 + i / 2, 37) })),
        );
        const found: string[] = [];
        let cursor: string | undefined;
        for (;;) {
          const page = await ledger.eventPage({}, { cursor, limit: 2 });
          found.push(...page.items.map(({ time }) => time?.start ?? 'none'));
          if (found.length === 2) await record('r2', [{ day: day(20), place: at(50, 10) }]);
          if (page.next === null) break;
          cursor = page.next;
        }
        expect(found).toEqual([day(9), day(5), day(3), day(3), day(1), 'none', 'none']);
      });

      test('of claims and reports are those that lists give', async () => {
        for (const name of ['r1', 'r2', 'r3']) await record(name, [{ day: day(2) }, { day: day(4), type: 'bombing' }]);
        const claims = await ledger.claimPage({ types: ['bombing'] }, { limit: 500 });
        expect(claims).toEqual({ items: await ledger.claims({ types: ['bombing'] }), next: null });
        const first = await ledger.reportPage({}, { limit: 2 });
        const second = await ledger.reportPage({}, { limit: 2, cursor: first.next! });
        expect([...first.items, ...second.items]).toEqual(await ledger.reports({}));
        expect([await ledger.countClaims({ types: ['bombing'] }), await ledger.countReports({})]).toEqual([3, 3]);
      });
    });

    describe('the map', () => {
      test('shows few events one by one, and what lies nowhere beside it', async () => {
        await record('r1', [
          { place: at(35, 37), day: day(1) },
          { place: at(36, 38), type: 'bombing', day: day(2) },
          { place: { name: 'Nowhere', lat: null, lon: null }, day: day(3) },
          { place: at(60, 60), day: day(4) },
        ]);
        const found = await map([30, 30, 40, 40]);
        expect(found.points.map(({ type, place }) => [type, place?.lat])).toEqual([
          ['shelling', 35],
          ['bombing', 36],
        ]);
        expect([found.total, found.clusters]).toEqual([2, []]);
        expect(found.unresolved.latest.map(({ place }) => place?.name)).toEqual(['Nowhere']);
      });

      test('gathers many by cells that grow smaller as one goes nearer, and loses none', async () => {
        const claims = Array.from({ length: 12 }, (_, i) => ({
          ...{ place: at(35 + i / 3, 37 + i / 3), day: day(1 + i) },
          type: i % 2 ? ('bombing' as const) : ('shelling' as const),
        }));
        await record('r1', claims);
        const counted = async (zoom: number): Promise<readonly [clusters: number, events: number]> => {
          const { points, clusters, total } = await map(null, { zoom, few: 3 });
          const within = clusters.reduce((sum, { count }) => sum + count, 0);
          expect(points.length + within).toBe(total);
          for (const { byType, count } of clusters)
            expect(Object.values(byType).reduce((sum, many) => sum + many, 0)).toBe(count);
          return [clusters.length, total];
        };
        expect(await counted(0)).toEqual([1, 12]);
        expect((await counted(5))[0]).toBeGreaterThan(1);
        expect(await counted(14)).toEqual([0, 12]);
      });

      test('heeds days, types, grades, actors, words, places and the date line', async () => {
        await record('r1', [
          { place: at(35, 37, 'Qarra'), day: day(1), words: 'Rebels shelled the mill.' },
          { place: at(-18, 179.5), day: day(5), type: 'bombing', actor: 'army' },
          { place: at(-18, -179.5), day: null, type: 'bombing' },
        ]);
        const total = async (filter: object, window: Parameters<typeof map>[0] = null) =>
          (await map(window, filter)).total;
        expect(await total({ from: day(2), to: day(6) })).toBe(1);
        expect(await total({ types: ['bombing'] })).toBe(2);
        expect(await total({ grades: ['discounted'] })).toBe(0);
        expect(await total({ actors: ['army'] })).toBe(1);
        expect(await total({ words: 'mill' })).toBe(1);
        expect(await total({ words: '“—”' })).toBe(0);
        expect(await total({ in: 'qarra' })).toBe(1);
        expect(await total({}, [170, -20, -170, 0])).toBe(2);
      });

      test('shows what was known on a day: events of which somebody had told by then', async () => {
        const tell = async (name: string, published: string | null, claims: readonly ClaimFacts[]): Promise<void> => {
          const one = recordOf(`Report ${name}.`, claims, { id: name, published });
          await ledger.record([{ ...one, teller: { id: name, name } }], AT);
        };
        const [mill, bridge] = [
          { place: at(35, 37), day: day(1) },
          { place: at(36, 39), day: day(1) },
        ];
        await tell('late', day(9), [mill, { ...bridge, status: 'asserted' }]);
        await tell('early', day(3), [mill]);
        // A denial tells of nothing: what it denies becomes known when somebody says that it was.
        await tell('denial', day(2), [{ ...bridge, status: 'denied' }]);
        await tell('undated', null, [{ place: at(60, 10), day: day(1) }]);
        const known = async (knownOn: string) => {
          const listed = await ledger.eventPage({ knownOn }, { limit: 100 });
          expect(await ledger.countEvents({ knownOn }, 'full')).toBe(listed.items.length);
          expect((await ledger.tally({ knownOn }, 'full')).events).toBe(listed.items.length);
          expect((await ledger.events({ knownOn })).map(({ id }) => id)).toEqual(listed.items.map(({ id }) => id));
          const { points, total } = await map(null, { knownOn });
          expect(total).toBe(listed.items.length);
          expect(points.map(({ id }) => id).sort()).toEqual(listed.items.map(({ id }) => id).sort());
          return points.map(({ place }) => place!.lat).sort();
        };
        expect(await known(day(2))).toEqual([]);
        expect(await known(day(3))).toEqual([35]);
        // The report without a date is known since it was had, on the fifth.
        expect(await known(day(8))).toEqual([35, 60]);
        expect(await known(day(9))).toEqual([35, 36, 60]);
        expect((await map([36, 34, 38, 36], { knownOn: day(3) })).total).toBe(1);
        expect((await map([36, 34, 38, 36], { knownOn: day(2) })).total).toBe(0);
        await ledger.takeDown({ act: 'takedown', report: 'early', reason: 'x', by: 'x', erase: false }, AT);
        expect(await known(day(8))).toEqual([60]);
        await ledger.rebuild();
        expect(await known(day(8))).toEqual([60]);
      });

      test('shows places that are kept back where they are shown, and those that are shown nowhere not at all', async () => {
        await record('r1', [
          { place: at(35.2, 37.2), day: day(1) },
          { place: at(34.2, 37.2), day: day(5) },
          { place: at(33.2, 37.2), day: day(9) },
        ]);
        const lats = async (sight: 'full' | 'shown') =>
          (await map(null, { sight })).points.map(({ place }) => place?.lat);
        expect(await lats('full')).toEqual([35.2, 34.2, 33.2]);
        expect(await lats('shown')).toEqual([35.2, 34]);
        const near: Parameters<typeof map>[0] = [37.1, 34.1, 37.3, 34.3];
        expect([(await map(near)).total, (await map(near, { sight: 'shown' })).total]).toEqual([1, 0]);
        const named = await map(null, { sight: 'shown', in: 'test:34.2 37.2' });
        expect([named.total, named.unresolved.total]).toEqual([0, 0]);
        expect((await map(null, { sight: 'shown', words: 'shelled' })).total).toBe(1);
        const listed = async (filter: object) => (await ledger.eventPage(filter, { limit: 9 }, 'shown')).items.length;
        expect(await listed({})).toBe(3);
        expect(await listed({ words: 'shelled' })).toBe(1);
        expect(await listed({ in: 'test:34.2 37.2' })).toBe(0);
        expect(await listed({ in: 'Homs' })).toBe(3);
        expect(await listed({ window: { west: 37.1, east: 37.3, south: 34.1, north: 34.3 } })).toBe(0);
        expect(await listed({ window: { west: 36.9, east: 37.1, south: 33.9, north: 34.1 } })).toBe(1);
        expect((await ledger.placeCounts('shown')).map(({ id }) => id)).toEqual(['test:35.2 37.2']);
      });

      test('follows what is recorded, decided and taken down', async () => {
        await record('r1', [{ place: at(35, 37) }]);
        expect((await map(null)).total).toBe(1);
        await record('r2', [{ place: at(50, 10) }]);
        expect((await map(null)).total).toBe(2);
        const decision = { id: 'd1', at: AT, by: 'ana', kind: 'reject' as const, claims: ['r2#c1'] };
        await ledger.decide(decision, AT);
        expect((await map(null)).total).toBe(1);
        await ledger.takeDown({ act: 'takedown', report: 'r1', reason: '', by: 'ana', erase: false }, AT);
        expect((await map(null)).total).toBe(0);
      });
    });

    describe('figures', () => {
      test('count events by day, type and grade, and the ledger by actor, side and outlet', async () => {
        await record('r1', [{ day: day(1) }, { day: day(3), place: at(40, 40), type: 'bombing', actor: 'army' }]);
        await record('r2', [{ day: null, place: at(45, 45) }], 'other-voice');
        const tally = await ledger.tally({}, 'full');
        expect(tally).toMatchObject({ events: 3, first: day(1), last: day(3), undated: 1, byGrade: { weak: 3 } });
        expect(tally.bins).toEqual([
          { day: day(1), counts: { shelling: 1 } },
          { day: day(3), counts: { bombing: 1 } },
        ]);
        const counts = await ledger.counts();
        expect([counts.reports, counts.claims]).toEqual([2, 3]);
        expect([...counts.byActor].sort()).toEqual([
          ['army', 1],
          ['rebels', 2],
        ]);
        expect(counts.sources.map(({ id, reports }) => [id, reports]).sort()).toEqual([
          ['harbour-review', 1],
          ['other-voice', 1],
        ]);
        expect(await ledger.statusCounts(['harbour-review'])).toEqual({ asserted: 2 });
      });

      test('compare what two outlets tell', async () => {
        const both: ClaimFacts = { words: 'Rebels shelled Qarra.', day: day(1) };
        await record('r1', [both, { day: day(9), place: at(40, 40) }], 'one');
        await record('r2', [both], 'two');
        const found = await ledger.compare({ a: 'one', b: 'two', by: 'source', limit: 10 });
        expect(found.totals).toEqual({ both: 1, onlyA: 1, onlyB: 0 });
        expect(found.both[0]).toMatchObject({ a: ['r1#c1'], b: ['r2#c1'] });
        expect(found.onlyA[0]?.time?.start).toBe(day(9));
      });
    });

    test('what is new is told once, with the events that it is in', async () => {
      await record('r1', [{ day: day(1) }]);
      const { last } = await ledger.newsAfter(null);
      expect((await ledger.newsAfter(last)).recordings).toEqual([]);
      await record('r2', [{ day: day(1) }]);
      await ledger.decide({ id: 'd1', at: AT, by: 'ana', kind: 'accept', claims: ['r2#c1'] }, AT);
      const news = await ledger.newsAfter(last);
      const [event] = await ledger.events({});
      expect(news.recordings.map(({ kind, subject, events }) => [kind, subject, events])).toEqual([
        ['report', 'r2', []],
        ['reading', 'r2', [event!.id]],
        ['decision', 'r2#c1', []],
      ]);
      expect((await ledger.newsAfter(news.last)).recordings).toEqual([]);
    });

    test('the state changes with all that is recorded', async () => {
      const before = await ledger.state();
      await record('r1', []);
      expect(await ledger.state()).not.toBe(before);
      expect(await ledger.state()).toBe(await ledger.state());
    });
  });
}
