import { setImmediate } from 'node:timers/promises';
import type { Claim, Status } from '../model/index.ts';
import { ofRowJson } from './row-json.ts';
import { keptByState } from './state.ts';
import type { Store } from './store.ts';

/** A loaded term with its neutral words, and in how many claims it stands. */
export interface LoadedTerm {
  readonly term: string;
  readonly neutral: string;
  readonly count: number;
}

/** Loaded words of outlets. */
export interface LoadedTerms {
  readonly terms: readonly LoadedTerm[];
  /** How many reports were looked at: the latest. */
  readonly reports: number;
}

/** How many claims there are of each status. */
export type StatusCounts = Readonly<Partial<Record<Status, number>>>;

/** Reports that are looked at. */
const MOST = 2000;
/** Reports that are read at once: others get their turn between two portions. */
const PORTION = 25;

const kept = new WeakMap<Store, ReturnType<typeof keptByState<LoadedTerms>>>();
const keptCounts = new WeakMap<Store, ReturnType<typeof keptByState<StatusCounts>>>();

/** Loaded words of outlets, the most frequent first; reckoned once for each state of the ledger. */
export function loadedTerms(store: Store, sources: readonly string[]): Promise<LoadedTerms> {
  const keep = kept.get(store) ?? keptByState<LoadedTerms>(store);
  kept.set(store, keep);
  return keep(JSON.stringify(sources), () => gather(store, sources));
}

async function gather({ engine }: Store, sources: readonly string[]): Promise<LoadedTerms> {
  if (sources.length === 0) return { terms: [], reports: 0 };
  const reports = await engine.reads
    .selectFrom('reports')
    .select('number')
    .where('source', 'in', sources)
    .where('taken_down', '=', 0)
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute();
  const found = new Map<string, { term: string; neutral: string; count: number }>();
  for (let at = 0; at < reports.length; at += PORTION) {
    const some = reports.slice(at, at + PORTION).map(({ number }) => number);
    const rows = await engine.reads.selectFrom('claims').select('body').where('report', 'in', some).execute();
    for (const { body } of rows)
      for (const { text, neutral } of ofRowJson<Claim>(body).loaded) {
        const term = text.toLowerCase();
        const one = found.get(term) ?? { term, neutral, count: 0 };
        one.count++;
        found.set(term, one);
      }
    await setImmediate();
  }
  const terms = [...found.values()].sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1));
  return { terms, reports: reports.length };
}

/** Claims of outlets by their status; reckoned once for each state of the ledger. */
export function statusCounts(store: Store, sources: readonly string[]): Promise<StatusCounts> {
  const keep = keptCounts.get(store) ?? keptByState<StatusCounts>(store);
  keptCounts.set(store, keep);
  return keep(JSON.stringify(sources), async () => {
    const rows = await store.engine.reads
      .selectFrom('reports')
      .innerJoin('claims', 'claims.report', 'reports.number')
      .select(({ fn }) => ['claims.status', fn.countAll<number>().as('many')])
      .where('reports.source', 'in', sources.length ? sources : [''])
      .groupBy('claims.status')
      .execute();
    return Object.fromEntries(rows.map(({ status, many }) => [status, Number(many)]));
  });
}
