import { z } from '@hono/zod-openapi';
import { Range } from './claim.ts';

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
