import { sql } from 'kysely';
import type { Claim, ClaimFilter, Event, EventFilter, LedgerReport, RecordedClaim } from '../model/index.ts';
import type { Engine } from './engine.ts';
import { claimsWhere } from './find.ts';
import { eventsWhere } from './find-events.ts';
import type { Sight } from './pins.ts';
import { portions } from './portions.ts';
import { recordedClaim, reportOf, selectReports } from './recorded.ts';
import { eventOf, ofRowJson, type RowJson } from './row-json.ts';
import type { Store } from './store.ts';
import type { Queries } from './tables.ts';

/** A claim with its report, as a walk through the ledger meets it. */
export interface WalkedClaim {
  readonly recorded: RecordedClaim;
  readonly report: LedgerReport;
}

/** An event with its claims and their reports. */
export interface WalkedEvent {
  readonly event: Event;
  readonly claims: readonly WalkedClaim[];
}

/** Rows that are held at once: claims have a kilobyte or two. */
const CLAIMS_A_PAGE = 200;
const EVENTS_A_PAGE = 50;
/** Numbers take little. */
const NUMBERS_AT_ONCE = 20_000;
const REPORTS_KEPT = 500;

const CACHE = 'cache_size = -65536';
/** A walk comes by each page of the file once: it needs no cache, and lets go of the one there is. */
const NO_CACHE = ['cache_size = -4096', 'shrink_memory'];

async function pragma({ kind, reads }: Engine, ...words: readonly string[]): Promise<void> {
  if (kind === 'sqlite') for (const one of words) await sql`pragma ${sql.raw(one)}`.execute(reads);
}

/** Gives what `pages` finds, page after page, without keeping any of the file in memory. */
async function* walking<T>(engine: Engine, pages: AsyncIterable<readonly T[]>): AsyncGenerator<T> {
  await pragma(engine, ...NO_CACHE);
  try {
    for await (const page of pages) yield* page;
  } finally {
    await pragma(engine, CACHE);
  }
}

/**
 * All claims that fit, in the order in which they were recorded. A page is a statement of its own: what is recorded
 * meanwhile may be met or not, and memory stays the same however many there are.
 */
export const walkClaims = (store: Store, filter: ClaimFilter): AsyncGenerator<WalkedClaim> =>
  walking(store.engine, pagesOfClaims(store, filter));

async function* pagesOfClaims(store: Store, filter: ClaimFilter): AsyncGenerator<readonly WalkedClaim[]> {
  const reports = keptReports(store.engine.reads);
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  for await (const rows of isNarrowed(filter) ? foundByNumber(store, filter) : inOrder(store, filter)) {
    yield await reports.addTo(rows.slice(0, left));
    left -= rows.length;
    if (left <= 0) return;
  }
}

const isNarrowed = ({ limit: _, ...asked }: ClaimFilter): boolean =>
  Object.values(asked).some((value) => value !== undefined);

type Rows = readonly { readonly number: number; readonly report: number; readonly body: RowJson }[];

/** Claims by their numbers alone, each page where the one before ended. */
async function* inOrder(store: Store, filter: ClaimFilter): AsyncGenerator<Rows> {
  for (let after = 0; ; ) {
    const rows = await claimsWhere(store, filter)!
      .where('claims.number', '>', after)
      .orderBy('claims.number')
      .limit(Math.min(filter.limit ?? CLAIMS_A_PAGE, CLAIMS_A_PAGE))
      .execute();
    if (!rows.length) return;
    yield rows;
    after = rows.at(-1)!.number;
  }
}

/** Claims that are found by something else: an index lists all that fit before the first is there, so numbers are taken many at once. */
async function* foundByNumber(store: Store, filter: ClaimFilter): AsyncGenerator<Rows> {
  for (let after = 0; ; ) {
    const found = await claimsWhere(store, filter)
      ?.where('claims.number', '>', after)
      .clearSelect()
      .select('claims.number')
      .orderBy('claims.number')
      .limit(Math.min(filter.limit ?? NUMBERS_AT_ONCE, NUMBERS_AT_ONCE))
      .execute();
    if (!found?.length) return;
    const numbers = found.map(({ number }) => number);
    for (const some of portions(numbers, CLAIMS_A_PAGE))
      yield await claimsWhere(store, {})!.where('claims.number', 'in', some).orderBy('claims.number').execute();
    after = numbers.at(-1)!;
  }
}

/** All events that fit, in the order of their first claims, each with its claims. */
export const walkEvents = (store: Store, filter: EventFilter, sight: Sight = 'full'): AsyncGenerator<WalkedEvent> =>
  walking(store.engine, pagesOfEvents(store, filter, sight));

async function* pagesOfEvents(store: Store, filter: EventFilter, sight: Sight): AsyncGenerator<readonly WalkedEvent[]> {
  const db = store.engine.reads;
  const reports = keptReports(db);
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  for (let after = 0; left > 0; ) {
    const rows = await eventsWhere(store, filter, sight)
      ?.select(['events.number', 'events.body'])
      .where('events.number', '>', after)
      .orderBy('events.number')
      .limit(Math.min(left, EVENTS_A_PAGE))
      .execute();
    if (!rows?.length) return;
    const told = await db
      .selectFrom('claims')
      .innerJoin('fused_claims', 'fused_claims.claim', 'claims.number')
      .select(['claims.report', 'claims.body', 'fused_claims.event'])
      .where(
        'fused_claims.event',
        'in',
        rows.map(({ number }) => number),
      )
      .orderBy('claims.number')
      .execute();
    const walked = await reports.addTo(told);
    const claims = Map.groupBy(walked, (_, at) => told[at]!.event!);
    yield rows.map(({ number, body }) => ({ event: eventOf(body), claims: claims.get(number) ?? [] }));
    after = rows.at(-1)!.number;
    left -= rows.length;
  }
}

/** Adds reports to claims; the last ones are kept, as the next claims are often of the same. */
function keptReports(db: Queries) {
  const kept = new Map<number, LedgerReport>();
  return {
    addTo: async (rows: readonly { readonly report: number; readonly body: RowJson }[]): Promise<WalkedClaim[]> => {
      const wanted = [...new Set(rows.map(({ report }) => report))].filter((number) => !kept.has(number));
      if (kept.size + wanted.length > REPORTS_KEPT) {
        kept.clear();
        wanted.splice(0, wanted.length, ...new Set(rows.map(({ report }) => report)));
      }
      for (const some of portions(wanted))
        for (const row of await selectReports(db).where('reports.number', 'in', some).execute())
          kept.set(row.number, reportOf(row));
      return rows.map(({ report, body }) => {
        const of = kept.get(report)!;
        return { recorded: recordedClaim(of, ofRowJson<Claim>(body)), report: of };
      });
    },
  };
}
