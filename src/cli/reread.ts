import type { Command } from 'commander';
import type { ClaimChange, Reread } from '../desk/index.ts';
import type { Claim } from '../model/index.ts';
import { type Io, print, tell } from './io.ts';
import { type LedgerFlags, ledgerName, withLedger } from './ledger-options.ts';
import { printable } from './wrap.ts';

interface RereadFlags extends LedgerFlags {
  readonly dryRun?: boolean;
  readonly packs?: readonly string[];
}

const REREAD_EXAMPLES = `Examples:
  sitrep reread
  sitrep reread 9f2c41 --dry-run
`;

/** Declares `sitrep reread`. */
export function defineReread(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('reread')
    .summary("read the reports of a ledger again with today's reader")
    .description(
      "Reads reports again from their bytes with today's reader and says what is read otherwise. The new reading counts from then on; the old one is kept.",
    )
    .argument('[reports...]', 'ids of reports, or how they begin (default: all)')
    .option('--dry-run', 'say what would change, and record nothing')
    .option('--json', 'print what became of each report as JSON, one a line')
    .option(
      '--packs <folder>',
      'theatre packs of your own; may be given again',
      (folder: string, before: string[] = []) => [...before, folder],
    )
    .addHelpText('before', REREAD_EXAMPLES);
  withLedger(command).action(async (ids: string[], flags: RereadFlags) => finish(await rereadAll(ids, flags, io)));
}

async function rereadAll(ids: readonly string[], flags: RereadFlags, io: Io): Promise<number> {
  const { openDesk, reread } = await import('../desk/index.ts');
  const desk = await openDesk({ db: ledgerName(flags, io), packs: flags.packs });
  const counts = { unchanged: 0, changed: 0, 'not-read': 0 };
  try {
    for await (const one of reread(desk, ids.length ? ids : null, flags.dryRun ?? false)) {
      counts[one.outcome]++;
      if (flags.json) await print(io.out, `${JSON.stringify(one)}\n`);
      else if (one.outcome !== 'unchanged') await print(io.out, lines(one));
    }
  } finally {
    await desk.ledger.close();
  }
  tell(io, `${counts.changed} changed, ${counts.unchanged} unchanged, ${counts['not-read']} not read.`);
  return counts['not-read'] ? 2 : 0;
}

function lines({ id, changes, report, readers, why }: Reread): string {
  const about = why ?? `${readers[0]} → ${readers[1]}${report.length ? `; of the report: ${report.join(', ')}` : ''}`;
  return [`${id.slice(0, 12)}  ${about}`, ...changes.map((change) => `  ${changeLine(change)}`), ''].join('\n');
}

function changeLine({ before, after, fields }: ClaimChange): string {
  if (!before) return `+ ${shown(after!)}`;
  return after ? `~ ${shown(after)} (${fields.join(', ')})` : `- ${shown(before)}`;
}

const shown = ({ type, trigger, place, time }: Claim): string =>
  [type, `“${printable(trigger.text)}”`, place && printable(place.name), time?.start].filter(Boolean).join(' · ');
