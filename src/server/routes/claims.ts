import { createRoute } from '@hono/zod-openapi';
import { withBranches } from '../../desk/index.ts';
import { ClaimQuery, claimFilterOf } from '../filters.ts';
import { notFound } from '../problem.ts';
import { RecordedClaim } from '../schemas/claim.ts';
import { Id, json, listOf, PROBLEM } from '../schemas/common.ts';
import type { Group } from '../server.ts';
import { eyeOf } from '../shown.ts';

const list = createRoute({
  method: 'get',
  path: '/api/claims',
  tags: ['claims'],
  summary: 'claims, the latest first',
  request: { query: ClaimQuery },
  responses: { 200: json(listOf(RecordedClaim), 'a page of claims'), 400: PROBLEM },
});

const one = createRoute({
  method: 'get',
  path: '/api/claims/{id}',
  tags: ['claims'],
  summary: 'one claim; its id is "<report>#<claim>", with # as %23',
  request: { params: Id },
  responses: { 200: json(RecordedClaim, 'the claim'), 404: PROBLEM },
});

/** Claims. */
export const claims: Group = (app, { desk }) => {
  const { ledger } = desk;
  app.openapi(list, async (ask) => {
    const { cursor, limit, ...query } = ask.req.valid('query');
    const filter = withBranches(desk, claimFilterOf(query));
    const eye = eyeOf(ask, desk);
    const { items, next } = await ledger.claimPage(filter, { cursor, limit });
    return ask.json({ items: eye.claims(items, filter), next }, 200);
  });
  app.openapi(one, async (ask) => {
    const { id } = ask.req.valid('param');
    const found = (await ledger.claims({ report: id.slice(0, id.lastIndexOf('#')), limit: 20_000 })).find(
      (claim) => claim.id === id,
    );
    if (!found) throw notFound(`The ledger has no claim "${id}".`);
    return ask.json(eyeOf(ask, desk).claim(found), 200);
  });
};
