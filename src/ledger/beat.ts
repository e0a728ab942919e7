import { type Beat, divisionKey } from '../model/index.ts';
import { dayOf } from './dates.ts';
import type { Store } from './store.ts';

/** So many of an outlet's reports say where it reports from. */
const REPORTS = 50;
/** Fewer claims than this say nothing. */
const LEAST_CLAIMS = 5;

/** The ground that the last reports of an outlet before a day cover; null where too few are known. */
export async function beatOf({ engine }: Store, outlet: string, before: string | null): Promise<Beat | null> {
  const day = before === null ? null : dayOf(before);
  const last = engine.reads
    .selectFrom('reports')
    .select('number')
    .where('source', '=', outlet)
    .where('taken_down', '=', 0)
    .where('published_day', day === null ? 'is not' : '<', day)
    .orderBy('published_day', 'desc')
    .orderBy('number', 'desc')
    .limit(REPORTS);
  const numbers = (await last.execute()).map(({ number }) => number);
  if (numbers.length === 0) return null;
  const rows = await engine.reads
    .selectFrom('claims')
    .select(['country', 'admin1', ({ fn }) => fn.countAll<number | string>().as('claims')])
    .where('report', 'in', numbers)
    .where('country', 'is not', null)
    .groupBy(['country', 'admin1'])
    .execute();
  return sharesOf(rows.map(({ claims, ...where }) => ({ ...where, claims: Number(claims) })));
}

interface Told {
  readonly country: string | null;
  readonly admin1: string | null;
  readonly claims: number;
}

function sharesOf(rows: readonly Told[]): Beat | null {
  const all = rows.reduce((sum, { claims }) => sum + claims, 0);
  if (all < LEAST_CLAIMS) return null;
  const counts = new Map<string, number>();
  for (const { country, admin1, claims } of rows)
    for (const key of [country!, ...(admin1 ? [divisionKey(country!, admin1)] : [])])
      counts.set(key, (counts.get(key) ?? 0) + claims);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, count]) => [key, Math.round((100 * count) / all) / 100]));
}
