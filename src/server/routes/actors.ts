import { createRoute, z } from '@hono/zod-openapi';
import type { Counts, Desk } from '../../desk/index.ts';
import { directoryOf } from '../directory.ts';
import { notFound } from '../problem.ts';
import { Id, json, listOf, Paging, PROBLEM } from '../schemas/common.ts';
import { ActorLine, ActorPage } from '../schemas/who.ts';
import type { Group } from '../server.ts';
import { eyeOf } from '../shown.ts';
import { folded, slice } from '../slices.ts';

const list = createRoute({
  method: 'get',
  path: '/api/actors',
  tags: ['actors'],
  summary: 'actors, those with the most events first',
  request: {
    query: z.object({
      words: z.string().max(200).optional(),
      side: z.string().max(100).optional(),
      all: z.enum(['true', 'false']).optional().openapi({ description: 'true: also those of which nothing is told' }),
      ...Paging,
    }),
  },
  responses: { 200: json(listOf(ActorLine), 'a page of actors'), 400: PROBLEM },
});

const one = createRoute({
  method: 'get',
  path: '/api/actors/{id}',
  tags: ['actors'],
  summary: 'an actor with its names, sides and parents over time',
  request: { params: Id },
  responses: { 200: json(ActorPage, 'the actor'), 404: PROBLEM },
});

/** A line about an actor. */
export function actorLine(desk: Desk, id: string, { byActor, theatres, lastDay }: Counts): z.infer<typeof ActorLine> {
  const { actors, sideOf } = directoryOf(desk);
  const actor = actors.get(id);
  return {
    ...{ id, name: actor?.name ?? id, kind: actor?.kind ?? 'unknown', theatre: actor?.pack ?? null },
    side: sideOf(id, lastDay, theatres.keys()) ?? sideOf(id, null, theatres.keys()),
    country: actor?.country ?? null,
    events: byActor.get(id) ?? 0,
  };
}

/** Ids of the actors whose name, id or another name has the words. */
export function actorsNamed(desk: Desk, words: string): string[] {
  const wanted = folded(words);
  return [...directoryOf(desk).actors.values()]
    .filter(({ id, name, aliases }) =>
      [id, name, ...Object.values(aliases).flatMap((all) => all.map((alias) => alias.name))].some((one) =>
        folded(one).includes(wanted),
      ),
    )
    .map(({ id }) => id);
}

/** Actors. */
export const actors: Group = (app, { desk }) => {
  app.openapi(list, async (ask) => {
    const { words, side, all, ...page } = ask.req.valid('query');
    const counts = await desk.ledger.counts();
    const directory = directoryOf(desk);
    const named = words === undefined ? null : new Set(actorsNamed(desk, words));
    const ids = new Set([...counts.byActor.keys(), ...(all === 'true' || named ? directory.actors.keys() : [])]);
    const lines = [...ids]
      .filter((id) => !named || named.has(id))
      .map((id) => actorLine(desk, id, counts))
      .filter((line) => side === undefined || line.side === side)
      .sort((a, b) => b.events - a.events || (a.name < b.name ? -1 : 1));
    return ask.json(slice(lines, page), 200);
  });
  app.openapi(one, async (ask) => {
    const { id } = ask.req.valid('param');
    const { byActor } = await desk.ledger.counts();
    const directory = directoryOf(desk);
    const actor = directory.actors.get(id) ?? null;
    if (!actor && !byActor.has(id)) throw notFound(`No pack and no claim knows an actor "${id}".`);
    const named = (one: string) => ({ id: one, name: directory.nameOf(one) });
    const line = actor ? desk.sitrep.kinships(actor.pack).lineOf(id, null).slice(1) : [];
    const branches = desk.sitrep.branchesOf(id).filter((one) => one !== id);
    const events = await desk.ledger.countEvents({ actors: [id, ...branches] }, eyeOf(ask, desk).sight);
    return ask.json(
      {
        ...{ id, actor, name: directory.nameOf(id), line: line.map(named) },
        branches: branches.map((one) => ({ ...named(one), events: byActor.get(one) ?? 0 })),
        ...{ events: byActor.get(id) ?? 0, eventsWithBranches: events },
      },
      200,
    );
  });
};
