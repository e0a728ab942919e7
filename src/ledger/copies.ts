import type { Transaction } from 'kysely';
import { dayOf } from './dates.ts';
import type { Shared } from './engine.ts';
import { portions } from './portions.ts';
import { isCopy, mayBeCopies } from './shingles.ts';
import { type Sketched, shinglesOfReading } from './sketched.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Tx = Transaction<Tables>;

/** A report whose row is written, with the sketch of its text. */
export interface Sketchy extends Sketched {
  readonly number: number;
  readonly published_day: number | null;
  readonly retrieved: string;
}

/**
 * Links reports with those whose text they repeat, near enough: all of one text have one origin, the one that appeared
 * first. In whatever order they come, the same reports have the same origins. Answers with the numbers of all reports whose
 * origin is another now.
 */
export async function linkCopies(
  { engine }: Store,
  tx: Tx,
  reports: readonly Sketchy[],
): Promise<ReadonlyMap<number, number>> {
  const known = await candidatesIn(tx, reports, await engine.sharing(tx, reports, MOST_OF_BAND));
  const moved = new Map<number, number>();
  const fresh = new Map<number, Sketchy[]>();
  for (const one of reports) {
    const origins = new Set<number>();
    const others = [
      ...(known.get(one.number) ?? []).map((other) => ({
        ...other,
        shingles: () => shinglesOfReading(tx, other.body),
      })),
      ...sharing(fresh, one).map((other) => ({ ...other, origin: other.number, shingles: async () => other.shingles })),
    ];
    for (const other of others.slice(0, MOST_CANDIDATES)) {
      const origin = moved.get(other.number) ?? other.origin;
      // Of many copies of one text the first is enough.
      if (origins.has(origin)) continue;
      if (isCopy(one.shingles, await other.shingles(), daysApart(dayOfRow(one), dayOfRow(other)))) origins.add(origin);
    }
    for (const band of one.bands) fresh.set(band, [...(fresh.get(band) ?? []), one]);
    if (origins.size === 0) continue;
    for (const [number, origin] of await join(tx, [...origins], one.number)) moved.set(number, origin);
  }
  await engine.addBands(
    tx,
    reports.flatMap(({ number, bands }) => bands.map((band) => ({ band, report: number }))),
  );
  await engine.insert(
    tx,
    'report_sketches',
    reports.map(({ number, rows }) => ({ report: number, rows })),
  );
  return moved;
}

/** Those of the same call that share a band and came before. */
const sharing = (fresh: ReadonlyMap<number, readonly Sketchy[]>, { bands, rows }: Sketchy): Sketchy[] =>
  [...new Set(bands.flatMap((band) => fresh.get(band) ?? []))]
    .filter((other) => mayBeCopies(rows, other.rows))
    .sort((a, b) => a.number - b.number);

/** Takes a report out of its group, as its text is no longer there or is another. */
export async function unlinkCopies({ engine }: Store, tx: Tx, number: number): Promise<void> {
  await engine.dropBands(tx, number);
  await tx.deleteFrom('report_sketches').where('report', '=', number).execute();
  const { origin } = await tx
    .selectFrom('reports')
    .select('origin')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  await tx.updateTable('reports').set({ origin: number }).where('number', '=', number).execute();
  const left = tx.selectFrom('reports').select(ASKED).where('origin', '=', origin).where('number', '!=', number);
  const [first] = (await left.execute()).sort(byAppearance);
  if (first && first.number !== origin) await giveOrigin(tx, [origin], first.number, number);
}

interface Candidate {
  readonly number: number;
  readonly origin: number;
  /** Hash of the body of the reading that counts. */
  readonly body: string;
  readonly published_day: number | null;
  readonly retrieved: string;
}

/** A band that more reports share is of a stock phrase: the first of them are enough to know a form letter by. */
const MOST_OF_BAND = 10;
const MOST_CANDIDATES = 200;

