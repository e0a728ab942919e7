import { createRoute, z } from '@hono/zod-openapi';
import type { Desk, SourceCount } from '../../desk/index.ts';
import { type Reliability, ratings, standing } from '../../model/index.ts';
import { slantOf } from '../../sitrep.ts';
import { directoryOf } from '../directory.ts';
import { notFound } from '../problem.ts';
import { Id, json, listOf, Paging, PROBLEM } from '../schemas/common.ts';
import { SourceLine, SourcePage } from '../schemas/who.ts';
import type { Group } from '../server.ts';
import { folded, slice } from '../slices.ts';

const list = createRoute({
  method: 'get',
  path: '/api/sources',
  tags: ['sources'],
  summary: 'outlets, those with the most reports first',
  request: {
    query: z.object({ words: z.string().max(200).optional(), side: z.string().max(100).optional(), ...Paging }),
  },
  responses: { 200: json(listOf(SourceLine), 'a page of outlets'), 400: PROBLEM },
});

const one = createRoute({
  method: 'get',
  path: '/api/sources/{id}',
  tags: ['sources'],
  summary: 'the profile of an outlet',
  request: { params: Id },
  responses: { 200: json(SourcePage, 'the profile'), 404: PROBLEM },
});

type Letters = ReadonlyMap<string, Reliability | null>;

/** The letters that analysts gave: they go before those of the packs. */
const lettersIn = async ({ ledger }: Desk): Promise<Letters> =>
  ratings(standing((await ledger.recordedDecisions()).map(({ decision }) => decision)));

/** A line about an outlet: what its pack says of it and what the ledger has. */
function sourceLine(
  desk: Desk,
  id: string,
  count: SourceCount | undefined,
  letters: Letters,
): z.infer<typeof SourceLine> {
  const outlet = directoryOf(desk).outlets.get(id);
  const teller = count?.teller;
  return {
    id,
    name: outlet?.name ?? teller?.name ?? id,
    side: outlet?.side ?? teller?.side ?? null,
    kind: outlet?.kind ?? null,
    reliability: letters.has(id) ? letters.get(id)! : (outlet?.reliability ?? teller?.reliability ?? null),
    ...{
      reports: count?.reports ?? 0,
      claims: count?.claims ?? 0,
      first: count?.first ?? null,
      last: count?.last ?? null,
    },
  };
}

/** Outlets. */
export const sources: Group = (app, { desk }) => {
  const { ledger } = desk;
  app.openapi(list, async (ask) => {
    const { words, side, ...page } = ask.req.valid('query');
    const wanted = words === undefined ? null : folded(words);
    const letters = await lettersIn(desk);
    const lines = (await ledger.counts()).sources
      .map((count) => sourceLine(desk, count.id, count, letters))
      .filter((line) => side === undefined || line.side === side)
      .filter(({ id, name }) => !wanted || folded(`${id} ${name}`).includes(wanted))
      .sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1));
    return ask.json(slice(lines, page), 200);
  });
  app.openapi(one, async (ask) => {
    const { id } = ask.req.valid('param');
    const count = (await ledger.counts()).sources.find((source) => source.id === id);
    const outlet = directoryOf(desk).outlets.get(id);
    if (!count && !outlet) throw notFound(`No pack and no report knows an outlet "${id}".`);
    const { terms, reports: loadedIn } = await ledger.loadedTerms([id]);
    return ask.json(
      {
        ...sourceLine(desk, id, count, await lettersIn(desk)),
        actor: outlet?.actor ?? count?.teller.actor ?? null,
        country: outlet?.country ?? null,
        domains: outlet?.domains ?? [],
        pack: outlet?.pack ?? null,
        source: outlet?.source ?? null,
        byStatus: await ledger.statusCounts([id]),
        loaded: terms.map((term) => ({ ...term, slant: slantOf(term.term) })),
        loadedIn,
      },
      200,
    );
  });
};
