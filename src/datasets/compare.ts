import { kilometres } from '../model/geometry.ts';
import {
  type Days,
  daysBetween,
  daysOfIso,
  type Event,
  eventType,
  type Kinship,
  type RecordedClaim,
} from '../model/index.ts';
import type { ActorNamed } from './claim.ts';
import { typeLikeness } from './codes.ts';
import type { DatasetEvent, NamedParty } from './event.ts';
import type { DatasetRow } from './read.ts';

/** A field of a match: what each says, and whether it is the same. */
export interface ComparedField {
  readonly name: 'type' | 'date' | 'place' | 'agent' | 'target' | 'killed';
  readonly theirs: string | null;
  readonly ours: string | null;
  /** `near`: not the same, but within what both leave open (a day, the radius, a body of the same side). */
  readonly agreement: 'same' | 'near' | 'differ' | 'only-theirs' | 'only-ours' | 'neither';
}

/** A row and the event that is taken for the same happening. */
export interface Match {
  readonly row: DatasetRow;
  readonly event: Event;
  readonly score: number;
  readonly fields: readonly ComparedField[];
}

/** How the rows of a dataset and the events of a ledger stand to each other. */
export interface Comparison {
  readonly matches: readonly Match[];
  /** Rows for which the ledger has no event. */
  readonly onlyTheirs: readonly DatasetRow[];
  /** Events of the ledger, of the dataset's days and countries, for which it has no row. */
  readonly onlyOurs: readonly Event[];
}

/** How far apart two may be and still be one happening, and who is who. */
export interface CompareOptions {
  readonly days: number;
  readonly km: number;
  readonly kinship: Kinship;
  readonly actorNamed: ActorNamed;
}

interface Told {
  readonly event: Event;
  readonly claims: readonly RecordedClaim[];
  readonly days: Days;
}

interface Row {
  readonly row: DatasetRow;
  readonly event: DatasetEvent;
  readonly days: Days;
}

interface Candidate {
  readonly row: Row;
  readonly told: Told;
  readonly score: number;
}

/** From how many points on a row and an event are one: the same kind of thing, at one place, on one day. */
const LEAST = 3;

/** Compares rows with events: `add` each event of the ledger, then `result`. Rows are held, events only where one may match. */
export function openComparison(rows: readonly DatasetRow[], options: CompareOptions) {
  const known = rows.flatMap(datedRow);
  const byDay = Map.groupBy(known, ({ days }) => Math.floor(days[0] / BUCKET));
  const countries = new Set(known.map(({ event }) => event.place?.country ?? null));
  const last = known.reduce((most, { days }) => Math.max(most, days[1]), Number.NEGATIVE_INFINITY);
  const first = known.reduce((least, { days }) => Math.min(least, days[0]), Number.POSITIVE_INFINITY);
  const longest = known.reduce((most, { days }) => Math.max(most, days[1] - days[0]), 0);
  const candidates: Candidate[] = [];
  const ours: Told[] = [];

  /** An event with its claims, as the ledger gives it. */
  const add = (event: Event, claims: readonly RecordedClaim[]): void => {
    const days = daysOf(event);
    if (!days || days[1] < first || days[0] > last || !countries.has(event.place?.country ?? null)) return;
    const told = { event, claims, days };
    ours.push(told);
    const [from, to] = [days[0] - options.days - longest, days[1] + options.days].map((day) =>
      Math.floor(day / BUCKET),
    );
    for (let bucket = from!; bucket <= to!; bucket++)
      for (const row of byDay.get(bucket) ?? []) {
        const score = scoreOf(row, told, options);
        if (score >= LEAST) candidates.push({ row, told, score });
      }
  };

  const result = (): Comparison => {
    const taken = new Set<unknown>();
    const matches: Match[] = [];
    for (const { row, told, score } of candidates.toSorted((a, b) => b.score - a.score)) {
      if (taken.has(row) || taken.has(told)) continue;
      taken.add(row).add(told);
      matches.push({ row: row.row, event: told.event, score, fields: fieldsOf(row, told, options) });
    }
    const matched = new Set(matches.map(({ row }) => row));
    return {
      matches: matches.toSorted((a, b) => a.event.time!.start.localeCompare(b.event.time!.start)),
      onlyTheirs: rows.filter((row) => !matched.has(row) && !('why' in row.event)),
      onlyOurs: ours.filter((told) => !taken.has(told)).map(({ event }) => event),
    };
  };
  return { add, result };
}

const BUCKET = 8;

function datedRow(row: DatasetRow): Row[] {
  if ('why' in row.event || !row.event.time) return [];
  const [from, to] = [daysOfIso(row.event.time.start), daysOfIso(row.event.time.end)];
  return from && to ? [{ row, event: row.event, days: [from[0], to[1]] }] : [];
}

function daysOf({ time }: Event): Days | null {
  const [from, to] = [time && daysOfIso(time.start), time && daysOfIso(time.end)];
  return from && to ? [from[0], to[1]] : null;
}

function scoreOf({ event: row, days }: Row, { event, claims, days: ourDays }: Told, options: CompareOptions): number {
  const type = typeLikeness(row.type, event.type);
  const apart = daysBetween(days, ourDays);
  if (type === 0 || apart > options.days) return 0;
  const place = placeScore(row.place, event.place, options.km);
  if (place === null) return 0;
  const parties = row.agents.some((one) => sameAs(one, claims, 'agent', options) === 'same') ? 0.5 : 0;
  const targets = row.targets.some((one) => sameAs(one, claims, 'target', options) === 'same') ? 0.3 : 0;
  return type * 2 + (1 - apart * 0.4) + place + parties + targets + (killedAgreement(row, event) === 'same' ? 0.4 : 0);
}

