import type { Command } from 'commander';
import type { Added, Adder, Desk } from '../desk/index.ts';
import type { Queue, QueueFigures, Submitted } from '../workers/index.ts';
import { type Io, print, tell } from './io.ts';
import { type LedgerFlags, ledgerName, wholeNumber, withLedger } from './ledger-options.ts';
import { onQueue } from './queue-options.ts';
import { tellStale, withDesk } from './with-desk.ts';

interface ServeFlags extends LedgerFlags {
  readonly host: string;
  readonly port?: string;
  readonly origin?: string;
  readonly packs?: readonly string[];
  readonly demo?: boolean;
  readonly nats?: string;
  readonly baseMap?: string;
}

const PORT = 7480;

const EXAMPLES = `Examples:
  sitrep serve
  sitrep serve --db war.db --port 8080
  sitrep serve --demo
`;

const collect = (folder: string, before: readonly string[] = []): readonly string[] => [...before, folder];

/** Declares `sitrep serve`. */
export function defineServe(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('serve')
    .summary('open a ledger in the browser')
    .description(
      'Serves a ledger to browsers and programs: its pages at the address that is printed, its API at /api/reference.',
    )
    .option('--host <name>', 'the address to listen at; others than this machine need accounts', '127.0.0.1')
    .option('--port <n>', `the port; 0: any that is free (default: ${PORT}, or the next that is free)`)
    .option('--origin <address>', 'the address of a proxy that stands in front, such as https://sitrep.example')
    .option('--packs <folder>', 'theatre packs of your own; may be given again', collect)
    .option(
      '--nats <servers>',
      'NATS servers of a queue: /metrics shows its figures, and what is added to a PostgreSQL ledger goes to its workers (default: the environment variable SITREP_NATS, else none)',
    )
    .option(
      '--base-map <address>',
      'a base map beneath the own: images by {z}/{x}/{y}, or a .pmtiles file; pages may load tiles from its origin, and from no other',
    )
    .option('--demo', 'serve a ledger of invented reports, made anew and thrown away at the end')
    .addHelpText('before', EXAMPLES);
  withLedger(command).action(async (flags: ServeFlags) => finish(await serve(flags, io)));
}

async function serve(flags: ServeFlags, io: Io): Promise<number> {
  const asked = wholeNumber('--port', flags.port, 0);
  const nats = flags.nats ?? io.env.SITREP_NATS;
  const { baseMap } = flags;
  if (nats === undefined) return serveDesk(flags, { asked, baseMap }, io);
  return onQueue({ nats }, io, async (queue) => {
    const { queueFigures } = await import('../workers/index.ts');
    const beside = { asked, baseMap, queue: () => queueFigures(queue) };
    // Workers of a queue have a ledger that others reach too; what is added to a demo or a file is read here.
    const shared = !flags.demo && isServer(ledgerName(flags, io));
    return serveDesk(flags, { ...beside, ...(shared && { add: onto(queue) }) }, io);
  });
}

const isServer = (db: string): boolean => /^postgres(?:ql)?:/.test(db);

/** Puts what is added on the queue: it is there when it is told as queued, and workers read it. */
const onto = (queue: Queue): Adder =>
  async function* (desk, path, options) {
    const { submit } = await import('../workers/index.ts');
    for await (const one of submit(queue, desk.sitrep, path, options, desk.now)) yield asAdded(one);
  };

const asAdded = (one: Submitted): Added => ({
  ...{ id: null, title: null, claims: 0, part: one.name },
  ...(one.what === 'unread' ? { outcome: 'not-read', why: one.why } : { outcome: 'queued', why: null }),
});

/** What is served beside the ledger. */
interface Beside {
  readonly asked: number | undefined;
  readonly baseMap: string | undefined;
  readonly queue?: () => Promise<QueueFigures>;
  readonly add?: Adder;
}

async function serveDesk(flags: ServeFlags, beside: Beside, io: Io): Promise<number> {
  if (!flags.demo) return withDesk(flags, io, (desk) => answer(desk, flags, beside, io));
  const { openDemo } = await import('../desk/index.ts');
  const demo = await openDemo();
  try {
    return await answer(demo.desk, flags, beside, io);
  } finally {
    await demo.close();
  }
}

/** Answers requests until the process is told to stop. */
async function answer(
  desk: Desk,
  { host, origin }: ServeFlags,
  { asked, queue, add, baseMap }: Beside,
  io: Io,
): Promise<number> {
  const { openLog, start } = await import('../server/index.ts');
  await tellStale(desk, io);
  // Who sits before it wants the address, who keeps a log wants every request.
  const log = openLog(io.err.isTTY);
  const server = await start({
    desk,
    log,
    host,
    port: asked ?? PORT,
    strict: asked !== undefined,
    ...(origin !== undefined && { origin }),
    ...(baseMap !== undefined && { baseMap }),
    ...(queue && { queue }),
    ...(add && { add }),
  });
  if (asked === undefined && server.port !== PORT) tell(io, `sitrep: port ${PORT} is taken; this is ${server.port}.`);
  await print(io.out, `Sitrep is at ${server.url}\n`);
  await untilStopped();
  await server.stop();
  return 0;
}

/** Until the first signal to stop; a second one ends the process as usual. */
const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
