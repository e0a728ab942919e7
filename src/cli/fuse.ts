import type { Command } from 'commander';
import { UserError } from '../model/index.ts';
import type { Sitrep, Story, Told } from '../sitrep.ts';
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
    .description(
      'Reads reports and joins their claims into events, without a ledger. Each line answers with its story, the reports of one day that tell of one province or one event, and the events that it is about.',
    )
    .argument('<files...>', 'JSON Lines, {"id", "text", "source"?, "published"?, …}; \'-\' is standard input')
    .option('--jsonl', 'the input is JSON Lines (the only format so far)')
    .option(
      '--events',
      'print the events with all that is said of them, one a line, instead of the story of each report',
    )
    .option('--theatre <id>', 'theatre pack to prefer (default: told from each text)')
    .option(
      '--packs <folder>',
      'theatre packs of your own; may be given again',
      (folder: string, before: string[] = []) => [...before, folder],
    )
    .addHelpText('before', FUSE_EXAMPLES)
    .action(async (files: string[], flags: FuseFlags) => finish(await fuseFiles(files, flags, io)));
}

/** What became of one line: its report under the id that the line gave, or why it could not be read. */
type Line = (Told & { readonly given: string | null }) | { readonly error: unknown; readonly text: string | null };

async function fuseFiles(files: readonly string[], flags: FuseFlags, io: Io): Promise<number> {
  await Promise.all(files.map(sizeOfInput));
  const { openSitrep, fuse, storiesOf } = await import('../sitrep.ts');
  const sitrep = await openSitrep({ packs: flags.packs, theatre: flags.theatre });
  const lines: Line[] = [];
  const ids = new Set<string>();
  for (const file of files) {
    for await (const { text } of readLines(file)) lines.push(readLine(text, sitrep, ids));
  }
  const told = lines.filter((line) => 'claims' in line);
  const { events } = fuse(
    told.flatMap(({ claims }) => claims),
    sitrep.kinships,
  );
  const stories = flags.events ? [] : storiesOf(told, events);
  const storyOf = new Map(stories.flatMap((story) => story.reports.map((id) => [id, story] as const)));
  const answers = flags.events ? events : lines.map((line) => answer(line, storyOf));
  for (const one of answers) await print(io.out, `${JSON.stringify(one)}\n`);
  return 0;
}

function readLine(text: string | null, sitrep: Sitrep, ids: Set<string>): Line {
  try {
    if (text === null) throw new UserError('too-large', 'The line is too long.');
    const input = parseLine(text);
    const reading = sitrep.read(input);
    // Two lines of one id are two reports all the same.
    const id = ids.has(reading.report.id) ? `${reading.report.id}~${ids.size}` : reading.report.id;
    ids.add(id);
    const report = { ...reading.report, id };
    const claims = sitrep.recorded({ ...reading, report }, { theatre: input.theatre });
    return { id, given: input.id ?? id, title: report.title, claims };
  } catch (error) {
    return { error, text };
  }
}

/** The story that a report belongs to, and the least and the most dead that its reports tell of. */
function answer(line: Line, storyOf: ReadonlyMap<string, Story>): unknown {
  if ('error' in line) return lineError(line.text, line.error);
  const story = storyOf.get(line.id);
  return { id: line.given, event: story?.id ?? null, killed: story?.killed ?? null, events: story?.events ?? [] };
}
