import type { Command } from 'commander';
import { type Original, type Reading, UserError } from '../model/index.ts';
import type { InputOptions, Sitrep, Unread } from '../open.ts';
import { answerLines } from './answer-lines.ts';
import { eachFile } from './files.ts';
import { type Io, print, tell } from './io.ts';
import { type FetchFlags, fetchOptions, withFetch } from './ledger-options.ts';
import { INPUTS, inputOptions, type ReportFlags, withReportOptions } from './options.ts';
import { styleOf } from './style.ts';

/** The flags of `sitrep read`. */
interface ReadFlags extends ReportFlags, FetchFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** Text that stands before the options in the help of `read`. */
export const READ_EXAMPLES = `Examples:
  sitrep read article.html
  sitrep read report.txt --published 2020-01-27 --json | jq '.claims[].type'
  sitrep read report.pdf https://harbour.example/story
  sitrep read --jsonl reports.jsonl > readings.jsonl
`;

/** Declares `sitrep read`. */
export function defineRead(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('read')
    .summary('read reports: who claims that what happened, where and when')
    .description('Reads reports of war: every claim with its words, source, doubt, place, time, actors and numbers.')
    .argument('<inputs...>', INPUTS)
    .option('--json', 'print the reading as JSON (several files: one reading a line)')
    .option('--jsonl', 'each file holds one JSON object a line, {"id", "text", "title"?, …}: one reading a line out')
    .addHelpText('before', READ_EXAMPLES);
  withReportOptions(withFetch(command)).action(async (files: string[], flags: ReadFlags) =>
    finish(await read(files, flags, io)),
  );
}

async function read(files: readonly string[], flags: ReadFlags, io: Io): Promise<number> {
  const options = inputOptions(flags);
  const { openFetch, openSitrep } = await import('../open.ts');
  const sitrep = await openSitrep({ packs: flags.packs });
  if (flags.jsonl) return answerLines(files, io, (input) => sitrep.read({ ...options, ...input }));
  let unread = false;
  const opening = { given: options, fetch: openFetch(fetchOptions(flags)), now: () => new Date().toISOString() };
  const code = await eachFile(files, io, async (path) => {
    for await (const original of sitrep.originals(path, opening)) {
      const fault = await readOne(original, files.length > 1, { sitrep, options, flags, io });
      if (fault !== null) tell(io, `sitrep: ${path}${fault}`);
      unread ||= fault !== null;
    }
  });
  return unread ? 2 : code;
}

interface Ground {
  readonly sitrep: Sitrep;
  readonly options: InputOptions;
  readonly flags: ReadFlags;
  readonly io: Io;
}

/** Prints the reading of one report; answers with what is wrong with it, or null. A part of a file never stops the others. */
async function readOne(
  original: Original | Unread,
  several: boolean,
  { sitrep, options, flags, io }: Ground,
): Promise<string | null> {
  try {
    if ('error' in original) throw original.error;
    const reading = sitrep.read(await sitrep.ingestOriginal(original), options);
    const oneLine = several || original.container !== null;
    await print(io.out, flags.json ? json(reading, oneLine) : await page(reading, io));
    const foreign = reading.issues.find(({ code: issue }) => issue === 'language-unsupported');
    return foreign ? `: ${foreign.message}` : null;
  } catch (error) {
    const part = 'error' in original ? original.part : original.container?.part;
    if (!(error instanceof UserError) || part === undefined) throw error;
    return `, ${part}: ${error.message}`;
  }
}

const json = (reading: Reading, oneLine: boolean): string => `${JSON.stringify(reading, null, oneLine ? 0 : 2)}\n`;

async function page(reading: Reading, io: Io): Promise<string> {
  const { readingPage } = await import('./page.ts');
  return readingPage(reading, { style: styleOf(io.out, io.env), width: pageWidth(io) });
}

/** Columns of a page: those of the terminal, but lines longer than a hundred are hard to read. */
export const pageWidth = ({ out }: Io): number => Math.min(100, Math.max(40, out.columns ?? 80));
