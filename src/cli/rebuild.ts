import type { Command } from 'commander';
import { type Io, tell } from './io.ts';
import { type LedgerFlags, withLedger } from './ledger-options.ts';
import { withDesk } from './with-desk.ts';

const REBUILD_EXAMPLES = `Examples:
  sitrep rebuild
`;

/** Declares `sitrep rebuild`. */
export function defineRebuild(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('rebuild')
    .summary('make the tables of a ledger anew from its chain')
    .description(
      'Throws away all that is made from the chain of entries (claims, events, control and what they are found by) and makes it anew. Nothing that was recorded is touched.',
    )
    .addHelpText('before', REBUILD_EXAMPLES);
  withLedger(command).action(async (flags: LedgerFlags) =>
    finish(
      await withDesk(flags, io, async ({ ledger }) => {
        tell(io, `Made the tables anew from ${await ledger.rebuild()} entries.`);
        return 0;
      }),
    ),
  );
}
