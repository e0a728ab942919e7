import type { Issue } from './issues.ts';
import type { Range } from './range.ts';
import type { QuotedSpan, Span } from './span.ts';

/** What kind of matter that is not reporting a passage holds. */
export type BoilerplateKind =
  | 'share-plea'
  | 'donate-plea'
  | 'notice'
  | 'byline'
  | 'disclaimer'
  | 'copyright'
  | 'contact'
  | 'related-links'
  | 'caption'
  | 'cookie'
  | 'navigation';

/** A passage that is never read for claims. */
export interface Boilerplate extends Span {
  readonly kind: BoilerplateKind;
}

/** One published text with its source, date, language and the hash of its bytes. */
export interface Report {
  /** The given id, else the SHA-256 of the bytes read. */
  readonly id: string;
  /** SHA-256 of the bytes read, lower-case hexadecimal. */
  readonly sha256: string;
  readonly title: string | null;
  readonly url: string | null;
  /** ISO 639-1. */
  readonly language: string;
  /** Who printed this copy, where the text or the caller says so. */
  readonly publisher: string | null;
  /** Who wrote it, an outlet or a person, where the text says so. */
  readonly author: string | null;
  /** ISO 8601 date or time, as given or found in the page; never invented. */
  readonly published: string | null;
  /** The text that every span of the reading indexes. */
  readonly text: string;
  readonly boilerplate: readonly Boilerplate[];
}

/** How far the report itself stands behind a claim. Only asserted, reported and alleged claims become events. */
export type Status = 'asserted' | 'reported' | 'alleged' | 'speculated' | 'intended' | 'forecast' | 'denied';

/** Where a happening stands in its course, where the text says so. */
export type Phase = 'started' | 'resumed' | 'ongoing' | 'stalled' | 'repelled' | 'failed' | 'ended';

/** What a participant does in the happening. */
export type ParticipantRole = 'agent' | 'target' | 'recipient' | 'location-holder' | 'topic';

/** Whether a source that is cited gives evidence. */
export type EvidenceGiven = 'given' | 'none-given' | 'not-said';

/** Whose word a claim is. */
export interface Attribution {
  readonly text: string;
  readonly span: Span;
  /** Id of the actor or outlet that speaks, or whose voice it is; null where unknown. */
  readonly actor: string | null;
  /** False for "local sources", "reports", a passive that hides who says so. */
  readonly named: boolean;
  readonly evidence: EvidenceGiven;
}

/** Somebody or something that takes part in the happening. */
export interface Participant {
  readonly role: ParticipantRole;
  /** The whole phrase. */
  readonly text: string;
  /** The name in it or, for a pronoun or "the army", the name it stands for. */
  readonly name: string;
  readonly actor: string | null;
  readonly span: Span;
}

/** How the place of a happening lies to the place that is named. */
export type PlaceRelation =
  | 'in'
  | 'near'
  | 'outskirts-of'
  | 'north-of'
  | 'northeast-of'
  | 'east-of'
  | 'southeast-of'
  | 'south-of'
  | 'southwest-of'
  | 'west-of'
  | 'northwest-of'
  | 'between'
  | 'along'
  | 'across'
  | 'toward';

/** How finely a place is known. */
export type PlacePrecision = 'exact' | 'place' | 'near' | 'district' | 'province' | 'region' | 'country' | 'unresolved';

/** Where a claim happened. Coordinates are WGS 84 degrees; null where unresolved: no invented pin. */
export interface ClaimPlace {
  /** The words, with their relation: "southeast of Maarat al-Numan". */
  readonly text: string;
  readonly name: string;
  readonly span: Span;
  readonly relation: PlaceRelation;
  readonly lat: number | null;
  readonly lon: number | null;
  /** How far off the true spot may be, in kilometres. */
  readonly radius_km: number | null;
  readonly precision: PlacePrecision;
  /** "geonames:168932" or "sitrep:<pack>/<slug>"; null where unresolved. */
  readonly gazetteer: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly admin1: string | null;
}

/** How finely a time is known. */
export type TimePrecision = 'minute' | 'hour' | 'part-of-day' | 'day' | 'days' | 'week' | 'month' | 'year' | 'vague';

