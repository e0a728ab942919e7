import type { Command } from 'commander';
import { UserError } from '../model/index.ts';
import { type Io, print, tell } from './io.ts';
import { type LedgerFlags, ledgerName, withLedger } from './ledger-options.ts';
import { withDesk } from './with-desk.ts';

interface ImportFlags extends LedgerFlags {
  readonly source?: string;
}

const IMPORT_EXAMPLES = `Examples:
  sitrep import ledger.jsonl --db copy.db        # the ledger that it was made of, entry by entry
  sitrep import acled.csv
  sitrep import incidents.geojson --source "Harbour Survey"
`;

/** Declares `sitrep import`. */
export function defineImport(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('import')
    .summary('read back an exported ledger, or take in a dataset of events')
    .description(
      'Makes a ledger of what `sitrep export jsonl` wrote: the same entries with the same hashes. Of ACLED, UCDP GED and other tables of events (CSV, GeoJSON) each row becomes a report with one claim, in the voice of the dataset.',
    )
    .argument('<file>', 'an exported ledger (.jsonl), or a CSV or GeoJSON file of events')
    .option('--source <name>', 'who tells (default: the dataset, else the name of the file)')
    .option('--json', 'print what became of each row as JSON, one a line')
    .addHelpText('before', IMPORT_EXAMPLES);
  withLedger(command).action(async (file: string, flags: ImportFlags) => finish(await importFile(file, flags, io)));
}

async function importFile(file: string, flags: ImportFlags, io: Io): Promise<number> {
  const { isArchive } = await import('../desk/index.ts');
  return (await isArchive(file)) ? restore(file, flags, io) : importRows(file, flags, io);
}

async function restore(file: string, flags: ImportFlags, io: Io): Promise<number> {
  if (flags.source !== undefined)
    throw new UserError('bad-option', 'A ledger says itself who tells what; --source is for datasets.');
  const { restoreLedger } = await import('../desk/index.ts');
  const { openSitrep } = await import('../open.ts');
  const where = ledgerName(flags, io);
  const entries = await restoreLedger(file, where, { sitrep: await openSitrep() });
  tell(
    io,
    `Restored ${entries} ${entries === 1 ? 'entry' : 'entries'} into ${where}. See that all is there: sitrep verify --db ${where}`,
  );
  return 0;
}

const importRows = (file: string, flags: ImportFlags, io: Io): Promise<number> =>
  withDesk(flags, io, async (desk) => {
    const { importDataset } = await import('../desk/index.ts');
    const counts = new Map<string, number>();
    const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
    for await (const one of importDataset(desk, file, flags.source ?? null)) {
      count(one.why === null ? one.outcome : `left out: ${one.why}`);
      if (flags.json) await print(io.out, `${JSON.stringify(one)}\n`);
    }
    const words: Readonly<Record<string, string>> = {
      recorded: 'recorded',
      known: 'there already',
      'taken-down': 'taken down, left out',
    };
    for (const [what, rows] of counts) tell(io, `${rows} ${rows === 1 ? 'row' : 'rows'} ${words[what] ?? what}.`);
    return 0;
  });
