import { setTimeout } from 'node:timers/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { UserError } from '../model/index.ts';
import type { Queue, QueueFigures, StreamKey } from '../workers/index.ts';
import { type Io, print } from './io.ts';
import { onQueue, type QueueFlags, withQueue } from './queue-options.ts';
import { printable } from './wrap.ts';

const EXAMPLES = `Examples:
  sitrep queue
  sitrep queue dead
  sitrep queue retry 4 7
  sitrep queue purge dead
`;

/** Declares `sitrep queue` with what can be done about dead letters. */
export function defineQueue(program: Command, io: Io, finish: (code: number) => void): void {
  const queue = program
    .command('queue')
    .summary('show how it stands with the queue of reports, and mend it')
    .description(
      'Shows how many reports wait, how fast they are read, how old the oldest is, and what could not be read.',
    )
    .option('--json', 'print the figures as JSON')
    .addHelpText('before', EXAMPLES);
  withQueue(queue).action(async (flags: QueueFlags) => finish(await onQueue(flags, io, (one) => show(one, flags, io))));
  // Options that the command and what is below it share are read by the upper one.
  const all = (): QueueFlags => queue.opts();
  queue
    .command('dead')
    .description('Lists what could not be read, and why.')
    .action(async () => finish(await onQueue(all(), io, (one) => list(one, all(), io))));
  queue
    .command('retry')
    .description(
      'Puts what could not be read back on the queue: all of it, or the numbers that `sitrep queue dead` shows.',
    )
    .argument('[numbers...]', 'numbers of dead letters', numbers)
    .action(async (some: readonly number[] = []) => finish(await onQueue(all(), io, (one) => retry(one, some, io))));
  queue
    .command('purge')
    .description('Empties a stream for good: reports, sources or dead.')
    .argument('<stream>', 'reports, sources or dead')
    .action(async (stream: string) => finish(await onQueue(all(), io, (one) => empty(one, stream, io))));
}

function numbers(value: string, before: readonly number[] = []): readonly number[] {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes numbers as `sitrep queue dead` shows them.');
  return [...before, Number(value)];
}

const RATE_MS = 1000;

async function show(queue: Queue, { json }: QueueFlags, io: Io): Promise<number> {
  const { queueFigures } = await import('../workers/index.ts');
  const before = await queueFigures(queue);
  const begun = performance.now();
  await setTimeout(RATE_MS);
  const now = await queueFigures(queue);
  const seconds = (performance.now() - begun) / 1000;
  const streams = now.streams.map((one, at) => ({ ...one, rate: (one.done - before.streams[at]!.done) / seconds }));
  await print(io.out, json ? `${JSON.stringify({ ...now, streams })}\n` : page(streams, now.dead));
  return 0;
}

type Rated = QueueFigures['streams'][number] & { readonly rate: number };

function page(streams: readonly Rated[], dead: number): string {
  const lines = streams.map(({ stream, waiting, inWork, again, oldest, rate }) => {
    const age = oldest === null ? '' : `, the oldest since ${Math.round(oldest)} s`;
    return `${stream}: ${waiting} wait, ${inWork} in work${age}; ${rate.toFixed(1)} a second done; ${again} given out again`;
  });
  return `${lines.join('\n')}\ndead letters: ${dead}${dead ? ' (see: sitrep queue dead)' : ''}\n`;
}

async function list(queue: Queue, { json }: QueueFlags, io: Io): Promise<number> {
  const { deadLetters } = await import('../workers/index.ts');
  for await (const letter of deadLetters(queue)) {
    const { number, at, name, reason, tries } = letter;
    const line = `${number}  ${at}  ${printable(name ?? 'unknown')}  after ${tries} ${tries === 1 ? 'try' : 'tries'}: ${printable(reason)}\n`;
    await print(io.out, json ? `${JSON.stringify(letter)}\n` : line);
  }
  return 0;
}

async function retry(queue: Queue, some: readonly number[], io: Io): Promise<number> {
  const { retryDead } = await import('../workers/index.ts');
  const count = await retryDead(queue, some.length ? some : null);
  await print(io.out, `${count} put back on the queue\n`);
  return 0;
}

async function empty(queue: Queue, stream: string, io: Io): Promise<number> {
  const { purge, STREAMS } = await import('../workers/index.ts');
  if (!(stream in STREAMS))
    throw new UserError('bad-option', `There is no stream "${stream}": it is reports, sources or dead.`);
  await print(io.out, `${await purge(queue, stream as StreamKey)} messages purged from ${stream}\n`);
  return 0;
}
