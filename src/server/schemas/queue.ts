import { z } from '@hono/zod-openapi';
import { CODED_FIELDS, DOUBT_KINDS, ITEM_STATES } from '../../model/index.ts';
import { RecordedClaim } from './claim.ts';
import { several } from './common.ts';
import { Event } from './event.ts';

/** A place that an unresolved name may mean. */
const Candidate = z
  .object({
    id: z.string(),
    name: z.string(),
    lat: z.number(),
    lon: z.number(),
    country: z.string().nullable(),
    admin1: z.string().nullable(),
    kind: z.string(),
    radius_km: z.number(),
    score: z.number(),
    km: z.number().nullable(),
  })
  .openapi('PlaceCandidate');

const Comment = z.object({ id: z.string(), item: z.string(), by: z.string(), at: z.string(), text: z.string() });

/** Something that is in need of a person. */
export const Item = z
  .object({
    id: z.string(),
    kind: z.enum(DOUBT_KINDS),
    weight: z.number(),
    why: z.string(),
    report: z.string().nullable(),
    code: z.string().nullable().openapi({ description: 'of an issue' }),
    claim: RecordedClaim.optional(),
    event: Event.optional(),
    candidates: several(Candidate).optional(),
    state: z.enum(ITEM_STATES),
    assignee: z.string().nullable(),
    lockedBy: z.string().nullable(),
    lockedUntil: z.string().nullable(),
    comments: several(Comment),
  })
  .openapi('QueueItem');

const Value = z.union([z.string().max(200), z.number().min(0).max(1e9), z.null()]);

/** What a coder says of a claim, field by field; null: the text does not say. */
export const CodedFields = z
  .strictObject(Object.fromEntries(CODED_FIELDS.map((field) => [field, Value.optional()])))
  .openapi('CodedFields');

/** One coder's coding of one claim. */
export const Coding = z
  .object({ id: z.string(), claim: z.string(), coder: z.string(), at: z.string(), fields: CodedFields })
  .openapi('Coding');

/** How far coders agree on one field. */
export const Agreement = z
  .object({
    field: z.enum(CODED_FIELDS),
    kappa: z.number().nullable(),
    alpha: z.number().nullable(),
    n: z.number().int(),
  })
  .openapi('FieldAgreement');
