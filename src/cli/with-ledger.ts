import type { Ledger } from '../desk/index.ts';
import type { Io } from './io.ts';
import { type LedgerFlags, ledgerName } from './ledger-options.ts';

/** Opens the ledger that the flags name without a reader, does a work on it, and closes it. */
export async function withLedgerOnly<T>(flags: LedgerFlags, io: Io, work: (ledger: Ledger) => Promise<T>): Promise<T> {
  const { openLedger } = await import('../desk/index.ts');
  const ledger = await openLedger(ledgerName(flags, io));
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}
