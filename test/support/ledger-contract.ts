import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { initLedger, type Ledger, type NewReport, openLedger } from '../../src/ledger/index.ts';
import type { ClaimFilter, Event } from '../../src/model/index.ts';
import { decisionsContract } from './decisions-contract.ts';
import { denialsContract } from './denials-contract.ts';
import { FUSER, failure } from './fuser.ts';
import type { Ground } from './grounds.ts';
import { AT, type ClaimFacts, recordOf } from './reports.ts';
import { toldContract } from './told-contract.ts';
import { workplaceContract } from './workplace-contract.ts';

/** What every engine must do. Run once for SQLite and once for PostgreSQL. */
export function ledgerContract(engine: string, prepare: () => Promise<Ground>): void {
  describe(`a ledger in ${engine}`, () => {
    let ground: Ground;
    beforeAll(async () => {
      ground = await prepare();
    });
    // Dropping a database waits for a checkpoint; on a busy machine each takes seconds.
    afterAll(() => ground.clear(), 600_000);

    decisionsContract(() => ground.fresh());
    denialsContract(() => ground.fresh());
    toldContract(() => ground.fresh());
    workplaceContract(
      () => ground.fresh(),
      (where, statements) => ground.tamper(where, statements),
    );

    describe('knows the ground of an outlet', () => {
      const at = (name: string): ClaimFacts['place'] => ({ name, lat: 35, lon: 37 });
      const of = (source: string, published: string, places: number): NewReport => {
        const claims = Array.from({ length: places }, (_, number) => ({ place: at(`Qarra ${number}`) }));
        const made = recordOf(`${source} ${published}`, claims, { id: `${source} ${published}`, published });
        return { ...made, teller: { id: source, name: source } };
      };
      let ledger: Ledger;
      beforeAll(async () => {
        ledger = await initLedger(await ground.fresh(), randomUUID());
        await ledger.record(
          [of('post', '2021-03-01', 3), of('post', '2021-03-02', 2), of('herald', '2021-03-01', 4)],
          AT,
        );
        return () => ledger.close();
      });
      test.each([
        ['from its reports before a day', 'post', '2021-03-03', { SY: 1, 'SY.Homs': 1 }],
        ['not from those of the day', 'post', '2021-03-02', null],
        ['from all where no day is told', 'post', null, { SY: 1, 'SY.Homs': 1 }],
        ['not from too few', 'herald', null, null],
        ['not of one that it never met', 'tribune', null, null],
      ] as const)('%s', async (_, outlet, before, expected) => {
        expect(await ledger.beat(outlet, before)).toEqual(expected);
      });
    });

    describe('finds claims', () => {
      const claims: readonly ClaimFacts[] = [
        { words: 'Rebels shelled Ma’ar Qarra.', day: '2021-03-01' },
        { words: 'The army was shelling the car bomb workshop.', actor: 'army', day: '2021-03-03' },
        {
          words: 'A bomb in a car went off.',
          type: 'bombing',
          place: { name: 'Suva', lat: -18, lon: 179.5 },
          day: '2021-03-05',
        },
        { words: 'Jets struck somewhere.', type: 'air-strike', place: { name: 'Nowhere', lat: null, lon: null } },
        { words: 'Shells are said to have fallen.', status: 'reported', day: null },
      ];
      const made = recordOf('A report.', claims, { id: 'r1' });
      const cases: readonly (readonly [string, ClaimFilter, readonly string[]])[] = [
        ['all of them, the latest first', {}, ['c3', 'c4', 'c2', 'c1', 'c5']],
        ['by words, whatever their form', { words: 'shelling' }, ['c2', 'c1', 'c5']],
        ['by words in a row', { words: '"car bomb"' }, ['c2']],
        ['by words that must not be there', { words: 'bomb -workshop' }, ['c3']],
        ['by the beginning of a word', { words: 'work*' }, ['c2']],
        ['by words without their accents and apostrophes', { words: "MA'AR" }, ['c1']],
        ['by names that words stand for', { words: 'rebels jets' }, ['c4']],
        ['not where no word is left', { words: '“—”' }, []],
        ['by a day', { from: '2021-03-03', to: '2021-03-03' }, ['c2']],
        ['since a day', { from: '2021-03-04' }, ['c3', 'c4']],
        ['on the map', { window: { west: 36.9, east: 37.1, south: 34.9, north: 35.1 } }, ['c2', 'c1']],
        ['on the map over the date line', { window: { west: 170, east: -170, south: -20, north: 0 } }, ['c3']],
        [
          'on the map and by day',
          { window: { west: 0, east: 50, south: 0, north: 50 }, from: '2021-03-02', to: '2021-03-09' },
          ['c2'],
        ],
        ['by who takes part', { actors: ['army', 'navy'] }, ['c2']],
        ['not where nobody is asked for', { actors: [] }, []],
        ['by type', { types: ['bombing', 'air-strike'] }, ['c3', 'c4']],
        ['by status', { statuses: ['reported'] }, ['c5']],
        ['by the name of a place', { in: 'suva' }, ['c3']],
        ['by a province', { in: 'homs', types: ['bombing'] }, ['c3']],
        ['by a country', { in: 'sy', limit: 2 }, ['c3', 'c4']],
      ];
      let ledger: Ledger;
      beforeAll(async () => {
        ledger = await initLedger(await ground.fresh(), randomUUID());
        await ledger.record([made], AT);
        return () => ledger.close();
      });
      test.each(cases)('%s', async (_, filter, expected) => {
        const found = await ledger.claims(filter);
        expect(found.map(({ claim }) => claim.id)).toEqual(expected);
        for (const { id, claim } of found) expect(id).toBe(`r1#${claim.id}`);
      });

      test('as they were recorded', async () => {
        const found = await ledger.claims({});
        const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
        expect(found.map(({ claim }) => claim).sort(byId)).toEqual([...made.reading.claims]);
      });
    });

    describe('alone', () => {
      let where: string;
      let ledger: Ledger;
      beforeEach(async () => {
        where = await ground.fresh();
        ledger = await initLedger(where, randomUUID());
        return () => ledger.close();
      });
      const record = (...facts: Parameters<typeof recordOf>) => ledger.record([recordOf(...facts)], AT);

      test('is made once, and opened where it is', async () => {
        expect((await failure(initLedger(where, 'x'))).code).toBe('ledger-exists');
        expect((await failure(openLedger(await ground.fresh()))).code).toMatch(/no-ledger|ledger-unreachable/);
        const again = await openLedger(where);
        expect(again.id).toBe(ledger.id);
        await again.close();
      });

      test('gives back the bytes, how they came, and the reading', async () => {
        const made = recordOf('Rebels shelled Qarra.', [{}], { title: 'Qarra', publisher: 'Harbour Review' });
        const [{ id, outcome } = { id: '', outcome: '' }] = await ledger.record([made], AT);
        expect(outcome).toBe('recorded');
        const original = await ledger.original(id);
        expect(Buffer.from(original!.bytes).toString()).toBe('Rebels shelled Qarra.');
        expect(original).toMatchObject({ name: 'report.txt', retrieved: AT, headers: { etag: '"1"' }, format: 'text' });
        expect(await ledger.reading(id)).toEqual({
          reading: made.reading,
          teller: made.teller,
          theatre: null,
          reader: '1.0.0+test',
        });
        expect(await ledger.report(id)).toMatchObject({ id, title: 'Qarra', recorded: AT, claims: 1, origin: id });
        expect(await ledger.size()).toMatchObject({ reports: 1, claims: 1 });
      });

      test('leaves a report as it is that is there already, and refuses another one of its id', async () => {
        await record('One.', [], { id: 'r1' });
        const head = await ledger.head();
        expect(await record('One.', [{}], { id: 'r1' })).toEqual([{ id: 'r1', outcome: 'known' }]);
        expect((await failure(record('Two.', [], { id: 'r1' }))).code).toBe('id-taken');
        expect(await ledger.head()).toBe(head);
      });

      test('records all reports of a call, or none', async () => {
        await record('One.', [], { id: 'r1' });
        const both = [recordOf('New.', [{}]), recordOf('Other.', [], { id: 'r1' })];
        expect((await failure(ledger.record(both, AT))).code).toBe('id-taken');
        expect(await ledger.size()).toMatchObject({ reports: 1, claims: 0 });
        expect((await ledger.verify()).problems).toEqual([]);
      });

      test('finds reports by words, source and date', async () => {
        await record('Shells fell on Qarra.', [], { id: 'a', published: '2021-03-01', publisher: 'Harbour Review' });
        await record('Nothing fell.', [], { id: 'b', published: '2021-03-02T10:00', title: 'A quiet day' });
        await record('Shells again.', [], { id: 'c', published: null });
        const ids = async (filter: Parameters<Ledger['reports']>[0]) =>
          (await ledger.reports(filter)).map(({ id }) => id);
        expect(await ids({})).toEqual(['b', 'a', 'c']);
        expect(await ids({ words: 'shell' })).toEqual(['a', 'c']);
        expect(await ids({ words: 'quiet' })).toEqual(['b']);
        expect(await ids({ source: 'Harbour Review' })).toEqual(['a']);
        expect(await ids({ from: '2021-03-02', to: '2021-03-02' })).toEqual(['b']);
        expect(await ledger.ids()).toEqual(['a', 'b', 'c']);
      });

      describe('events', () => {
        const strike = { type: 'air-strike', actor: 'army', words: 'Jets of the army struck Qarra.' } as const;
        const taken = { type: 'territory-captured', actor: 'army', words: 'The army took Qarra.' } as const;
        const reports = [
          recordOf('Jets struck Qarra.', [strike], { id: 'a' }),
          recordOf('The army struck Qarra from the air.', [strike, taken], { id: 'b' }),
          recordOf('Jets over Hazra.', [{ ...strike, place: { name: 'Hazra', lat: 36, lon: 38 } }], { id: 'c' }),
          recordOf('A week later.', [{ ...strike, day: '2021-03-11' }], { id: 'd' }),
          recordOf('Jets struck Qarra again and again.', [strike], { id: 'e' }),
        ];
        const shape = (events: readonly Event[]) =>
          events.map(({ type, claims }) => [type, ...claims.map(({ id }) => id).sort()].join(' ')).sort();
        const EXPECTED = ['air-strike a#c1 b#c1 e#c1', 'air-strike c#c1', 'air-strike d#c1', 'territory-captured b#c2'];
        let fusing: Ledger;
        beforeEach(async () => {
          fusing = await openLedger(where, FUSER);
          return () => fusing.close();
        });

        test.each([
          ['one by one', (list: typeof reports) => list.map((one) => [one])],
          ['the other way round', (list: typeof reports) => [...list].reverse().map((one) => [one])],
          ['all at once', (list: typeof reports) => [list]],
        ])('are the same in whatever order reports come: %s', async (_, order) => {
          for (const some of order(reports)) await fusing.record(some, AT);
          expect(shape(await fusing.events({}))).toEqual(EXPECTED);
          expect(await fusing.isStale()).toBe(false);
          await fusing.rebuild();
          expect(shape(await fusing.events({}))).toEqual(EXPECTED);
        });

        test('are found by time, place, window, actor, side, type, grade and words', async () => {
          await fusing.record(reports, AT);
          const ids = async (filter: Parameters<Ledger['events']>[0]) => shape(await fusing.events(filter));
          expect(await ids({ from: '2021-03-10' })).toEqual([EXPECTED[2]]);
          expect(await ids({ to: '2021-03-09', in: 'hazra' })).toEqual([EXPECTED[1]]);
          expect(await ids({ window: { west: 37.5, east: 38.5, south: 35.5, north: 36.5 } })).toEqual([EXPECTED[1]]);
          expect(await ids({ actors: ['army'], types: ['territory-captured'] })).toEqual([EXPECTED[3]]);
          expect(await ids({ actors: ['rebels'] })).toEqual([]);
          expect(await ids({ sides: ['opposition'] })).toEqual([]);
          expect(await ids({ words: 'took' })).toEqual([EXPECTED[3]]);
          const [{ grade } = { grade: { value: 'weak' as const } }] = await fusing.events({
            types: ['territory-captured'],
          });
          expect(await ids({ grades: [grade.value], types: ['territory-captured'] })).toEqual([EXPECTED[3]]);
          expect(await ids({ contradicted: true })).toEqual([]);
        });

        test('are given with their claims, by their own id or by that of a claim', async () => {
          await fusing.record(reports, AT);
          const byClaim = await fusing.event('e#c1');
          expect(byClaim?.claims.map(({ id }) => id).sort()).toEqual(['a#c1', 'b#c1', 'e#c1']);
          expect((await fusing.event(byClaim!.event.id))?.event).toEqual(byClaim!.event);
          expect(await fusing.event('none#c1')).toBeNull();
        });

        test('change when a report is taken down or read otherwise, and only those', async () => {
          await fusing.record(reports, AT);
          await fusing.takeDown({ act: 'takedown', report: 'e', reason: 'x', by: 'x', erase: true }, AT);
          expect(shape(await fusing.events({}))).toEqual(['air-strike a#c1 b#c1', ...EXPECTED.slice(1)]);
          const made = recordOf('Jets struck Qarra.', [{ ...strike, day: '2021-03-11' }], { id: 'a' });
          await fusing.recordReading('a', made, AT);
          expect(shape(await fusing.events({ types: ['air-strike'] }))).toEqual([
            'air-strike a#c1 d#c1',
            'air-strike b#c1',
            'air-strike c#c1',
          ]);
          expect((await fusing.verify()).problems).toEqual([]);
        });

        test('follow what people decide, also when the tables are made again', async () => {
          await fusing.record(reports, AT);
          const act = (id: string) => ({ id, at: AT, by: 'desk' });
          await fusing.decide({ kind: 'split', apart: [['a#c1'], ['b#c1', 'e#c1']], ...act('1') }, AT);
          await fusing.decide({ kind: 'merge', claims: ['a#c1', 'd#c1'], ...act('2') }, AT);
          await fusing.decide({ kind: 'reject', claims: ['c#c1'], ...act('3') }, AT);
          const decided = ['air-strike a#c1 d#c1', 'air-strike b#c1 e#c1', 'territory-captured b#c2'];
          expect(shape(await fusing.events({}))).toEqual(decided);
          await fusing.rebuild();
          expect(shape(await fusing.events({}))).toEqual(decided);
          await fusing.decide({ kind: 'accept', claims: ['c#c1'], ...act('4') }, AT);
          expect(shape(await fusing.events({}))).toEqual([decided[0], decided[1], 'air-strike c#c1', decided[2]]);
          const hazra = { ...reports[2]!.reading.claims[0]!.place! };
          await fusing.decide({ kind: 'correct', claim: 'e#c1', set: { place: hazra }, ...act('5') }, AT);
          expect(shape(await fusing.events({ types: ['air-strike'] }))).toContain('air-strike c#c1 e#c1');
          expect((await failure(fusing.decide({ kind: 'reject', claims: ['z#c1'], ...act('6') }, AT))).code).toBe(
            'no-such-claim',
          );
          expect((await fusing.verify()).problems).toEqual([]);
        });

        test('tell who holds a place', async () => {
          await fusing.record(reports, AT);
          const [record, ...more] = await fusing.control({ in: 'Qarra' });
          expect(more).toEqual([]);
          expect(record).toMatchObject({ place: { name: 'Qarra' } });
          expect(record!.intervals[0]).toMatchObject({ holder: 'government', for: ['b#c2'] });
          expect((await fusing.controlGrounds({})).claims.map(({ id }) => id)).toEqual(['b#c2']);
          await fusing.takeDown({ act: 'takedown', report: 'b', reason: 'x', by: 'x', erase: false }, AT);
          expect(await fusing.control({})).toEqual([]);
        });

        test('remember the packs that they were made with, and are stale where not all were made by one version', async () => {
          const packs = ['/srv/packs/harbour', '/srv/packs/hills'];
          const mine = await openLedger(where, { ...FUSER, packs });
          expect(await mine.isStale()).toBe(false);
          await mine.record(reports.slice(0, 1), AT);
          let told: readonly string[] | undefined;
          const other = await openLedger(where, async (remembered) => {
            told = remembered;
            return { ...FUSER, version: 'other' };
          });
          expect(told).toEqual(packs);
          await other.record(reports.slice(1), AT);
          expect([await mine.isStale(), await other.isStale()]).toEqual([true, true]);
          expect(await other.packs()).toEqual(packs);
          await other.rebuild();
          expect([await mine.isStale(), await other.isStale()]).toEqual([true, false]);
          expect(await mine.packs()).toEqual([]);
          await Promise.all([mine.close(), other.close()]);
        });

        test('are known to be stale where they were made by another version, or without one', async () => {
          await fusing.record(reports.slice(0, 1), AT);
          const other = await openLedger(where, { ...FUSER, version: 'later' });
          expect(await other.isStale()).toBe(true);
          await other.rebuild();
          expect(await other.isStale()).toBe(false);
          await other.close();
          await ledger.record(reports.slice(1), AT);
          expect(await fusing.isStale()).toBe(true);
          await ledger.takeDown({ act: 'takedown', report: 'a', reason: 'x', by: 'x', erase: false }, AT);
          expect(await fusing.event('a#c1')).toBeNull();
          await fusing.rebuild();
          expect(shape(await fusing.events({}))).toEqual(['air-strike b#c1 e#c1', ...EXPECTED.slice(1)]);
        });
      });

      describe('copies', () => {
        const words = (from: number, count: number) =>
          Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ');
        const story = words(0, 120);
        const copies = [
          recordOf(story, [{}], { id: 'first', published: '2021-03-01' }),
          recordOf(`Articles by: Harbour Review\n\n${story}\n\n${words(500, 20)}`, [{}], {
            id: 'copy',
            published: '2021-03-03',
          }),
          recordOf(`${words(600, 15)} ${story}`, [{}], { id: 'undated', published: null }),
          recordOf(words(300, 120), [{}], { id: 'other', published: '2021-02-01' }),
          recordOf(`${words(0, 60)} ${words(700, 60)}`, [{}], { id: 'half', published: '2021-03-02' }),
          recordOf('Air alert in the region.', [{}], { id: 'alert', published: '2021-03-01' }),
          recordOf('AIR ALERT in the region!', [{}], { id: 'alert too', published: '2021-03-02' }),
          recordOf('Air alert, in the region.', [{}], { id: 'alert later', published: '2021-03-20' }),
        ];
        const origins = {
          ...{ first: 'first', copy: 'first', undated: 'first', other: 'other', half: 'half' },
          ...{ alert: 'alert', 'alert too': 'alert', 'alert later': 'alert later' },
        };
        const originsIn = async () =>
          Object.fromEntries((await ledger.reports({ limit: 50 })).map(({ id, origin }) => [id, origin]));

        test.each([
          ['as they were published', (list: typeof copies) => list],
          ['the other way round', (list: typeof copies) => [...list].reverse()],
          ['in another order', (list: typeof copies) => [...list.slice(3), ...list.slice(0, 3)]],
        ])('have one origin, the one that appeared first: %s', async (_, order) => {
          for (const one of order(copies)) await ledger.record([one], AT);
          expect(await originsIn()).toEqual(origins);
          const found = await ledger.claims({ report: 'copy' });
          expect(found[0]?.origin).toBe('first');
        });

        test('have another origin when the first is taken down, or is read otherwise', async () => {
          await ledger.record(copies, AT);
          await ledger.takeDown({ act: 'takedown', report: 'first', reason: 'x', by: 'x', erase: false }, AT);
          expect(await originsIn()).toMatchObject({ copy: 'copy', undated: 'copy' });
          const made = recordOf(words(900, 120), [], { id: 'copy', published: '2021-03-03' });
          await ledger.recordReading('copy', made, AT);
          expect(await originsIn()).toMatchObject({ copy: 'copy', undated: 'undated' });
        });
      });

      test('takes the reading that came last, and keeps the ones before', async () => {
        const made = recordOf('Rebels shelled Qarra.', [{ words: 'Old words.' }], { id: 'r1' });
        await ledger.record([made], AT);
        const { reading } = recordOf('Rebels shelled Qarra.', [{ words: 'New words.' }, {}], { id: 'r1' });
        await ledger.recordReading('r1', { ...made, reading, reader: '2.0.0+test' }, AT);
        expect((await ledger.claims({ words: 'old' })).length).toBe(0);
        expect((await ledger.claims({ words: 'new' })).length).toBe(1);
        expect(await ledger.report('r1')).toMatchObject({ claims: 2, reader: '2.0.0+test' });
        expect(await ledger.verify()).toMatchObject({ entries: 3, problems: [] });
      });

      describe('a takedown', () => {
        const asked = { act: 'takedown', report: 'r1', reason: 'Asked for by the family', by: 'desk' } as const;
        beforeEach(async () => {
          await ledger.record(
            [
              recordOf('A name to be forgotten.', [{}], { id: 'r1', title: 'A name' }, 'two rows'),
              recordOf('Another.', [{}], { id: 'r2' }, 'two rows'),
            ],
            AT,
          );
        });

        test('hides a report and its claims, and keeps its bytes', async () => {
          await ledger.takeDown({ ...asked, erase: false }, AT);
          expect((await ledger.claims({})).map(({ report }) => report)).toEqual(['r2']);
          expect((await ledger.reports({})).map(({ id }) => id)).toEqual(['r2']);
          expect((await ledger.reports({ words: 'forgotten' })).length).toBe(0);
          expect(await ledger.reading('r1')).toBeNull();
          expect(await ledger.report('r1')).toMatchObject({ takenDown: true, title: 'A name' });
          expect(await ledger.verify()).toMatchObject({ entries: 5, erased: 0, problems: [] });
          expect((await failure(ledger.takeDown({ ...asked, erase: false }, AT))).code).toBe('no-such-report');
        });

        test('erases the bytes where it is asked to, while the chain still verifies', async () => {
          const { sharedFile } = await ledger.takeDown({ ...asked, erase: true }, AT);
          expect(sharedFile).toBe(1);
          expect(await ledger.original('r1')).toBeNull();
          expect(await ledger.report('r1')).toMatchObject({ takenDown: true, title: null });
          expect(await ledger.verify()).toMatchObject({ erased: 1, problems: [] });
          expect(Buffer.from((await ledger.original('r2'))!.bytes).toString()).toBe('Another.');
        });

        test('holds when the report comes again, under whatever id', async () => {
          await ledger.takeDown({ ...asked, erase: true }, AT);
          const again = [recordOf('A name to be forgotten.', [{}], { id: 'r9' })];
          expect(await ledger.record(again, AT)).toEqual([{ id: 'r9', outcome: 'taken-down' }]);
        });

        test('holds when the tables are made again', async () => {
          await ledger.takeDown({ ...asked, erase: true }, AT);
          await ledger.rebuild();
          expect((await ledger.claims({})).map(({ report }) => report)).toEqual(['r2']);
          expect(await ledger.report('r1')).toMatchObject({ takenDown: true });
          expect((await ledger.verify()).problems).toEqual([]);
        });
      });

      test('makes its tables again from the chain as they were', async () => {
        const made = recordOf('Rebels shelled Qarra.', [{ words: 'Old words.' }], { id: 'r1' });
        await ledger.record([made, recordOf('Another.', [{ actor: 'army' }], { id: 'r2' })], AT);
        await ledger.recordReading('r1', { ...made, reading: { ...made.reading, claims: [] } }, AT);
        const before = [await ledger.reports({}), await ledger.claims({}), await ledger.claims({ words: 'qarra' })];
        expect(await ledger.rebuild()).toBe(5);
        expect([await ledger.reports({}), await ledger.claims({}), await ledger.claims({ words: 'qarra' })]).toEqual(
          before,
        );
        expect((await ledger.verify()).problems).toEqual([]);
      });

      describe('verify', () => {
        beforeEach(async () => {
          await record('One.', [{}], { id: 'r1' });
          await record('Two.', [{}], { id: 'r2' });
        });
        const lift =
          engine === 'SQLite'
            ? 'drop trigger entries_no_update; drop trigger entries_no_delete;'
            : 'alter table entries disable trigger all;';

        test.each<[string, string, RegExp]>([
          [
            'an entry was changed',
            `${lift} update entries set recorded = '2020-01-01' where number = 2`,
            /Entry 2 .*was changed/,
          ],
          ['an entry was taken out', `${lift} delete from entries where number = 2`, /entries 2 to 2 are missing/],
          [
            'an entry was put into the place of another',
            `${lift} update entries set hash = 'x' where number = 1`,
            /Entry 2 .*does not follow/,
          ],
          [
            'bytes were lost',
            'delete from blobs where sha256 = (select sha256 from reports where number = 1)',
            /Entry 1: .*report r1.* are missing/,
          ],
          [
            'bytes were exchanged',
            'update blobs set stored = (select stored from blobs where sha256 = (select sha256 from reports where number = 2)) where sha256 = (select sha256 from reports where number = 1)',
            /Entry 1: .*report r1.* not the bytes that were recorded/,
          ],
          ['claims were taken out', 'delete from claims where report = 1', /table claims has 1 rows/],
          ['a report was taken out', 'delete from reports where number = 2', /table reports has 1 rows for 2 entries/],
        ])('finds that %s', async (_, statements, told) => {
          expect((await ledger.verify()).problems).toEqual([]);
          await ground.tamper(where, statements);
          const { problems } = await ledger.verify();
          expect(problems.some((line) => told.test(line))).toBe(true);
        });

        test('finds by a head that was noted that the last entries were cut off', async () => {
          const head = (await ledger.head())!;
          expect((await ledger.verify(head)).problems).toEqual([]);
          await ground.tamper(
            where,
            `${lift} delete from entries where number > 2; delete from reports where number = 2;
           delete from readings where report = 2; delete from claims where report = 2`,
          );
          expect((await ledger.verify()).problems).toEqual([]);
          expect((await ledger.verify(head)).problems).toHaveLength(1);
        });

        test('is not needed against plain SQL: entries cannot be changed', async () => {
          for (const act of ["update entries set kind = 'x'", 'delete from entries'])
            await expect(ground.tamper(where, act)).rejects.toThrow(/never changed/);
        });
      });

      test('two writers lose nothing', async () => {
        const other = await openLedger(where);
        const writers = [ledger, other].flatMap((one, writer) =>
          Array.from({ length: 20 }, (_, at) => one.record([recordOf(`Report ${at} of ${writer}.`, [{}])], AT)),
        );
        await Promise.all(writers);
        await other.close();
        expect(await ledger.size()).toMatchObject({ reports: 40, claims: 40 });
        expect(await ledger.verify()).toMatchObject({ entries: 80, problems: [] });
      });
    });
  });
}
