import { setTimeout } from 'node:timers/promises';
import { fuserOf } from '../../src/desk/fuser.ts';
import { type NewReport, openLedger } from '../../src/ledger/index.ts';
import type { Original } from '../../src/model/index.ts';
import { openSitrep } from '../../src/sitrep.ts';
import { packReport, unpackReport } from '../../src/workers/envelope.ts';
import { openQueue } from '../../src/workers/index.ts';
import { put } from '../../src/workers/publish.ts';
import type { Figure } from '../floors.ts';
import { sendingOf } from './reports.ts';
import {
  faultsOf,
  type Ground,
  makeLedger,
  openRun,
  send,
  startWorkerProcess,
  untilEmpty,
  untilFused,
  type WorkerProcess,
} from './run.ts';
import { databaseCpu, freshDatabase, onServer, startNats } from './servers.ts';

const SERVER = process.env.SITREP_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** Does a work with a NATS server and a database of its own. */
async function onGround<T>(name: string, work: (ground: Ground) => Promise<T>): Promise<T> {
  const nats = await startNats();
  const database = `sitrep_scale_${name}_${process.pid}`;
  try {
    const db = await freshDatabase(SERVER, database);
    await makeLedger(db);
    return await work({ nats: nats.address, db });
  } finally {
    await nats.remove();
    await onServer(SERVER, `drop database if exists ${database} with (force)`);
  }
}

/** Reports a second that some workers read, record and fuse, each on one processor. */
const readBy = (workers: number, count: number): Promise<number> =>
  onGround(`by${workers}`, async (ground) => {
    const queue = await openRun(ground);
    const running = Array.from({ length: workers }, (_, core) => startWorkerProcess(ground, core));
    try {
      // Until the readers are open.
      await send(queue, 20);
      await untilEmpty(queue);
      await setTimeout(1000);
      const more = await sendFrom(queue, 20, count);
      const seconds = more + (await untilEmpty(queue));
      return count / seconds;
    } finally {
      await Promise.all(running.map((one) => one.end()));
      await queue.connection.close();
    }
  });

async function sendFrom(queue: Awaited<ReturnType<typeof openQueue>>, first: number, count: number): Promise<number> {
  const begun = performance.now();
  let next = first;
  const sender = async (): Promise<void> => {
    while (next < first + count) {
      const number = next++;
      await put(queue, 'reports', `scaling ${number}`, packReport(sendingOf(number).original));
    }
  };
  await Promise.all(Array.from({ length: 200 }, sender));
  return (performance.now() - begun) / 1000;
}

/** How much more two workers read than one. */
export async function scaling(count: number): Promise<Figure[]> {
  const one = await readBy(1, count);
  const two = await readBy(2, count);
  return [
    { name: 'scale: reports a second, one worker', value: one, unit: 'reports/s' },
    { name: 'scale: reports a second, two workers', value: two, unit: 'reports/s' },
    { name: 'scale: two workers to one', value: two / one, unit: 'times' },
  ];
}

/** Milliseconds of a processor that a report costs: on its way to the queue, in the reader, in the ledger, in fusion. */
export const costs = (count: number): Promise<Figure[]> =>
  onGround('costs', async ({ nats, db }) => {
    const originals = Array.from({ length: count }, (_, at) => sendingOf(at))
      .filter(({ kind }) => kind === 'report')
      .map(({ original }) => original);
    const figures: Figure[] = [];
    const cost = async (name: string, work: () => Promise<void>): Promise<void> => {
      const [used, before] = [process.cpuUsage(), await databaseCpu(db)];
      await work();
      const { user, system } = process.cpuUsage(used);
      const [mine, theirs] = [(user + system) / 1000, (await databaseCpu(db)) - before];
      figures.push({ name: `cost of a report: ${name}`, value: mine / originals.length, unit: 'ms' });
      if (theirs > 0)
        figures.push({
          name: `cost of a report: ${name}, in the database`,
          value: theirs / originals.length,
          unit: 'ms',
        });
    };
    const queue = await openQueue(nats);
    await cost('queue', async () => {
      await Promise.all(originals.map((one, at) => put(queue, 'reports', `cost ${at}`, packReport(one))));
    });
    await queue.connection.close();
    const sitrep = await openSitrep();
    // The first texts are read while the machine still learns which code is hot.
    const read = async (one: Original) => {
      const original = unpackReport(packReport(one));
      const reading = sitrep.read(await sitrep.ingestOriginal(original));
      return { original, reading, ...sitrep.placed(reading.report), reader: sitrep.version };
    };
    for (const one of originals.slice(0, 100)) await read(one);
    const made: NewReport[] = [];
    await cost('read', async () => {
      for (const one of originals) made.push(await read(one));
    });
    const ledger = await openLedger(db, fuserOf(sitrep));
    const empty = (await ledger.size()).bytes;
    await cost('record', async () => {
      for (let at = 0; at < made.length; at += 100)
        await ledger.record(made.slice(at, at + 100), '2021-01-02T00:00:00Z', 'later');
    });
    await cost('fuse', async () => {
      for (let from = FIRST_LOT, idle = 0; idle < 2; ) {
        const fused = await ledger.fuseSome(from);
        [from, idle] = fused ? [fused.next, 0] : [FIRST_LOT, idle + 1];
      }
    });
    const { claims, bytes } = await ledger.size();
    await ledger.close();
    const characters = originals.reduce((sum, { bytes: text }) => sum + text.length, 0);
    return [
      ...figures,
      { name: 'scale: characters of a report', value: characters / originals.length, unit: '' },
      { name: 'scale: claims of a report', value: claims / originals.length, unit: '' },
      { name: 'scale: bytes of a report in the ledger', value: (bytes - empty) / originals.length, unit: 'bytes' },
    ];
  });

const FIRST_LOT = -(2 ** 31);

/** Many reports, some twice and some broken, through two workers: what is lost, what is there twice, what memory does. */
export const fullRun = (count: number): Promise<Figure[]> =>
  onGround('run', async (ground) => {
    const queue = await openRun(ground);
    const workers = [startWorkerProcess(ground), startWorkerProcess(ground)];
    const memory: number[] = [];
    const watch = setInterval(() => memory.push(mostOf(workers)), 2000);
    try {
      const begun = performance.now();
      const sent = await send(queue, count);
      await untilEmpty(queue, told(count));
      const seconds = (performance.now() - begun) / 1000;
      await untilFused(ground.db);
      const faults = await faultsOf(queue, ground.db, sent);
      for (const fault of faults) process.stderr.write(`  ${fault}\n`);
      const quarter = Math.max(1, Math.floor(memory.length / 4));
      const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
      return [
        { name: 'run: reports sent', value: count, unit: 'reports' },
        { name: 'run: reports a second', value: count / seconds, unit: 'reports/s' },
        { name: 'run: faults', value: faults.length, unit: '' },
        {
          name: 'run: memory of a worker, second quarter',
          value: mean(memory.slice(quarter, 2 * quarter)),
          unit: 'MB',
        },
        { name: 'run: memory of a worker, last quarter', value: mean(memory.slice(-quarter)), unit: 'MB' },
      ];
    } finally {
      clearInterval(watch);
      await Promise.all(workers.map((one) => one.end()));
      await queue.connection.close();
    }
  });

const mostOf = (workers: readonly WorkerProcess[]): number => Math.max(...workers.map((one) => one.memory()));

/** Tells every now and then how far a run has come. */
export function told(count: number): (done: number) => void {
  let last = 0;
  return (done) => {
    if (done - last < count / 10) return;
    last = done;
    process.stderr.write(`  ${done} of ${count}\n`);
  };
}
