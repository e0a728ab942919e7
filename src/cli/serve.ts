import type { Command } from 'commander';
import { type Io, print } from './io.ts';
import { type LedgerFlags, wholeNumber, withLedger } from './ledger-options.ts';
import { tellStale, withDesk } from './with-desk.ts';

interface ServeFlags extends LedgerFlags {
  readonly host: string;
  readonly port?: string;
  readonly origin?: string;
}

const PORT = 7480;

const EXAMPLES = `Examples:
  sitrep serve
  sitrep serve --db war.db --port 8080
`;

/** Declares `sitrep serve`. */
export function defineServe(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('serve')
    .summary('open a ledger in the browser')
    .description(
      'Serves a ledger to browsers and programs: pages at the address that it prints, the API at /api/reference.',
    )
    .option(
      '--host <name>',
      'where to listen; others than this machine can only reach another address, and need accounts',
      '127.0.0.1',
    )
    .option('--port <n>', `the port (default: ${PORT}, or the next one that is free; 0: any)`)
    .option('--origin <address>', 'the address of a proxy that stands in front, such as https://sitrep.example')
    .addHelpText('before', EXAMPLES);
  withLedger(command).action(async (flags: ServeFlags) => finish(await serve(flags, io)));
}

const serve = (flags: ServeFlags, io: Io): Promise<number> => {
  const asked = wholeNumber('--port', flags.port, 0);
  return withDesk(flags, io, async (desk) => {
    const { start } = await import('../server/index.ts');
    await tellStale(desk, io);
    const { host, origin } = flags;
    const server = await start({ desk, host, origin, port: asked ?? PORT, strict: asked !== undefined });
    if (asked === undefined && server.port !== PORT)
      io.err.write(`sitrep: port ${PORT} is taken; using ${server.port}.\n`);
    await print(io.out, `Sitrep is at ${server.url}\n`);
    await untilStopped();
    await server.stop();
    return 0;
  });
};

/** Ends with the first signal to stop; a second one ends the process as usual. */
const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
