import { type ActorKind, type Claim, countryOf, eventType, type Participant } from '../model/index.ts';
import { type Codes, codesOf, type Quad } from './crosswalk.ts';
import { dayPart, isDay, oneLine, tollOf } from './facts.ts';
import { type ExportOptions, LICENCE, leaveOut, type Tally } from './format.ts';
import { placePrecision } from './precision.ts';
import type { ExportClaim, Who, WhoOf } from './source.ts';

/** Sectors of PLOVER. */
const SECTORS: Readonly<Record<ActorKind, string>> = {
  government: 'GOV',
  'state-forces': 'MIL',
  police: 'COP',
  intelligence: 'SPY',
  'rebel-group': 'REB',
  'political-militia': 'PRM',
  'identity-militia': 'PRM',
  'private-military': 'PRM',
  'external-force': 'MIL',
  coalition: 'MIL',
  'criminal-group': 'CRM',
  'political-party': 'PTY',
  civilians: 'CVL',
  protesters: 'OPP',
  rioters: 'CVL',
  'international-organisation': 'IGO',
  'aid-organisation': 'NGO',
  medical: 'MED',
  media: 'JRN',
  monitor: 'NGO',
  person: 'UNK',
  country: 'GOV',
  people: 'CVL',
  generic: 'UAF',
  'unknown-armed-group': 'UAF',
};

const QUADS: Readonly<Record<Quad, number>> = {
  'verbal cooperation': 1,
  'material cooperation': 2,
  'verbal conflict': 3,
  'material conflict': 4,
};

/** Types in which both sides act: PLOVER puts all of them in `actor`. */
const TWO_SIDED: ReadonlySet<string> = new Set(['clash', 'negotiation', 'agreement']);
const CEASEFIRE = /\b(?:cease-?fire|truce|armistice|cessation|lull)\b/i;

/** The record of a claim; null where PLOVER has none, with the reason in the tally. */
export function ploverRecord(
  { recorded, report }: ExportClaim,
  whoOf: WhoOf,
  options: ExportOptions,
  tally: Tally,
): object | null {
  const { claim, id, theatre } = recorded;
  const who = whoOf(theatre);
  const code = codeOf(claim, who);
  if (!code) return out(tally, 'PLOVER has no category for the type');
  if (!claim.time || !isDay(claim.time.start)) return out(tally, 'the claim gives no day of a known year');
  const { time, evidence } = claim;
  const entities = (participants: readonly Participant[]) => participants.map((one) => entityOf(one, who));
  const of = (...roles: Participant['role'][]) => claim.participants.filter(({ role }) => roles.includes(role));
  const [actors, recipients] = TWO_SIDED.has(claim.type)
    ? [of('agent', 'target', 'recipient'), []]
    : [of('agent'), of('target', 'recipient', 'location-holder')];
  return {
    id,
    has_event: true,
    date: dayPart(time.start),
    ...clock('time', time.start),
    ...(dayPart(time.end) !== dayPart(time.start) && { enddate: dayPart(time.end) }),
    ...clock('endtime', time.end),
    actor: actors.length ? entities(actors) : [{ sector: 'UNK' }],
    ...(recipients.length && { recipient: entities(recipients) }),
    event: code.event,
    ...locationOf(claim),
    event_text: claim.trigger.text,
    quad_code: QUADS[code.quad],
    event_scale: code.score,
    ...((code.mode || code.auxiliary) && { mode: [code.mode, code.auxiliary].filter(Boolean).join('; ') }),
    ...(code.contexts.length && { context: code.contexts.join('; ') }),
    ...(report.url && { link: report.url }),
    text: evidence.map(({ text }) => text).join(' […] '),
    text_info: evidence.map(({ start, end }, sequence) => ({
      sequence: sequence + 1,
      start,
      end,
      text_story: report.sha256,
    })),
    ...sizeOf(claim),
    cite_info: citeOf(recorded.teller.name, report, options),
    coder: `sitrep ${report.reader}, ${claim.foundBy}`,
    coded_date: dayPart(options.at),
    coded_time: options.at.slice(11, 19),
    comment: commentOf({ recorded, report }),
  };
}

