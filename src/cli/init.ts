import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { type Io, tell } from './io.ts';
import { type LedgerFlags, ledgerName, withLedger } from './ledger-options.ts';

const INIT_EXAMPLES = `Examples:
  sitrep init
  sitrep init --db idlib.db
  sitrep init --db postgres://me@localhost/idlib
`;

/** Declares `sitrep init`. */
export function defineInit(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('init')
    .summary('make an empty ledger')
    .description('Makes an empty ledger: one file of SQLite, or an empty PostgreSQL database of its own.')
    .addHelpText('before', INIT_EXAMPLES);
  withLedger(command).action(async (flags: LedgerFlags) => {
    const { initLedger } = await import('../desk/index.ts');
    const ledger = await initLedger(ledgerName(flags, io), randomUUID());
    await ledger.close();
    tell(io, `Made the ledger ${ledger.where}. Add reports to it with: sitrep add FILE…`);
    finish(0);
  });
}
