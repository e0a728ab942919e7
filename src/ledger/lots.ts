import type { Transaction } from 'kysely';
import { ANYWHERE, cellsOf, EVER, isLong, isWide } from './cells.ts';
import { groundsOf, tellLater } from './control.ts';
import { correctedBy, decisionsIn } from './decisions.ts';
import type { Lock } from './engine.ts';
import { clustersOf, fuseAnew, linkedClaimsOf } from './fuse.ts';
import { forgetOthers } from './fused-by.ts';
import type { Extent, Fuser } from './fuser.ts';
import type { IndexedReports } from './index-report.ts';
import { type NumberedClaim, recordedWhere } from './recorded.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Tx = Transaction<Tables>;

/** What fusing some of the claims that wait came to. */
export interface FusedLot {
  readonly claims: number;
  /** Where to look for the next: claims near each other in time and place have lots near each other. */
  readonly next: number;
}

/** Claims that are fused in one transaction: few enough that no lock is held for long. */
const AT_ONCE = 400;

/** Puts claims where workers find those that are to be fused. */
export async function fuseLater({ engine, fuser }: Store, tx: Tx, { claims, moved }: IndexedReports): Promise<void> {
  if (!fuser) throw new Error('Only a ledger with a fuser fuses later.');
  // Reports that have another origin now count as another source.
  const others = moved.length ? await recordedWhere(tx, 'report', moved) : [];
  const rows = [...claims, ...others.map((one) => ({ ...one, extent: null }))].map(({ number, recorded, extent }) => ({
    claim: number,
    lot: lotOf(extent ?? fuser.extentOf(recorded)),
  }));
  await engine.insert(tx, 'unfused', rows);
}

/** How many claims wait to be fused. */
export async function unfused({ engine }: Store): Promise<number> {
  const row = await engine.reads
    .selectFrom('unfused')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** The lot of a claim: where and when it begins, so that most of what it may be joined with is of the same lot. */
export function lotOf(extent: Extent): number {
  const { period, cell } = cellsOf(extent)[0]!;
  return ((period & 0x7fff) << 16) | (cell & 0xffff);
}

/**
 * Fuses some of the claims that wait, from a lot on. As many processes as want may do so at once: none touches claims that
 * another may be joining with its own. Null where none waits from there on that nobody else has taken.
 */
export const fuseSome = (store: Store, from: number): Promise<FusedLot | null> =>
  store.engine.beside(async (tx) => {
    const { engine, fuser } = store;
    const taken = await engine.take(tx, from, AT_ONCE);
    if (!fuser || taken.length === 0) return null;
    await forgetOthers(tx, fuser);
    const decisions = await decisionsIn(tx);
    const claims = await recordedWhere(tx, 'number', [...new Set(taken.map(({ claim }) => claim))]);
    const extended = claims.map((claim) => ({ ...claim, extent: extentOf(fuser, decisions, claim) }));
    await engine.lock(tx, locksOf(extended));
    const linked = await linkedClaimsOf(engine, fuser, tx, extended, decisions);
    const mine = claims.map(({ number }) => number);
    const clusterOf = await settled(store, tx, [...mine, ...linked]);
    const fresh = claims.filter(({ number }) => !clusterOf.has(number));
    const denied = await fuseAnew(engine, fuser, tx, [...new Set(clusterOf.values())], fresh, decisions);
    await tellLater(engine, tx, [...groundsOf(claims), ...denied]);
    return { claims: taken.length, next: Math.max(...taken.map(({ lot }) => lot)) + 1 };
  });

const extentOf = (fuser: Fuser, decisions: Parameters<typeof correctedBy>[0], { recorded }: NumberedClaim): Extent =>
  fuser.extentOf(decisions.length ? correctedBy(decisions, recorded) : recorded);

/**
 * The clusters of claims, held so that nobody else changes them: the clusters of neighbours reach into cells that are not
 * held. Looked at again once they are held, as they may have grown while we waited.
 */
async function settled({ engine }: Store, tx: Tx, claims: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const held = new Set<number>();
  for (;;) {
    const clusterOf = await clustersOf(tx, claims);
    const free = [...new Set(clusterOf.values())].filter((cluster) => !held.has(cluster));
    if (free.length === 0) return clusterOf;
    await engine.lock(
      tx,
      free.map((cluster) => ({ what: 'cluster', key: String(cluster), shared: false })),
    );
    for (const cluster of free) held.add(cluster);
  }
}

/**
 * What must be held so that no two who fuse have claims that meet: the cells of a claim. What lies wide or lasts long is
 * held against everything of its period or its family, which all others hold together.
 */
export function locksOf(claims: readonly { readonly extent: Extent }[]): Lock[] {
  const shared = new Map<string, boolean>();
  const hold = (key: string, together: boolean): void => {
    shared.set(key, together && (shared.get(key) ?? true));
  };
  for (const { extent } of claims) {
    const { family } = extent;
    if (isLong(extent)) {
      hold(`${family} ${EVER}`, false);
      continue;
    }
    hold(`${family} ${EVER}`, true);
    const wide = isWide(extent);
    for (const { period, cell } of cellsOf(extent)) {
      hold(`${family} ${period} ${ANYWHERE}`, !wide);
      if (!wide) hold(`${family} ${period} ${cell}`, false);
    }
  }
  return [...shared].map(([key, together]) => ({ what: 'cell', key, shared: together }));
}
