import type { Command } from 'commander';
import { type Io, tell } from './io.ts';
import { type LedgerFlags, withLedger } from './ledger-options.ts';
import { withDesk } from './with-desk.ts';

interface TakedownFlags extends LedgerFlags {
  readonly reason: string;
  readonly by?: string;
  readonly erase?: boolean;
}

const TAKEDOWN_EXAMPLES = `Examples:
  sitrep takedown 9f2c41 --reason "withdrawn by the publisher"
  sitrep takedown 9f2c41 --reason "names a witness" --by "R. Haddad" --erase
`;

/** Declares `sitrep takedown`. */
export function defineTakedown(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('takedown')
    .summary('hide a report, or erase its bytes')
    .description(
      'Hides a report and all its claims, and records who did so and why. With --erase its bytes, its text and its readings are gone for good; what stays are their hashes, so that the ledger still verifies.',
    )
    .argument('<report>', 'id of the report, or how it begins (six characters or more)')
    .requiredOption('--reason <text>', 'why; it stays in the ledger')
    .option('--by <name>', 'who decided (default: the user of this computer)')
    .option('--erase', 'erase the bytes; this cannot be undone')
    .addHelpText('before', TAKEDOWN_EXAMPLES);
  withLedger(command).action(async (report: string, flags: TakedownFlags) => finish(await takedown(report, flags, io)));
}

const takedown = (report: string, flags: TakedownFlags, io: Io): Promise<number> =>
  withDesk(flags, io, async ({ ledger, now }) => {
    const { reason, by = io.env.USER ?? 'unknown', erase = false } = flags;
    const { id, sharedFile } = await ledger.takeDown({ act: 'takedown', report, reason, by, erase }, now());
    tell(io, `${erase ? 'Erased' : 'Hid'} the report ${id.slice(0, 12)}.`);
    const others = sharedFile === 1 ? 'report, whose own bytes stay' : 'reports, whose own bytes stay';
    if (sharedFile) tell(io, `The file that it came in is erased as well; it held ${sharedFile} other ${others}.`);
    return 0;
  });
