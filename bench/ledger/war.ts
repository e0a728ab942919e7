import { createHash } from 'node:crypto';
import type { NewReport } from '../../src/ledger/index.ts';
import type { Claim, EventTypeId, Kinships } from '../../src/model/index.ts';

/** Events that one report tells of, and outlets that tell of each. */
const EVENTS_A_REPORT = 10;
const OUTLETS = ['radio', 'channel', 'monitor', 'wire'];
const DAYS = 3000;
const TOWNS = 4000;
const FIRST = Date.UTC(2012, 0, 1);

const TYPES: readonly EventTypeId[] = [
  'air-strike',
  'shelling',
  'clash',
  'bombing',
  'ground-attack',
  'territory-captured',
  'siege',
  'abduction',
];
const VERBS = ['struck', 'shelled', 'fought for', 'bombed', 'attacked', 'captured', 'besieged', 'raided'];
const ACTORS = Array.from({ length: 60 }, (_, at) => `brigade-${at}`);
const SIDES = ['government', 'opposition', 'third'];
const THINGS =
  'market bridge school hospital mosque square orchard silos barracks convoy tower factory dam junction bakery'.split(
    ' ',
  );

/** Who is who in the made-up war: a side to every actor and to two of the outlets. */
export const kinships: Kinships = () => ({
  sideOf: (id) => {
    const number = /^brigade-(\d+)$/.exec(id)?.[1];
    if (number) return SIDES[Number(number) % SIDES.length]!;
    return id === 'radio' ? 'government' : id === 'channel' ? 'opposition' : null;
  },
  lineOf: (id) => [id],
  nameOf: (id) => id,
  isGeneric: () => false,
});

/** Always the same numbers for the same seed: mulberry32. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Where a town lies. */
export const townAt = (town: number): { readonly lat: number; readonly lon: number } => ({
  lat: 33 + (town % 63) * 0.06,
  lon: 36 + Math.floor(town / 63) * 0.09,
});

/** A day of the war as ISO date. */
export const dayOfWar = (day: number): string => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);
export const LAST_DAY = DAYS;

/** How many reports a war of so many claims has. */
export const reportsIn = (claims: number): number =>
  Math.ceil(claims / (EVENTS_A_REPORT * OUTLETS.length)) * OUTLETS.length;

/** One report of a war of `of` reports: in the order of their days, four outlets telling of the same ten events. */
export function reportOf(number: number, of: number): NewReport {
  const outlet = number % OUTLETS.length;
  const group = Math.floor(number / OUTLETS.length);
  const day = Math.floor((group / (of / OUTLETS.length)) * DAYS);
  const date = dayOfWar(day);
  let text = '';
  const claims = Array.from({ length: EVENTS_A_REPORT }, (_, at) => {
    const claim = claimOf(group * EVENTS_A_REPORT + at, outlet, at, date, text.length);
    text += `${claim.evidence[0]!.text} `;
    return claim;
  });
  const name = OUTLETS[outlet]!;
  const bytes = Buffer.from(text);
  const id = createHash('sha256').update(bytes).digest('hex');
  const published = `${date}T${String(10 + outlet)}:00:00Z`;
  return {
    original: {
      ...{ bytes, format: 'text', name: null, asked: null, address: null, retrieved: published, headers: {} },
      ...{ container: null, given: {} },
    },
    reading: {
      report: {
        ...{ id, sha256: id, title: `Report ${number}`, url: null, language: 'en', publisher: name, author: null },
        ...{ published, text, boilerplate: [] },
      },
      claims,
      issues: [],
    },
    teller: { id: name, name, ...(outlet === 0 ? { side: 'government' } : outlet === 1 ? { side: 'opposition' } : {}) },
    theatre: null,
    reader: 'bench',
  };
}

function claimOf(event: number, outlet: number, at: number, date: string, offset: number): Claim {
  const random = chance(event);
  const town = Math.floor(random() * TOWNS);
  const type = Math.floor(random() * TYPES.length);
  const actor = ACTORS[Math.floor(random() * ACTORS.length)]!;
  const target = ACTORS[Math.floor(random() * ACTORS.length)]!;
  const dead = Math.floor(random() ** 3 * 60);
  const [one, other] = [0, 1].map(() => THINGS[Math.floor(random() * THINGS.length)]!);
  const killed = dead + (random() < 0.3 ? outlet : 0);
  const place = `Town ${town}`;
  // Each outlet in words of its own, or all of its report were one text.
  const words = `${['Our source says that', 'We learned that', 'Observers report:', 'Agencies:'][outlet]} ${actor} ${VERBS[type]} the ${outlet % 2 ? one : other} of ${place} held by ${target}, ${killed} were killed (${outlet}${at}).`;
  const find = (part: string) => {
    const start = offset + words.indexOf(part);
    return { start, end: start + part.length };
  };
  const { lat, lon } = townAt(town);
  return {
    id: `c${at + 1}`,
    type: TYPES[type]!,
    trigger: { text: VERBS[type]!, span: find(VERBS[type]!) },
    phase: null,
    status: 'asserted',
    attribution: [],
    participants: [
      { role: 'agent', text: actor, name: actor, actor, span: find(actor) },
      { role: 'target', text: target, name: target, actor: target, span: find(target) },
    ],
    place: {
      ...{ text: place, name: place, span: find(place), relation: 'in', lat, lon, radius_km: 2, precision: 'place' },
      ...{ gazetteer: `made-up:${town}`, country: 'XX', admin1: `Province ${town % 14}` },
    },
    time: { text: date, span: { start: offset, end: offset }, start: date, end: date, precision: 'day', said: true },
    count: null,
    casualties: killed
      ? [
          {
            outcome: 'killed',
            who: 'people',
            actor: null,
            min: killed,
            max: killed,
            text: `${killed}`,
            span: find(`${killed} were`),
          },
        ]
      : [],
    losses: [],
    instrument: null,
    evidence: [{ start: offset, end: offset + words.length, text: words }],
    loaded: [],
    foundBy: 'bench/rule',
  };
}
