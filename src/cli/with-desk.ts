import type { Desk } from '../desk/index.ts';
import { type Io, tell } from './io.ts';
import { type LedgerFlags, ledgerName } from './ledger-options.ts';

/** Opens the ledger that the flags name, does a work on it, and closes it. */
export async function withDesk<T>(
  flags: LedgerFlags & { readonly packs?: readonly string[] | null },
  io: Io,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const { openDesk } = await import('../desk/index.ts');
  const desk = await openDesk({ db: ledgerName(flags, io), packs: flags.packs });
  try {
    return await work(desk);
  } finally {
    await desk.ledger.close();
  }
}

/** Says so where events and control were made by another version, or with other packs, than are at hand. */
export async function tellStale(desk: Desk, io: Io): Promise<void> {
  const { staleness } = await import('../desk/index.ts');
  const said = await staleness(desk);
  if (said !== null) tell(io, `sitrep: ${said}`);
}
