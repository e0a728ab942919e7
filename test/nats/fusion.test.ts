import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { kinships } from '../../bench/ledger/war.ts';
import { freshDatabase, onServer } from '../../bench/scale/servers.ts';
import { fuserOf } from '../../src/desk/fuser.ts';
import { initLedger, type Ledger, openLedger } from '../../src/ledger/index.ts';
import { FULL } from '../../src/publish/index.ts';
import { entangledReports } from '../support/entangled.ts';

const SERVER = process.env.SITREP_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const CLAIMS = Number(process.env.SITREP_TEST_CLAIMS ?? 50_000);
const FUSERS = 4;
const AT = '2021-05-04T00:00:00Z';
const FUSER = fuserOf({ kinships, version: 'test', profile: () => FULL });
const MINUTES = 60_000;

/** All that fusion made, by the ids that it gives: numbers in the tables hang on the order of arrival. */
async function madeIn(ledger: Ledger): Promise<ReadonlyMap<string, unknown>> {
  const events = await ledger.events({ limit: 1_000_000 });
  const control = await ledger.control({});
  const made = new Map<string, unknown>(events.map((event) => [event.id, event]));
  for (const record of control) made.set(record.place.id, record);
  return made;
}

/** Fuses until all is recorded and nothing waits. */
async function fuse(db: string, isOver: () => boolean): Promise<number> {
  const ledger = await openLedger(db, FUSER);
  const first = -(2 ** 31);
  let claims = 0;
  for (let from = first; ; ) {
    const fused = await ledger.fuseSome(from);
    if (fused) [from, claims] = [fused.next, claims + fused.claims];
    else if (from !== first) from = first;
    else if (isOver()) break;
    else await setTimeout(20);
  }
  await ledger.close();
  return claims;
}

test(
  `${CLAIMS} claims that are hard to part make the same events side by side as one after the other`,
  async () => {
    const file = join(tmpdir(), `sitrep-${randomUUID()}.db`);
    const name = `sitrep_fusion_${process.pid}`;
    const db = await freshDatabase(SERVER, name);
    const reports = entangledReports(CLAIMS);
    const one = await initLedger(file, 'one', FUSER);
    const many = await initLedger(db, 'many', FUSER);
    try {
      for (let at = 0; at < reports.length; at += 250) await one.record(reports.slice(at, at + 250), AT);
      let over = false;
      const fusing = Array.from({ length: FUSERS }, () => fuse(db, () => over));
      // In another order: reports of all days at once, so that every fuser meets the others.
      const strides = Array.from({ length: 17 }, (_, stride) =>
        reports.filter((_one, at) => at % 17 === stride),
      ).flat();
      for (let at = 0; at < strides.length; at += 60) await many.record(strides.slice(at, at + 60), AT, 'later');
      over = true;
      const fused = await Promise.all(fusing);
      expect(fused.filter((claims) => claims > 0).length).toBeGreaterThan(1);
      expect(await many.unfused()).toBe(0);
      const [expected, found] = [await madeIn(one), await madeIn(many)];
      expect(expected.size).toBeGreaterThan(CLAIMS / 20);
      expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [id, made] of expected) expect(found.get(id), id).toEqual(made);
    } finally {
      await one.close();
      await many.close();
      rmSync(file, { force: true });
      await onServer(SERVER, `drop database if exists ${name} with (force)`);
    }
  },
  20 * MINUTES,
);
