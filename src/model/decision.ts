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

/** A person's act: appended, never overwritten. It binds later runs of fusion. */
export type Decision = MergeDecision | SplitDecision | CorrectDecision | VerdictDecision;
