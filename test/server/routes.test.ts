import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BRIEF_FORMATS, exportFormats } from '../../src/sitrep.ts';
import { type ApiSchema, apiSchema } from '../support/api-schema.ts';
import { DEMO, openTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let schema: ApiSchema;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  server = await openTestServer({}, DEMO);
  schema = apiSchema(await server.json('/api/openapi.json'));
  const first = async (list: string): Promise<string> => (await server.json(list)).items[0].id;
  ids = {
    report: await first('/api/reports'),
    claim: await first('/api/claims'),
    event: await first('/api/events?contradicted=true'),
    told: (await server.json('/api/events')).items[0].claims[0].id,
    place: (await server.json('/api/control?on=2020-01-28')).items[0].place.id,
    source: await first('/api/sources'),
    item: await first('/api/queue'),
  };
});
afterAll(() => server.close());

/** What each route is asked in the tests; `{x}` is an id of the demo. */
const ASKED: readonly (readonly [operation: string, path: string])[] = [
  ['GET /api/session', '/api/session'],
  ['GET /api/statistics', '/api/statistics'],
  ['GET /api/histogram', '/api/histogram?type=air-strike&type=shelling&window=35,34,38,37'],
  ['GET /api/reports', '/api/reports?limit=5'],
  ['GET /api/reports', '/api/reports?words=convoy&from=2020-01-28'],
  ['GET /api/reports/{id}', '/api/reports/{report}'],
  ['GET /api/claims', '/api/claims?limit=500'],
  ['GET /api/claims', '/api/claims?actor=syrian-arab-army&status=asserted'],
  ['GET /api/claims/{id}', '/api/claims/{claim}'],
  ['GET /api/events', '/api/events?limit=500'],
  ['GET /api/events', '/api/events?in=Idlib&grade=weak&grade=contested&from=2020-01-24'],
  ['GET /api/events/{id}', '/api/events/{event}'],
  ['GET /api/events/{id}', '/api/events/{told}'],
  ['GET /api/map/events', '/api/map/events?window=35,34,38,37&zoom=8'],
  ['GET /api/map/events', '/api/map/events?knownOn=2020-01-25'],
  ['GET /api/map/control', '/api/map/control?on=2020-01-28'],
  ['GET /api/map/control', '/api/map/control?on=2020-01-28&asKnownOn=2020-01-25'],
  ['GET /api/map/base', '/api/map/base'],
  ['GET /api/control', '/api/control?on=2020-01-28&in=SY'],
  ['GET /api/control/{place}', '/api/control/{place}'],
  ['GET /api/contradictions', '/api/contradictions'],
  ['GET /api/actors', '/api/actors?words=army'],
  ['GET /api/actors/{id}', '/api/actors/syrian-arab-army'],
  ['GET /api/places', '/api/places?words=maarat'],
  ['GET /api/places/{id}', '/api/places/{place}'],
  ['GET /api/sources', '/api/sources'],
  ['GET /api/sources/{id}', '/api/sources/{source}'],
  ['GET /api/compare', '/api/compare?a={source}&b=northern%20monitor'],
  ['GET /api/compare', '/api/compare?a=government&b=opposition&by=side'],
  ['GET /api/search', '/api/search?q=saraqib'],
  ['GET /api/issues', '/api/issues'],
  ['GET /api/exports', '/api/exports'],
  ['GET /api/brief', '/api/brief?on=2020-01-25&in=Idlib'],
  ['GET /api/brief', '/api/brief?profile=full'],
  ['GET /api/users', '/api/users'],
  ['GET /api/tokens', '/api/tokens'],
  ['GET /api/jobs', '/api/jobs'],
  ['GET /api/feeds', '/api/feeds'],
  ['GET /api/queue', '/api/queue?state=any&limit=500'],
  ['GET /api/queue/{id}', '/api/queue/{item}'],
  ['GET /api/decisions', '/api/decisions'],
  ['GET /api/codings', '/api/codings'],
  ['GET /api/agreement', '/api/agreement'],
];

const filled = (path: string): string => path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(ids[name]!));

