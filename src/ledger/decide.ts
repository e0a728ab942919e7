import { type Decision, UserError } from '../model/index.ts';
import type { DecisionBody } from './bodies.ts';
import { appendOne, packed } from './chain.ts';
import { applyDecision, claimRow } from './decisions.ts';
import { fuseClaims } from './fuse.ts';
import type { Store } from './store.ts';

/** Records what a person decided about claims; it binds fusion from then on. Throws a `UserError` where there is no such claim. */
export const decide = (store: Store, decision: Decision, at: string): Promise<void> =>
  store.engine.write(async (tx) => {
    const ids = claimsOf(decision);
    const numbers: number[] = [];
    for (const id of ids) {
      const row = await claimRow(tx, id);
      if (!row) throw new UserError('no-such-claim', `The ledger has no claim "${id}". See: sitrep claims --json`);
      numbers.push(row.number);
    }
    const body: DecisionBody = {
      act: decision.kind,
      subject: ids[0] ?? '',
      by: decision.by,
      reason: decision.note ?? '',
      decision,
    };
    const { number } = await appendOne(tx, store, 'decision', packed(body), at);
    await applyDecision(store, tx, number, body);
    await fuseClaims(store, tx, numbers);
  });

const claimsOf = (decision: Decision): readonly string[] => {
  if (decision.kind === 'split') return decision.apart.flat();
  return decision.kind === 'correct' ? [decision.claim] : decision.claims;
};
