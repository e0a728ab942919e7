import type { ActorKind, Event, LedgerReport, PlaceControl, RecordedClaim } from '../model/index.ts';
import { type Profile, type Published, publishClaim, publishEvent, publishText } from '../publish/index.ts';

/** A claim with its report, as the ledger gives it. */
export interface SourceClaim {
  readonly recorded: RecordedClaim;
  readonly report: LedgerReport;
}

/** An event with its claims. */
export interface SourceEvent {
  readonly event: Event;
  readonly claims: readonly SourceClaim[];
}

/** What is exported; each may be asked for more than once, and is then gone through anew. Never held as a whole. */
export interface Source {
  readonly claims: () => AsyncIterable<SourceClaim>;
  readonly events: () => AsyncIterable<SourceEvent>;
  /** The record of each place of which somebody says who holds it. */
  readonly control: () => AsyncIterable<PlaceControl>;
  /** The ledger itself, line by line. */
  readonly archive: () => AsyncIterable<unknown>;
}

/** Who is who, as crosswalks ask it. Dates are ISO, null: unknown. */
export interface Who {
  readonly kindOf: (actor: string) => ActorKind | null;
  readonly nameOf: (actor: string) => string | null;
  /** Its name in ACLED on that day, dated as ACLED dates it; null where the pack gives none. */
  readonly acledNameOf: (actor: string, on: string | null) => string | null;
  /** Years in which it existed, by its pack. */
  readonly yearsOf: (actor: string) => { readonly from: string | null; readonly to: string | null };
  /** ISO 3166-1 alpha-2 of the country it belongs to. */
  readonly countryOf: (actor: string) => string | null;
  readonly sideOf: (actor: string, on: string | null) => string | null;
  /** "wire", "newspaper", "channel" …: of an outlet. */
  readonly outletKindOf: (outlet: string) => string | null;
}

/** Who is who in a theatre; null: in none. */
export type WhoOf = (theatre: string | null) => Who;

/** A claim as it may be shown. */
export interface ExportClaim {
  readonly recorded: Published<RecordedClaim>;
  readonly report: LedgerReport;
}

/** An event as it may be shown. */
export interface ExportEvent {
  readonly event: Published<Event>;
  readonly claims: readonly ExportClaim[];
}

/** What a format writes from: all of it as the profile allows. */
export interface ExportSource {
  readonly claims: () => AsyncIterable<ExportClaim>;
  readonly events: () => AsyncIterable<ExportEvent>;
  readonly control: () => AsyncIterable<PlaceControl>;
  readonly archive: () => AsyncIterable<unknown>;
  readonly who: WhoOf;
}

/** A source as a profile shows it. */
export function sourceFor(source: Source, profile: Profile, who: WhoOf): ExportSource {
  // Many claims share one report.
  const reports = new WeakMap<LedgerReport, LedgerReport>();
  const reportOf = (report: LedgerReport): LedgerReport => {
    const known = reports.get(report);
    if (known || report.title === null || profile.id === 'full') return known ?? report;
    const shown = { ...report, title: publishText(report.title, profile, report.theatre).text };
    reports.set(report, shown);
    return shown;
  };
  const shown = ({ recorded, report }: SourceClaim): ExportClaim => ({
    recorded: publishClaim(recorded, profile),
    report: reportOf(report),
  });
  return {
    who,
    control: source.control,
    archive: source.archive,
    claims: async function* () {
      for await (const claim of source.claims()) yield shown(claim);
    },
    events: async function* () {
      for await (const { event, claims } of source.events()) {
        const recorded = claims.map((claim) => claim.recorded);
        yield { event: publishEvent(event, profile, recorded), claims: claims.map(shown) };
      }
    },
  };
}
