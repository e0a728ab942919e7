import type { Command } from 'commander';
import { type Event, type Range, type RecordedClaim, UserError } from '../model/index.ts';
import type { Sitrep } from '../sitrep.ts';
import { type Io, print } from './io.ts';
import { lineError, parseLine, readLines, sizeOfInput } from './json-lines.ts';

/** The flags of `sitrep fuse`. */
interface FuseFlags {
  readonly jsonl?: boolean;
  readonly events?: boolean;
  readonly theatre?: string;
  readonly packs?: readonly string[];
}

/** Text that stands before the options in the help of `fuse`. */
export const FUSE_EXAMPLES = `Examples:
  sitrep fuse --jsonl reports.jsonl
  sitrep fuse --jsonl reports.jsonl --events | jq 'select(.grade.value == "contested")'
`;

/** Declares `sitrep fuse`. */
export function defineFuse(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('fuse')
    .summary('read many reports and join what they say of one event')
    .description('Reads reports and joins their claims into events, without a ledger: all of them are held in memory.')
    .argument('<files...>', 'JSON Lines, {"id", "text", "source"?, "published"?, …}; \'-\' is standard input')
    .option('--jsonl', 'the input is JSON Lines (the only format so far)')
    .option('--events', 'print the events, one a line, instead of the event of each report')
    .option('--theatre <id>', 'theatre pack to prefer (default: told from each text)')
    .option(
      '--packs <folder>',
      'theatre packs of your own; may be given again',
      (folder: string, before: string[] = []) => [...before, folder],
    )
    .addHelpText('before', FUSE_EXAMPLES)
    .action(async (files: string[], flags: FuseFlags) => finish(await fuseFiles(files, flags, io)));
}

/** What became of one line: its claims, or why it could not be read. */
type Line =
  | { readonly id: string | null; readonly claims: readonly RecordedClaim[] }
  | { readonly error: unknown; readonly text: string | null };

async function fuseFiles(files: readonly string[], flags: FuseFlags, io: Io): Promise<number> {
  await Promise.all(files.map(sizeOfInput));
  const { openSitrep, fuse, mainClaim } = await import('../sitrep.ts');
  const sitrep = await openSitrep({ packs: flags.packs, theatre: flags.theatre });
  const lines: Line[] = [];
  for (const file of files)
    for await (const { text } of readLines(file)) lines.push(readLine(text, sitrep, lines.length));
  const claims = lines.flatMap((line) => ('claims' in line ? line.claims : []));
  const { events } = fuse(claims, sitrep.kinships);
  if (flags.events) {
    for (const event of events) await print(io.out, `${JSON.stringify(event)}\n`);
    return 0;
  }
  const eventOf = new Map(events.flatMap((event) => event.claims.map(({ id }) => [id, event] as const)));
  for (const line of lines) {
    if ('error' in line) {
      await print(io.out, `${JSON.stringify(lineError(line.text, line.error))}\n`);
      continue;
    }
    const main = mainClaim(line.claims);
    const event = main && eventOf.get(main.id);
    await print(
      io.out,
      `${JSON.stringify({ id: line.id, event: event?.id ?? null, killed: event ? killedIn(event) : null })}\n`,
    );
  }
  return 0;
}

function readLine(text: string | null, sitrep: Sitrep, number: number): Line {
  try {
    if (text === null) throw new UserError('too-large', 'The line is too long.');
    const input = parseLine(text);
    // Two reports of one text are two reports.
    const reading = sitrep.read({ ...input, id: `${number}:${input.id ?? ''}` });
    return { id: input.id ?? null, claims: sitrep.recorded(reading, { theatre: input.theatre }) };
  } catch (error) {
    return { error, text };
  }
}

/** The least and the most dead that the sources of an event give. */
function killedIn({ fields }: Event): Range | null {
  const killed = fields.find(({ name }) => name === 'killed');
  if (!killed) return null;
  const figures = killed.versions.flatMap(({ range }) => [
    range?.min ?? range?.max ?? 0,
    range?.max ?? range?.min ?? 0,
  ]);
  return { min: Math.min(...figures), max: Math.max(...figures) };
}
