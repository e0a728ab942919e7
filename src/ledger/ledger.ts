import type {
  BeatOf,
  ClaimFilter,
  Decision,
  Event,
  EventFilter,
  Given,
  LedgerReport,
  PlaceControl,
  ReadingOf,
  RecordedClaim,
  RecordedDecision,
  ReportFilter,
  Takedown,
} from '../model/index.ts';
import { type ArchiveLine, archive, restore } from './archive.ts';
import { beatOf } from './beat.ts';
import { bodyOf, getBlob } from './blobs.ts';
import type { ReadingBody, ReportBody } from './bodies.ts';
import { lastEntry } from './chain.ts';
import { type ControlFilter, type ControlGrounds, controlGrounds, controlRecords, tellNoted } from './control.ts';
import { decide } from './decide.ts';
import { recordedDecisions } from './decisions.ts';
import { inPlainWords } from './faults.ts';
import { findClaims, findReport, findReports } from './find.ts';
import { findEvent, findEvents } from './find-events.ts';
import { isStale, packsOf } from './fused-by.ts';
import { type FusedLot, fuseSome, unfused } from './lots.ts';
import type { Sight } from './pins.ts';
import { rebuild } from './rebuild.ts';
import { type NewReport, type Recorded, recordReading, recordReports, reportRow, type WhenFused } from './record.ts';
import type { Store } from './store.ts';
import { type TakenDown, takeDown } from './takedown.ts';
import { type Verification, verify } from './verify.ts';
import { type Views, viewsOf } from './views.ts';
import { type WalkedClaim, type WalkedEvent, walkClaims, walkEvents } from './walk.ts';
import { type Workplace, workplaceIn } from './workplace/index.ts';

/** The bytes of a report with what is needed to read them again. */
export interface KeptOriginal {
  readonly bytes: Uint8Array;
  readonly format: string | null;
  readonly name: string | null;
  readonly address: string | null;
  readonly retrieved: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Which part of which file it was. */
  readonly container: { readonly sha256: string; readonly part: string } | null;
  readonly given: Given;
}

/** An event with the claims that tell of it and that hang on it. */
export interface EventWithClaims {
  readonly event: Event;
  readonly claims: readonly RecordedClaim[];
}

/** How much there is in a ledger. */
export interface Size {
  readonly reports: number;
  readonly claims: number;
  /** On disk, in bytes. */
  readonly bytes: number;
}

/** An open ledger. Times are ISO and are passed in: the ledger has no clock. */
export interface Ledger extends Views {
  readonly id: string;
  /** Where it lies, without a password. */
  readonly where: string;
  /**
   * Records reports, all or none; what it answers is on the disk. The records of the places of which they tell are kept from
   * `tellControl` on, or when the ledger is closed; until then each who asks has them reckoned. Call it after many reports: it
   * settles the indexes as well.
   */
  readonly record: (reports: readonly NewReport[], at: string, fused?: WhenFused) => Promise<Recorded[]>;
  /** Fuses some of the claims that were to be fused later, beside other processes; null where none is left from a lot on. */
  readonly fuseSome: (from: number) => Promise<FusedLot | null>;
  /** How many claims wait to be fused. */
  readonly unfused: () => Promise<number>;
  /** Tells anew who held the places of which reports were recorded, or claims fused: once for many of them. */
  readonly tellControl: () => Promise<void>;
  /** Records that a report was read anew. */
  readonly recordReading: (id: string, made: ReadingOf, at: string) => Promise<void>;
  readonly takeDown: (asked: Takedown, at: string) => Promise<TakenDown>;
  readonly claims: (filter: ClaimFilter) => Promise<RecordedClaim[]>;
  readonly reports: (filter: ReportFilter) => Promise<LedgerReport[]>;
  /** One report, also one that was taken down; null: no such report. */
  readonly report: (id: string) => Promise<LedgerReport | null>;
  /** True where a report was had from this very address. */
  readonly knowsAddress: (asked: string) => Promise<boolean>;
  readonly beat: BeatOf;
  /** Ids of all reports that were not taken down, in the order in which they were recorded. */
  readonly ids: () => Promise<string[]>;
  /** The latest reading of a report; null where it was taken down. */
  readonly reading: (id: string) => Promise<ReadingOf | null>;
  /** The bytes of a report; null where it was taken down. */
  readonly original: (id: string) => Promise<KeptOriginal | null>;
  /** Records what a person decided about claims; it binds fusion from then on. */
  readonly decide: (decision: Decision, at: string) => Promise<void>;
  /** All that people decided about claims and sources, the first first, with what became of it. */
  readonly recordedDecisions: () => Promise<RecordedDecision[]>;
  readonly events: (filter: EventFilter) => Promise<Event[]>;
  /** An event, by its id or by that of any claim in it, with its claims; null: no such event. */
  readonly event: (id: string) => Promise<EventWithClaims | null>;
  /** The record of each place of which somebody says who holds it. */
  readonly control: (filter: ControlFilter) => Promise<readonly PlaceControl[]>;
  /** The claims that such records are made of, and the events that tell which place a denial is about. */
  readonly controlGrounds: (filter: ControlFilter) => Promise<ControlGrounds>;
  /** True where events and control were made by another version, or not at all: `rebuild` makes them anew. */
  readonly isStale: () => Promise<boolean>;
  /** Folders of the user's own packs with which events and control were made; empty: none. */
  readonly packs: () => Promise<readonly string[]>;
  /** All claims that fit, in the order in which they were recorded, a page at a time. */
  readonly walkClaims: (filter: ClaimFilter) => AsyncIterable<WalkedClaim>;
  /** All events that fit, with their claims, a page at a time. */
  readonly walkEvents: (filter: EventFilter, sight?: Sight) => AsyncIterable<WalkedEvent>;
  /** All that the ledger keeps, line by line, so that `restore` can make it again. */
  readonly archive: () => AsyncIterable<ArchiveLine>;
  /** Fills a ledger that is empty from an archive; it becomes the ledger that was archived. Answers with the number of entries. */
  readonly restore: (lines: AsyncIterable<unknown>) => Promise<number>;
  readonly verify: (head?: string) => Promise<Verification>;
  /** Makes all tables again that are made from the chain. */
  readonly rebuild: () => Promise<number>;
  readonly size: () => Promise<Size>;
  /** Hash of the last entry; null where there is none. */
  readonly head: () => Promise<string | null>;
  /** Accounts, feeds, and the work on what is in need of a person. */
  readonly workplace: Workplace;
  readonly close: () => Promise<void>;
}

