import type { Engine } from './engine.ts';

/** An open ledger: its engine, its own id, and the name under which it was opened. */
export interface Store {
  readonly engine: Engine;
  /** Told by the first link of the chain. */
  readonly id: string;
  /** Where it lies, for messages; without a password. */
  readonly where: string;
}