describe('the routes', () => {
  test.each(ASKED)('%s answers %s as its schema says', async (operation, path) => {
    const answer = await server.get(filled(path));
    expect(schema.check(operation, answer.status, await answer.json())).toEqual([]);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toMatch(/^"[\w-]{22}"$/);
  });

  test('would be caught if they answered anything else', async () => {
    const page = await server.json(filled('/api/events/{event}'));
    const odd = { ...page, event: { ...page.event, secret: 1, type: 'nonsense' } };
    expect(schema.check('GET /api/events/{id}', 200, odd)).toHaveLength(2);
    expect(schema.check('GET /api/events/{id}', 418, page)).toHaveLength(1);
  });

  test('are all asked here, but those that are no JSON or change something', () => {
    const others = [
      ...['GET /api/reports/{id}/original', 'GET /api/stream', 'GET /api/exports/{format}'],
      // Asked where reports are added.
      ...['GET /api/jobs/{id}', 'GET /api/jobs/{id}/stream'],
      ...['md', 'html', 'pdf', 'docx'].map((format) => `GET /api/brief.${format}`),
    ];
    const asked = new Set([...ASKED.map(([operation]) => operation), ...others]);
    expect(schema.operations.filter((one) => one.startsWith('GET') && !asked.has(one))).toEqual([]);
  });

  test.each([
    ['GET /api/events/{id}', '/api/events/e-none'],
    ['GET /api/reports/{id}', '/api/reports/none'],
    ['GET /api/claims/{id}', '/api/claims/none%23c1'],
    ['GET /api/actors/{id}', '/api/actors/nobody'],
    ['GET /api/places/{id}', '/api/places/nowhere'],
    ['GET /api/sources/{id}', '/api/sources/none'],
    ['GET /api/control/{place}', '/api/control/nowhere'],
  ])('%s says in a problem that there is no %s', async (operation, path) => {
    const answer = await server.get(path);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(schema.check(operation, answer.status, await answer.json())).toEqual([]);
    expect(answer.status).toBe(404);
  });

  test.each([
    '/api/events?window=1,2,3',
    '/api/events?type=nonsense',
    '/api/events?from=yesterday',
    '/api/events?limit=501',
    '/api/events?knownOn=then',
    '/api/events?cursor=nonsense',
    '/api/map/events?zoom=99',
    '/api/search',
    '/api/compare?a=x',
    '/api/events/%E0%A4%A',
    '/api/events?in=%00',
    '/api/claims?cursor=LTk5OTk5OTk5OTkuOTk5OTk5OTk5OTk5',
    '/api/issues?cursor=99999999999',
    '/api/places?cursor=-1',
    '/api/events?limit=1e99',
    '/api/map/events?window=NaN,0,1,1',
  ])('refuse %s with what is wrong', async (path) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { detail: string }).detail).toMatch(/\w+/);
  });

  test('give the bytes of a report to be kept, never to be shown', async () => {
    const answer = await server.get(filled('/api/reports/{report}/original'));
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
    expect(await answer.text()).toContain('<!doctype html>');
  });
});

describe('pages', () => {
  test.each(['/api/events', '/api/claims', '/api/reports', '/api/contradictions', '/api/actors', '/api/places'])(
    'of %s follow each other without gap or repetition',
    async (path) => {
      const all = (await server.json(`${path}?limit=500`)).items;
      const found: unknown[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: { items: unknown[]; next: string | null } = await server.json(
          `${path}?limit=7${cursor && `&cursor=${cursor}`}`,
        );
        found.push(...page.items);
        cursor = page.next;
      }
      expect(found).toEqual(all);
      expect(all.length).toBeGreaterThan(7);
    },
  );

  test('say on the first how many there are', async () => {
    const first = await server.json('/api/events?limit=3');
    const second = await server.json(`/api/events?limit=3&cursor=${first.next}`);
    const all = await server.json('/api/events?limit=500');
    expect([first.total, second.total]).toEqual([all.items.length, undefined]);
  });
});

describe('the event page', () => {
  test('shows its claims with their words, its reports, and who held the place around it', async () => {
    const { items } = await server.json('/api/events?type=territory-captured&limit=500');
    const captured = items.find(({ place }: { place: { gazetteer: string } | null }) => place?.gazetteer);
    const page = await server.json(`/api/events/${captured.id}`);
    expect(page.claims.map(({ id }: { id: string }) => id).sort()).toEqual(
      page.event.claims.map(({ id }: { id: string }) => id).sort(),
    );
    expect(page.reports.length).toBeGreaterThan(0);
    expect(page.control.after.place.id).toBe(captured.place.gazetteer);
    expect(page.sentence).toMatch(/^[A-Z].*\.$/);
  });

  test('shows what people decided about its claims', async () => {
    const { items } = await server.json('/api/events?limit=500');
    const event = items.find(({ claims }: { claims: unknown[] }) => claims.length > 1);
    const claims = [event.claims[0].id, event.claims[1].id];
    const decision = { id: 'd1', at: '2020-02-06T00:00:00.000Z', by: 'analyst', kind: 'merge' as const, claims };
    await server.desk.ledger.decide(decision, decision.at);
    const answer = await server.get(`/api/events/${encodeURIComponent(claims[0])}`);
    const page = (await answer.json()) as { decisions: unknown };
    expect(page.decisions).toMatchObject([decision]);
    expect(schema.check('GET /api/events/{id}', 200, page)).toEqual([]);
  });
});

describe('briefs', () => {
  test.each(BRIEF_FORMATS.filter(({ id }) => id !== 'json').map(({ id, media }) => [id, media]))(
    'are given as %s',
    async (id, media) => {
      const answer = await server.get(`/api/brief.${id}?on=2020-01-25`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(media);
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="sitrep-2020-01-25.${id}"`);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    },
  );

  test('are of the last day on which an event began where none is named', async () => {
    expect((await server.json('/api/brief')).day).toBe((await server.json('/api/statistics')).last);
  });
});

describe('exports', () => {
  const formats = exportFormats.map(({ id, of, mediaType }) => [
    id,
    of === 'ledger' ? '?profile=full' : '?in=Idlib',
    mediaType,
  ]);
  test.each(formats)('give %s as a file', async (id, query, mediaType) => {
    const answer = await server.get(`/api/exports/${id}${query}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(mediaType);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="sitrep-[\w.-]+"$/);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });

  test('heed filters and options, and keep back by default what may do harm', async () => {
    const rows = async (query: string) =>
      (await (await server.get(`/api/exports/csv?${query}`)).text()).trim().split('\n').length;
    expect(await rows('type=air-strike')).toBeLessThan(await rows(''));
    expect(await rows('hxl=true')).toBe((await rows('')) + 1);
    expect((await server.get('/api/exports/jsonl')).status).toBe(400);
    expect((await server.get('/api/exports/jsonl?profile=full&in=Idlib')).status).toBe(400);
    expect((await server.get('/api/exports/nonsense')).status).toBe(404);
  });
});
