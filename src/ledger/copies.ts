import type { Transaction } from 'kysely';
import type { Report } from '../model/index.ts';
import { bodyOf } from './blobs.ts';
import type { ReadingBody } from './bodies.ts';
import { dayOf } from './dates.ts';
import { bandsOf, isCopy, type Shingles, shinglesOf } from './shingles.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Tx = Transaction<Tables>;

/**
 * Links a report with those whose text it repeats, near enough: all of one text have one origin, the one that appeared
 * first. In whatever order they come, the same reports have the same origins.
 */
export async function linkCopies({ engine }: Store, tx: Tx, number: number, report: Report): Promise<void> {
  const shingles = shinglesOf(report);
  const bands = bandsOf(shingles);
  const found = await candidates(tx, bands, number);
  const day = found.length ? await dayIn(tx, number) : null;
  const origins = new Set<number>();
  for (const other of found)
    if (isCopy(shingles, await shinglesIn(tx, other.reading), daysApart(day, dayOfRow(other))))
      origins.add(other.origin);
  const rows = bands.map((band) => ({ band, report: number }));
  await engine.insert(tx, 'report_bands', rows);
  if (origins.size > 0) await regroup(tx, [...origins], number);
}

/** Takes a report out of its group, as its text is no longer there or is another. */
export async function unlinkCopies(tx: Tx, number: number): Promise<void> {
  await tx.deleteFrom('report_bands').where('report', '=', number).execute();
  const { origin } = await tx
    .selectFrom('reports')
    .select('origin')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  await tx.updateTable('reports').set({ origin: number }).where('number', '=', number).execute();
  await regroup(tx, [origin], null, number);
}

interface Candidate {
  readonly number: number;
  readonly origin: number;
  readonly reading: number;
  readonly published_day: number | null;
  readonly retrieved: string;
}

/** A text that shares a band with more reports than this is a form letter: the first of them are enough to know it by. */
const MOST_CANDIDATES = 200;

const candidates = (tx: Tx, bands: readonly number[], number: number): Promise<Candidate[]> =>
  tx
    .selectFrom('reports')
    .select(['number', 'origin', 'reading', 'published_day', 'retrieved'])
    .where('number', 'in', (from) => from.selectFrom('report_bands').select('report').where('band', 'in', bands))
    .where('number', '!=', number)
    .where('taken_down', '=', 0)
    .orderBy('number')
    .limit(MOST_CANDIDATES)
    .execute();

async function shinglesIn(tx: Tx, reading: number): Promise<Shingles> {
  const entry = await tx.selectFrom('entries').select('body').where('number', '=', reading).executeTakeFirstOrThrow();
  const body = await bodyOf<ReadingBody>(tx, entry.body);
  return body ? shinglesOf(body.reading.report) : { runs: new Set(), short: true };
}

const dayOfRow = ({ published_day, retrieved }: Pick<Candidate, 'published_day' | 'retrieved'>): number | null =>
  published_day ?? dayOf(retrieved);

async function dayIn(tx: Tx, number: number): Promise<number | null> {
  const row = await tx
    .selectFrom('reports')
    .select(['published_day', 'retrieved'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return dayOfRow(row);
}

const daysApart = (a: number | null, b: number | null): number =>
  a === null || b === null ? Infinity : Math.abs(a - b);

/** Gives all reports of some groups, and one more, the origin that appeared first. */
async function regroup(
  tx: Tx,
  origins: readonly number[],
  more: number | null,
  without: number | null = null,
): Promise<void> {
  const members = await tx
    .selectFrom('reports')
    .select(['number', 'id', 'published_day', 'retrieved'])
    .where((where) => where.or([where('origin', 'in', origins), where('number', '=', more ?? -1)]))
    .where('number', '!=', without ?? -1)
    .execute();
  const [first] = members.sort((a, b) => (dayOfRow(a) ?? 0) - (dayOfRow(b) ?? 0) || (a.id < b.id ? -1 : 1));
  if (!first) return;
  const numbers = members.map(({ number }) => number);
  await tx.updateTable('reports').set({ origin: first.number }).where('number', 'in', numbers).execute();
}
