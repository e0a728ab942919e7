import type { Command } from 'commander';
import type { Added } from '../desk/index.ts';
import { eachFile } from './files.ts';
import { type Io, print, tell } from './io.ts';
import {
  type FetchFlags,
  fetchOptions,
  type LedgerFlags,
  ledgerName,
  withFetch,
  withLedger,
} from './ledger-options.ts';
import { INPUTS, inputOptions, type ReportFlags, withReportOptions } from './options.ts';
import { tellStale } from './with-desk.ts';
import { printable } from './wrap.ts';

const ADD_EXAMPLES = `Examples:
  sitrep add article.html
  sitrep add report.txt --published 2020-01-27 --source SANA
  sitrep add https://harbour.example/story
  sitrep add channel/result.json archive.wacz table.csv
  sitrep add reports/*.html --db postgres://me@localhost/idlib
`;

interface AddFlags extends LedgerFlags, FetchFlags, ReportFlags {
  readonly column?: string;
}

/** Declares `sitrep add`. */
export function defineAdd(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('add')
    .summary('read reports into a ledger')
    .description(
      'Reads reports into a ledger and keeps their bytes. What is printed as recorded is safe on the disk; a report that is there already is left as it is.',
    )
    .argument('<inputs...>', INPUTS)
    .option('--column <name>', 'of a table, the column with the texts (default: text, body, content …)')
    .option('--json', 'print what became of each report as JSON, one a line')
    .addHelpText('before', ADD_EXAMPLES);
  withReportOptions(withFetch(withLedger(command))).action(async (files: string[], flags: AddFlags) =>
    finish(await addFiles(files, flags, io)),
  );
}

async function addFiles(files: readonly string[], flags: AddFlags, io: Io): Promise<number> {
  const given = inputOptions(flags);
  const { add, needPacks, openDesk } = await import('../desk/index.ts');
  const desk = await openDesk({ db: ledgerName(flags, io), packs: flags.packs, fetch: fetchOptions(flags) });
  let unread = false;
  try {
    needPacks(desk);
    await tellStale(desk, io);
    const code = await eachFile(files, io, async (path) => {
      for await (const added of add(desk, path, { given, column: flags.column })) {
        if (added.why) tell(io, `sitrep: ${path}, ${added.part}: ${added.why}`);
        unread ||= added.outcome === 'not-read';
        await print(io.out, flags.json ? `${JSON.stringify(added)}\n` : addedLine(added));
      }
    });
    return unread ? 2 : code;
  } finally {
    await desk.ledger.close();
  }
}

const OUTCOMES: Readonly<Record<Added['outcome'], string>> = {
  recorded: 'recorded',
  known: 'there already',
  'taken-down': 'taken down, left out',
  'not-read': 'not read',
  queued: 'queued',
};

/** One line for people: what became of it, its id, how many claims, its title. */
export function addedLine({ id, outcome, title, claims, part }: Added): string {
  const count = outcome === 'recorded' ? `  ${claims} ${claims === 1 ? 'claim' : 'claims'}` : '';
  const name = title ?? part;
  return `${OUTCOMES[outcome]}  ${id?.slice(0, 12) ?? ''}${count}${name ? `  ${printable(name)}` : ''}\n`;
}
