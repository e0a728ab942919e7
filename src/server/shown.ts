import type { Desk, Sight } from '../desk/index.ts';
import type { ClaimFilter, ControlPlace, Event, LedgerReport, RecordedClaim } from '../model/index.ts';
import { type Profile, type ProfileId, publishClaim, publishEvent, publishText } from '../sitrep.ts';
import type { Ask } from './server.ts';
import { isAt, wordsStay } from './still-found.ts';

/** What of the ledger one who asks is shown: the one place at which anything is kept back. */
export interface Eye {
  readonly sight: Sight;
  readonly claim: (claim: RecordedClaim) => RecordedClaim;
  /** Claims that a filter found; what is kept back of one does not make it be found. */
  readonly claims: (claims: readonly RecordedClaim[], filter: ClaimFilter) => readonly RecordedClaim[];
  /** An event, with the claims that it is made of. */
  readonly event: (event: Event, claims: readonly RecordedClaim[]) => Event;
  readonly report: (report: LedgerReport) => LedgerReport;
  /** False of a place that is itself what is kept back: a hospital that changed hands. */
  readonly showsPlace: (place: Pick<ControlPlace, 'name'>) => boolean;
  /** A text that quotes a report, of a theatre. */
  readonly text: (text: string, theatre: string | null) => string;
}

const FULL: Eye = {
  sight: 'full',
  claim: (claim) => claim,
  claims: (claims) => claims,
  event: (event) => event,
  report: (report) => report,
  showsPlace: () => true,
  text: (text) => text,
};

function viewer(profile: Profile): Eye {
  const text: Eye['text'] = (words, theatre) => publishText(words, profile, theatre).text;
  const claim: Eye['claim'] = (one) => publishClaim(one, profile);
  return {
    sight: 'shown',
    claim,
    claims: (claims, { words, in: where, window }) =>
      claims
        .map(claim)
        .filter((one) => wordsStay(words, JSON.stringify(one.claim)) && isAt(one.claim.place, where, window)),
    event: (event, claims) => publishEvent(event, profile, claims),
    showsPlace: ({ name }) => text(name, null) === name,
    report: (report) => ({ ...report, title: report.title && text(report.title, report.theatre) }),
    text,
  };
}

const eyes = new WeakMap<Desk, Eye>();

/** The eye of whoever asks. */
export const eyeOf = (ask: Ask, desk: Desk): Eye => viewerOf(desk, ask.get('session').profile);

/** The eye of a profile. */
export function viewerOf(desk: Desk, profile: ProfileId): Eye {
  if (profile === 'full') return FULL;
  const eye = eyes.get(desk) ?? viewer(desk.sitrep.profile('publish'));
  eyes.set(desk, eye);
  return eye;
}

/** Events as they are shown; what is kept back of one may hang on its claims. */
export async function shownEvents({ ledger }: Desk, eye: Eye, events: readonly Event[]): Promise<readonly Event[]> {
  if (eye.sight === 'full') return events;
  const claims = await ledger.claimsOf(events);
  return events.map((event) => eye.event(event, claims.get(event.id) ?? []));
}

/** Reports that words found, without those that only words found which are kept back. */
export async function shownReports(
  { ledger }: Desk,
  eye: Eye,
  reports: readonly LedgerReport[],
  words: string | undefined,
): Promise<readonly LedgerReport[]> {
  if (eye.sight === 'full' || words === undefined) return reports.map(eye.report);
  const shown: LedgerReport[] = [];
  for (const report of reports) {
    const kept = await ledger.reading(report.id);
    const { title } = eye.report(report);
    const text = eye.text(kept?.reading.report.text ?? '', report.theatre);
    if (wordsStay(words, `${title} ${text} ${report.publisher} ${report.author}`)) shown.push(eye.report(report));
  }
  return shown;
}

/** A desk at which nothing is found by what is kept back: for what is written from a ledger. What is found is as it is. */
export function deskFor(desk: Desk, profile: ProfileId): Desk {
  if (profile === 'full') return desk;
  const { ledger } = desk;
  const { claims, claim, showsPlace } = viewerOf(desk, profile);
  return {
    ...desk,
    ledger: {
      ...ledger,
      control: async (filter) => (await ledger.control(filter)).filter(({ place }) => showsPlace(place)),
      controlGrounds: async (filter) => {
        const { claims, events } = await ledger.controlGrounds(filter);
        return { events, claims: claims.filter((one) => claim(one).claim.place?.name === one.claim.place?.name) };
      },
      events: async (filter) => (await ledger.eventPage(filter, { limit: filter.limit ?? FEW }, 'shown')).items.slice(),
      claims: async (filter) => {
        const found = await ledger.claims(filter);
        const shown = new Set(claims(found, filter).map(({ id }) => id));
        return found.filter(({ id }) => shown.has(id));
      },
    },
  };
}

/** How many a ledger gives where nobody says how many. */
const FEW = 100;
