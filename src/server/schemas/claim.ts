import { z } from '@hono/zod-openapi';
import {
  type Claim as ClaimType,
  EVENT_TYPES,
  type EventTypeId,
  type RecordedClaim as Recorded,
} from '../../model/index.ts';

/** A range of characters. */
export const Span = z.object({ start: z.number().int(), end: z.number().int() }).openapi('Span');
/** A range of characters with its words. */
export const QuotedSpan = Span.extend({ text: z.string() }).openapi('QuotedSpan');
/** Both ends inclusive; null: open. */
export const Range = z.object({ min: z.number().nullable(), max: z.number().nullable() }).openapi('Range');

/** The ids of THE TABLE of event types. */
export const EventType = z
  .enum(EVENT_TYPES.map(({ id }) => id) as [EventTypeId, ...EventTypeId[]])
  .openapi('EventType');
/** How far the report stands behind a claim. */
export const Status = z
  .enum(['asserted', 'reported', 'alleged', 'speculated', 'intended', 'forecast', 'denied'])
  .openapi('Status');
const Phase = z.enum(['started', 'resumed', 'ongoing', 'stalled', 'repelled', 'failed', 'ended']);
const PRECISIONS = ['exact', 'place', 'near', 'district', 'province', 'region', 'country', 'unresolved'] as const;
const RELATIONS = [
  ...['in', 'near', 'outskirts-of', 'north-of', 'northeast-of', 'east-of', 'southeast-of', 'south-of'],
  ...['southwest-of', 'west-of', 'northwest-of', 'between', 'along', 'across', 'toward'],
] as ['in'];
const OUTCOMES = ['killed', 'injured', 'killed-or-injured', 'captured', 'missing', 'displaced', 'detained'] as const;

/** Whose word a claim is. */
const Attribution = z.object({
  text: z.string(),
  span: Span,
  actor: z.string().nullable(),
  named: z.boolean(),
  evidence: z.enum(['given', 'none-given', 'not-said']),
});

const Participant = z.object({
  role: z.enum(['agent', 'target', 'recipient', 'location-holder', 'topic']),
  text: z.string(),
  name: z.string(),
  actor: z.string().nullable(),
  span: Span,
});

/** Where a claim happened. */
export const ClaimPlace = z
  .object({
    text: z.string(),
    name: z.string(),
    span: Span,
    relation: z.enum(RELATIONS),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    radius_km: z.number().nullable(),
    precision: z.enum(PRECISIONS),
    gazetteer: z.string().nullable(),
    country: z.string().nullable(),
    admin1: z.string().nullable(),
  })
  .openapi('ClaimPlace');

const ClaimTime = z.object({
  text: z.string(),
  span: Span,
  start: z.string(),
  end: z.string(),
  precision: z.enum(['minute', 'hour', 'part-of-day', 'day', 'days', 'week', 'month', 'year', 'vague']),
  said: z.boolean(),
});

const Casualty = Range.extend({
  outcome: z.enum(OUTCOMES),
  who: z.string(),
  actor: z.string().nullable(),
  text: z.string(),
  span: Span,
  partOf: z.number().int().optional(),
});

const Loss = Range.extend({
  what: z.string(),
  fate: z.enum(['destroyed', 'damaged', 'captured', 'lost']),
  owner: z.string().nullable(),
  text: z.string(),
  span: Span,
});

const Instrument = z.object({ text: z.string(), name: z.string(), class: z.string().nullable(), span: Span });
const Loaded = z.object({ text: z.string(), neutral: z.string(), span: Span });

/** What a claim has. */
export const CLAIM_FIELDS = {
  id: z.string(),
  type: EventType,
  trigger: z.object({ text: z.string(), span: Span }),
  phase: Phase.nullable(),
  status: Status,
  attribution: z.array(Attribution),
  participants: z.array(Participant),
  place: ClaimPlace.nullable(),
  time: ClaimTime.nullable(),
  count: Range.nullable(),
  casualties: z.array(Casualty),
  losses: z.array(Loss),
  instrument: Instrument.nullable(),
  evidence: z.array(QuotedSpan),
  loaded: z.array(Loaded),
  foundBy: z.string(),
};

/** One source's word that one thing happened. */
export const Claim: z.ZodType<ClaimType> = z.object(CLAIM_FIELDS).openapi('Claim');

/** Admiralty letters. */
export const Reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);

/** Who tells. */
export const Teller = z
  .object({
    id: z.string(),
    name: z.string(),
    side: z.string().optional(),
    actor: z.string().optional(),
    reliability: Reliability.optional(),
  })
  .openapi('Teller');

/** What is kept back from viewers, and by which rule. */
export const Withheld = z
  .array(z.object({ rule: z.string(), field: z.string() }))
  .readonly()
  .openapi({ description: 'for viewers: what is kept back, and by which rule of docs/publish.md' });

/** A claim with the report that makes it. */
export const RecordedClaim: z.ZodType<Recorded> = z
  .object({
    id: z.string().openapi({ example: '9f2c…#c3' }),
    report: z.string(),
    origin: z.string(),
    teller: Teller,
    published: z.string().nullable(),
    known: z.string(),
    theatre: z.string().nullable(),
    claim: Claim,
    withheld: Withheld.optional(),
  })
  .openapi('RecordedClaim');
