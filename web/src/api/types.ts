import type {
  AirwarsGrade,
  ControlAnswer,
  ControlStatus,
  Event,
  EventTypeId,
  LedgerReport,
  RecordedClaim,
} from '../../../src/model/index.ts';
import type { KeptDecision } from './answers.ts';

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly total?: number;
}

/** Who looks, and what the server lets them see. */
export interface Session {
  readonly user: { readonly name: string; readonly role: string } | null;
  /** True where one person uses the program on their own machine, without signing in. */
  readonly local: boolean;
  readonly csrf: string;
  readonly profile: 'publish' | 'full';
  readonly readerVersion: string;
  /** The base map that the server was started with. */
  readonly baseMap: string | null;
}

/** How many of what the ledger holds. */
export interface Statistics {
  readonly reports: number;
  readonly claims: number;
  readonly events: number;
  /** ISO dates of the first and the last event. */
  readonly first: string | null;
  readonly last: string | null;
  readonly byDay: readonly { readonly day: string; readonly type: EventTypeId; readonly count: number }[];
  readonly bySide: Readonly<Record<string, number>>;
  readonly byType: Readonly<Record<string, number>>;
  readonly byGrade: Readonly<Record<string, number>>;
  readonly contradicted: number;
  /** Events of which no claim says on what day. */
  readonly undated: number;
  /** Sides of the theatres that the reports are of, in words. */
  readonly sides: readonly { readonly id: string; readonly theatre: string; readonly description: string }[];
  readonly reader: string;
  readonly head: string | null;
}

/** An event with all that stands behind it. */
export interface EventDetail {
  readonly event: Event;
  readonly claims: readonly RecordedClaim[];
  readonly sentence: string;
  readonly control: { readonly before: ControlAnswer | null; readonly after: ControlAnswer | null };
  readonly decisions: readonly KeptDecision[];
  readonly reports: readonly LedgerReport[];
}

/** Events of one day by type. */
export interface Bin {
  readonly day: string;
  readonly counts: Readonly<Partial<Record<EventTypeId, number>>>;
}

/** What a point of the map tells of an event, or of several that lie too near each other to be shown apart. */
export interface MapEventProperties {
  readonly id?: string;
  readonly type?: EventTypeId;
  readonly family?: string;
  readonly time?: { readonly start: string; readonly end: string } | null;
  readonly sides?: readonly string[];
  readonly grade?: AirwarsGrade;
  readonly precision?: string;
  readonly radiusKm?: number | null;
  readonly bearing?: number | null;
  readonly place?: string | null;
  /** Of several events how many. */
  readonly contradicted?: boolean | number;
  readonly cluster?: boolean;
  /** West, south, east, north of what is gathered. */
  readonly window?: readonly number[];
  readonly count?: number;
  readonly byType?: Readonly<Partial<Record<EventTypeId, number>>>;
}

/** Events for the map, and those that have no place on it. */
export interface MapEvents extends GeoJSON.FeatureCollection<GeoJSON.Point, MapEventProperties> {
  /** How many lie in the window. */
  readonly total: number;
  readonly unresolvedTotal: number;
  /** The latest of those that lie on no map. */
  readonly unresolved: readonly {
    readonly id: string;
    readonly type: EventTypeId;
    readonly time: { readonly start: string; readonly end: string } | null;
    readonly name: string | null;
  }[];
}

/** What an area of control tells. */
export interface MapControlProperties {
  readonly place: string;
  readonly holder: string | null;
  readonly side: string | null;
  readonly status: ControlStatus;
  readonly rivals: readonly string[];
  readonly because: string;
}

/** Who holds what, as areas. */
export type MapControl = GeoJSON.FeatureCollection<GeoJSON.Geometry, MapControlProperties>;

/** Roads and places of the theatre. */
export type MapBase = GeoJSON.FeatureCollection<
  GeoJSON.Geometry,
  { readonly kind: string; readonly name: string; readonly population?: number }
>;

/** An entry of the search box. */
export interface Found {
  readonly reports: readonly LedgerReport[];
  readonly claims: readonly RecordedClaim[];
  readonly events: readonly Event[];
  readonly actors: readonly { readonly id: string; readonly name: string; readonly kind?: string }[];
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly lat: number | null;
    readonly lon: number | null;
    readonly admin1?: string | null;
    readonly country?: string | null;
  }[];
}