const out = (tally: Tally, why: string): null => {
  leaveOut(tally, why);
  return null;
};

function codeOf(claim: Claim, who: Who): Codes['plover'] {
  const kindIn = (role: Participant['role']): ActorKind | null => {
    const party = claim.participants.find((one) => one.role === role);
    return party?.actor ? who.kindOf(party.actor) : null;
  };
  const codes = codesOf({ type: claim.type, status: claim.status, agent: kindIn('agent'), target: kindIn('target') });
  const isOther =
    claim.type === 'agreement' &&
    claim.status !== 'alleged' &&
    !claim.evidence.some(({ text }) => CEASEFIRE.test(text));
  return isOther && codes.plover
    ? { ...codes.plover, event: 'AGREE', mode: null, quad: 'verbal cooperation', score: 2.5 }
    : codes.plover;
}

function entityOf({ actor, name, text }: Participant, who: Who): object {
  const kind = actor === null ? null : who.kindOf(actor);
  const country = actor === null ? null : countryOf(who.countryOf(actor));
  return {
    ...(country && { code: country.iso3 }),
    sector: kind ? SECTORS[kind] : 'UNK',
    entity_text: text,
    ...(actor && { identifier_id: actor, identifier_text: who.nameOf(actor) ?? name }),
  };
}

const clock = (name: 'time' | 'endtime', iso: string): object =>
  iso.includes('T') ? { [name]: iso.slice(11, 16) } : {};

function locationOf({ place }: Claim): object {
  if (!place) return {};
  const country = countryOf(place.country);
  return {
    event_loc: {
      extracted_place: place.text,
      resolved_place: place.name,
      ...(place.gazetteer?.startsWith('geonames:') && { geonameid: place.gazetteer.slice(9) }),
      ...(place.lat !== null && { lat: place.lat, lon: place.lon }),
      ...(place.precision === 'place' || place.precision === 'near' ? { city: place.name } : {}),
      ...(place.precision === 'district' && { district: place.name }),
      ...(place.admin1 && { province: place.admin1 }),
      ...(country && { country: country.name, country_code: country.iso3 }),
      resolution: placePrecision(place).plover,
    },
  };
}

function sizeOf({ casualties }: Claim): object {
  const of = (outcome: 'killed' | 'injured' | 'detained') => {
    const toll = tollOf(casualties, outcome);
    return toll?.min ?? toll?.max ?? null;
  };
  const size = { dead: of('killed'), injured: of('injured'), arrested: of('detained') };
  const told = Object.entries(size).filter(([, value]) => value !== null);
  return told.length ? { size: Object.fromEntries(told) } : {};
}

const citeOf = (
  outlet: string,
  { title, url, language, published, reader }: ExportClaim['report'],
  { licence = LICENCE }: ExportOptions,
): object => ({
  corpus: 'sitrep',
  citation: [outlet, published, title && oneLine(title)].filter(Boolean).join(', '),
  ...(url && { url }),
  ...(title && { title: oneLine(title) }),
  language,
  publication: outlet,
  license: licence,
  coder: `sitrep ${reader}`,
  codebook: 'PLOVER',
  version: '2021',
});

/** How far the report stands behind it, and what was kept back. */
const commentOf = ({ recorded: { claim, withheld } }: ExportClaim): string =>
  [
    `${eventType(claim.type).label}, ${claim.status}`,
    claim.attribution.length ? `says ${claim.attribution.map(({ text }) => text).join(' > ')}` : null,
    withheld.length ? `withheld: ${withheld.map(({ rule, field }) => `${rule}:${field}`).join(', ')}` : null,
  ]
    .filter(Boolean)
    .join('; ');
