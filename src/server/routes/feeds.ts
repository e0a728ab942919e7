import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { webAddress } from '../adding.ts';
import { inJson } from '../schemas/body.ts';
import { Id, json, listOf, PROBLEM } from '../schemas/common.ts';
import type { Group } from '../server.ts';

const Given = z.object({
  source: z.string().max(200).optional(),
  theatre: z.string().max(64).optional(),
  country: z.string().length(2).optional(),
});

const FeedAnswer = z
  .object({
    id: z.string(),
    address: z.string(),
    every: z.number().int(),
    given: Given,
    added: z.string(),
    addedBy: z.string(),
    polled: z.string().nullable(),
    problem: z.string().nullable(),
    reports: z.number().int(),
  })
  .openapi('Feed');

const list = createRoute({
  method: 'get',
  path: '/api/feeds',
  tags: ['feeds'],
  summary: 'feeds that are polled while the server runs',
  responses: { 200: json(listOf(FeedAnswer), 'all feeds') },
});

const add = createRoute({
  method: 'post',
  path: '/api/feeds',
  tags: ['feeds'],
  summary: 'poll a feed from now on',
  request: inJson(
    Given.extend({ address: z.string().max(2000), every: z.number().int().min(60).max(604_800).default(900) }),
  ),
  responses: { 200: json(FeedAnswer, 'the feed; one of this address that is there already as it is'), 422: PROBLEM },
});

const remove = createRoute({
  method: 'delete',
  path: '/api/feeds/{id}',
  tags: ['feeds'],
  summary: 'poll a feed no more; its reports stay',
  request: { params: Id },
  responses: { 204: { description: 'it is removed' }, 404: PROBLEM },
});

/** Feeds. */
export const feeds: Group = (app, { desk }) => {
  const { feeds: kept } = desk.ledger.workplace;
  app.openapi(list, async (ask) => ask.json({ items: await kept.list(), next: null }, 200));
  app.openapi(add, async (ask) => {
    const { address, every, ...given } = ask.req.valid('json');
    const fresh = { id: randomUUID(), address: webAddress(address), every, given };
    const feed = await kept.add({ ...fresh, added: desk.now(), addedBy: ask.get('session').user!.name });
    return ask.json(feed, 200);
  });
  app.openapi(remove, async (ask) => {
    await kept.remove(ask.req.valid('param').id);
    return ask.body(null, 204);
  });
};