/** How well two places fit, to 1.5; null: they are two. */
function placeScore(theirs: DatasetEvent['place'], ours: Event['place'], km: number): number | null {
  if (!theirs || !ours) return null;
  const named = theirs.name.toLowerCase() === ours.name.toLowerCase();
  if (theirs.lat === null || ours.lat === null) return named ? 1 : null;
  const apart = kilometres({ lat: theirs.lat, lon: theirs.lon! }, { lat: ours.lat, lon: ours.lon! });
  const reach = km + Math.max(theirs.radius_km ?? 0, ours.radius_km ?? 0);
  if (apart > reach) return null;
  return named ? 1.5 : 1.2 * (1 - apart / (2 * reach));
}

type Agreement = ComparedField['agreement'];

/** Whether one whom a row names takes part, by our claims. */
function sameAs(
  { name }: NamedParty,
  claims: readonly RecordedClaim[],
  role: 'agent' | 'target',
  { kinship, actorNamed }: CompareOptions,
): Agreement {
  const theirs = actorNamed(name);
  const ours = claims.flatMap(({ claim }) =>
    claim.participants.filter((one) => one.role === role || (role === 'target' && one.role === 'location-holder')),
  );
  if (ours.length === 0) return 'only-theirs';
  if (ours.some((one) => (theirs ? one.actor === theirs : one.name.toLowerCase() === name.toLowerCase())))
    return 'same';
  const on = claims[0]?.known.slice(0, 10) ?? null;
  const isKin = ours.some(({ actor }) => {
    if (!actor || !theirs) return false;
    const side = kinship.sideOf(actor, on);
    return (
      kinship.lineOf(actor, on).includes(theirs) ||
      kinship.lineOf(theirs, on).includes(actor) ||
      (side !== null && side === kinship.sideOf(theirs, on))
    );
  });
  return isKin ? 'near' : 'differ';
}

function killedAgreement({ killed }: DatasetEvent, { fields }: Event): Agreement {
  const ours = fields.find(({ name }) => name === 'killed');
  if (!killed && !ours) return 'neither';
  if (!ours) return 'only-theirs';
  if (!killed) return 'only-ours';
  const { min, max } = ours.interval ?? ours.versions[0]?.range ?? { min: null, max: null };
  if (min === killed.min && max === killed.max) return 'same';
  return (min === null || min <= killed.max) && (max === null || max >= killed.min) ? 'near' : 'differ';
}

function fieldsOf(
  { event: row, days }: Row,
  { event, claims, days: ourDays }: Told,
  options: CompareOptions,
): ComparedField[] {
  const versions = (name: string): string | null =>
    event.fields
      .find((one) => one.name === name)
      ?.versions.map(({ text }) => text)
      .join(' / ') ?? null;
  const party = (name: 'agent' | 'target', list: readonly NamedParty[]): ComparedField => {
    const ours = versions(name) ?? (name === 'target' ? versions('holder') : null);
    const theirs = list.map((one) => one.name).join('; ') || null;
    const found = list.map((one) => sameAs(one, claims, name, options));
    const best = (['same', 'near', 'differ'] as const).find((one) => found.includes(one));
    return { name, theirs, ours, agreement: best ?? sides(theirs, ours) };
  };
  const likeness = typeLikeness(row.type, event.type);
  const sameDays = days[0] === ourDays[0] && days[1] === ourDays[1];
  const { killed } = row;
  return [
    {
      name: 'type',
      theirs: row.typeCell.text,
      ours: eventType(event.type).label,
      agreement: likeness === 1 ? 'same' : likeness ? 'near' : 'differ',
    },
    {
      name: 'date',
      theirs: spanText(row.time!),
      ours: spanText(event.time!),
      agreement: sameDays ? 'same' : daysBetween(days, ourDays) === 0 ? 'near' : 'differ',
    },
    placeField(row.place, event.place),
    party('agent', row.agents),
    party('target', row.targets),
    {
      name: 'killed',
      theirs: killed && figures(killed),
      ours: versions('killed'),
      agreement: killedAgreement(row, event),
    },
  ];
}

const sides = (theirs: string | null, ours: string | null): Agreement =>
  theirs === null ? (ours === null ? 'neither' : 'only-ours') : ours === null ? 'only-theirs' : 'differ';

const figures = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? String(min) : `${min} to ${max}`;
const spanText = ({ start, end }: { readonly start: string; readonly end: string }): string =>
  start === end ? start : `${start} to ${end}`;

function placeField(theirs: DatasetEvent['place'], ours: Event['place']): ComparedField {
  const named = theirs?.name.toLowerCase() === ours?.name.toLowerCase();
  const apart =
    theirs && ours && theirs.lat !== null && ours.lat !== null
      ? kilometres({ lat: theirs.lat, lon: theirs.lon! }, { lat: ours.lat, lon: ours.lon! })
      : null;
  const reach = Math.max(theirs?.radius_km ?? 0, ours?.radius_km ?? 0);
  const distance = apart === null ? '' : `, ${apart < 1 ? 'less than 1' : Math.round(apart)} km away`;
  return {
    ...{ name: 'place', theirs: theirs && `${theirs.name}${named ? '' : distance}`, ours: ours?.name ?? null },
    agreement: named ? 'same' : apart !== null && apart <= reach ? 'near' : 'differ',
  };
}
