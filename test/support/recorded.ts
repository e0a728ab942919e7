import type {
  Casualty,
  Claim,
  ClaimPlace,
  ClaimTime,
  EventTypeId,
  Kinships,
  Participant,
  RecordedClaim,
  Status,
} from '../../src/model/index.ts';

const SPAN = { start: 0, end: 1 };

/** Positions of the places of the tests, in a country of our own. */
const PLACES: Readonly<
  Record<string, readonly [lat: number, lon: number, radius: number, precision: ClaimPlace['precision']]>
> = {
  Hazra: [35.5, 36.5, 2, 'place'],
  'Tell Hazra': [35.51, 36.53, 2, 'place'],
  Kubra: [35.9, 36.9, 3, 'place'],
  'Wadi Province': [35.6, 36.6, 60, 'province'],
};

/** What a claim of a test says; everything else is as a bare sentence would have it. */
export interface Said {
  readonly id?: string;
  readonly report?: string;
  readonly origin?: string;
  readonly source?: string;
  /** Whom the report cites: an actor. */
  readonly cites?: string;
  readonly published?: string;
  readonly known?: string;
  readonly type?: EventTypeId;
  readonly status?: Status;
  readonly phase?: Claim['phase'];
  readonly agent?: string;
  readonly target?: string;
  readonly holder?: string;
  readonly recipient?: string;
  readonly place?: string | null;
  readonly relation?: ClaimPlace['relation'];
  readonly date?: string | readonly [string, string] | null;
  readonly killed?: number | readonly [number | null, number | null];
  readonly words?: string;
  readonly at?: number;
}

/** Who is who in the tests: actors by their side; "monitor" and whoever is not here take none. */
const SIDES: Readonly<Record<string, string>> = {
  army: 'government',
  'air-force': 'government',
  'state-radio': 'government',
  brigade: 'opposition',
  front: 'opposition',
  'front-channel': 'opposition',
};
const PARENTS: Readonly<Record<string, string>> = { 'air-force': 'army' };

export const kinships: Kinships = () => ({
  sideOf: (id) => SIDES[id] ?? null,
  lineOf: (id) => (PARENTS[id] ? [id, PARENTS[id]] : [id]),
  nameOf: (id) => (id in SIDES || id === 'monitor' ? id : null),
  isGeneric: (id) => id === 'civilians',
});

let made = 0;

/** A recorded claim that says what is given. */
export function recorded(said: Said): RecordedClaim {
  const report = said.report ?? `r${++made}`;
  const id = said.id ?? `${report}#c1`;
  const source = said.source ?? 'monitor';
  const published = said.published ?? '2024-05-02';
  return {
    id,
    report,
    origin: said.origin ?? report,
    teller: { id: source, name: source, actor: source },
    published,
    known: said.known ?? published,
    theatre: null,
    claim: claimOf(said, id),
  };
}

function claimOf(said: Said, id: string): Claim {
  const at = said.at ?? 0;
  return {
    id,
    type: said.type ?? 'air-strike',
    trigger: { text: 'x', span: { start: at, end: at + 1 } },
    phase: said.phase ?? null,
    status: said.status ?? 'asserted',
    attribution: said.cites
      ? [{ text: said.cites, span: SPAN, actor: said.cites, named: true, evidence: 'not-said' }]
      : [],
    participants: [
      ...participant('agent', said.agent),
      ...participant('target', said.target),
      ...participant('location-holder', said.holder),
      ...participant('recipient', said.recipient),
    ],
    place: placeOf(said),
    time: timeOf(said.date === undefined ? '2024-05-01' : said.date),
    count: null,
    casualties: killed(said.killed),
    losses: [],
    instrument: null,
    evidence: [{ text: said.words ?? '', start: at, end: at + 80 }],
    loaded: [],
    foundBy: 'test',
  };
}

const participant = (role: Participant['role'], actor: string | undefined): Participant[] =>
  actor === undefined ? [] : [{ role, text: actor, name: actor, actor, span: SPAN }];

function placeOf({ place = 'Hazra', relation = 'in' }: Said): ClaimPlace | null {
  if (place === null) return null;
  const [lat, lon, radius_km, precision] = PLACES[place] ?? [null, null, null, 'unresolved' as const];
  const gazetteer = lat === null ? null : `test:${place}`;
  const admin1 = lat === null ? null : 'Wadi';
  return {
    text: place,
    name: place,
    span: SPAN,
    relation,
    lat,
    lon,
    radius_km,
    precision,
    gazetteer,
    country: 'XX',
    admin1,
  };
}

function timeOf(date: string | readonly [string, string] | null): ClaimTime | null {
  if (date === null) return null;
  const [start, end] = typeof date === 'string' ? [date, date] : date;
  return { text: start, span: SPAN, start, end, precision: start === end ? 'day' : 'days', said: true };
}

function killed(figure: Said['killed']): Casualty[] {
  if (figure === undefined) return [];
  const [min, max] = typeof figure === 'number' ? [figure, figure] : figure;
  return [{ outcome: 'killed', who: 'people', actor: null, min, max, text: '', span: SPAN }];
}
