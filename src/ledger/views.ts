import type { ClaimFilter, Event, EventFilter, LedgerReport, RecordedClaim, ReportFilter } from '../model/index.ts';
import { claimsOf } from './claims-of.ts';
import { type Comparison, type ComparisonQuestion, compare } from './compare.ts';
import { type Counts, counts, type EventPlace, type PlaceCount, placeCounts, placesOfEvents } from './counts.ts';
import { inPlainWords } from './faults.ts';
import { type IssuePage, issuePage } from './issues.ts';
import { type LoadedTerms, loadedTerms, type StatusCounts, statusCounts } from './loaded-terms.ts';
import { type MapAnswer, type MapQuestion, mapEvents } from './map.ts';
import { type Novelty, newsAfter } from './news.ts';
import { claimPage, countOf, eventPage, type Page, type PageQuestion, reportPage } from './pages.ts';
import type { Sight } from './pins.ts';
import { stateOf } from './state.ts';
import type { Store } from './store.ts';
import { countEvents, type Tally, tally } from './tally.ts';

/** What those ask for who look at a ledger as a whole: page by page, on the map, in figures. */
export interface Views {
  /** A word that changes whenever what can be read has changed. */
  readonly state: () => Promise<string>;
  readonly eventPage: (filter: EventFilter, page: PageQuestion, sight?: Sight) => Promise<Page<Event>>;
  /** The claims of events, by the events' ids. */
  readonly claimsOf: (events: readonly Event[]) => Promise<ReadonlyMap<string, readonly RecordedClaim[]>>;
  readonly claimPage: (filter: ClaimFilter, page: PageQuestion) => Promise<Page<RecordedClaim>>;
  readonly reportPage: (filter: ReportFilter, page: PageQuestion) => Promise<Page<LedgerReport>>;
  readonly countEvents: (filter: EventFilter, sight: Sight) => Promise<number>;
  readonly countClaims: (filter: ClaimFilter) => Promise<number>;
  readonly countReports: (filter: ReportFilter) => Promise<number>;
  /** Events in a window of the map, gathered where they are many. */
  readonly map: (question: MapQuestion) => Promise<MapAnswer>;
  /** Events counted by day, type and grade. */
  readonly tally: (filter: EventFilter, sight: Sight) => Promise<Tally>;
  /** What is counted over the whole ledger. */
  readonly counts: () => Promise<Counts>;
  /** The places at which events were, those with the most first. */
  readonly placeCounts: (sight: Sight) => Promise<readonly PlaceCount[]>;
  /** Places by their ids, as events have them. */
  readonly placesOfEvents: (ids: readonly string[]) => Promise<EventPlace[]>;
  /** Claims of outlets by their status. */
  readonly statusCounts: (sources: readonly string[]) => Promise<StatusCounts>;
  /** Loaded words in the latest reports of outlets. */
  readonly loadedTerms: (sources: readonly string[]) => Promise<LoadedTerms>;
  /** What two outlets or sides tell of, together and apart. */
  readonly compare: (question: ComparisonQuestion) => Promise<Comparison>;
  /** What a person should look at, of the latest reports first. */
  readonly issues: (page: PageQuestion) => Promise<IssuePage>;
  /** What was recorded after an entry, in order; the number of the last entry where it is null. */
  readonly newsAfter: (entry: number | null) => Promise<Novelty>;
}

/** The views of a ledger over an open engine. */
export function viewsOf(store: Store): Views {
  const told = <T>(work: () => Promise<T>): Promise<T> => inPlainWords(store.where, work);
  return {
    state: () => told(() => stateOf(store)),
    eventPage: (filter, page, sight) => told(() => eventPage(store, filter, page, sight)),
    claimsOf: (events) => told(() => claimsOf(store, events)),
    claimPage: (filter, page) => told(() => claimPage(store, filter, page)),
    reportPage: (filter, page) => told(() => reportPage(store, filter, page)),
    countEvents: (filter, sight) => told(() => countEvents(store, filter, sight)),
    countClaims: (filter) => told(() => countOf(store, 'claims', filter)),
    countReports: (filter) => told(() => countOf(store, 'reports', filter)),
    map: (question) => told(() => mapEvents(store, question)),
    tally: (filter, sight) => told(() => tally(store, filter, sight)),
    counts: () => told(() => counts(store)),
    placeCounts: (sight) => told(() => placeCounts(store, sight)),
    placesOfEvents: (ids) => told(() => placesOfEvents(store, ids)),
    statusCounts: (sources) => told(() => statusCounts(store, sources)),
    loadedTerms: (sources) => told(() => loadedTerms(store, sources)),
    compare: (question) => told(() => compare(store, question)),
    issues: (page) => told(() => issuePage(store, page)),
    newsAfter: (entry) => told(() => newsAfter(store, entry)),
  };
}
