import { createRoute, z } from '@hono/zod-openapi';
import type { Desk } from '../../desk/index.ts';
import { directoryOf } from '../directory.ts';
import { notFound } from '../problem.ts';
import { Id, json, listOf, Paging, PROBLEM } from '../schemas/common.ts';
import { PlaceControl } from '../schemas/control.ts';
import type { Group } from '../server.ts';
import { eyeOf } from '../shown.ts';
import { folded, slice } from '../slices.ts';

const PLACE = {
  id: z.string(),
  name: z.string(),
  kind: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
};

const PlaceLine = z.object({ ...PLACE, events: z.number().int() }).openapi('PlaceLine');
const PlacePage = z
  .object({ ...PLACE, events: z.number().int(), control: PlaceControl.nullable() })
  .openapi('PlacePage');

const list = createRoute({
  method: 'get',
  path: '/api/places',
  tags: ['places'],
  summary: 'places at which events were, those with the most first',
  request: { query: z.object({ words: z.string().max(200).optional(), ...Paging }) },
  responses: { 200: json(listOf(PlaceLine), 'a page of places'), 400: PROBLEM },
});

const one = createRoute({
  method: 'get',
  path: '/api/places/{id}',
  tags: ['places'],
  summary: 'a place with the record of who held it',
  request: { params: Id },
  responses: { 200: json(PlacePage, 'the place'), 404: PROBLEM },
});

type Place = Omit<z.infer<typeof PlaceLine>, 'events'>;

/** What packs and events know of a place; null: nothing. */
async function placeOf(desk: Desk, id: string): Promise<Place | null> {
  const known = directoryOf(desk).places.get(id);
  if (known) {
    const { name, kind, lat, lon, country, admin1 } = known;
    return { id, name, kind, lat, lon, country, admin1 };
  }
  const [found] = await desk.ledger.placesOfEvents([id]);
  return found ? { ...found, kind: null } : null;
}

/** Lines about the places of a list. */
export async function placeLines(
  desk: Desk,
  counts: readonly { readonly id: string; readonly events: number }[],
): Promise<z.infer<typeof PlaceLine>[]> {
  const { places } = directoryOf(desk);
  const told = new Map(
    (await desk.ledger.placesOfEvents(counts.map(({ id }) => id))).map((place) => [place.id, place]),
  );
  return counts.flatMap(({ id, events }) => {
    const place = told.get(id) ?? places.get(id);
    if (!place) return [];
    const { name, lat, lon, country, admin1 } = place;
    return [{ ...{ id, name, lat, lon, country, admin1, events }, kind: places.get(id)?.kind ?? null }];
  });
}

/** Places. */
export const places: Group = (app, { desk }) => {
  app.openapi(list, async (ask) => {
    const { words, ...page } = ask.req.valid('query');
    const counts = await desk.ledger.placeCounts(eyeOf(ask, desk).sight);
    if (words === undefined) {
      const { items, ...rest } = slice(counts, page);
      return ask.json({ ...rest, items: await placeLines(desk, items) }, 200);
    }
    const wanted = folded(words);
    const lines = await placeLines(desk, counts);
    return ask.json(
      slice(
        lines.filter(({ name, id }) => folded(name).includes(wanted) || id === words),
        page,
      ),
      200,
    );
  });
  app.openapi(one, async (ask) => {
    const { id } = ask.req.valid('param');
    const place = await placeOf(desk, id);
    const { sight, showsPlace } = eyeOf(ask, desk);
    const [control] = (await desk.ledger.control({ in: id })).filter(
      (record) => record.place.id === id && showsPlace(record.place),
    );
    const events = (await desk.ledger.placeCounts(sight)).find((count) => count.id === id)?.events ?? 0;
    // That an event was there may be what is kept back.
    const isGivenAway = sight === 'shown' && events === 0 && !control && !directoryOf(desk).places.has(id);
    if (isGivenAway || (!place && !control)) throw notFound(`Nothing is told of a place "${id}".`);
    return ask.json({ ...(place ?? { ...control!.place, kind: null }), events, control: control ?? null }, 200);
  });
};
