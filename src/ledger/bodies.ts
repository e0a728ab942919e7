import type { Beat, Decision, Given, Reading, Takedown, Teller } from '../model/index.ts';

/** What the entry of a report says: how its bytes were had, and how they are to be read. */
export interface ReportBody {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: string | null;
  readonly name: string | null;
  readonly asked: string | null;
  readonly address: string | null;
  readonly retrieved: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly container: { readonly sha256: string; readonly part: string } | null;
  readonly given: Given;
}

/** What the entry of a reading says. */
export interface ReadingBody {
  /** Number of the report's entry. */
  readonly of: number;
  readonly reader: string;
  readonly teller: Teller;
  readonly theatre: string | null;
  readonly beat?: Beat;
  readonly reading: Reading;
}

/** A takedown as it is kept: with what it covers, so that the chain can be checked when their bodies are gone. */
export interface TakedownBody extends Takedown {
  /** Entries of the report and of its readings. */
  readonly entries: readonly number[];
  /** SHA-256 of the bytes that were erased: those of the report, and of the file that it was a part of. */
  readonly erased: readonly string[];
}

/** What the entry of a decision says: what was done by whom and why, and all that belongs to the act. */
export interface DecisionBody {
  readonly act: string;
  /** What it is about: the id of a report or an event. */
  readonly subject: string;
  readonly by: string;
  readonly reason: string;
  readonly decision: Decision;
}
