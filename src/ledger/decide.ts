import type { Transaction } from 'kysely';
import { claimsOfDecision, type Decision, type RateDecision, UserError, withdrawals } from '../model/index.ts';
import type { DecisionBody } from './bodies.ts';
import { appendOne, packed } from './chain.ts';
import { applyDecision, claimRow, decisionsIn, groundOf } from './decisions.ts';
import { fuseClaims, fuseSource } from './fuse.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Tx = Transaction<Tables>;

/**
 * Records what a person decided about claims or a source; it binds fusion from then on. Throws a `UserError` where there is
 * no such claim, source or decision, or its id was given before.
 */
export const decide = (store: Store, decision: Decision, at: string): Promise<void> =>
  store.engine.write(async (tx) => {
    const before = await decisionsIn(tx);
    if (before.some(({ id }) => id === decision.id))
      throw new UserError('id-taken', `The ledger has a decision "${decision.id}" already.`);
    if (decision.kind === 'undo') checkUndo(decision.decision, before);
    const about = groundOf(decision, before)!;
    if (decision.kind === 'rate') await checkSource(tx, decision);
    const ids = claimsOfDecision(about);
    const rows = await rowsOf(tx, ids, decision.kind === 'undo');
    const body: DecisionBody = {
      act: decision.kind,
      subject: about.kind === 'rate' ? about.source : (ids[0] ?? ''),
      by: decision.by,
      reason: decision.note ?? '',
      decision,
    };
    const { number } = await appendOne(tx, store, 'decision', packed(body), at);
    await applyDecision(store, tx, number, body);
    const grounds = rows.map(({ ground }) => ground).filter((ground) => ground !== null);
    if (about.kind === 'rate') await fuseSource(store, tx, about.source);
    else
      await fuseClaims(
        store,
        tx,
        rows.map((row) => row.number),
        grounds,
      );
  });

/** The claims that a decision is about; an undoing may be about some that are gone since. */
async function rowsOf(tx: Tx, ids: readonly string[], mayBeGone: boolean) {
  const rows = [];
  for (const id of ids) {
    const row = await claimRow(tx, id);
    if (row) rows.push(row);
    else if (!mayBeGone)
      throw new UserError('no-such-claim', `The ledger has no claim "${id}". See: sitrep claims --json`);
  }
  return rows;
}

function checkUndo(id: string, before: readonly Decision[]): void {
  if (!before.some((one) => one.id === id))
    throw new UserError('no-such-decision', `The ledger has no decision "${id}". See: sitrep decide list`);
  if (withdrawals(before).has(id))
    throw new UserError('no-such-decision', `The decision "${id}" was withdrawn already. See: sitrep decide list`);
}

async function checkSource(tx: Tx, { source }: RateDecision): Promise<void> {
  const row = await tx.selectFrom('reports').select('number').where('source', '=', source).executeTakeFirst();
  if (!row)
    throw new UserError('no-such-source', `The ledger has no report of a source "${source}". See: sitrep sources`);
}
