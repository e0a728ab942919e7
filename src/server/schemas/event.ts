import { z } from '@hono/zod-openapi';
import type { Event as EventValue } from '../../model/index.ts';
import { ClaimPlace, EventType, Range, RecordedClaim, Reliability } from './claim.ts';
import { several } from './common.ts';

const FIELDS = [
  ...(['happened', 'type', 'date', 'place', 'agent', 'target', 'holder', 'instrument', 'count'] as const),
  ...(['killed', 'injured', 'killed-or-injured', 'captured', 'missing', 'displaced', 'detained'] as const),
] as const;

/** What sources may tell differently. */
export const FieldName = z.enum(FIELDS);

/** One version of a field. */
export const FieldVersion = z
  .object({
    text: z.string(),
    range: Range.optional(),
    sides: z.array(z.string().nullable()),
    sources: z.array(z.string()),
    claims: z.array(z.string()),
  })
  .openapi('FieldVersion');

const EventField = z.object({
  name: FieldName,
  versions: z.array(FieldVersion),
  agreement: z.enum(['agree', 'differ', 'contradict']),
  interval: Range.optional(),
});

const EventClaim = z.object({
  id: z.string(),
  standing: z.enum(['tells', 'alleges', 'denies', 'foretells', 'intends', 'supposes']),
  source: z.string(),
  side: z.string().nullable(),
});

const EventSource = z.object({
  id: z.string(),
  name: z.string(),
  side: z.string().nullable(),
  reliability: Reliability.nullable(),
  claims: z.array(z.string()),
});

const Join = z.object({
  claims: z.tuple([z.string(), z.string()]),
  score: z.number(),
  reasons: z.array(z.string()),
});

/** Airwars' grades. */
export const Grade = z.enum(['confirmed', 'fair', 'weak', 'contested', 'discounted']);
const Credibility = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]);

/** What one or more claims are about. */
export const Event: z.ZodType<EventValue> = z
  .object({
    id: z.string(),
    type: EventType,
    time: z.object({ start: z.string(), end: z.string() }).nullable(),
    place: ClaimPlace.omit({ span: true }).nullable(),
    fields: z.array(EventField),
    claims: z.array(EventClaim),
    joins: z.array(Join),
    sources: z.array(EventSource),
    sides: z.array(z.string()),
    grade: z.object({ value: Grade, because: z.string() }),
    credibility: z.object({ value: Credibility, because: z.string() }),
    reliability: Reliability,
    foretoldBy: z.array(z.string()),
  })
  .openapi('Event');

/** An event with all that hangs on it. */
export const EventPage = z.object({ event: Event, claims: several(RecordedClaim) }).openapi('EventPage');
