import {
  claimsOfDecision,
  type Decision,
  type Event,
  groundOfUndo,
  type ItemState,
  type RecordedDecision,
  UserError,
} from '../../model/index.ts';
import type { Desk } from '../desk.ts';

/** A decision before the ledger is told who made it, and when. */
export type DecisionDraft = Decision extends infer D
  ? D extends Decision
    ? Omit<D, 'id' | 'at' | 'by'>
    : never
  : never;

/** Who decides, and what follows for the items of the queue that are about it. */
export interface Decider {
  readonly by: string;
  /** Chosen by who asks: the same id again is the same decision. */
  readonly id: string;
  /** What the items become; of an undoing they are open again. */
  readonly state: ItemState;
}

/** What a decision did: the events that its claims are in now. */
export interface Decided {
  readonly decision: RecordedDecision;
  readonly events: readonly Event[];
}

/**
 * Records a decision once: asked for again under the same id, it is answered as before. Throws a `UserError`: `locked` where
 * somebody else works on an item about its claims.
 */
export async function decideOnce(desk: Desk, draft: DecisionDraft, { by, id, state }: Decider): Promise<Decided> {
  const { ledger, now } = desk;
  const before = await ledger.recordedDecisions();
  const known = before.find((one) => one.decision.id === id);
  if (known) {
    if (known.decision.by !== by || known.decision.kind !== draft.kind)
      throw new UserError('id-taken', `Another decision has the id "${id}".`);
    return { decision: known, events: await eventsOf(desk, known.claims) };
  }
  const at = after(before.at(-1)?.decision.at, now());
  const decision = { ...draft, id, at, by } as Decision;
  const all = before.map((one) => one.decision);
  const about = decision.kind === 'undo' ? groundOfUndo(decision, all) : decision;
  const claims = about ? claimsOfDecision(about) : [];
  const held = await ledger.workplace.queue.heldByOther(claims, { by, at });
  if (held !== null) throw new UserError('locked', `${held} works on this at the moment. Try again when it is free.`);
  await ledger.decide(decision, at);
  await ledger.workplace.queue.settle(claims, decision.kind === 'undo' ? 'open' : state, { by, at });
  const recorded = (await ledger.recordedDecisions()).find((one) => one.decision.id === id)!;
  return { decision: recorded, events: await eventsOf(desk, claims) };
}

/** Of two decisions the later one binds: two of one millisecond would be in no order. */
const after = (last: string | undefined, now: string): string =>
  last === undefined || last < now ? now : new Date(Date.parse(last) + 1).toISOString();

async function eventsOf({ ledger }: Desk, claims: readonly string[]): Promise<Event[]> {
  const events = new Map<string, Event>();
  for (const claim of claims) {
    const found = await ledger.event(claim);
    if (found) events.set(found.event.id, found.event);
  }
  return [...events.values()];
}
