import type { Kysely, Transaction } from 'kysely';
import type { RowJson } from './row-json.ts';
import type { CodingRow, CommentRow, FeedRow, MarkRow, SessionRow, TokenRow, UserRow } from './workplace/tables.ts';

/** One link of the chain. Never changed, never deleted: a trigger sees to it. */
export interface EntryRow {
  number: number;
  kind: EntryKind;
  /** ISO time. */
  recorded: string;
  /** SHA-256 of the body, which lies in `blobs`. */
  body: string;
  /** Hash of the entry before. */
  previous: string;
  hash: string;
}

/** What an entry tells of. */
export type EntryKind = 'report' | 'reading' | 'decision';

/** Bytes under their SHA-256: originals, and the bodies of entries. */
interface BlobRow {
  sha256: string;
  /** Bytes before compression. */
  size: number;
  stored: Buffer;
}

/** A report. */
export interface ReportRow {
  number: number;
  id: string;
  entry: number;
  /** Entry of the reading that counts: the latest. */
  reading: number;
  sha256: string;
  container: string | null;
  /** The address that was asked for. */
  asked: string | null;
  title: string | null;
  url: string | null;
  language: string;
  publisher: string | null;
  author: string | null;
  /** Id of who tells, and all that is known of him as JSON. */
  source: string | null;
  teller: string | null;
  theatre: string | null;
  published: string | null;
  published_day: number | null;
  retrieved: string;
  recorded: string;
  reader: string;
  claims: number;
  /** Number of the report whose text this one repeats; its own where it is no copy. */
  origin: number;
  taken_down: number;
}

interface ReadingRow {
  entry: number;
  report: number;
  reader: string;
  claims: number;
}

interface DecisionRow {
  entry: number;
  act: string;
  subject: string;
  by: string;
  reason: string;
  body: string;
}

interface ClaimRow {
  number: number;
  report: number;
  id: string;
  type: string;
  status: string;
  /** Days since 1970-01-01, both inclusive; null where the year is not known. */
  first_day: number | null;
  last_day: number | null;
  lat: number | null;
  lon: number | null;
  place: string | null;
  gazetteer: string | null;
  admin1: string | null;
  country: string | null;
  /** Id of the place about whose holder it says something. */
  ground: string | null;
  /** The claim as JSON. */
  body: RowJson;
}

interface ClaimActorRow {
  actor: string;
  claim: number;
}

/** Where a claim stands after fusion. */
interface FusedClaimRow {
  claim: number;
  /** The least number among the claims that it is linked with, straight or through others. */
  cluster: number;
  /** Null where it hangs on no event. */
  event: number | null;
}

interface EventRow {
  /** The least number among its claims. */
  number: number;
  id: string;
  cluster: number;
  type: string;
  first_day: number | null;
  last_day: number | null;
  lat: number | null;
  lon: number | null;
  place: string | null;
  gazetteer: string | null;
  admin1: string | null;
  country: string | null;
  grade: string;
  /** How many of its fields are told differently. */
  contradictions: number;
  claims: number;
  /** The event as JSON, compressed. */
  body: Buffer;
  /** An `EventPin` as JSON; null where the fuser made none. */
  pin: string | null;
  /** Where it is shown to those from whom precise spots are kept back; null: nowhere. */
  shown_lat: number | null;
  shown_lon: number | null;
  /** 1 where anything of it is kept back from them; null: nobody asked. */
  kept_back: number | null;
  /** Days since 1970: when the first of the claims that tell of it became known; null: nobody noted it. */
  known_day: number | null;
}

interface EventActorRow {
  actor: string;
  event: number;
}

interface EventSideRow {
  side: string;
  event: number;
}

/** A claim that is recorded and not fused yet. */
interface UnfusedRow {
  claim: number;
  /** Claims of one lot lie in one piece of time and ground: one worker fuses them together. */
  lot: number;
}

interface ControlRow {
  ground: string;
  name: string;
  country: string | null;
  admin1: string | null;
  /** The record of the place as JSON. */
  body: string;
}

interface SketchRow {
  report: number;
  /** A byte of each row of its sketch. */
  rows: Buffer;
}

interface UntoldRow {
  /** A place of which other claims tell now than those that its record is made of. */
  ground: string;
}

interface BandRow {
  band: number;
  report: number;
}

interface FactRow {
  name: string;
  value: string;
}

/** Something that a person should look at. */
interface DoubtRow {
  /** "<kind>:<subject>", of an issue "issue:<report>:<number>". */
  id: string;
  kind: string;
  weight: number;
  why: string;
  /** Id of the claim, the event, or the issue. */
  subject: string;
  /** Numbers: one of them is not null. */
  report: number | null;
  claim: number | null;
  event: number | null;
  /** Of an issue: its code and the range of the text. */
  code: string | null;
  first: number | null;
  last: number | null;
}

/**
 * The tables of a ledger. The first two are the truth; those down to `doubts` are made from them and can be made again. What
 * follows is the workplace: who may come in, and the work that is under way.
 */
export interface Tables {
  entries: EntryRow;
  blobs: BlobRow;
  facts: FactRow;
  reports: ReportRow;
  readings: ReadingRow;
  decisions: DecisionRow;
  claims: ClaimRow;
  claim_actors: ClaimActorRow;
  report_bands: BandRow;
  report_sketches: SketchRow;
  fused_claims: FusedClaimRow;
  events: EventRow;
  event_actors: EventActorRow;
  event_sides: EventSideRow;
  control: ControlRow;
  doubts: DoubtRow;
  users: UserRow;
  sessions: SessionRow;
  tokens: TokenRow;
  feeds: FeedRow;
  marks: MarkRow;
  comments: CommentRow;
  codings: CodingRow;
  unfused: UnfusedRow;
  untold: UntoldRow;
}

/** Something that queries run on: the database, or a transaction in it. */
export type Queries = Kysely<Tables> | Transaction<Tables>;
