import { z } from '@hono/zod-openapi';
import { ProblemDetails } from '../problem.ts';

/** Several of something, as an answer gives them. */
export const several = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** A page of a list. `next` is the cursor of the page after it; null: this was the last. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: several(item), next: z.string().nullable(), total: z.number().int().optional() });

/** A whole number of a query. */
export const whole = (least: number, most: number) =>
  z.coerce.number<string>().int().min(least).max(most).openapi({ type: 'integer', minimum: least, maximum: most });

/** What pages of a list are asked for with. */
export const Paging = {
  cursor: z.string().max(200).optional().openapi({ description: 'the `next` of the page before' }),
  limit: whole(1, 500).default(50).openapi({ description: 'how many at most' }),
};

/** An answer in JSON. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** The answer to what cannot be answered. */
export const PROBLEM = {
  description: 'what is wrong, as RFC 9457 has it',
  content: { 'application/problem+json': { schema: ProblemDetails } },
};

/** Parameters that may be given again: one is a list of one. */
export const many = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(50).optional(),
  );

/** An id in the path. */
export const Id = z.object({ id: z.string().min(1).max(400) });
