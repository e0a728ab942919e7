import {
  type Casualty,
  type Claim,
  type Counted,
  citedIn,
  countedIn,
  type Days,
  daysOfIso,
  daysOfTime,
  type EventTypeId,
  type Kinship,
  type Kinships,
  type Outcome,
  type Participant,
  type PlacePrecision,
  type Range,
  type RecordedClaim,
  type Standing,
  type Status,
} from '../model/index.ts';
import { type Family, familyOf, isVagueAttack } from './kinds.ts';
import { distinctiveWords, fold, nameWords } from './words.ts';

/** Somebody who takes part, as fusion compares it. */
export interface Party {
  readonly id: string | null;
  /** Itself and the bodies above it. */
  readonly line: readonly string[];
  readonly side: string | null;
  readonly words: readonly string[];
  /** "civilians", "the village": whoever; it neither agrees nor disagrees with a name. */
  readonly generic: boolean;
}

/** A place, as fusion compares it. */
export interface Spot {
  readonly id: string | null;
  readonly words: readonly string[];
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radius: number;
  readonly precision: PlacePrecision;
  readonly country: string | null;
  readonly admin1: string | null;
}

/** How many people met with an outcome, parts left out. */
export interface Toll extends Range {
  readonly outcome: Outcome;
  /** Who is counted: only civilians, only those who fight, or whoever. */
  readonly of: Counted;
}

/** See `Sketch.mention`. */
export type Mention = 'known' | 'fresh' | 'plain';

/** What fusion compares of a claim: small, plain, and made once. */
export interface Sketch {
  readonly id: string;
  readonly report: string;
  readonly origin: string;
  /** Whose word it is in the end. */
  readonly source: string;
  readonly sourceName: string;
  readonly sourceSide: string | null;
  /** The words for who is cited in the end, named or not: "a monitoring group"; empty for the report itself. */
  readonly voice: string;
  readonly known: string;
  readonly published: number | null;
  readonly type: EventTypeId;
  readonly family: Family;
  /** "Attack", "hit": by whatever means. */
  readonly vague: boolean;
  readonly standing: Standing;
  /** Where in the report its trigger and its evidence stand. */
  readonly at: number;
  readonly evidence: readonly [start: number, end: number];
  /** How the report brings it up: "the blast" is one that was told, "another blast" is one that was not. */
  readonly mention: Mention;
  readonly days: Days | null;
  readonly said: boolean;
  readonly spot: Spot | null;
  readonly agents: readonly Party[];
  readonly targets: readonly Party[];
  readonly victims: readonly Party[];
  readonly tolls: readonly Toll[];
  readonly instrument: string | null;
  readonly words: readonly string[];
}

const STANDING: Readonly<Record<Status, Standing>> = {
  asserted: 'tells',
  reported: 'tells',
  alleged: 'alleges',
  denied: 'denies',
  forecast: 'foretells',
  intended: 'intends',
  speculated: 'supposes',
};

// A claim is looked at for its extent, for its links and for its events: what is compared of it is made once.
const made = new WeakMap<Kinships, WeakMap<RecordedClaim, Sketch>>();

/** What fusion compares of a claim. */
export function sketchOf(recorded: RecordedClaim, kinships: Kinships): Sketch {
  const sketches = made.get(kinships) ?? new WeakMap<RecordedClaim, Sketch>();
  made.set(kinships, sketches);
  const sketch = sketches.get(recorded) ?? makeSketch(recorded, kinships);
  sketches.set(recorded, sketch);
  return sketch;
}

function makeSketch(recorded: RecordedClaim, kinships: Kinships): Sketch {
  const { claim, published } = recorded;
  const kinship = kinships(recorded.theatre);
  const days = daysOfTime(claim.time);
  const on = claim.time && !claim.time.start.startsWith('-') ? claim.time.start : published;
  const party = (one: Participant): Party => partyOf(one.actor, one.name, kinship, on);
  const source = sourceOf(recorded, kinship, on);
  const ends = claim.evidence.map(({ start, end }) => [start, end] as const);
  return {
    id: recorded.id,
    report: recorded.report,
    origin: recorded.origin,
    source: source.id,
    sourceName: source.name,
    sourceSide: source.side,
    voice: fold(claim.attribution.at(-1)?.text ?? ''),
    known: recorded.known,
    published: published ? (daysOfIso(published)?.[1] ?? null) : null,
    type: claim.type,
    family: familyOf(claim.type),
    vague: isVagueAttack(claim.type, claim.trigger.text),
    standing: STANDING[claim.status],
    at: claim.trigger.span.start,
    mention: mentionOf(claim),
    evidence: [Math.min(...ends.map(([start]) => start)), Math.max(...ends.map(([, end]) => end))],
    days,
    said: claim.time?.said ?? false,
    spot: spotOf(claim),
    agents: claim.participants.filter(({ role }) => role === 'agent').map(party),
    targets: claim.participants.filter(({ role }) => role !== 'agent' && role !== 'topic').map(party),
    victims: claim.casualties
      .filter(({ outcome }) => outcome !== 'displaced')
      .map(({ actor, who }) => partyOf(actor, who, kinship, on)),
    tolls: tollsOf(claim.casualties),
    instrument: claim.instrument ? (claim.instrument.class ?? fold(claim.instrument.name)) : null,
    words: distinctiveWords(claim.evidence.map(({ text }) => text)),
  };
}

