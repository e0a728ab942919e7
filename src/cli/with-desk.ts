import type { Desk } from '../desk/index.ts';
import { type Io, tell } from './io.ts';
import { type LedgerFlags, ledgerName } from './ledger-options.ts';

/** Opens the ledger that the flags name, does a work on it, and closes it. */
export async function withDesk<T>(
  flags: LedgerFlags & { readonly packs?: readonly string[] },
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

/** Says so where events and control were made by another version than this one. */
export async function tellStale({ ledger }: Desk, io: Io): Promise<void> {
  if (await ledger.isStale())
    tell(io, 'sitrep: the events of this ledger were made by another version. Make them anew with: sitrep rebuild');
}
