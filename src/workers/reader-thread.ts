import { parentPort, workerData } from 'node:worker_threads';
import type { Beat, BeatOf } from '../model/index.ts';
import { openSitrep } from '../open.ts';
import { unpackReport } from './envelope.ts';
import { type Answer, type Equipment, errorOf, type FromThread, failure, type ToThread } from './readers.ts';

// A thread that reads: a message in, a report with its reading out. It has no ledger: what it needs to know of one it asks.
const sitrep = await openSitrep(workerData as Equipment);
const say = (what: FromThread): void => parentPort!.postMessage(what);

let asked = Promise.withResolvers<Beat | null>();
const askBeat: BeatOf = (outlet, before) => {
  asked = Promise.withResolvers();
  say({ outlet, before });
  return asked.promise;
};

say('ready');
parentPort!.on('message', async (told: ToThread) => {
  if ('beat' in told) asked.resolve(told.beat);
  else if ('failed' in told) asked.reject(errorOf(told));
  else say(await answerTo(told.message));
});

async function answerTo(message: Uint8Array): Promise<Answer> {
  const begun = process.threadCpuUsage();
  try {
    const original = unpackReport(message);
    const ingested = await sitrep.ingestOriginal(original);
    const made = await sitrep.readKept(ingested, original.given, askBeat);
    const { user, system } = process.threadCpuUsage(begun);
    return { cpu: (user + system) / 1000, report: { original, ...made } };
  } catch (error) {
    return failure(error as Error);
  }
}
