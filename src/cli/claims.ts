import type { Command } from 'commander';
import type { RecordedClaim } from '../model/index.ts';
import { datesOf } from './dates.ts';
import { type Io, print, tell } from './io.ts';
import { type FilterFlags, filterOf, type LedgerFlags, withFilter, withLedger } from './ledger-options.ts';
import { withDesk } from './with-desk.ts';
import { printable } from './wrap.ts';

const CLAIMS_EXAMPLES = `Examples:
  sitrep claims --in Idlib --from 2020-01-24 --to 2020-01-27
  sitrep claims --actor hayat-tahrir-al-sham --type shelling
  sitrep claims --search '"car bomb" -drill' --json
`;

/** Declares `sitrep claims`. */
export function defineClaims(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('claims')
    .summary('list claims of a ledger')
    .description('Lists the claims of a ledger, the latest first, with the words that say so and who tells.')
    .option('--json', 'print the claims as JSON, one a line')
    .addHelpText('before', CLAIMS_EXAMPLES);
  withFilter(withLedger(command)).action(async (flags: LedgerFlags & FilterFlags) =>
    finish(await listClaims(flags, io)),
  );
}

const listClaims = (flags: LedgerFlags & FilterFlags, io: Io): Promise<number> => {
  const filter = filterOf(flags);
  return withDesk(flags, io, async (desk) => {
    const { withBranches } = await import('../desk/index.ts');
    const found = await desk.ledger.claims(withBranches(desk, filter));
    for (const one of found) await print(io.out, flags.json ? `${JSON.stringify(one)}\n` : claimLines(one));
    if (found.length === 0) tell(io, 'No claim fits.');
    return 0;
  });
};

function claimLines({ id, claim, teller }: RecordedClaim): string {
  const { type, status, place, time, evidence } = claim;
  const head = [datesOf(time), type.replaceAll('-', ' '), place?.name, status === 'asserted' ? null : status];
  return `${head.filter(Boolean).join(' · ')}\n  “${printable(evidence[0]?.text ?? '')}”\n  ${printable(teller.name)} · ${shortId(id)}\n`;
}

// A report's hash is told by its first letters.
const shortId = (id: string): string => id.replace(/^[\da-f]{64}/, (hash) => hash.slice(0, 12));
