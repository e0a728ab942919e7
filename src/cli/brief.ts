import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { UserError } from '../model/index.ts';
import type { BriefFormat, ProfileId } from '../sitrep.ts';
import { type Io, print, tell } from './io.ts';
import { isoDate, type LedgerFlags, withLedger } from './ledger-options.ts';
import { tellStale, withDesk } from './with-desk.ts';

interface BriefFlags extends LedgerFlags {
  readonly on?: string;
  readonly in?: string;
  readonly to: string;
  readonly out?: string;
  readonly profile: string;
}

const BRIEF_EXAMPLES = `Examples:
  sitrep brief --on 2020-01-25 --in Idlib
  sitrep brief --on 2020-01-25 --to pdf --out brief.pdf
  sitrep brief --on 2020-01-25 --to html > brief.html
`;

/** Declares `sitrep brief`. */
export function defineBrief(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('brief')
    .summary('write the situation report of a day')
    .description(
      'Writes the situation report of a day from a ledger, in neutral words. Every sentence is checked against the claims that it cites, and left out where they do not bear it out: docs/brief.md.',
    )
    .requiredOption('--on <date>', 'the day that the report is of')
    .option('--in <place>', 'a country (two letters), a province or a place')
    .option('--to <format>', 'md, html, pdf, docx or json', 'md')
    .option('--out <file>', 'where it is written (default: standard output)')
    .option('--profile <profile>', 'publish, or full: with all that may do harm to people', 'publish')
    .addHelpText('before', BRIEF_EXAMPLES);
  withLedger(command).action(async (flags: BriefFlags) => finish(await writeBrief(flags, io)));
}

async function writeBrief(flags: BriefFlags, io: Io): Promise<number> {
  const on = isoDate('--on', flags.on)!;
  const profile = profileOf(flags.profile);
  const { out } = flags;
  const format = await formatOf(flags.to);
  if (format.binary && out === undefined)
    throw new UserError('bad-option', `${format.name} is no text. Say where to write it with --out FILE.${format.id}`);
  return withDesk(flags, io, async (desk) => {
    const { brief } = await import('../desk/index.ts');
    await tellStale(desk, io);
    const made = await brief(desk, { on, in: flags.in, profile });
    const bytes = await format.bytes(made);
    if (out === undefined) await print(io.out, new TextDecoder().decode(bytes));
    else await writeFile(out, bytes);
    const { printed, planned, events, told } = made.measures;
    if (events === 0) tell(io, `No event of ${on} is on record there.`);
    else if (out !== undefined)
      tell(io, `${out}: ${printed} of ${planned} sentences, ${told} of ${events} events of the day.`);
    return 0;
  });
}

async function formatOf(id: string): Promise<BriefFormat> {
  const { BRIEF_FORMATS } = await import('../sitrep.ts');
  const format = BRIEF_FORMATS.find((one) => one.id === id);
  if (format) return format;
  const known = BRIEF_FORMATS.map((one) => one.id).join(', ');
  throw new UserError('bad-option', `There is no format "${id}". Formats are ${known}.`);
}

function profileOf(id: string): ProfileId {
  if (id === 'publish' || id === 'full') return id;
  throw new UserError('bad-option', `--profile takes publish or full; got "${id}".`);
}
