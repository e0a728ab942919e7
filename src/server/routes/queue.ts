import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { type Candidate, candidatesFor, type Desk } from '../../desk/index.ts';
import {
  DOUBT_KINDS,
  type Event as EventValue,
  ITEM_STATES,
  mayAs,
  type QueueItem,
  type RecordedClaim as Recorded,
} from '../../model/index.ts';
import { Problem } from '../problem.ts';
import { inJson, Once } from '../schemas/body.ts';
import { Id, json, listOf, Paging, PROBLEM } from '../schemas/common.ts';
import { Item } from '../schemas/queue.ts';
import type { Ask, Group } from '../server.ts';

/** How long a lock holds that is not prolonged. */
const LOCK_MS = 15 * 60_000;

const list = createRoute({
  method: 'get',
  path: '/api/queue',
  tags: ['queue'],
  summary: 'what is in need of a person, the heaviest first',
  request: {
    query: z.object({
      kind: z.enum(DOUBT_KINDS).optional(),
      state: z.enum([...ITEM_STATES, 'any']).default('open'),
      assignee: z.string().max(64).optional().openapi({ description: '"me": mine' }),
      report: z.string().max(400).optional(),
      ...Paging,
    }),
  },
  responses: { 200: json(listOf(Item), 'a page of items') },
});

const one = createRoute({
  method: 'get',
  path: '/api/queue/{id}',
  tags: ['queue'],
  summary: 'one item',
  request: { params: Id },
  responses: { 200: json(Item, 'the item'), 404: PROBLEM },
});

const act = <const P extends string, T extends z.ZodType>(name: P, summary: string, schema: T) =>
  createRoute({
    method: 'post',
    path: `/api/queue/{id}/${name}` as const,
    tags: ['queue'],
    summary,
    request: { params: Id, headers: Once, ...inJson(schema) },
    responses: { 200: json(Item, 'the item as it is now'), 404: PROBLEM, 423: PROBLEM },
  });

const assign = act('assign', 'give it to somebody, or to nobody', z.object({ to: z.string().max(64).nullable() }));
const lock = act('lock', 'work on it: others are kept out for a quarter of an hour', z.object({}));
const unlock = act('unlock', 'let go of it', z.object({}));
const comment = act('comment', 'say something about it', z.object({ text: z.string().trim().min(1).max(4000) }));
const state = act('state', 'say where it stands', z.object({ state: z.enum(ITEM_STATES) }));

/** The review queue. */
export const queue: Group = (app, { desk }) => {
  const { queue: kept, accounts } = desk.ledger.workplace;
  const by = (ask: Ask) => ({ by: ask.get('session').user!.name, at: desk.now() });
  const reviews = (ask: Ask): boolean => mayAs(ask.get('session').user!.role, 'reviewer');
  const answer = async (ask: Ask, id: string) =>
    ask.json((await filled(desk, [await kept.find(id, desk.now())]))[0]!, 200);

  app.openapi(list, async (ask) => {
    const { kind, state: wanted, assignee, report, cursor, limit } = ask.req.valid('query');
    const offset = cursor === undefined ? 0 : Number(cursor);
    if (!Number.isInteger(offset) || offset < 0)
      throw new Problem(400, 'bad-request', 'cursor: it is none that was given out');
    const { items, total } = await kept.list(
      {
        ...{ kind, report, limit, offset },
        state: wanted === 'any' ? undefined : wanted,
        assignee: assignee === 'me' ? by(ask).by : assignee,
      },
      desk.now(),
    );
    const next = offset + items.length < total ? String(offset + items.length) : null;
    return ask.json({ items: await filled(desk, items), next, total }, 200);
  });
  app.openapi(one, (ask) => answer(ask, ask.req.valid('param').id));
  app.openapi(assign, async (ask) => {
    const { id } = ask.req.valid('param');
    const { to } = ask.req.valid('json');
    const me = by(ask);
    if (to !== null && to !== me.by) {
      if (!reviews(ask))
        throw new Problem(403, 'role', 'A coder takes items; giving them to others takes the role reviewer.');
      if (!(await accounts.find(to))) throw new Problem(404, 'no-such-user', `There is no user "${to}".`);
    }
    await kept.assign(id, to, me);
    return answer(ask, id);
  });
  app.openapi(lock, async (ask) => {
    const { id } = ask.req.valid('param');
    const me = by(ask);
    await kept.lock(id, new Date(Date.parse(me.at) + LOCK_MS).toISOString(), me);
    return answer(ask, id);
  });
  app.openapi(unlock, async (ask) => {
    const { id } = ask.req.valid('param');
    await kept.unlock(id, by(ask), reviews(ask));
    return answer(ask, id);
  });
  app.openapi(comment, async (ask) => {
    const { id: item } = ask.req.valid('param');
    const { text } = ask.req.valid('json');
    await kept.comment({ id: ask.req.header('idempotency-key') ?? randomUUID(), item, text, ...by(ask) });
    return answer(ask, item);
  });
  app.openapi(state, async (ask) => {
    const { id } = ask.req.valid('param');
    const { state: wanted } = ask.req.valid('json');
    if (!reviews(ask) && wanted !== 'open' && wanted !== 'coded')
      throw new Problem(403, 'role', `A coder codes; "${wanted}" takes the role reviewer.`);
    await kept.setState(id, wanted, by(ask));
    return answer(ask, id);
  });
};

/** An item with the claim or the event that it is about, and the places that may be meant. */
export interface FilledItem extends Omit<QueueItem, 'claim' | 'event'> {
  readonly claim?: Recorded;
  readonly event?: EventValue;
  readonly candidates?: readonly Candidate[];
}

async function filled(desk: Desk, items: readonly QueueItem[]): Promise<FilledItem[]> {
  const reports = new Map<string, Promise<Recorded[]>>();
  const claimsOf = (report: string): Promise<Recorded[]> => {
    const claims = reports.get(report) ?? desk.ledger.claims({ report, limit: 5000 });
    reports.set(report, claims);
    return claims;
  };
  return Promise.all(
    items.map(async ({ claim: id, event: eventId, ...item }) => {
      if (eventId !== null) return { ...item, event: (await desk.ledger.event(eventId))?.event };
      if (id === null) return item;
      const around = await claimsOf(item.report!);
      const claim = around.find((other) => other.id === id);
      const name = item.kind === 'unresolved-place' ? claim?.claim.place?.name : undefined;
      return { ...item, claim, ...(name !== undefined && { candidates: candidatesFor(desk, name, around) }) };
    }),
  );
}
