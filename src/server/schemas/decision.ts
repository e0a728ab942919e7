import { z } from '@hono/zod-openapi';
import type { Claim as ClaimType, Decision } from '../../model/index.ts';
import { CLAIM_FIELDS } from './claim.ts';

const ClaimId = z.string().min(3).max(400);
const Claims = z.array(ClaimId).min(1).max(500);
const Note = z.string().max(2000).optional();

/** What a correction sets: fields of a claim, whole, as a reading has them. */
const { id: _, evidence: __, foundBy: ___, trigger: ____, ...CORRECTED } = CLAIM_FIELDS;
const Corrected = z.strictObject(CORRECTED).partial() as z.ZodType<Partial<ClaimType>>;

const Verdict = z.strictObject({ kind: z.literal('accept'), claims: Claims, note: Note });
const Rejection = z.strictObject({
  kind: z.literal('reject'),
  claims: Claims,
  note: z.string().trim().min(1).max(2000),
});
const Merge = z.strictObject({ kind: z.literal('merge'), claims: Claims.min(2), note: Note });
const Split = z.strictObject({ kind: z.literal('split'), apart: z.array(Claims).min(2).max(100), note: Note });
const Correction = z.strictObject({
  kind: z.literal('correct'),
  claim: ClaimId,
  set: Corrected.optional(),
  /** As in the command line. */
  fields: z
    .array(z.string().max(400))
    .max(20)
    .optional()
    .openapi({ example: ['killed=8..12', 'place=geonames:170794'] }),
  note: Note,
});

/** A decision that is asked for. */
export const DecisionBody = z
  .discriminatedUnion('kind', [Verdict, Rejection, Merge, Split, Correction])
  .openapi('DecisionDraft');

/** A decision as it is kept, with what became of it. */
export type Kept = Decision & {
  readonly entry: number;
  readonly about: readonly string[];
  readonly undoneBy: string | null;
};

/** Its schema. What else it has depends on its kind, as in the draft. */
export const KeptDecision = z
  .looseObject({
    id: z.string(),
    kind: z.enum(['accept', 'reject', 'merge', 'split', 'correct', 'rate', 'undo']),
    at: z.string(),
    by: z.string(),
    note: z.string().optional(),
    /** Number of its entry in the chain. */
    entry: z.number().int(),
    about: z.array(z.string()).readonly().openapi({ description: 'ids of the claims that it is about' }),
    undoneBy: z.string().nullable().openapi({ description: 'the decision that withdraws it; null: it binds' }),
  })
  .openapi('KeptDecision') as unknown as z.ZodType<Kept>;