/** When a claim happened: ISO dates or times, end inclusive; '--01-25' where the year is not known. */
export interface ClaimTime {
  readonly text: string;
  readonly span: Span;
  readonly start: string;
  readonly end: string;
  readonly precision: TimePrecision;
  /** False: carried over from an earlier sentence, or from the publication date. */
  readonly said: boolean;
}

/** What befell people. */
export type Outcome = 'killed' | 'injured' | 'killed-or-injured' | 'captured' | 'missing' | 'displaced' | 'detained';

/** A toll of people. */
export interface Casualty extends Range {
  readonly outcome: Outcome;
  /** Who is counted, in the text's words without the number: "civilians". */
  readonly who: string;
  readonly actor: string | null;
  readonly text: string;
  readonly span: Span;
  /** Index in the claim's list of the toll of which this one is a part: parts are never added to the whole. */
  readonly partOf?: number;
}

/** What befell things. */
export type Fate = 'destroyed' | 'damaged' | 'captured' | 'lost';

/** Materiel or buildings lost. */
export interface Loss extends Range {
  readonly what: string;
  readonly fate: Fate;
  /** Actor id, or the name in the text where the actor is unknown; null where the text does not say. */
  readonly owner: string | null;
  readonly text: string;
  readonly span: Span;
}

/** The weapon, platform or munition. */
export interface Instrument {
  readonly text: string;
  readonly name: string;
  /** A class of the weapons table, e.g. "ballistic-missile". */
  readonly class: string | null;
  readonly span: Span;
}

/** Loaded words, kept as evidence, with the neutral words that our own voice uses. */
export interface LoadedWords {
  readonly text: string;
  readonly neutral: string;
  readonly span: Span;
}

/** One source's word that one thing of one type happened (or holds, or will happen), at one place and time. */
export interface Claim {
  readonly id: string;
  readonly type: EventTypeId;
  /** The word that tells of it. */
  readonly trigger: { readonly text: string; readonly span: Span };
  readonly phase: Phase | null;
  readonly status: Status;
  /** Outermost first; empty: the report's own voice. */
  readonly attribution: readonly Attribution[];
  readonly participants: readonly Participant[];
  /** Null where the text gives none: never guessed. */
  readonly place: ClaimPlace | null;
  readonly time: ClaimTime | null;
  /** How many times it happened; null where the text does not say. */
  readonly count: Range | null;
  readonly casualties: readonly Casualty[];
  readonly losses: readonly Loss[];
  readonly instrument: Instrument | null;
  /** The sentences that say so; never empty. */
  readonly evidence: readonly QuotedSpan[];
  readonly loaded: readonly LoadedWords[];
  /** The rule that made it: "en/territory/captured". */
  readonly foundBy: string;
}

/** What `sitrep read` prints: a report, the claims in text order, what stands behind them, and what a person should look at. */
export interface Reading {
  readonly report: Report;
  readonly claims: readonly Claim[];
  /**
   * Sums over two weeks and more or a whole war, told behind the news ("the war has killed more than 400,000 people since 2011"): who says what, with
   * its evidence, as in a claim. They are of no one happening, place and time, so nothing is made of them. Absent: there is none.
   */
  readonly background?: readonly Claim[];
  readonly issues: readonly Issue[];
}

/** Every type of happening that the contract knows; `EVENT_TYPES` in event-types.ts describes each. */
export type EventTypeId =
  | 'offensive'
  | 'ground-attack'
  | 'clash'
  | 'territory-captured'
  | 'territory-transferred'
  | 'control'
  | 'siege'
  | 'air-strike'
  | 'drone-strike'
  | 'missile-strike'
  | 'shelling'
  | 'bombing'
  | 'suicide-bombing'
  | 'grenade-attack'
  | 'chemical-attack'
  | 'shooting'
  | 'shoot-down'
  | 'attack-on-civilians'
  | 'killing'
  | 'abduction'
  | 'arrest'
  | 'sexual-violence'
  | 'torture'
  | 'property-destruction'
  | 'looting'
  | 'weapons-seized'
  | 'casualties'
  | 'displacement'
  | 'deployment'
  | 'obstruction'
  | 'base-established'
  | 'agreement'
  | 'ceasefire-violation'
  | 'surrender'
  | 'protest'
  | 'riot'
  | 'threat'
  | 'accusation'
  | 'statement'
  | 'negotiation'
  | 'sanction'
  | 'aid'
  | 'accident'
  | 'natural-disaster'
  | 'man-made-disaster'
  | 'organized-crime';
