import type { Transaction } from 'kysely';
import type { Decision, RecordedClaim } from '../model/index.ts';
import type { DecisionBody } from './bodies.ts';
import { withReports } from './recorded.ts';
import type { Store } from './store.ts';
import type { Queries, Tables } from './tables.ts';

/** Acts about claims: what fusion is told of. */
const ACTS: readonly Decision['kind'][] = ['merge', 'split', 'correct', 'accept', 'reject'];

/** All that people decided about claims, in the order in which they did. */
export async function decisionsIn(db: Queries): Promise<Decision[]> {
  const rows = await db.selectFrom('decisions').select('body').where('act', 'in', ACTS).orderBy('entry').execute();
  return rows.map(({ body }) => JSON.parse(body) as Decision);
}

/** Writes the row of a decision. A claim that was corrected is looked for where the correction puts it. */
export async function applyDecision(
  { engine, fuser }: Store,
  tx: Transaction<Tables>,
  entry: number,
  { decision, ...said }: DecisionBody,
): Promise<void> {
  await tx
    .insertInto('decisions')
    .values({ entry, ...said, body: JSON.stringify(decision) })
    .execute();
  if (decision.kind !== 'correct' || !fuser) return;
  const row = await claimRow(tx, decision.claim);
  if (!row) return;
  const [recorded] = await withReports(tx, [row]);
  const corrected = correctedBy(await decisionsIn(tx), recorded!);
  await engine.dropExtents(tx, [row.number]);
  await engine.addExtents(tx, [{ number: row.number, ...fuser.extentOf(corrected) }]);
}

/** A claim as people corrected it. */
export function correctedBy(decisions: readonly Decision[], recorded: RecordedClaim): RecordedClaim {
  const sets = decisions.filter((one) => one.kind === 'correct').filter(({ claim }) => claim === recorded.id);
  return { ...recorded, claim: Object.assign({}, recorded.claim, ...sets.map(({ set }) => set)) };
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
