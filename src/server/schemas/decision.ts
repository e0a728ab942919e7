import { z } from '@hono/zod-openapi';
import type { Decision as Made } from '../../model/index.ts';
import { several } from './common.ts';

const ACT = { id: z.string(), at: z.string(), by: z.string(), note: z.string().optional() };

/** A person's act about claims. */
export const Decision: z.ZodType<Made> = z
  .discriminatedUnion('kind', [
    z.object({ ...ACT, kind: z.literal('merge'), claims: several(z.string()) }),
    z.object({ ...ACT, kind: z.literal('split'), apart: several(several(z.string())) }),
    z.object({ ...ACT, kind: z.literal('correct'), claim: z.string(), set: z.record(z.string(), z.unknown()) }),
    z.object({ ...ACT, kind: z.literal('accept'), claims: several(z.string()) }),
    z.object({ ...ACT, kind: z.literal('reject'), claims: several(z.string()) }),
  ])
  .openapi('Decision');
