import type { Beat } from './beat.ts';
import type { AirwarsGrade } from './event.ts';
import type { EventTypeId, Reading, Status } from './reading.ts';
import type { Teller } from './recorded.ts';

/** What the caller said of a report when it was added; kept, so that it can be read again in the same way. */
export interface Given {
  readonly id?: string;
  readonly title?: string;
  /** ISO date or time. */
  readonly published?: string;
  readonly source?: string;
  readonly url?: string;
  readonly language?: string;
  readonly country?: string;
  readonly theatre?: string;
}

/** A file that holds several reports: a feed, a table, an archive. */
export interface Container {
  readonly bytes: Uint8Array;
  /** Which part of it the report is: "row 17", "message 4021". */
  readonly part: string;
}

/** The bytes of one report as they came, and how they came. */
export interface Original {
  readonly bytes: Uint8Array;
  /** How the bytes are to be read: an id of the ingest formats; null: as their name and their first bytes say. */
  readonly format: string | null;
  /** The file's name or the address, for people; null for standard input. */
  readonly name: string | null;
  /** The address that was asked for, and the one it was had from after redirects; null where it was not fetched. */
  readonly asked: string | null;
  readonly address: string | null;
  /** ISO time at which the bytes were had. */
  readonly retrieved: string;
  /** What the server said with them, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly container: Container | null;
  readonly given: Given;
}

/** A reading with the reader that made it. */
export interface ReadingOf {
  readonly reading: Reading;
  /** Who tells. */
  readonly teller: Teller;
  readonly theatre: string | null;
  /** Version of the reader and its knowledge: "0.1.0+3fa2b1c4". */
  readonly reader: string;
  /** The ground that the outlet's earlier reports cover, where it was a hint for the places of this one. */
  readonly beat?: Beat;
}

/** What the ledger keeps of a report beside its text. */
export interface LedgerReport {
  readonly id: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** Who tells; null where it was erased. */
  readonly teller: Teller | null;
  readonly theatre: string | null;
  readonly published: string | null;
  /** When its bytes were had, and when it was put into the ledger. */
  readonly retrieved: string;
  readonly recorded: string;
  readonly reader: string;
  readonly claims: number;
  /** Id of the first report that has this text, near enough: the report's own where it is no copy. */
  readonly origin: string;
  readonly takenDown: boolean;
}

/** A rectangle on the map, in degrees; west of it may lie east of it, across the date line. */
export interface Window {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Which claims are wanted; all that is given must hold. */
export interface ClaimFilter {
  /** ISO dates: claims whose time touches the interval. */
  readonly from?: string;
  readonly to?: string;
  readonly window?: Window;
  /** A country's code, a province's or a place's name, or a gazetteer id. */
  readonly in?: string;
  /** Any of these takes part. */
  readonly actors?: readonly string[];
  readonly types?: readonly EventTypeId[];
  readonly statuses?: readonly Status[];
  /** Words that must all stand in the claim: "a phrase", begin*, -without. */
  readonly words?: string;
  readonly report?: string;
  /** How many at most; default 100. */
  readonly limit?: number;
}

/** Which events are wanted; all that is given must hold. */
export interface EventFilter extends Omit<ClaimFilter, 'statuses' | 'report'> {
  /** Any of these is among the sides that tell of it. */
  readonly sides?: readonly string[];
  readonly grades?: readonly AirwarsGrade[];
  /** Only events of which something is told differently. */
  readonly contradicted?: boolean;
  /** ISO date: only events that somebody told of by the end of that day. */
  readonly knownOn?: string;
}

/** Which reports are wanted. */
export interface ReportFilter {
  /** ISO dates of publication. */
  readonly from?: string;
  readonly to?: string;
  /** Id of the outlet that tells, or a name as the report gives it. */
  readonly source?: string;
  readonly words?: string;
  readonly limit?: number;
}

/** A report that was withdrawn: it is hidden, and where `erase` is set its bytes and readings are gone for good. */
export interface Takedown {
  readonly act: 'takedown';
  readonly report: string;
  readonly reason: string;
  readonly by: string;
  readonly erase: boolean;
}
