import {
  type Claim,
  type ClaimPlace,
  type CorrectDecision,
  EVENT_TYPES,
  type Outcome,
  type ParticipantRole,
  type PlacePrecision,
  type Range,
  type RecordedClaim,
  UserError,
} from '../../model/index.ts';
import type { Desk } from '../desk.ts';
import { type Candidate, candidatesFor } from './candidates.ts';

type Set = CorrectDecision['set'];
type Write = (desk: Desk, recorded: RecordedClaim, value: string) => Promise<Set> | Set;

const STATUSES: readonly Claim['status'][] = [
  ...(['asserted', 'reported', 'alleged', 'speculated', 'intended', 'forecast', 'denied'] as const),
];

const bad = (message: string): UserError => new UserError('bad-option', message);

/** How each field is written: `field=value`. An empty value: the text does not say. */
const FIELDS: Readonly<Record<string, Write>> = {
  type: (_, __, value) => {
    const type = EVENT_TYPES.find(({ id }) => id === value);
    if (!type) throw bad(`There is no type "${value}". See docs/event-types.md.`);
    return { type: type.id };
  },
  status: (_, __, value) => {
    const status = STATUSES.find((one) => one === value);
    if (!status) throw bad(`There is no status "${value}". Choose one of: ${STATUSES.join(', ')}.`);
    return { status };
  },
  date: (_, { claim }, value) => ({ time: timeOf(claim, value) }),
  place: (desk, recorded, value) => placeOf(desk, recorded, value),
  agent: (desk, recorded, value) => participantOf(desk, recorded, 'agent', value),
  target: (desk, recorded, value) => participantOf(desk, recorded, 'target', value),
  killed: (_, { claim }, value) => tollOf(claim, 'killed', value),
  injured: (_, { claim }, value) => tollOf(claim, 'injured', value),
};

/** What a correction sets, of fields as people write them: `killed=8..12`, `place=geonames:170794`. Throws a `UserError`. */
export async function correctionOf(desk: Desk, recorded: RecordedClaim, fields: readonly string[]): Promise<Set> {
  const set: Record<string, unknown> = {};
  for (const field of fields) {
    const [, name, value] = /^(\w+)=(.*)$/s.exec(field) ?? [];
    const write = name === undefined ? undefined : FIELDS[name];
    if (!write)
      throw bad(`"${field}" is no correction. Write field=value with one of: ${Object.keys(FIELDS).join(', ')}.`);
    const claim = { ...recorded.claim, ...set } as Claim;
    Object.assign(set, await write(desk, { ...recorded, claim }, value!.trim()));
  }
  return set;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function timeOf({ time, trigger }: Claim, value: string): Claim['time'] {
  if (!value) return null;
  const [start, end = start] = value.split('..');
  if (![start, end].every((day) => DAY.test(day!) && !Number.isNaN(Date.parse(day!))) || start! > end!)
    throw bad(`date takes a day, or two with .. between them, such as 2020-01-27..2020-01-28; got "${value}".`);
  const { text, span, said } = time ?? { ...trigger, said: false };
  return { text, span, start: start!, end: end!, precision: start === end ? 'day' : 'days', said };
}

const PRECISION: Partial<Record<Candidate['kind'], PlacePrecision>> = {
  country: 'country',
  province: 'province',
  district: 'district',
  region: 'region',
  desert: 'region',
  continent: 'region',
  sea: 'region',
};
/** What "near" and "north of" add to the reach of a place, in kilometres. */
const BESIDE_KM = 10;

/** Puts the place of a claim onto a place of the gazetteer; the words of the text stay. */
export function placedAt({ place, trigger }: Claim, to: Omit<Candidate, 'score' | 'km'>): ClaimPlace {
  const { text, name, span, relation } = place ?? { ...trigger, name: to.name, relation: 'in' as const };
  const exactly = relation === 'in' || relation === 'across' || relation === 'along';
  return {
    ...{ text, name, span, relation, lat: to.lat, lon: to.lon, country: to.country, admin1: to.admin1 },
    radius_km: exactly ? to.radius_km : to.radius_km + BESIDE_KM,
    precision: PRECISION[to.kind] ?? (exactly ? 'place' : 'near'),
    gazetteer: to.id,
  };
}

async function placeOf(desk: Desk, { claim, report }: RecordedClaim, value: string): Promise<Set> {
  if (!value) return { place: null };
  const point = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$/.exec(value);
  if (point) return { place: atPoint(claim, Number(point[1]), Number(point[2])) };
  const around = await desk.ledger.claims({ report, limit: 1000 });
  const named = candidatesFor(desk, value, around);
  const own = claim.place ? candidatesFor(desk, claim.place.name, around) : [];
  const found = [...own, ...named].find(({ id }) => id === value) ?? named[0];
  if (!found) throw bad(`No gazetteer knows the place "${value}". Give its id, its name, or lat,lon.`);
  return { place: placedAt(claim, found) };
}

function atPoint({ place, trigger }: Claim, lat: number, lon: number): ClaimPlace {
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) throw bad(`${lat},${lon} is no point on the earth: give lat,lon.`);
  const { text, name, span, relation, country, admin1 } = place ?? {
    ...{ ...trigger, name: trigger.text, relation: 'in' as const, country: null, admin1: null },
  };
  return { text, name, span, relation, lat, lon, radius_km: 1, precision: 'exact', gazetteer: null, country, admin1 };
}

function participantOf(desk: Desk, { claim, theatre }: RecordedClaim, role: ParticipantRole, value: string): Set {
  const others = claim.participants.filter((one) => one.role !== role);
  if (!value) return { participants: others };
  const name = desk.sitrep.kinships(theatre).nameOf(value);
  if (name === null) throw bad(`No pack knows the actor "${value}". Give an id such as syrian-army.`);
  const { text, span } = claim.participants.find((one) => one.role === role) ?? claim.trigger;
  return { participants: [...others, { role, text, name, actor: value, span }] };
}

function rangeOf(value: string): Range {
  const [, least, to, most] = /^(\d*)(\.\.)?(\d*)$/.exec(value) ?? [];
  if (!least && !most) throw bad(`A toll is a number, or 8..12, 8.. or ..12; got "${value}".`);
  const min = least ? Number(least) : null;
  const max = most ? Number(most) : to ? null : min;
  if (min !== null && max !== null && min > max) throw bad(`${value} ends before it begins.`);
  return { min, max };
}

function tollOf({ casualties, trigger }: Claim, outcome: Outcome, value: string): Set {
  const others = casualties.filter((one) => one.outcome !== outcome);
  if (!value) return { casualties: others };
  const { who, actor, text, span } = casualties.find((one) => one.outcome === outcome) ?? {
    ...{ ...trigger, who: 'people', actor: null },
  };
  // Parts are told by their position in the list: what is corrected stands for all of it.
  const whole = others.map(({ partOf: _, ...one }) => one);
  return { casualties: [{ outcome, who, actor, text, span, ...rangeOf(value) }, ...whole] };
}