/** After so many claims the indexes are settled. */
const MANY = 10_000;

/** A ledger over an open engine. */
export function ledgerOf(opened: Store): Ledger {
  let store = opened;
  const { engine, where } = opened;
  const told = <T>(work: () => Promise<T>): Promise<T> => inPlainWords(where, work);
  let noted = false;
  let unsettled = 0;
  const tellControl = async (): Promise<void> => {
    await told(() => tellNoted(store));
    noted = false;
    if (unsettled < MANY) return;
    unsettled = 0;
    await told(engine.settle);
  };
  const andTold = async <T>(work: () => Promise<T>): Promise<T> => {
    const answer = await told(work);
    await tellControl();
    return answer;
  };
  return {
    get id() {
      return store.id;
    },
    where,
    ...viewsOf(store),
    record: (reports, at, fused = 'now') => {
      noted ||= fused === 'now';
      for (const { reading } of reports) unsettled += reading.claims.length;
      return told(() => recordReports(store, reports, at, fused));
    },
    fuseSome: (from) => {
      noted = true;
      return told(async () => {
        const lot = await fuseSome(store, from);
        unsettled += lot?.claims ?? 0;
        return lot;
      });
    },
    tellControl,
    unfused: () => told(() => unfused(store)),
    recordReading: (report, made, at) => andTold(() => recordReading(store, report, made, at)),
    takeDown: (asked, at) => andTold(() => takeDown(store, asked, at)),
    claims: (filter) => told(() => findClaims(store, filter)),
    reports: (filter) => told(() => findReports(store, filter)),
    report: (report) => told(() => findReport(store, report)),
    knowsAddress: (asked) => told(() => knowsAddress(store, asked)),
    beat: (outlet, before) => told(() => beatOf(store, outlet, before)),
    ids: () => told(() => ids(store)),
    reading: (report) => told(() => latestReading(store, report)),
    original: (report) => told(() => original(store, report)),
    decide: (decision, at) => andTold(() => decide(store, decision, at)),
    recordedDecisions: () => told(() => recordedDecisions(store)),
    events: (filter) => told(() => findEvents(store, filter)),
    event: (event) => told(() => findEvent(store, event)),
    control: (filter) => told(() => controlRecords(store, filter)),
    controlGrounds: (filter) => told(() => controlGrounds(store, filter)),
    isStale: () => told(() => isStale(store)),
    packs: () => told(() => packsOf(engine.reads)),
    walkClaims: (filter) => walkClaims(store, filter),
    walkEvents: (filter, sight) => walkEvents(store, filter, sight),
    archive: () => archive(store),
    restore: (lines) =>
      andTold(async () => {
        const { id, entries } = await restore(store, lines);
        store = { ...store, id };
        return entries;
      }),
    verify: (head) => told(() => verify(store, head)),
    rebuild: () => andTold(() => rebuild(store)),
    size: () => told(() => size(store)),
    head: () => told(async () => (await lastEntry(engine.reads))?.hash ?? null),
    workplace: workplaceIn(store, told),
    close: async () => {
      // What cannot be told of now stays noted, and is told of by whoever opens the ledger next.
      if (noted) await tellControl().catch(() => {});
      await engine.close();
    },
  };
}

async function ids({ engine }: Store): Promise<string[]> {
  const rows = await engine.reads
    .selectFrom('reports')
    .select('id')
    .where('taken_down', '=', 0)
    .orderBy('number')
    .execute();
  return rows.map(({ id }) => id);
}

async function knowsAddress({ engine }: Store, asked: string): Promise<boolean> {
  const row = await engine.reads.selectFrom('reports').select('number').where('asked', '=', asked).executeTakeFirst();
  return row !== undefined;
}

async function entryBody<T>({ engine }: Store, number: number): Promise<T | null> {
  const entry = await engine.reads.selectFrom('entries').select('body').where('number', '=', number).executeTakeFirst();
  return entry ? bodyOf<T>(engine.reads, entry.body) : null;
}

async function latestReading(store: Store, id: string): Promise<ReadingOf | null> {
  const row = await reportRow(store.engine.reads, id);
  const body = row.taken_down ? null : await entryBody<ReadingBody>(store, row.reading);
  if (!body) return null;
  const { of: _, ...made } = body;
  return made;
}

async function original(store: Store, id: string): Promise<KeptOriginal | null> {
  const row = await reportRow(store.engine.reads, id);
  const body = row.taken_down ? null : await entryBody<ReportBody>(store, row.entry);
  const bytes = body && (await getBlob(store.engine.reads, body.sha256));
  if (!body || !bytes) return null;
  const { format, name, address, retrieved, headers, container, given } = body;
  return { bytes, format, name, address, retrieved, headers, container, given };
}

async function size({ engine }: Store): Promise<Size> {
  const count = async (table: 'reports' | 'claims'): Promise<number> => {
    const row = await engine.reads
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  return { reports: await count('reports'), claims: await count('claims'), bytes: await engine.size() };
}
