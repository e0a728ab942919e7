import type { Reliability } from './knowledge.ts';
import type { Claim } from './reading.ts';

/** What every act of a person has. */
interface Act {
  readonly id: string;
  /** ISO time. Later decisions go before earlier ones. */
  readonly at: string;
  /** Who decided. */
  readonly by: string;
  readonly note?: string;
}

/** These claims are about one happening. */
export interface MergeDecision extends Act {
  readonly kind: 'merge';
  readonly claims: readonly string[];
}

/** Claims of one list are about another happening than those of the other lists. */
export interface SplitDecision extends Act {
  readonly kind: 'split';
  readonly apart: readonly (readonly string[])[];
}

/** The claim was read wrongly: these fields are what the text says. The claim itself stays as it was read. */
export interface CorrectDecision extends Act {
  readonly kind: 'correct';
  readonly claim: string;
  readonly set: Partial<Omit<Claim, 'id' | 'evidence'>>;
}

/** The claims were looked at: accepted ones may create an event whatever their status, rejected ones take part in none. */
export interface VerdictDecision extends Act {
  readonly kind: 'accept' | 'reject';
  readonly claims: readonly string[];
}

/** How reliable a source is, by an analyst's word; null: nobody can say. It goes before the letter of the pack. */
export interface RateDecision extends Act {
  readonly kind: 'rate';
  /** Id of who tells. */
  readonly source: string;
  readonly letter: Reliability | null;
}

/** An earlier decision is withdrawn: it binds no more. What is withdrawn may itself be such an undoing. */
export interface UndoDecision extends Act {
  readonly kind: 'undo';
  /** Id of the earlier decision. */
  readonly decision: string;
}

/** A person's act: appended, never overwritten. It binds later runs of fusion. */
export type Decision = MergeDecision | SplitDecision | CorrectDecision | VerdictDecision | RateDecision | UndoDecision;

/** A decision that binds: not one that withdraws another. */
export type StandingDecision = Exclude<Decision, UndoDecision>;

/** A decision with what became of it. */
export interface RecordedDecision {
  readonly decision: Decision;
  /** Number of its entry in the chain. */
  readonly entry: number;
  /** Ids of the claims that it is about; of an undoing those of what it withdraws. */
  readonly claims: readonly string[];
  /** Id of the decision that withdraws it; null: it binds. */
  readonly withdrawnBy: string | null;
}

/** Which decision withdraws which, by id, where that one was not withdrawn itself. */
export function withdrawals(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  const undone = Map.groupBy(
    decisions.filter((one) => one.kind === 'undo'),
    ({ decision }) => decision,
  );
  const asking = new Set<string>();
  const known = new Map<string, string | null>();
  const withdrawnBy = (id: string): string | null => {
    const answer = known.get(id);
    // A decision can only withdraw an earlier one; a ring would be no chain, and binds nothing.
    if (answer !== undefined || asking.has(id)) return answer ?? null;
    asking.add(id);
    const by = (undone.get(id) ?? []).find((undo) => withdrawnBy(undo.id) === null)?.id ?? null;
    asking.delete(id);
    known.set(id, by);
    return by;
  };
  return new Map(
    [...undone.keys()].flatMap((id) => {
      const by = withdrawnBy(id);
      return by === null ? [] : [[id, by] as const];
    }),
  );
}

/** The decisions that bind: neither withdrawn, nor themselves withdrawing another. */
export function standing(decisions: readonly Decision[]): StandingDecision[] {
  const gone = withdrawals(decisions);
  return decisions.filter((one): one is StandingDecision => one.kind !== 'undo' && !gone.has(one.id));
}

/** What an undoing withdraws in the end: through undoings of undoings, the decision that they are about. */
export function groundOfUndo(undo: UndoDecision, decisions: readonly Decision[]): StandingDecision | null {
  const byId = new Map(decisions.map((one) => [one.id, one]));
  const seen = new Set<string>();
  let one = byId.get(undo.decision);
  while (one?.kind === 'undo' && !seen.has(one.id)) {
    seen.add(one.id);
    one = byId.get(one.decision);
  }
  return one && one.kind !== 'undo' ? one : null;
}

/** Ids of the claims that a decision names; none of a source's letter. */
export function claimsOfDecision(decision: StandingDecision): readonly string[] {
  switch (decision.kind) {
    case 'split':
      return decision.apart.flat();
    case 'correct':
      return [decision.claim];
    case 'rate':
      return [];
    default:
      return decision.claims;
  }
}

/** A claim's source with the letter that analysts gave it last; the pack's where nobody did. */
export function ratings(decisions: readonly StandingDecision[]): ReadonlyMap<string, Reliability | null> {
  const rates = decisions.filter((one) => one.kind === 'rate');
  return new Map([...rates].sort(inOrder).map(({ source, letter }) => [source, letter]));
}

/** In the order in which they were made. */
export const inOrder = (a: Act, b: Act): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
