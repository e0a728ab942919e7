import { z } from '@hono/zod-openapi';
import { type ClaimFilter, EVENT_TYPES, type EventFilter, type EventTypeId, type Window } from '../model/index.ts';
import { many, Paging } from './schemas/common.ts';

/** A day in ISO 8601. */
export const Day = z.iso.date().openapi({ example: '2020-01-27' });

const TYPES = EVENT_TYPES.map(({ id }) => id) as [EventTypeId, ...EventTypeId[]];
const Grade = z.enum(['confirmed', 'fair', 'weak', 'contested', 'discounted']);
const Status = z.enum(['asserted', 'reported', 'alleged', 'speculated', 'intended', 'forecast', 'denied']);

const isWindow = (text: string): boolean => {
  const [west, south, east, north, ...more] = text.split(',').map(Number);
  const edges = [west, south, east, north];
  return more.length === 0 && edges.every((edge) => Number.isFinite(edge)) && south! <= north!;
};

/** A rectangle as four numbers. */
export const WindowText = z
  .string()
  .refine(isWindow, 'four numbers, west,south,east,north, such as 36,35,37.5,36')
  .openapi({ example: '36,35,37.5,36' });

/** The rectangle that four numbers tell of. */
export function windowOf(text: string): Window {
  const [west, south, east, north] = text.split(',').map(Number);
  return { west: west!, south: south!, east: east!, north: north! };
}

const COMMON = {
  from: Day.optional(),
  to: Day.optional(),
  in: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: "a country's code, a province, a place, or a gazetteer id" }),
  window: WindowText.optional(),
  actor: many(z.string()).openapi({ description: 'who takes part, with the bodies below; may be given again' }),
  type: many(z.enum(TYPES)),
  words: z.string().max(400).optional().openapi({ description: '"a phrase", begin*, -without' }),
};

/** What claims are filtered by, without paging. */
export const CLAIM_FILTER = { ...COMMON, status: many(Status), report: z.string().max(400).optional() };

/** What events are filtered by, without paging. */
export const EVENT_FILTER = {
  ...COMMON,
  side: many(z.string()),
  grade: many(Grade),
  contradicted: z.enum(['true', 'false']).optional(),
  knownOn: Day.optional().openapi({ description: 'only what somebody had told of by the end of this day' }),
};

/** Parameters of a list of claims. */
export const ClaimQuery = z.object({ ...CLAIM_FILTER, ...Paging });
/** Parameters of a list of events. */
export const EventQuery = z.object({ ...EVENT_FILTER, ...Paging });

type Common = z.infer<z.ZodObject<typeof COMMON>>;

const common = ({ from, to, in: where, window, actor, type, words }: Common): ClaimFilter => ({
  ...{ from, to, in: where, words, actors: actor, types: type },
  window: window === undefined ? undefined : windowOf(window),
});

/** The filter of claims that was asked for. */
export const claimFilterOf = (query: z.infer<z.ZodObject<typeof CLAIM_FILTER>>): ClaimFilter => ({
  ...common(query),
  statuses: query.status,
  report: query.report,
});

/** The filter of events that was asked for. */
export const eventFilterOf = (query: z.infer<z.ZodObject<typeof EVENT_FILTER>>): EventFilter => ({
  ...common(query),
  sides: query.side,
  grades: query.grade,
  contradicted: query.contradicted === 'true' || undefined,
  knownOn: query.knownOn,
});
