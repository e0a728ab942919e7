import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Submitted } from '../workers/index.ts';
import { eachFile } from './files.ts';
import { type Io, print, tell } from './io.ts';
import { INPUTS, inputOptions, type ReportFlags, withReportOptions } from './options.ts';
import { onQueue, type QueueFlags, withQueue } from './queue-options.ts';
import { printable } from './wrap.ts';

interface SubmitFlags extends QueueFlags, ReportFlags {
  readonly column?: string;
}

const EXAMPLES = `Examples:
  sitrep submit reports/ --nats nats://queue.example:4222
  sitrep submit channel/result.json archive.wacz
  sitrep submit https://harbour.example/feed.xml
`;

/** Declares `sitrep submit`. */
export function defineSubmit(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('submit')
    .summary('put reports on the queue that workers read from')
    .description(
      'Puts reports on the queue that workers read from. What is printed as queued is safe with the NATS servers; the same report twice is queued once. A web address is fetched by a worker. Of a folder, all files.',
    )
    .argument('<inputs...>', `${INPUTS}, or folders`)
    .option('--column <name>', 'of a table, the column with the texts (default: text, body, content …)')
    .option('--json', 'print what became of each report as JSON, one a line')
    .addHelpText('before', EXAMPLES);
  withReportOptions(withQueue(command)).action(async (inputs: string[], flags: SubmitFlags) =>
    finish(await submitAll(inputs, flags, io)),
  );
}

const submitAll = (inputs: readonly string[], flags: SubmitFlags, io: Io): Promise<number> =>
  onQueue(flags, io, async (queue) => {
    const given = inputOptions(flags);
    const [{ submit }, { openSitrep }] = await Promise.all([import('../workers/index.ts'), import('../sitrep.ts')]);
    const sitrep = await openSitrep({ packs: flags.packs });
    let unread = false;
    const code = await eachFile(inputs.flatMap(filesIn), io, async (path) => {
      const options = { given, column: flags.column };
      for await (const one of submit(queue, sitrep, path, options, () => new Date().toISOString())) {
        if (one.what === 'unread') {
          unread = true;
          tell(io, `sitrep: ${path}, ${one.name}: ${one.why}`);
        }
        await print(io.out, flags.json ? `${JSON.stringify(one)}\n` : lineOf(one));
      }
    });
    return unread ? 2 : code;
  });

/** A folder's files, those of the folders in it as well; anything else is an input as it is. */
function filesIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function lineOf(one: Submitted): string {
  if (one.what === 'unread') return `not read  ${printable(one.name)}\n`;
  return `${one.fresh ? 'queued' : 'queued already'}  ${one.id.slice(0, 12)}  ${printable(one.name)}\n`;
}