// "Five people", "others", "two of them": that two claims both say so tells nothing.
const ANYBODY = new Set(
  `people person persons civilians civilian those who others other men man women woman children child victims victim members
  member fighters fighter militants soldiers soldier troops forces gunmen dozens many them they it he she its their his
  positions targets target sites site rest dead wounded`.split(/\s+/),
);

function partyOf(id: string | null, name: string, kinship: Kinship, on: string | null): Party {
  if (id === null) {
    const words = nameWords(name);
    return { id, line: [], side: null, words, generic: words.every((word) => ANYBODY.has(word)) };
  }
  const generic = kinship.isGeneric(id);
  return {
    id,
    line: kinship.lineOf(id, on),
    side: kinship.sideOf(id, on),
    words: nameWords(kinship.nameOf(id) ?? name),
    generic,
  };
}

/** Whose word a claim is: the innermost one who is named, else the outlet. */
export function sourceOf(
  { teller, claim }: RecordedClaim,
  kinship: Kinship,
  on: string | null,
): { readonly id: string; readonly name: string; readonly side: string | null; readonly cited: boolean } {
  const cited = citedIn(claim, kinship);
  if (!cited) {
    const side = teller.side ?? (teller.actor ? kinship.sideOf(teller.actor, on) : null);
    return { id: teller.id, name: teller.name, side, cited: false };
  }
  const name = (cited.actor && kinship.nameOf(cited.actor)) ?? cited.text;
  const side = cited.actor ? kinship.sideOf(cited.actor, on) : null;
  return { id: cited.actor ?? nameWords(cited.text).join('-'), name, side, cited: true };
}

const KNOWN = /\b(?:the|this|that|these|those)(?: \S+)? $/i;
const FRESH = /\b(?:another|other|second|third|separate|further|more|new|also|later)(?: \S+)? $/i;

function mentionOf({ trigger, evidence }: Claim): Mention {
  const { start } = trigger.span;
  const sentence = evidence.find((one) => one.start <= start && start < one.end);
  if (!sentence) return 'plain';
  const before = sentence.text.slice(Math.max(0, start - sentence.start - 40), start - sentence.start);
  if (FRESH.test(before)) return 'fresh';
  return KNOWN.test(before) || /^(?:the|this|that) /i.test(trigger.text) ? 'known' : 'plain';
}

function spotOf({ place }: Claim): Spot | null {
  // "The town", "the blast site": what stands for no place that is known is no place apart from others either.
  if (!place || (place.lat === null && !/\p{Lu}/u.test(place.name))) return null;
  return {
    id: place.gazetteer,
    words: nameWords(place.name),
    lat: place.lat,
    lon: place.lon,
    radius: place.radius_km ?? RADIUS[place.precision],
    precision: place.precision,
    country: place.country,
    admin1: place.admin1,
  };
}

const RADIUS: Readonly<Record<PlacePrecision, number>> = {
  exact: 1,
  place: 3,
  near: 10,
  district: 20,
  province: 80,
  region: 120,
  country: 500,
  unresolved: 0,
};

/** One toll an outcome: the wholes added up, their parts left out. */
export function tollsOf(casualties: readonly Casualty[]): Toll[] {
  const tolls = new Map<Outcome, Toll>();
  for (const { outcome, min, max, who, partOf } of casualties) {
    if (partOf !== undefined) continue;
    const of = countedIn(who);
    const before = tolls.get(outcome);
    tolls.set(
      outcome,
      before
        ? { outcome, ...addRanges(before, { min, max }), of: before.of === of ? of : 'anyone' }
        : { outcome, min, max, of },
    );
  }
  return [...tolls.values()];
}

const addRanges = (a: Range, b: Range): Range => ({
  min: a.min === null && b.min === null ? null : (a.min ?? 0) + (b.min ?? 0),
  max: a.max === null || b.max === null ? null : a.max + b.max,
});
