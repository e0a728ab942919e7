import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ground, postgresGround } from '../support/grounds.ts';
import { DEMO, openTestServer, type TestServer } from '../support/server.ts';

let ground: Ground;
let servers: readonly [sqlite: TestServer, postgres: TestServer];
beforeAll(async () => {
  ground = await postgresGround('api');
  servers = [await openTestServer({}, DEMO), await openTestServer({}, DEMO, { where: await ground.fresh() })];
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await ground.clear();
});

describe('the API over PostgreSQL answers as over SQLite', () => {
  test.each([
    '/api/statistics',
    '/api/histogram?window=35,34,38,37&type=air-strike',
    '/api/reports?words=convoy',
    '/api/claims?actor=syrian-arab-army&status=asserted&limit=500',
    '/api/events?in=Idlib&from=2020-01-24&limit=500',
    '/api/events?contradicted=true&limit=3',
    '/api/map/events?window=35,34,38,37&zoom=8',
    '/api/map/events?words=convoy&side=opposition',
    '/api/map/control?on=2020-01-28&asKnownOn=2020-01-26',
    '/api/contradictions',
    '/api/actors',
    '/api/places',
    '/api/sources',
    '/api/sources/northern%20monitor',
    '/api/compare?a=northern%20monitor&b=levant%20dispatch',
    '/api/compare?a=government&b=opposition&by=side',
    '/api/search?q=saraqib',
    '/api/issues',
    '/healthz',
    '/api/events?in=%00',
    '/api/claims?cursor=LTk5OTk5OTk5OTkuOTk5OTk5OTk5OTk5',
  ])('%s', async (path) => {
    const [sqlite, postgres] = [await servers[0].get(path), await servers[1].get(path)];
    expect(postgres.status).toBe(sqlite.status);
    expect(await postgres.json()).toEqual(await sqlite.json());
  });
});
