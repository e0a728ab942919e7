import type { Engine } from './engine.ts';
import type { Fuser } from './fuser.ts';

/** An open ledger: its engine, its own id, and the name under which it was opened. */
export interface Store {
  readonly engine: Engine;
  /** Told by the first link of the chain. */
  readonly id: string;
  /** What makes events of claims; null where nobody asks for them. */
  readonly fuser: Fuser | null;
  /** Where it lies, for messages; without a password. */
  readonly where: string;
}
