import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '../../src/server/index.ts';
import { apiSchema } from '../support/api-schema.ts';
import { openTestServer, type TestServer } from '../support/server.ts';

const VIEWER: Session = {
  user: { name: 'guest', role: 'viewer' },
  local: false,
  csrf: '',
  profile: 'publish',
  scopes: null,
};

/** What nobody may read who is a viewer: the name of a person, of the town whose hospital was struck, and the town's spot. */
const SECRETS = ['Yusuf', 'Qasim', 'Azaz', '36.58', 'Zahra', 'zahra'];
const TEXT =
  'On May 3, 2021, Syrian rebels shelled a hospital in the town of Azaz in Aleppo province, killing Yusuf Qasim, a nurse. On May 4, 2021, the Syrian army captured Saraqib in Idlib province. On May 5, 2021, the Syrian army captured the Dar Zahra Hospital.';

let folder: string;
let server: TestServer;
let full: TestServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-publish-'));
  const file = join(folder, 'report.txt');
  writeFileSync(file, TEXT);
  server = await openTestServer({ sessionOf: async () => VIEWER }, [file]);
  full = await openTestServer({}, [file]);
});
afterAll(async () => {
  await server.close();
  await full.close();
  rmSync(folder, { recursive: true });
});

const leaks = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret));

describe('a viewer', () => {
  test.each([
    '/api/events',
    '/api/claims',
    '/api/reports',
    '/api/map/events?zoom=5',
    '/api/contradictions',
    '/api/places',
    '/api/statistics',
    '/api/issues',
    '/api/search?q=shelled',
    '/api/control?on=2021-05-05',
    '/api/map/control?on=2021-05-05',
    '/api/control?on=2021-05-06',
    '/api/compare?a=x&b=y',
  ])('is given nothing at %s that is kept back', async (path) => {
    const answer = await server.get(path);
    expect(answer.status).toBe(200);
    expect(leaks(await answer.text())).toEqual([]);
  });

  test('is given nothing on the pages of events, claims and reports that is kept back, and they are as their schemas say', async () => {
    const schema = apiSchema(await server.json('/api/openapi.json'));
    for (const what of ['events', 'claims', 'reports']) {
      const { items } = await server.json(`/api/${what}`);
      expect(items.length).toBeGreaterThan(0);
      for (const { id } of items) {
        const page = await server.json(`/api/${what}/${encodeURIComponent(id)}`);
        expect(leaks(JSON.stringify(page))).toEqual([]);
        expect(schema.check(`GET /api/${what}/{id}`, 200, page)).toEqual([]);
      }
    }
  });

  test('does not find by words, names or windows what is kept back, but finds the rest', async () => {
    const near = 'window=36.9,36.4,37.2,36.7';
    for (const path of ['events', 'claims', 'map/events', 'histogram']) {
      for (const query of ['words=azaz', 'words=yusuf', 'in=Azaz', near]) {
        const found = await server.json(`/api/${path}?${query}`);
        expect(found.items ?? found.features ?? found.bins, `${path}?${query}`).toEqual([]);
      }
      const rest = await server.json(`/api/${path}?words=saraqib`);
      expect((rest.items ?? rest.features ?? rest.bins).length, path).toBeGreaterThan(0);
    }
    expect((await server.json('/api/reports?words=yusuf')).items).toEqual([]);
    expect((await server.json('/api/reports?words=saraqib')).items).toHaveLength(1);
    const [{ claim }] = (await full.json('/api/claims?words=azaz')).items;
    const place = await server.get(`/api/places/${claim.place.gazetteer}`);
    expect(place.status === 404 || ((await place.json()) as { events: number }).events === 0).toBe(true);
  });

  test.each(['csv', 'claims', 'geojson', 'acled', 'kml'])(
    'is exported nothing as %s that is kept back',
    async (format) => {
      expect(leaks(await (await server.get(`/api/exports/${format}`)).text())).toEqual([]);
      expect((await server.get(`/api/exports/${format}?profile=full`)).status).toBe(403);
      const all = await (await server.get(`/api/exports/${format}`)).text();
      const found = await (await server.get(`/api/exports/${format}?words=azaz`)).text();
      const none = await (await server.get(`/api/exports/${format}?words=nowhere`)).text();
      expect([found === all, found]).toEqual([false, none]);
    },
  );

  test('is written no brief that tells what is kept back, also not when asking for the very place', async () => {
    for (const format of ['', '.md', '.html'])
      expect(leaks(await (await server.get(`/api/brief${format}?on=2021-05-03`)).text())).toEqual([]);
    expect((await server.json('/api/brief?on=2021-05-03&in=Azaz')).measures.events).toBe(0);
    expect((await server.json('/api/brief?on=2021-05-03&in=Aleppo')).measures.events).toBeGreaterThan(0);
    expect((await server.get('/api/brief?on=2021-05-03&profile=full')).status).toBe(403);
  });

  test('does not have the bytes of a report', async () => {
    const [{ id }] = (await server.json('/api/reports')).items;
    const answer = await server.get(`/api/reports/${id}/original`);
    expect(answer.status).toBe(403);
    expect(leaks(await answer.text())).toEqual([]);
  });
});

test('one who works on the ledger is given all of it', async () => {
  const events = JSON.stringify(await full.json('/api/claims'));
  expect(leaks(events)).toEqual(expect.arrayContaining(['Yusuf', 'Azaz', '36.58']));
  expect(leaks(JSON.stringify(await full.json('/api/control?on=2021-05-06')))).toContain('Zahra');
  expect((await full.json('/api/map/events?words=azaz')).features).toHaveLength(1);
});
