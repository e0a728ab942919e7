import type { Command } from 'commander';
import { UserError } from '../model/index.ts';
import type { RunningWorker, Stage } from '../workers/index.ts';
import { type Io, tell } from './io.ts';
import {
  type FetchFlags,
  fetchOptions,
  type LedgerFlags,
  ledgerName,
  wholeNumber,
  withFetch,
  withLedger,
} from './ledger-options.ts';
import { onQueue, type QueueFlags, withQueue } from './queue-options.ts';

interface WorkerFlags extends QueueFlags, LedgerFlags, FetchFlags {
  readonly stages?: string;
  readonly threads?: string;
  readonly tries?: string;
  readonly packs?: readonly string[];
}

const EXAMPLES = `Examples:
  sitrep worker --nats nats://queue.example:4222 --db postgres://me@db.example/war
  sitrep worker --stages read --threads 8
  sitrep worker --stages fuse
`;

const collect = (folder: string, before: readonly string[] = []): readonly string[] => [...before, folder];

/** Declares `sitrep worker`. */
export function defineWorker(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('worker')
    .summary('read reports from the queue into a ledger, beside others')
    .description(
      'Takes reports from the queue, reads them into a ledger and fuses what is there, until it is told to end (SIGTERM, SIGINT). As many as wanted work beside each other, on as many machines; the ledger is one in PostgreSQL.',
    )
    .option('--stages <list>', 'what it does: ingest (fetch addresses), read, fuse (default: all three)')
    .option('--threads <n>', 'threads that read (default: one less than the machine runs at once)')
    .option('--tries <n>', 'how often a report is tried before it is a dead letter (default: 5)')
    .option('--packs <folder>', 'theatre packs of your own; may be given again', collect)
    .addHelpText('before', EXAMPLES);
  withFetch(withQueue(withLedger(command))).action(async (flags: WorkerFlags) => finish(await work(flags, io)));
}

const work = (flags: WorkerFlags, io: Io): Promise<number> =>
  onQueue(flags, io, async (queue) => {
    const stages = stagesOf(flags.stages);
    const [threads, tries] = [wholeNumber('--threads', flags.threads, 1), wholeNumber('--tries', flags.tries, 1)];
    const [{ needPacks, openDesk }, { startWorker }] = await Promise.all([
      import('../desk/index.ts'),
      import('../workers/index.ts'),
    ]);
    const desk = await openDesk({ db: ledgerName(flags, io), packs: flags.packs, fetch: fetchOptions(flags) });
    try {
      needPacks(desk);
      const worker = await startWorker(queue, desk, { stages, threads, tries, packs: desk.packs?.used });
      tell(io, `sitrep: working on ${desk.ledger.where}; SIGTERM ends it when what it has begun is done`);
      try {
        await Promise.race([told(), worker.ended]);
      } finally {
        await worker.drain();
      }
      tell(io, `sitrep: ended. ${saidOf(worker)}`);
      return 0;
    } finally {
      await desk.ledger.close();
    }
  });

const STAGES: readonly Stage[] = ['ingest', 'read', 'fuse'];

function stagesOf(list: string | undefined): readonly Stage[] {
  const names = list?.split(',').map((name) => name.trim()) ?? STAGES;
  const wrong = names.find((name) => !STAGES.includes(name as Stage));
  if (wrong === undefined && names.length > 0) return names as readonly Stage[];
  throw new UserError('bad-option', `--stages takes some of ${STAGES.join(', ')}; got "${wrong}".`);
}

/** Answers when somebody asks the process to end. */
const told = (): Promise<void> =>
  new Promise((done) => {
    const end = (): void => {
      process.off('SIGTERM', end).off('SIGINT', end);
      done();
    };
    process.on('SIGTERM', end).on('SIGINT', end);
  });

function saidOf({ figures }: RunningWorker): string {
  const { recorded, known, dead, fusedClaims } = figures;
  return `${recorded} reports recorded, ${known} were there already, ${dead} dead letters, ${fusedClaims} claims fused.`;
}
