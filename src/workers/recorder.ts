import type { Desk, NewReport, Recorded } from '../desk/index.ts';
import type { WorkerFigures } from './figures.ts';
import { pastOutages } from './outages.ts';

/** Puts reports that were read into the ledger, as many at once as have come meanwhile. */
export interface Recorder {
  /** Answers when the report is on the disk. Throws where the report is at fault; an outage is waited out. */
  readonly record: (report: NewReport) => Promise<Recorded['outcome']>;
}

interface Waiting {
  readonly report: NewReport;
  readonly done: (outcome: Recorded['outcome']) => void;
  readonly failed: (error: unknown) => void;
}

const AT_ONCE = 100;

/** A recorder for a ledger that other workers write to as well. */
export function openRecorder({ ledger, now }: Pick<Desk, 'ledger' | 'now'>, figures: WorkerFigures): Recorder {
  const waiting: Waiting[] = [];
  let busy = false;

  const write = async (reports: readonly NewReport[]): Promise<Recorded[]> => {
    const begun = performance.now();
    try {
      return await ledger.record(reports, now(), 'later');
    } finally {
      figures.recordMs += performance.now() - begun;
    }
  };

  const recordAll = async (some: readonly Waiting[]): Promise<void> => {
    try {
      const answers = await pastOutages(() => write(some.map(({ report }) => report)), figures);
      for (const [at, { outcome }] of answers.entries()) some[at]!.done(outcome);
    } catch (error) {
      // All or none: where one cannot be recorded, each is recorded by itself.
      if (some.length === 1) some[0]!.failed(error);
      else for (const one of some) await recordAll([one]);
    }
  };

  const run = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) await recordAll(waiting.splice(0, AT_ONCE));
    busy = false;
  };

  return {
    record: (report) =>
      new Promise((done, failed) => {
        waiting.push({ report, done, failed });
        void run();
      }),
  };
}
