import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../model/index.ts';
import { openSitrep } from '../open.ts';
import { unpackReport } from './envelope.ts';
import type { Answer, Equipment, Task } from './readers.ts';

// A thread that reads: a message in, a report with its reading out.
const sitrep = await openSitrep(workerData as Equipment);
parentPort!.postMessage('ready');
parentPort!.on('message', async ({ number, message }: Task) =>
  parentPort!.postMessage(await answerTo(number, message)),
);

async function answerTo(number: number, message: Uint8Array): Promise<Answer> {
  const begun = process.threadCpuUsage();
  try {
    const original = unpackReport(message);
    const ingested = await sitrep.ingestOriginal(original);
    const { theatre, country } = original.given;
    const reading = sitrep.read(ingested, { theatre, country });
    const placed = sitrep.placed(reading.report, theatre);
    const { user, system } = process.threadCpuUsage(begun);
    return {
      ...{ number, cpu: (user + system) / 1000 },
      report: { original, reading, ...placed, reader: sitrep.version },
    };
  } catch (error) {
    const { message: said } = error as Error;
    return { number, failed: said, code: error instanceof UserError ? error.code : null };
  }
}
