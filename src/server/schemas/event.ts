import { z } from '@hono/zod-openapi';
import type { Event as EventValue } from '../../model/index.ts';
import { ClaimPlace, EventType, Range, RecordedClaim, Reliability, Withheld } from './claim.ts';
import { several } from './common.ts';
import { ControlAnswer } from './control.ts';
import { KeptDecision } from './decision.ts';
import { FieldName, FieldVersion } from './field.ts';
import { LedgerReport } from './report.ts';

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
    withheld: Withheld.optional(),
  })
  .openapi('Event');

/** An event with all that hangs on it. */
export const EventPage = z
  .object({
    event: Event,
    claims: several(RecordedClaim),
    sentence: z.string().openapi({ description: 'the event in one neutral sentence' }),
    control: z.object({ before: ControlAnswer.nullable(), after: ControlAnswer.nullable() }),
    decisions: several(KeptDecision),
    reports: several(LedgerReport),
  })
  .openapi('EventPage');
