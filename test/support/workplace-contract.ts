import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { fillDoubts } from '../../src/ledger/fill-doubts.ts';
import { initLedger, type Ledger } from '../../src/ledger/index.ts';
import { openPostgres } from '../../src/ledger/postgres.ts';
import { openSqlite } from '../../src/ledger/sqlite.ts';
import type { Account, ApiToken, Coding } from '../../src/model/index.ts';
import { FUSER, failure } from './fuser.ts';
import { AT, recordOf } from './reports.ts';

const LATER = '2021-03-06T12:00:00.000Z';
const by = (name: string, at = AT) => ({ by: name, at });

/** What accounts, tokens, feeds, the queue and codings must do on every engine. */
export function workplaceContract(
  fresh: () => Promise<string>,
  tamper: (where: string, statements: string) => Promise<void>,
): void {
  describe('the workplace', () => {
    let ledger: Ledger;
    let where: string;
    beforeEach(async () => {
      where = await fresh();
      ledger = await initLedger(where, randomUUID(), FUSER);
      return () => ledger.close();
    });
    const add = (name: string, role: Account['role']) =>
      ledger.workplace.accounts.add({ name, role, created: AT, createdBy: 'cli' }, `hash of ${name}`);

    test('accounts: names are given once, for good, and one admin stays', async () => {
      const { accounts } = ledger.workplace;
      expect(await accounts.any()).toBe(false);
      await add('amal', 'admin');
      await add('boris', 'coder');
      expect((await failure(add('amal', 'viewer'))).code).toBe('user-exists');
      expect(await accounts.find('amal')).toMatchObject({ role: 'admin', password: 'hash of amal' });
      expect((await failure(accounts.setRole('amal', 'viewer'))).code).toBe('last-admin');
      expect((await failure(accounts.remove('amal', AT))).code).toBe('last-admin');
      expect(await accounts.find('amal')).toMatchObject({ role: 'admin' });
      await accounts.setRole('boris', 'admin');
      await accounts.remove('amal', AT);
      expect((await accounts.list()).map(({ name }) => name)).toEqual(['boris']);
      expect(await accounts.find('amal')).toBeNull();
      expect((await failure(add('amal', 'viewer'))).message).toContain('signed');
      expect((await failure(accounts.setPassword('amal', 'x'))).code).toBe('no-such-user');
    });

    test('sessions hold until their time, and end with a new password or role', async () => {
      const { accounts, sessions } = ledger.workplace;
      await add('amal', 'admin');
      await add('boris', 'coder');
      await sessions.open('h1', 'boris', AT, LATER);
      await sessions.open('h2', 'amal', AT, AT);
      expect(await sessions.find('h1', AT)).toMatchObject({ user: { name: 'boris', role: 'coder' }, seen: AT });
      expect(await sessions.find('h1', LATER)).toBeNull();
      expect(await sessions.find('h2', AT)).toBeNull();
      await sessions.sweep(AT);
      await sessions.extend('h1', AT, '2021-03-07T00:00:00.000Z');
      expect(await sessions.find('h1', LATER)).not.toBeNull();
      await accounts.setRole('boris', 'viewer');
      expect(await sessions.find('h1', AT)).toBeNull();
      await sessions.open('h3', 'boris', AT, LATER);
      await accounts.setPassword('boris', 'other');
      expect(await sessions.find('h3', AT)).toBeNull();
      await sessions.open('h4', 'boris', AT, LATER);
      await sessions.close('h4');
      expect(await sessions.find('h4', AT)).toBeNull();
    });

    test('tokens hold until they are revoked, run out, or their user goes', async () => {
      const { accounts, tokens } = ledger.workplace;
      await add('amal', 'admin');
      await add('boris', 'coder');
      const token = (id: string, expires: string | null = null): ApiToken => ({
        ...{ id, name: 'script', user: 'boris', scopes: ['read', 'add'], created: AT, expires, used: null },
      });
      await tokens.add(token('t1'), 'h1');
      await tokens.add(token('t2', LATER), 'h2');
      await tokens.use('t1', '2021-03-05');
      expect(await tokens.find('h1', AT)).toEqual({
        token: { ...token('t1'), used: '2021-03-05' },
        user: { name: 'boris', role: 'coder', created: AT, createdBy: 'cli' },
      });
      expect(await tokens.find('h2', LATER)).toBeNull();
      expect((await failure(tokens.revoke('t2', AT, 'amal'))).code).toBe('no-such-token');
      await tokens.revoke('t2', AT, 'boris');
      expect((await tokens.list()).map(({ id }) => id)).toEqual(['t1']);
      expect(await tokens.list('amal')).toEqual([]);
      await accounts.remove('boris', AT);
      expect(await tokens.find('h1', AT)).toBeNull();
      expect((await failure(tokens.add(token('t3'), 'h3'))).code).toBe('no-such-user');
    });

    test('feeds are kept once an address, with what came of them', async () => {
      const { feeds } = ledger.workplace;
      const feed = { id: 'f1', address: 'https://a.example/rss', every: 900, given: {}, added: AT, addedBy: 'amal' };
      expect(await feeds.add(feed)).toMatchObject({ id: 'f1', polled: null, reports: 0 });
      expect(await feeds.add({ ...feed, id: 'f2' })).toMatchObject({ id: 'f1' });
      await feeds.polled('f1', { at: AT, problem: null, reports: 3 });
      await feeds.polled('f1', { at: LATER, problem: 'It was answered with 503.', reports: 1 });
      expect(await feeds.list()).toMatchObject([{ polled: LATER, problem: 'It was answered with 503.', reports: 4 }]);
      await feeds.remove('f1');
      expect((await failure(feeds.remove('f1'))).code).toBe('no-such-feed');
    });

    describe('the queue', () => {
      const nowhere = { place: { name: 'Tell Nowhere', lat: null, lon: null } };
      const capture = { ...nowhere, type: 'territory-captured', actor: 'army', words: 'The army took it.' } as const;
      const issue = { code: 'date-conflict', message: 'Two dates.', span: { start: 0, end: 3 } } as const;
      const made = recordOf('A report.', [nowhere, capture], { id: 'r1' });
      const report = { ...made, reading: { ...made.reading, issues: [issue] } };
      const ids = async (filter = {}) => (await ledger.workplace.queue.list(filter, AT)).items.map(({ id }) => id);
      beforeEach(() => ledger.record([report], AT));

      test('lists what is in need of a person, the heaviest first', async () => {
        const { items, total } = await ledger.workplace.queue.list({}, AT);
        expect(total).toBe(items.length);
        expect(items.map(({ weight }) => weight)).toEqual(items.map(({ weight }) => weight).sort((a, b) => b - a));
        expect(items.find(({ kind }) => kind === 'issue')).toMatchObject({
          ...{ report: 'r1', claim: null, event: null, code: 'date-conflict', why: 'Two dates.', state: 'open' },
        });
        expect(await ids({ kind: 'unresolved-place' })).toEqual(['unresolved-place:r1#c2', 'unresolved-place:r1#c1']);
        expect(await ids({ kind: 'unresolved-place', limit: 1, offset: 1 })).toEqual(['unresolved-place:r1#c1']);
        expect(await ids({ report: 'r1' })).toEqual(['issue:r1:1']);
      });

      test('is the same when the tables are made again, and follows readings and takedowns', async () => {
        const before = await ids();
        await ledger.rebuild();
        expect(await ids()).toEqual(before);
        await ledger.recordReading('r1', { ...report, reading: { ...report.reading, issues: [] } }, AT);
        expect(await ids({ kind: 'issue' })).toEqual([]);
        await ledger.takeDown({ act: 'takedown', report: 'r1', reason: 'x', by: 'x', erase: false }, AT);
        expect(await ids()).toEqual([]);
      });

      test('is assigned, locked against others until the lock ends, and commented on', async () => {
        const { queue } = ledger.workplace;
        const item = 'unresolved-place:r1#c1';
        await queue.assign(item, 'boris', by('amal'));
        expect(await ids({ assignee: 'boris' })).toEqual([item]);
        await queue.lock(item, LATER, by('boris'));
        expect((await failure(queue.lock(item, LATER, by('amal')))).code).toBe('locked');
        expect((await failure(queue.unlock(item, by('amal'), false))).code).toBe('locked');
        await queue.lock(item, LATER, by('boris'));
        expect(await queue.find(item, AT)).toMatchObject({ lockedBy: 'boris', assignee: 'boris', lockedUntil: LATER });
        expect(await queue.find(item, LATER)).toMatchObject({ lockedBy: null });
        await queue.unlock(item, by('amal'), true);
        const comment = { id: 'k1', item, by: 'amal', at: AT, text: 'See the map.' };
        await queue.comment(comment);
        await queue.comment({ ...comment, text: 'Sent again after the line broke.' });
        expect(await queue.find(item, AT)).toMatchObject({ comments: [comment], lockedBy: null });
        expect((await failure(queue.lock('issue:none', LATER, by('amal')))).code).toBe('no-such-item');
      });

      test('is made for a ledger that was kept before there was one', async () => {
        const before = await ledger.workplace.queue.list({}, AT);
        await ledger.workplace.queue.setState('issue:r1:1', 'coded', by('amal'));
        await tamper(where, 'delete from doubts');
        expect(await ids({ state: 'coded' })).toEqual([]);
        const engine = where.startsWith('postgres') ? openPostgres(where) : openSqlite(where, false);
        await engine.write((tx) => fillDoubts(engine, tx));
        await engine.close();
        expect(await ids({ state: 'coded' })).toEqual(['issue:r1:1']);
        expect((await ledger.workplace.queue.list({}, AT)).items.map((one) => ({ ...one, state: 'open' }))).toEqual(
          before.items,
        );
      });

      test('has states, which a decision about claims sets for all items about them', async () => {
        const { queue } = ledger.workplace;
        await queue.settle(['r1#c1'], 'coded', by('boris'));
        expect(await ids({ state: 'coded' })).toContain('unresolved-place:r1#c1');
        expect(await ids({ state: 'open' })).not.toContain('unresolved-place:r1#c1');
        await queue.setState('issue:r1:1', 'done', by('amal'));
        expect(await ids({ state: 'done' })).toEqual(['issue:r1:1']);
        await queue.settle(['r1#c1'], 'open', by('amal'));
        expect(await ids({ state: 'coded' })).toEqual([]);
      });

      test('holds contradictions of events and accusations', async () => {
        const dead = (count: number) => [
          {
            outcome: 'killed',
            who: 'people',
            actor: null,
            min: count,
            max: count,
            text: '',
            span: { start: 0, end: 1 },
          },
        ];
        const strike = (id: string, count: number, source: string) => {
          const one = recordOf(`Strike ${id}.`, [{ type: 'air-strike', actor: 'army' }], { id });
          const claims = one.reading.claims.map((claim) => ({ ...claim, casualties: dead(count) as never }));
          return { ...one, reading: { ...one.reading, claims }, teller: { id: source, name: source } };
        };
        await ledger.record([strike('x', 5, 'one'), strike('y', 50, 'two')], AT);
        const [found] = (await ledger.workplace.queue.list({ kind: 'contradiction' }, AT)).items;
        expect(found).toMatchObject({ claim: null, why: 'Told differently: killed.' });
        expect((await ledger.event(found!.event!))?.claims.length).toBe(2);
        await ledger.workplace.queue.settle(['x#c1'], 'done', by('amal'));
        expect(await ids({ kind: 'contradiction', state: 'done' })).toEqual([found!.id]);
        await ledger.decide({ id: '1', at: AT, by: 'amal', kind: 'reject', claims: ['y#c1'] }, AT);
        expect(await ids({ kind: 'contradiction' })).toEqual([]);
      });
    });

    test('codings are kept one a coder and claim, and those that want a second one are told', async () => {
      const { codings } = ledger.workplace;
      const coding = (id: string, coder: string, claim: string): Coding => ({
        ...{ id, claim, coder, at: AT, fields: { type: 'shelling', killed: 3 } },
      });
      await codings.put(coding('1', 'boris', 'r#c1'));
      await codings.put(coding('2', 'boris', 'r#c2'));
      await codings.put(coding('3', 'amal', 'r#c2'));
      const again = await codings.put({ ...coding('4', 'boris', 'r#c1'), fields: { killed: null } });
      expect(again).toMatchObject({ id: '1', fields: { killed: null } });
      expect(await codings.list({ claim: 'r#c1' })).toEqual([again]);
      expect((await codings.list({})).length).toBe(3);
      expect(await codings.wanting('amal', 10)).toEqual(['r#c1']);
      expect(await codings.wanting('boris', 10)).toEqual([]);
    });
  });
}
