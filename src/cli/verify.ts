import type { Command } from 'commander';
import type { Verification } from '../desk/index.ts';
import { type Io, print, tell } from './io.ts';
import { type LedgerFlags, ledgerName, withLedger } from './ledger-options.ts';

const VERIFY_EXAMPLES = `Examples:
  sitrep verify
  sitrep verify --head 9f2c…e1   # the last entry that was noted elsewhere
`;

/** Declares `sitrep verify`. */
export function defineVerify(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('verify')
    .summary('check that nothing in a ledger was changed or lost')
    .description(
      'Checks every link of the chain, every byte that is kept and the tables made from them. Note the last hash that it prints somewhere else: with --head it shows later that nothing was cut off.',
    )
    .option('--head <hash>', 'the hash of an entry that must be in the chain')
    .option('--json', 'print what was found as JSON')
    .addHelpText('before', VERIFY_EXAMPLES);
  withLedger(command).action(async (flags: LedgerFlags & { readonly head?: string }) =>
    finish(await verify(flags, io)),
  );
}

async function verify(flags: LedgerFlags & { readonly head?: string }, io: Io): Promise<number> {
  const { openLedger } = await import('../desk/index.ts');
  const ledger = await openLedger(ledgerName(flags, io));
  try {
    const found = await ledger.verify(flags.head);
    await print(io.out, flags.json ? `${JSON.stringify(found, null, 2)}\n` : page(found));
    if (found.problems.length === 0) return 0;
    tell(io, `sitrep: ${ledger.where} is not as it was recorded; see above.`);
    return 2;
  } finally {
    await ledger.close();
  }
}

function page({ entries, reports, erased, head, problems }: Verification): string {
  const lines = problems.length
    ? problems
    : [`All ${entries} entries hold, of ${reports} reports${erased ? `; ${erased} were erased by takedowns` : ''}.`];
  return `${[...lines, `Last entry: ${head}`].join('\n')}\n`;
}
