import { createHash } from 'node:crypto';
import { type Given, type Original, UserError } from '../model/index.ts';
import type { Sitrep } from '../sitrep.ts';
import { type Put, put, putReport } from './publish.ts';
import type { Queue } from './streams.ts';

/** What became of one report, or of an address that workers will fetch. */
export type Submitted =
  | (Put & { readonly what: 'report' | 'address'; readonly name: string })
  | { readonly what: 'unread'; readonly name: string; readonly why: string };

/** What is told of an input beside its path. */
export interface SubmitOptions {
  readonly given: Given;
  readonly column?: string;
  /** Messages that wait for the servers at once. */
  readonly inFlight?: number;
}

const isAddress = (path: string): boolean => /^https?:\/\//i.test(path);

/** What the message of an address says. */
export interface SourceMessage {
  readonly address: string;
  readonly given: Given;
}

/** Puts the reports of an input on the stream. An address is put there itself: a worker fetches it. */
export async function* submit(
  queue: Queue,
  { originals }: Pick<Sitrep, 'originals'>,
  path: string,
  { given, column, inFlight = 200 }: SubmitOptions,
  now: () => string,
): AsyncGenerator<Submitted> {
  if (isAddress(path)) {
    const said: SourceMessage = { address: path, given };
    // The same address may be submitted again tomorrow; twice within a minute it is one.
    const id = createHash('sha256')
      .update(`${path} ${now().slice(0, 16)}`)
      .digest('hex');
    yield { what: 'address', name: path, id, fresh: await put(queue, 'sources', id, JSON.stringify(said)) };
    return;
  }
  let waiting: Promise<Submitted>[] = [];
  for await (const original of originals(path, { given, column: column ?? null, fetch: null, now })) {
    if ('error' in original) {
      yield { what: 'unread', name: original.part, why: original.error.message };
      continue;
    }
    waiting.push(submitted(queue, original));
    if (waiting.length < inFlight) continue;
    yield* await Promise.all(waiting);
    waiting = [];
  }
  yield* await Promise.all(waiting);
}

async function submitted(queue: Queue, original: Original): Promise<Submitted> {
  const name = original.container?.part ?? original.name ?? 'standard input';
  try {
    return { what: 'report', name, ...(await putReport(queue, original)) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { what: 'unread', name, why: error.message };
  }
}
