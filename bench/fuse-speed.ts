// How fast claims are fused: npm run bench:fuse-speed [-- --claims 1000000]
// A made-up war: each event is told by four outlets of three sides in four reports, with other words, figures and names. The
// claims come in the order of their days, as from a store, and what is settled is let go of.
import { parseArgs } from 'node:util';
import { extentOfClaim, type Kinships, openFusion, openSweep, type RecordedClaim } from '../src/sitrep.ts';

const { values } = parseArgs({ options: { claims: { type: 'string' } } });
const wanted = Number(values.claims ?? 1_000_000);
const TELLERS = 4;
const EVENTS = Math.ceil(wanted / TELLERS);
const DAYS = 3000;
const TOWNS = 4000;
const FIRST = Date.UTC(2012, 0, 1);

const TYPES = [
  'air-strike',
  'shelling',
  'clash',
  'bombing',
  'ground-attack',
  'territory-captured',
  'siege',
  'abduction',
] as const;
const OTHERS: Partial<Record<string, (typeof TYPES)[number] | 'suicide-bombing' | 'casualties'>> = {
  bombing: 'suicide-bombing',
  shelling: 'casualties',
};
const ACTORS = ['army', 'air-force', 'front', 'brigade', 'party'];
const SIDES: Readonly<Record<string, string>> = {
  army: 'a',
  'air-force': 'a',
  front: 'b',
  brigade: 'b',
  party: 'c',
  radio: 'a',
  channel: 'b',
};
const OUTLETS = ['radio', 'channel', 'monitor', 'wire'];
const WORDS =
  'market bridge school hospital mosque square orchard silos barracks convoy tower factory dam junction bakery'.split(
    ' ',
  );

const kinships: Kinships = () => ({
  sideOf: (id) => SIDES[id] ?? null,
  lineOf: (id) => (id === 'air-force' ? [id, 'army'] : [id]),
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

const SPAN = { start: 0, end: 6 };

/** The claims of one event. */
function told(event: number): RecordedClaim[] {
  const random = chance(event);
  const day = Math.floor((event / EVENTS) * DAYS);
  const date = new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);
  const town = Math.floor(random() * TOWNS);
  const [lat, lon] = [33 + (town % 63) * 0.06, 36 + Math.floor(town / 63) * 0.09];
  const type = TYPES[Math.floor(random() * TYPES.length)]!;
  const agent = ACTORS[Math.floor(random() * ACTORS.length)]!;
  const dead = Math.floor(random() ** 3 * 60);
  const scene = [0, 1, 2].map(() => WORDS[Math.floor(random() * WORDS.length)]!);
  return OUTLETS.map((outlet, at): RecordedClaim => {
    const report = `${event}-${at}`;
    const text = `${agent} was told of near the ${scene.slice(at % 2).join(' and the ')} of town ${town} where ${dead + at} people were killed`;
    const killed = dead + (random() < 0.3 ? at : 0);
    return {
      id: `${report}#c1`,
      report,
      origin: report,
      teller: { id: outlet, name: outlet, actor: outlet },
      published: date,
      known: date,
      theatre: null,
      claim: {
        id: 'c1',
        type: random() < 0.15 ? (OTHERS[type] ?? type) : type,
        trigger: { text: 'struck', span: SPAN },
        phase: null,
        status: random() < 0.05 ? 'denied' : 'asserted',
        attribution: [],
        participants: random() < 0.8 ? [{ role: 'agent', text: agent, name: agent, actor: agent, span: SPAN }] : [],
        place: {
          text: `Town ${town}`,
          name: `Town ${town}`,
          span: SPAN,
          relation: 'in',
          lat: lat + (random() - 0.5) * 0.02,
          lon,
          radius_km: 2,
          precision: 'place',
          gazetteer: `town:${town}`,
          country: 'XX',
          admin1: String(town % 14),
        },
        time: { text: date, span: SPAN, start: date, end: date, precision: 'day', said: random() < 0.7 },
        count: null,
        casualties: dead
          ? [{ outcome: 'killed', who: 'people', actor: null, min: killed, max: killed, text, span: SPAN }]
          : [],
        losses: [],
        instrument: null,
        evidence: [{ start: 0, end: text.length, text }],
        loaded: [],
        foundBy: 'bench',
      },
    };
  });
}

const BATCH_DAYS = 7;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** All claims, a week at a time, in the order of their extents. */
function* weeks(): Generator<RecordedClaim[]> {
  const perWeek = Math.ceil((EVENTS / DAYS) * BATCH_DAYS);
  let waiting: { readonly claim: RecordedClaim; readonly from: number }[] = [];
  for (let first = 0; first < EVENTS; first += perWeek) {
    const upTo = Math.min(EVENTS, first + perWeek);
    for (let event = first; event < upTo; event++)
      for (const claim of told(event)) waiting.push({ claim, from: extentOfClaim(claim, kinships).from });
    waiting.sort((a, b) => a.from - b.from);
    // What begins in the last days of the week may yet be preceded by a claim of the next.
    const safe = upTo === EVENTS ? Number.POSITIVE_INFINITY : waiting.at(-1)!.from - 6;
    const ready = waiting.filter(({ from }) => from < safe);
    waiting = waiting.filter(({ from }) => from >= safe);
    yield ready.map(({ claim }) => claim);
  }
}

let [events, claims, milliseconds, most] = [0, 0, 0, 0];
const sweep = openSweep(kinships);
for (const week of weeks()) {
  const started = performance.now();
  events += sweep.add(week).events.length;
  milliseconds += performance.now() - started;
  claims += week.length;
  most = Math.max(most, process.memoryUsage.rss());
}
const started = performance.now();
events += sweep.end().events.length;
milliseconds += performance.now() - started;
print(
  `fuse: ${claims} claims, ${EVENTS} happenings, ${events} events: ${Math.round((claims * 1000) / milliseconds)} claims a second, at most ${Math.round(most / 2 ** 20)} MB`,
);

// What one report more takes, among the claims of a quarter of a year.
const fusion = openFusion(kinships);
const many = Math.min(EVENTS, Math.ceil((EVENTS / DAYS) * 90));
for (let event = 0; event < many; event++) fusion.add(told(event).slice(1));
const times = Array.from({ length: 500 }, (_, at) => {
  const [first] = told(Math.floor((at / 500) * many));
  const before = performance.now();
  fusion.add([first!]);
  return performance.now() - before;
}).sort((a, b) => a - b);
print(`fuse: one report more among ${many * (TELLERS - 1)} claims: ${times[475]!.toFixed(2)} ms p95`);
