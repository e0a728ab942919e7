import type { Transaction } from 'kysely';
import {
  type CorrectDecision,
  claimsOfDecision,
  type Decision,
  groundOfUndo,
  inOrder,
  type RecordedClaim,
  type RecordedDecision,
  type StandingDecision,
  standing,
  withdrawals,
} from '../model/index.ts';
import type { DecisionBody } from './bodies.ts';
import { withReports } from './recorded.ts';
import type { Store } from './store.ts';
import type { Queries, Tables } from './tables.ts';

type Tx = Transaction<Tables>;

/** Acts about claims and sources: what fusion is told of. */
const ACTS: readonly Decision['kind'][] = ['merge', 'split', 'correct', 'accept', 'reject', 'rate', 'undo'];

const rowsIn = (db: Queries) =>
  db.selectFrom('decisions').select(['entry', 'body']).where('act', 'in', ACTS).orderBy('entry').execute();

/** All that people decided about claims and sources, in the order in which they did. */
export async function decisionsIn(db: Queries): Promise<Decision[]> {
  return (await rowsIn(db)).map(({ body }) => JSON.parse(body) as Decision);
}

/** All decisions with their entries and what became of them, the first first. */
export async function recordedDecisions({ engine }: Store): Promise<RecordedDecision[]> {
  const rows = (await rowsIn(engine.reads)).map(({ entry, body }) => ({
    entry,
    decision: JSON.parse(body) as Decision,
  }));
  const all = rows.map(({ decision }) => decision);
  const gone = withdrawals(all);
  return rows.map(({ entry, decision }) => {
    const about = groundOf(decision, all);
    return {
      decision,
      entry,
      claims: about ? claimsOfDecision(about) : [],
      withdrawnBy: gone.get(decision.id) ?? null,
    };
  });
}

/** What a decision is about in the end: itself, or what it withdraws. */
export const groundOf = (decision: Decision, all: readonly Decision[]): StandingDecision | null =>
  decision.kind === 'undo' ? groundOfUndo(decision, all) : decision;

/** Writes the row of a decision. A claim that was corrected is looked for where the correction puts it. */
export async function applyDecision(
  store: Store,
  tx: Tx,
  entry: number,
  { decision, ...said }: DecisionBody,
): Promise<void> {
  await tx
    .insertInto('decisions')
    .values({ entry, ...said, body: JSON.stringify(decision) })
    .execute();
  if (decision.kind !== 'correct' && decision.kind !== 'undo') return;
  const all = await decisionsIn(tx);
  const about = groundOf(decision, all);
  if (about?.kind === 'correct') await putWhereCorrected(store, tx, about.claim, all);
}

/** Puts the claims of a report where corrections that bind have them; false where there are none. */
export async function putCorrected(store: Store, tx: Tx, report: string): Promise<boolean> {
  const all = await decisionsIn(tx);
  const corrected = standing(all).filter((one) => one.kind === 'correct');
  const claims = new Set(corrected.map(({ claim }) => claim).filter((claim) => claim.startsWith(`${report}#`)));
  for (const claim of claims) await putWhereCorrected(store, tx, claim, all);
  return claims.size > 0;
}

async function putWhereCorrected(
  { engine, fuser }: Store,
  tx: Tx,
  claim: string,
  decisions: readonly Decision[],
): Promise<void> {
  const row = fuser && (await claimRow(tx, claim));
  if (!fuser || !row) return;
  const [recorded] = await withReports(tx, [row]);
  const corrected = correctedBy(decisions, recorded!);
  await engine.dropExtents(tx, [row.number]);
  await engine.addExtents(tx, [{ number: row.number, ...fuser.extentOf(corrected) }]);
  await tx
    .updateTable('claims')
    .set({ ground: fuser.groundOf(corrected) })
    .where('number', '=', row.number)
    .execute();
}

/** A claim as people corrected it. */
export function correctedBy(decisions: readonly Decision[], recorded: RecordedClaim): RecordedClaim {
  const isOfIt = (one: StandingDecision): one is CorrectDecision => one.kind === 'correct' && one.claim === recorded.id;
  const sets = standing(decisions).filter(isOfIt).sort(inOrder);
  return sets.length === 0
    ? recorded
    : { ...recorded, claim: Object.assign({}, recorded.claim, ...sets.map(({ set }) => set)) };
}

/** Claims as people corrected them. */
export function correctedAll<T extends { readonly recorded: RecordedClaim }>(
  decisions: readonly Decision[],
  claims: readonly T[],
): readonly T[] {
  const corrected = new Set(standing(decisions).flatMap((one) => (one.kind === 'correct' ? [one.claim] : [])));
  if (corrected.size === 0) return claims;
  return claims.map((one) =>
    corrected.has(one.recorded.id) ? { ...one, recorded: correctedBy(decisions, one.recorded) } : one,
  );
}

/** Claims as they count for who holds what: corrected, without those that were rejected. */
export function countingClaims(decisions: readonly Decision[], claims: readonly RecordedClaim[]): RecordedClaim[] {
  const verdicts = new Map<string, 'accept' | 'reject'>();
  for (const one of standing(decisions).sort(inOrder))
    if (one.kind === 'accept' || one.kind === 'reject') for (const claim of one.claims) verdicts.set(claim, one.kind);
  const counting = claims.filter(({ id }) => verdicts.get(id) !== 'reject').map((recorded) => ({ recorded }));
  return correctedAll(decisions, counting).map(({ recorded }) => recorded);
}

/** The row of a claim by its id, "<report>#<claim>". */
export function claimRow(db: Queries, id: string) {
  const at = id.lastIndexOf('#');
  return db
    .selectFrom('claims')
    .innerJoin('reports', 'reports.number', 'claims.report')
    .leftJoin('fused_claims', 'fused_claims.claim', 'claims.number')
    .select([
      'claims.number',
      'claims.report',
      'claims.body',
      'claims.ground',
      'fused_claims.cluster',
      'fused_claims.event',
    ])
    .where('reports.id', '=', id.slice(0, at))
    .where('claims.id', '=', id.slice(at + 1))
    .executeTakeFirst();
}
