import { randomUUID } from 'node:crypto';
import type { Added } from '../desk/index.ts';
import { UserError } from '../model/index.ts';

/** Where a job stands. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed';

/** Reports that are being added: what was asked for, and what became of it so far. */
export interface Job {
  readonly id: string;
  readonly by: string;
  /** Files, or an address, by the name that they were given. */
  readonly inputs: readonly string[];
  readonly started: string;
  readonly ended: string | null;
  readonly state: JobState;
  /** How many inputs are finished. */
  readonly finished: number;
  /** The last reports that were looked at; counts are of all. */
  readonly items: readonly Added[];
  readonly counts: Readonly<Record<Added['outcome'], number>>;
  /** Inputs that could not be read at all, and why. */
  readonly problems: readonly { readonly input: string; readonly why: string }[];
}

/** One input of a job: its name, and the reports in it. */
export interface JobInput {
  readonly name: string;
  readonly reports: () => AsyncIterable<Added>;
}

/** Jobs of this server. They go on when the connection breaks that asked for them; the last ones are remembered. */
export interface Jobs {
  /** Puts a job in the row; `done` is called when it ended, well or not. Throws a `UserError` where too many wait. */
  readonly start: (by: string, inputs: readonly JobInput[], done?: () => Promise<void>) => Job;
  readonly find: (id: string) => Job | null;
  readonly list: () => Job[];
  /** Calls `hear` with every change of a job, until what it answers is called. */
  readonly listen: (id: string, hear: (job: Job) => void) => () => void;
  /** Waits until no job runs. */
  readonly idle: () => Promise<void>;
}

const REMEMBERED = 200;
const MOST_WAITING = 50;
const MOST_ITEMS = 200;
const NONE = { recorded: 0, known: 0, 'taken-down': 0, 'not-read': 0, queued: 0 } as const;

/** Who is told of what goes wrong. */
export interface JobFaults {
  /** What is nobody's doing. */
  readonly fault: (error: unknown) => void;
  /** What could not be added, and who asked for it. */
  readonly refused: (code: string, by: string) => void;
}

/** Opens a row of jobs: one runs at a time; `settle` is called at the end of each, before it counts as done. */
export function openJobs(now: () => string, settle: () => Promise<void>, { fault, refused }: JobFaults): Jobs {
  const jobs = new Map<string, Job>();
  const ears = new Map<string, Set<(job: Job) => void>>();
  let last: Promise<void> = Promise.resolve();

  function change(id: string, set: Partial<Job>): Job {
    const job = { ...jobs.get(id)!, ...set };
    jobs.set(id, job);
    for (const hear of ears.get(id) ?? []) hear(job);
    return job;
  }

  async function run(id: string, inputs: readonly JobInput[]): Promise<void> {
    change(id, { state: 'running' });
    for (const { name, reports } of inputs) {
      try {
        for await (const added of reports()) {
          const { items, counts } = jobs.get(id)!;
          change(id, {
            items: [...items, added].slice(-MOST_ITEMS),
            counts: { ...counts, [added.outcome]: counts[added.outcome] + 1 },
          });
        }
      } catch (error) {
        if (error instanceof UserError) refused(error.code, jobs.get(id)!.by);
        else fault(error);
        const why = error instanceof UserError ? error.message : 'The server failed at it; its log has the reason.';
        change(id, { problems: [...jobs.get(id)!.problems, { input: name, why }] });
      }
      change(id, { finished: jobs.get(id)!.finished + 1 });
    }
    await settle().catch(fault);
    const failed = jobs.get(id)!.problems.length === inputs.length;
    change(id, { state: failed ? 'failed' : 'done', ended: now() });
  }

  return {
    start: (by, inputs, done = async () => {}) => {
      if ([...jobs.values()].filter(({ state }) => state === 'waiting').length >= MOST_WAITING)
        throw new UserError('ledger-busy', 'Too many jobs wait already. Try again when some of them are done.');
      const id = randomUUID();
      const job: Job = {
        ...{ id, by, inputs: inputs.map(({ name }) => name), started: now(), ended: null, state: 'waiting' },
        ...{ finished: 0, items: [], counts: NONE, problems: [] },
      };
      jobs.set(id, job);
      for (const [old, { ended }] of jobs) if (jobs.size > REMEMBERED && ended !== null) jobs.delete(old);
      last = last
        .then(() => run(id, inputs))
        .catch(fault)
        .then(done)
        .catch(fault);
      return job;
    },
    find: (id) => jobs.get(id) ?? null,
    list: () => [...jobs.values()].reverse(),
    listen: (id, hear) => {
      const all = ears.get(id) ?? new Set();
      ears.set(id, all.add(hear));
      return () => {
        all.delete(hear);
        if (all.size === 0) ears.delete(id);
      };
    },
    idle: () => last,
  };
}
