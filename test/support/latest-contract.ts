import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOfWar, kinships, LAST_DAY, reportOf, reportsIn } from '../../bench/ledger/war.ts';
import { fuserOf } from '../../src/desk/fuser.ts';
import { initLedger, type Ledger } from '../../src/ledger/index.ts';
import type { Page } from '../../src/ledger/pages.ts';
import type { RecordedClaim } from '../../src/model/index.ts';
import { FULL } from '../../src/publish/index.ts';
import type { Ground } from './grounds.ts';

const CLAIMS = 2000;

/** What words find among the latest on every engine, whether every claim has them, few, or none. */
export function latestContract(name: string, prepare: () => Promise<Ground>): void {
  describe(`the latest with some words, in ${name}`, () => {
    let ground: Ground;
    let ledger: Ledger;
    let all: readonly RecordedClaim[];
    beforeAll(async () => {
      ground = await prepare();
      const fuser = fuserOf({ kinships, version: 'test', profile: () => FULL });
      ledger = await initLedger(await ground.fresh(), randomUUID(), fuser);
      const of = reportsIn(CLAIMS);
      // Not in the order of their days.
      const reports = Array.from({ length: of }, (_, at) => reportOf((at * 7) % of, of));
      await ledger.record(reports, dayOfWar(LAST_DAY));
      all = await ledger.claims({ limit: CLAIMS });
    });
    afterAll(async () => {
      await ledger.close();
      await ground.clear();
    });

    const having = (pattern: RegExp): readonly RecordedClaim[] =>
      all.filter(({ claim }) => pattern.test(claim.evidence[0]!.text));

    async function pagesOf<T>(page: (cursor?: string) => Promise<Page<T>>): Promise<T[]> {
      const items: T[] = [];
      for (let cursor: string | undefined; ; ) {
        const { items: some, next } = await page(cursor);
        items.push(...some);
        if (!next) return items;
        cursor = next;
      }
    }

    test.each([
      ['which all have', 'killed', /killed/],
      ['which many have', 'bridge', /bridge/],
      ['which few have', '"brigade 7" bridge', /brigade-7 .*bridge|bridge.*brigade-7,/],
      ['in a row, that many have apart', '"town 1"', /Town 1 /],
      ['which none has', 'zebra', /zebra/],
      ['without others', 'killed -bridge -school', /^(?!.*(bridge|school))/],
    ])('claims by words %s', async (_, words, pattern) => {
      const wanted = having(pattern);
      expect(all).toHaveLength(CLAIMS);
      expect(await ledger.claims({ words, limit: CLAIMS })).toEqual(wanted);
      expect(await ledger.claims({ words, limit: 5 })).toEqual(wanted.slice(0, 5));
      const types = ['siege', 'clash'] as const;
      const ofType = wanted.filter(({ claim }) => types.some((type) => type === claim.type));
      expect(await ledger.claims({ words, types, limit: 3 })).toEqual(ofType.slice(0, 3));
      expect(await pagesOf((cursor) => ledger.claimPage({ words }, { limit: 300, ...(cursor && { cursor }) }))).toEqual(
        wanted,
      );
      expect(await ledger.countClaims({ words })).toBe(wanted.length);
    });

    test.each(['killed', 'bridge', '"town 1"', 'zebra'])('events and reports by words: %s', async (words) => {
      const claims = new Set((await ledger.claims({ words, limit: CLAIMS })).map(({ id }) => id));
      const told = (await ledger.events({ limit: CLAIMS })).filter((event) =>
        event.claims.some(({ id }) => claims.has(id)),
      );
      expect(await ledger.events({ words, limit: CLAIMS })).toEqual(told);
      expect(await ledger.events({ words, limit: 4 })).toEqual(told.slice(0, 4));
      const page = await ledger.eventPage({ words }, { limit: 4 }, 'shown');
      expect(page.items).toEqual(told.slice(0, 4));
      const of = new Set([...claims].map((id) => id.split('#')[0]!));
      const reports = (await ledger.reports({ limit: CLAIMS })).filter(({ id }) => of.has(id));
      expect(await ledger.reports({ words, limit: 6 })).toEqual(reports.slice(0, 6));
      expect(await pagesOf((cursor) => ledger.reportPage({ words }, { limit: 50, ...(cursor && { cursor }) }))).toEqual(
        reports,
      );
    });
  });
}