/** The rows of the reports that may be copies, by the report of which they may be one, in the order of their numbers. */
async function candidatesIn(
  tx: Tx,
  reports: readonly Sketchy[],
  shared: readonly Shared[],
): Promise<ReadonlyMap<number, readonly Candidate[]>> {
  const pairs = await alikeOf(tx, reports, shared);
  const rows = new Map<number, Candidate>();
  for (const some of portions([...new Set(pairs.map(({ report }) => report))], 5000)) {
    const found = await tx
      .selectFrom('reports')
      .innerJoin('entries', 'entries.number', 'reports.reading')
      .select(['reports.number', 'origin', 'entries.body', 'published_day', 'retrieved'])
      .where('reports.number', 'in', some)
      .where('taken_down', '=', 0)
      .execute();
    for (const row of found) rows.set(row.number, row);
  }
  const byReport = Map.groupBy(pairs, ({ of }) => of);
  return new Map(
    [...byReport].map(([of, list]) => [
      of,
      list
        .map(({ report }) => rows.get(report))
        .filter((row) => row !== undefined)
        .sort((a, b) => a.number - b.number),
    ]),
  );
}

/** The pairs that may be copies by their sketches, each once: texts are not unpacked for what shares a band by chance. */
async function alikeOf(tx: Tx, reports: readonly Sketchy[], shared: readonly Shared[]): Promise<Shared[]> {
  const others = [...new Set(shared.map(({ report }) => report))];
  const rowsOf = new Map<number, Buffer>();
  for (const some of portions(others, 5000)) {
    const found = await tx.selectFrom('report_sketches').selectAll().where('report', 'in', some).execute();
    for (const { report, rows } of found) rowsOf.set(report, rows);
  }
  const byReport = Map.groupBy(shared, ({ of }) => of);
  return reports.flatMap(({ number, rows }) =>
    [...new Set((byReport.get(number) ?? []).map(({ report }) => report))]
      .filter((other) => mayBeCopies(rows, rowsOf.get(other) ?? NO_ROWS))
      .map((report) => ({ of: number, report })),
  );
}

/** Of a report that an earlier Sitrep recorded there is no sketch: its text is compared. */
const NO_ROWS = new Uint8Array();

const dayOfRow = ({ published_day, retrieved }: Pick<Candidate, 'published_day' | 'retrieved'>): number | null =>
  published_day ?? dayOf(retrieved);

const daysApart = (a: number | null, b: number | null): number =>
  a === null || b === null ? Infinity : Math.abs(a - b);

const ASKED = ['number', 'id', 'published_day', 'retrieved'] as const;
type Appeared = Pick<Tables['reports'], (typeof ASKED)[number]>;

/** The first comes first; of one day that with the lesser id, so that it is the same in whatever order they come. */
const byAppearance = (a: Appeared, b: Appeared): number =>
  (dayOfRow(a) ?? 0) - (dayOfRow(b) ?? 0) || (a.id < b.id ? -1 : 1);

/**
 * Makes one group of some groups and one more report, and answers with those that have another origin now. The origin of a
 * group is its first: the others need not be looked at.
 */
async function join(
  tx: Tx,
  origins: readonly number[],
  more: number,
): Promise<(readonly [number: number, origin: number])[]> {
  const firsts = await tx
    .selectFrom('reports')
    .select(ASKED)
    .where('number', 'in', [...origins, more])
    .execute();
  const first = firsts.sort(byAppearance)[0]!;
  const others = firsts.map(({ number }) => number).filter((number) => number !== first.number);
  const moved = await giveOrigin(tx, others, first.number);
  return moved.map((number) => [number, first.number] as const);
}

/** Gives all reports of some origins another one, but for one of them; answers with their numbers. */
async function giveOrigin(
  tx: Tx,
  origins: readonly number[],
  origin: number,
  without: number | null = null,
): Promise<number[]> {
  const rows = await tx
    .selectFrom('reports')
    .select('number')
    .where('origin', 'in', origins)
    .where('number', '!=', without ?? -1)
    .execute();
  const moved = rows.map(({ number }) => number);
  for (const some of portions(moved))
    await tx.updateTable('reports').set({ origin }).where('number', 'in', some).execute();
  return moved;
}
