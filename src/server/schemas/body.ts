import { z } from '@hono/zod-openapi';

/** A body in JSON: without it, or in another format, the request is refused. */
export const inJson = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

/** A header by which the same act that is sent again is done once. */
export const Once = z.object({
  'idempotency-key': z.uuid().optional().openapi({ description: 'the same key again gives the first answer' }),
});
