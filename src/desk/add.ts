import type { NewReport, Recorded } from '../ledger/index.ts';
import { type Given, type Original, UserError } from '../model/index.ts';
import type { Desk } from './desk.ts';
import { needPacks } from './packs.ts';

/** What became of one report of an input. */
export interface Added {
  /** The report's id; null where it could not be read, or is not read yet. */
  readonly id: string | null;
  /** `queued`: it waits for workers, who read it. */
  readonly outcome: Recorded['outcome'] | 'not-read' | 'queued';
  readonly title: string | null;
  readonly claims: number;
  /** Which part of the input it was; null where it was all of it. */
  readonly part: string | null;
  /** Why it could not be read. */
  readonly why: string | null;
}

/** What is told of an input beside its path. */
export interface AddOptions {
  readonly given: Given;
  /** Of a table, the column with the texts. */
  readonly column?: string;
}

/** Takes the reports of an input: reads them into the ledger (`add`), or hands them to those who will. */
export type Adder = (desk: Desk, path: string, options: AddOptions) => AsyncIterable<Added>;

/** Reports that are put on the disk at once. What was told as recorded is there; what was not told may not be. */
const AT_ONCE = 25;

/** Reads the reports of an input into the ledger; a part of it that cannot be read is told of, and the others go on. */
export async function* add(desk: Desk, path: string, { given, column }: AddOptions): AsyncGenerator<Added> {
  const { sitrep, ledger, fetch, now } = desk;
  needPacks(desk);
  let waiting: NewReport[] = [];
  const options = { given, column, fetch, now, isKnown: ledger.knowsAddress };
  for await (const original of sitrep.originals(path, options)) {
    if ('error' in original) {
      yield notRead(original.part, original.error);
      continue;
    }
    const made = await readOriginal(desk, original);
    if ('why' in made) yield made;
    else waiting.push(made);
    if (waiting.length < AT_ONCE) continue;
    yield* await record(desk, waiting);
    waiting = [];
  }
  yield* await record(desk, waiting);
}

/** Reads one report. One that stands alone must be readable, or the error goes to the caller. */
async function readOriginal({ sitrep, ledger }: Desk, original: Original): Promise<NewReport | Added> {
  try {
    const ingested = await sitrep.ingestOriginal(original);
    return { original, ...(await sitrep.readKept(ingested, original.given, ledger.beat)) };
  } catch (error) {
    if (!(error instanceof UserError) || !original.container) throw error;
    return notRead(original.container.part, error);
  }
}

const notRead = (part: string, { message: why }: UserError): Added => ({
  ...{ id: null, outcome: 'not-read', title: null, claims: 0, part, why },
});

async function record({ ledger, now }: Desk, reports: readonly NewReport[]): Promise<Added[]> {
  if (reports.length === 0) return [];
  const recorded = await ledger.record(reports, now());
  return recorded.map(({ id, outcome }, at) => {
    const { original, reading } = reports[at]!;
    const { report, claims } = reading;
    return {
      id,
      outcome,
      title: report.title,
      claims: claims.length,
      part: original.container?.part ?? null,
      why: null,
    };
  });
}
