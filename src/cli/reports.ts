import type { Command } from 'commander';
import type { LedgerReport } from '../model/index.ts';
import { type Io, print, tell } from './io.ts';
import { isoDate, type LedgerFlags, ledgerName, wholeNumber, withLedger } from './ledger-options.ts';
import { printable } from './wrap.ts';

interface ReportsFlags extends LedgerFlags {
  readonly from?: string;
  readonly to?: string;
  readonly source?: string;
  readonly search?: string;
  readonly limit?: string;
}

const REPORTS_EXAMPLES = `Examples:
  sitrep reports
  sitrep reports --source sana --from 2020-01-01
  sitrep reports --search 'Maarat shell*'
`;

/** Declares `sitrep reports`. */
export function defineReports(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('reports')
    .summary('list reports of a ledger')
    .description(
      'Lists the reports of a ledger, the latest first, with how many claims they make and whose copies they are.',
    )
    .option('--from <date>', 'published on this day or later')
    .option('--to <date>', 'published on this day or before')
    .option('--source <name>', 'id of an outlet, or its name as the report gives it')
    .option('--search <words>', 'words that must all be there: "a phrase", begin*, -without')
    .option('--limit <n>', 'how many at most (default: 100)')
    .option('--json', 'print the reports as JSON, one a line')
    .addHelpText('before', REPORTS_EXAMPLES);
  withLedger(command).action(async (flags: ReportsFlags) => finish(await listReports(flags, io)));
}

async function listReports(flags: ReportsFlags, io: Io): Promise<number> {
  const filter = {
    from: isoDate('--from', flags.from),
    to: isoDate('--to', flags.to),
    source: flags.source,
    words: flags.search,
    limit: wholeNumber('--limit', flags.limit, 1),
  };
  const { openLedger } = await import('../desk/index.ts');
  const ledger = await openLedger(ledgerName(flags, io));
  try {
    const found = await ledger.reports(filter);
    for (const one of found) await print(io.out, flags.json ? `${JSON.stringify(one)}\n` : reportLine(one));
    if (found.length === 0) tell(io, 'No report fits.');
    return 0;
  } finally {
    await ledger.close();
  }
}

function reportLine({ id, published, title, teller, claims, origin }: LedgerReport): string {
  const copy = origin === id ? '' : `  a copy of ${origin.slice(0, 12)}`;
  const date = (published ?? 'no date').slice(0, 10).padEnd(10);
  return `${date}  ${id.slice(0, 12)}  ${claims} ${claims === 1 ? 'claim' : 'claims'}  ${printable(teller?.name ?? '')}: ${printable(title ?? 'without a title')}${copy}\n`;
}
