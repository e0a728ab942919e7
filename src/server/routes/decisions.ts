import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { correctionOf, type Decided, type DecisionDraft, type Desk, decideOnce } from '../../desk/index.ts';
import { type ItemState, mayAs } from '../../model/index.ts';
import { keptDecision } from '../kept-decision.ts';
import { notFound, Problem } from '../problem.ts';
import { inJson, Once } from '../schemas/body.ts';
import { Id, json, listOf, Paging, PROBLEM, several } from '../schemas/common.ts';
import { DecisionBody, KeptDecision } from '../schemas/decision.ts';
import { Event } from '../schemas/event.ts';
import type { Ask, Group, Server } from '../server.ts';

const Answer = z.object({ decision: KeptDecision, events: several(Event) }).openapi('Decided');

const list = createRoute({
  method: 'get',
  path: '/api/decisions',
  tags: ['decisions'],
  summary: 'decisions, the latest first',
  request: {
    query: z.object({ event: z.string().max(400).optional(), claim: z.string().max(400).optional(), ...Paging }),
  },
  responses: { 200: json(listOf(KeptDecision), 'a page of decisions') },
});

const make = createRoute({
  method: 'post',
  path: '/api/decisions',
  tags: ['decisions'],
  summary: 'accept, reject, merge, split or correct; it binds fusion from then on',
  request: { ...inJson(DecisionBody), headers: Once },
  responses: {
    200: json(Answer, 'the decision, and the events that its claims are in now'),
    404: PROBLEM,
    423: PROBLEM,
  },
});

const undo = createRoute({
  method: 'post',
  path: '/api/decisions/{id}/undo',
  tags: ['decisions'],
  summary: 'withdraw a decision: one of your own, or any as a reviewer',
  request: {
    params: Id,
    headers: Once,
    body: { content: { 'application/json': { schema: z.object({ note: z.string().max(2000).optional() }) } } },
  },
  responses: { 200: json(Answer, 'the decision that withdraws it'), 403: PROBLEM, 404: PROBLEM },
});

const rate = createRoute({
  method: 'put',
  path: '/api/sources/{id}/reliability',
  tags: ['decisions'],
  summary: 'give a source its Admiralty letter; null: nobody can say',
  request: {
    params: Id,
    headers: Once,
    ...inJson(
      z.object({ letter: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).nullable(), note: z.string().max(2000).optional() }),
    ),
  },
  responses: { 200: json(Answer, 'the decision'), 404: PROBLEM },
});

/** What people decide. */
export const decisions: Group = (app, server) => {
  const { desk } = server;
  app.openapi(list, async (ask) => {
    const { event, claim, cursor, limit } = ask.req.valid('query');
    const wanted = await claimsAskedFor(desk, event, claim);
    const all = (await desk.ledger.recordedDecisions())
      .filter(({ claims }) => wanted === null || claims.some((id) => wanted.has(id)))
      .filter(({ entry }) => cursor === undefined || entry < Number(cursor))
      .reverse();
    const items = all.slice(0, limit);
    const next = all.length > limit ? String(items.at(-1)!.entry) : null;
    return ask.json({ items: items.map(keptDecision), next }, 200);
  });
  app.openapi(make, async (ask) => {
    const body = ask.req.valid('json');
    const draft: DecisionDraft = body.kind === 'correct' ? await correction(desk, body) : body;
    return ask.json(await decided(server, ask, draft), 200);
  });
  app.openapi(undo, async (ask) => {
    const { id } = ask.req.valid('param');
    const { note } = ask.req.valid('json') ?? {};
    const user = ask.get('session').user!;
    const earlier = (await desk.ledger.recordedDecisions()).find(({ decision }) => decision.id === id);
    if (!earlier) throw notFound(`The ledger has no decision "${id}".`);
    if (earlier.decision.by !== user.name && !mayAs(user.role, 'reviewer'))
      throw new Problem(
        403,
        'role',
        `This decision is ${earlier.decision.by}'s: withdrawing it takes the role reviewer.`,
      );
    return ask.json(await decided(server, ask, { kind: 'undo', decision: id, ...(note && { note }) }), 200);
  });
  app.openapi(rate, async (ask) => {
    const { id: source } = ask.req.valid('param');
    const { letter, note } = ask.req.valid('json');
    return ask.json(await decided(server, ask, { kind: 'rate', source, letter, ...(note && { note }) }), 200);
  });
};

/** What the items about a decision become: a coder's work is for a reviewer to look at. */
const stateAfter = (ask: Ask): ItemState => (mayAs(ask.get('session').user!.role, 'reviewer') ? 'done' : 'coded');

async function decided({ desk }: Server, ask: Ask, draft: DecisionDraft) {
  const user = ask.get('session').user!;
  const id = ask.req.header('idempotency-key') ?? randomUUID();
  const { decision, events }: Decided = await decideOnce(desk, draft, { by: user.name, id, state: stateAfter(ask) });
  return { decision: keptDecision(decision), events };
}

async function correction(desk: Desk, { claim, set, fields, note }: Correction): Promise<DecisionDraft> {
  const recorded = await claimOf(desk, claim);
  const whole = { ...set, ...(fields ? await correctionOf(desk, recorded, fields) : {}) };
  if (Object.keys(whole).length === 0)
    throw new Problem(400, 'bad-request', 'set: a correction sets one field or more');
  return { kind: 'correct', claim, set: whole, ...(note && { note }) };
}

type Correction = Extract<z.infer<typeof DecisionBody>, { readonly kind: 'correct' }>;

async function claimsAskedFor({ ledger }: Desk, event?: string, claim?: string): Promise<ReadonlySet<string> | null> {
  if (event === undefined) return claim === undefined ? null : new Set([claim]);
  const found = await ledger.event(event);
  if (!found) throw notFound(`The ledger has no event "${event}".`);
  const all = found.claims.map(({ id }) => id);
  return new Set(claim === undefined ? all : all.filter((id) => id === claim));
}

async function claimOf({ ledger }: Desk, id: string) {
  const report = id.slice(0, Math.max(0, id.lastIndexOf('#')));
  const found = (await ledger.claims({ report, limit: 5000 })).find((one) => one.id === id);
  if (!found) throw notFound(`The ledger has no claim "${id}".`);
  return found;
}
