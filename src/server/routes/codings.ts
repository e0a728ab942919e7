import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { agreementOf } from '../../desk/index.ts';
import { mayAs } from '../../model/index.ts';
import { notFound } from '../problem.ts';
import { inJson, Once } from '../schemas/body.ts';
import { RecordedClaim } from '../schemas/claim.ts';
import { json, listOf, PROBLEM, several } from '../schemas/common.ts';
import { Agreement, CodedFields, Coding } from '../schemas/queue.ts';
import type { Ask, Group } from '../server.ts';

const Answer = listOf(Coding).extend({
  wanting: several(RecordedClaim).openapi({ description: 'claims that one other coder coded and you did not' }),
});

const list = createRoute({
  method: 'get',
  path: '/api/codings',
  tags: ['codings'],
  summary: 'your codings, and the claims that want a second one; of a claim that you coded those of others as well',
  request: { query: z.object({ claim: z.string().max(400).optional() }) },
  responses: { 200: json(Answer, 'codings') },
});

const put = createRoute({
  method: 'post',
  path: '/api/codings',
  tags: ['codings'],
  summary: 'code a claim by what its text says, field by field, without seeing what others say',
  request: { headers: Once, ...inJson(z.object({ claim: z.string().min(3).max(400), fields: CodedFields })) },
  responses: { 200: json(Coding, 'the coding'), 404: PROBLEM },
});

const agreement = createRoute({
  method: 'get',
  path: '/api/agreement',
  tags: ['codings'],
  summary: "how far coders agree, field by field: Cohen's κ and Krippendorff's α",
  responses: { 200: json(listOf(Agreement), 'agreement') },
});

const MOST_WANTING = 50;

/** Coding twice, blind. */
export const codings: Group = (app, { desk }) => {
  const { ledger } = desk;
  const { codings: kept } = ledger.workplace;
  const me = (ask: Ask): string => ask.get('session').user!.name;

  app.openapi(list, async (ask) => {
    const { claim } = ask.req.valid('query');
    const coder = me(ask);
    const own = await kept.list({ claim, coder });
    // Who has still to code a claim sees nothing of what another said of it; the reviewer compares.
    const sees = claim !== undefined && (own.length > 0 || mayAs(ask.get('session').user!.role, 'reviewer'));
    const items = sees ? await kept.list({ claim }) : own;
    const ids = claim === undefined ? await kept.wanting(coder, MOST_WANTING) : [];
    const wanting = (await Promise.all(ids.map(claimOf))).filter((one) => one !== null);
    return ask.json({ items, next: null, wanting }, 200);
  });
  app.openapi(put, async (ask) => {
    const { claim, fields } = ask.req.valid('json');
    if (!(await claimOf(claim))) throw notFound(`The ledger has no claim "${claim}".`);
    const coding = { id: randomUUID(), claim, coder: me(ask), at: desk.now(), fields };
    return ask.json(await kept.put(coding), 200);
  });
  app.openapi(agreement, async (ask) => ask.json({ items: agreementOf(await kept.list({})), next: null }, 200));

  async function claimOf(id: string) {
    const report = id.slice(0, Math.max(0, id.lastIndexOf('#')));
    return (await ledger.claims({ report, limit: 5000 })).find((one) => one.id === id) ?? null;
  }
};
