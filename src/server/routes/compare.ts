import { createRoute, z } from '@hono/zod-openapi';
import type { EventField, FieldName } from '../../model/index.ts';
import { slantOf } from '../../sitrep.ts';
import { Day } from '../filters.ts';
import { json, PROBLEM, several, whole } from '../schemas/common.ts';
import { Event } from '../schemas/event.ts';
import { FieldName as Field } from '../schemas/field.ts';
import { TermCount } from '../schemas/who.ts';
import type { Group } from '../server.ts';
import { eyeOf, shownEvents } from '../shown.ts';

const Version = z.object({ field: Field, text: z.string() });
const Told = z.object({ claims: several(z.string()), says: several(Version) });
const Both = z.object({ event: Event, a: Told, b: Told });
const Toll = z.object({ event: Event, field: Field, a: z.string(), b: z.string() });

const Comparison = z
  .object({
    both: several(Both),
    onlyA: several(Event),
    onlyB: several(Event),
    tolls: several(Toll).openapi({ description: 'figures of people that the two give differently' }),
    words: z.object({ a: several(TermCount), b: several(TermCount) }),
    totals: z.object({ both: z.number().int(), onlyA: z.number().int(), onlyB: z.number().int() }),
  })
  .openapi('Comparison');

const route = createRoute({
  method: 'get',
  path: '/api/compare',
  tags: ['compare'],
  summary: 'what two outlets or two sides tell, together and apart',
  request: {
    query: z.object({
      a: z.string().min(1).max(200),
      b: z.string().min(1).max(200),
      by: z.enum(['source', 'side']).default('source'),
      from: Day.optional(),
      to: Day.optional(),
      limit: whole(1, 200).default(50),
    }),
  },
  responses: { 200: json(Comparison, 'the latest of each, and how many there are'), 400: PROBLEM },
});

const TOLLS: ReadonlySet<FieldName> = new Set([
  ...(['killed', 'injured', 'killed-or-injured', 'captured', 'missing', 'displaced', 'detained'] as const),
]);

/** What some claims say of each field. */
const saidBy = (fields: readonly EventField[], claims: readonly string[]): z.infer<typeof Version>[] =>
  fields.flatMap(({ name, versions }) =>
    versions
      .filter((version) => version.claims.some((claim) => claims.includes(claim)))
      .map(({ text }) => ({ field: name, text })),
  );

/** Two who tell. */
export const compare: Group = (app, { desk }) => {
  app.openapi(route, async (ask) => {
    const query = ask.req.valid('query');
    const eye = eyeOf(ask, desk);
    const found = await desk.ledger.compare(query);
    const shown = (events: Parameters<typeof shownEvents>[2]) => shownEvents(desk, eye, events);
    const events = await shown(found.both.map(({ event }) => event));
    const both = events.map((event, at) => {
      const { a, b } = found.both[at]!;
      return {
        event,
        a: { claims: a, says: saidBy(event.fields, a) },
        b: { claims: b, says: saidBy(event.fields, b) },
      };
    });
    const tolls = both.flatMap(({ event, a, b }) =>
      a.says
        .filter(({ field }) => TOLLS.has(field))
        .flatMap(({ field, text }) => {
          const other = b.says.find((one) => one.field === field);
          return other && other.text !== text ? [{ event, field, a: text, b: other.text }] : [];
        }),
    );
    const words = async (sources: readonly string[]) =>
      (await desk.ledger.loadedTerms(sources)).terms.map((term) => ({ ...term, slant: slantOf(term.term) }));
    return ask.json(
      {
        ...{ both, onlyA: await shown(found.onlyA), onlyB: await shown(found.onlyB), tolls, totals: found.totals },
        words: { a: await words(found.sources.a), b: await words(found.sources.b) },
      },
      200,
    );
  });
};
