import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { baseMapOf } from '../../src/server/base-map.ts';
import { createApp, type Server, serverOf } from '../../src/server/index.ts';
import { openTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ web: null });
});
afterAll(() => server.close());

const DIRECTIVES = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "worker-src 'self' blob:"];

describe('every answer', () => {
  test.each(['/api/session', '/api/nothing', '/healthz', '/api/reference', '/api/events?limit=x'])(
    'of %s carries a policy without remote origins and without anything inline',
    async (path) => {
      const { headers } = await server.get(path);
      const policy = headers.get('content-security-policy')!;
      for (const directive of DIRECTIVES) expect(policy).toContain(directive);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  test('is not sent again where the client has it', async () => {
    const first = await server.get('/api/events');
    const tag = first.headers.get('etag')!;
    const second = await server.get('/api/events', { 'if-none-match': `W/${tag}, "other"` });
    expect([first.status, second.status, await second.text()]).toEqual([200, 304, '']);
    expect((await server.get('/api/events', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('is packed where the client takes that', async () => {
    const { headers } = await server.get('/api/events', { 'accept-encoding': 'gzip' });
    expect(headers.get('content-encoding')).toBe('gzip');
  });
});

describe('problems', () => {
  test('say what is wrong with which parameter', async () => {
    const answer = await server.get('/api/events?limit=many&from=soon');
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      type: 'urn:sitrep:problem:bad-request',
      status: 400,
      errors: [{ at: 'from' }, { at: 'limit' }],
    });
  });

  test('of our own say nothing of what was read, to the client or in the log', async () => {
    const broken = await openTestServer({}, []);
    const desk = { ...broken.desk, ledger: { ...broken.desk.ledger } };
    desk.ledger.event = async () => {
      throw new Error('words of a report');
    };
    const app = createApp(serverOf(desk, { log: broken.server.log }));
    const answer = await app.request('/api/events/e-1');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('words of a report');
    const log = broken.log.join('');
    expect(log).toContain('fault');
    expect(log).toContain(answer.headers.get('x-request-id'));
    expect(log).not.toContain('words of a report');
    await broken.close();
  });
});

describe('the log', () => {
  test('has the route, the status and the time, and neither what was asked for nor what was answered', async () => {
    server.log.length = 0;
    const [claim] = (await server.json('/api/claims?words=bomb&in=Azaz')).items;
    await server.get(`/api/claims/${encodeURIComponent(claim.id)}`);
    const lines = server.log.map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { method: 'GET', route: '/api/claims', status: 200, ms: expect.any(Number) },
      { method: 'GET', route: '/api/claims/:id', status: 200 },
    ]);
    const log = server.log.join('');
    for (const word of ['bomb', 'Azaz', claim.report, claim.claim.evidence[0].text]) expect(log).not.toContain(word);
  });
});

describe('metrics', () => {
  test('count requests by route, and tell how much there is', async () => {
    await server.get('/api/events/e-none');
    const text = await (await server.get('/metrics')).text();
    expect(text).toMatch(/sitrep_http_requests_total\{route="\/api\/events\/:id",method="GET",status="404"\} \d/);
    expect(text).toMatch(/^sitrep_reports [1-9]/m);
    expect(text).toMatch(/^sitrep_http_request_seconds_bucket/m);
  });

  test('health tells the head of the chain', async () => {
    expect(await server.json('/healthz')).toEqual({ status: 'ok', head: await server.desk.ledger.head() });
  });
});

describe('a base map', () => {
  const policyWith = async (baseMap: string | undefined): Promise<readonly string[]> => {
    const app = createApp(serverOf(server.desk, { log: pino({ level: 'silent' }), baseMap }));
    const answer = await app.request('/api/session');
    expect(await answer.json()).toMatchObject({ baseMap: baseMap ?? null });
    return answer.headers.get('content-security-policy')!.split('; ');
  };

  test('opens the policy for its own origin, for tiles and for nothing else', async () => {
    const closed = await policyWith(undefined);
    const open = await policyWith('https://tiles.example:8443/a/world.pmtiles?key=x');
    const opened = open.filter((line) => !closed.includes(line));
    expect(opened).toEqual([
      "img-src 'self' data: blob: https://tiles.example:8443",
      "connect-src 'self' https://tiles.example:8443",
    ]);
    expect(open).toHaveLength(closed.length);
    expect(await policyWith('/tiles/{z}/{x}/{y}.png')).toEqual(closed);
  });

  test.each(['tiles', '//tiles.example/a', 'file:///tiles', "javascript:alert('x')", 'data:image/png,x'])(
    'is refused where it is no address of tiles: %s',
    (address) => expect(() => baseMapOf(address)).toThrow(/--base-map takes/),
  );
});

describe('metrics of a queue', () => {
  const figures = { waiting: 7, inWork: 2, again: 1, bytes: 0, oldest: 12.5, done: 30 };
  const lines = async (queue: Server['queue']): Promise<readonly string[]> => {
    const app = createApp(serverOf(server.desk, { log: pino({ level: 'silent' }), queue }));
    const answer = await app.request('/metrics');
    expect(answer.status).toBe(200);
    return (await answer.text()).split('\n').filter((line) => line.startsWith('sitrep_queue'));
  };

  test('are how many wait, the age of the oldest, failures and dead letters, of one look', async () => {
    let looks = 0;
    const told = await lines(async () => {
      looks++;
      return {
        streams: [
          { stream: 'reports', ...figures },
          { stream: 'sources', ...figures, oldest: null },
        ],
        dead: 4,
      };
    });
    expect(looks).toBe(1);
    expect(told).toEqual([
      'sitrep_queue_up 1',
      'sitrep_queue_dead_letters 4',
      ...['sitrep_queue_waiting{stream="reports"} 7', 'sitrep_queue_waiting{stream="sources"} 7'],
      ...['sitrep_queue_in_work{stream="reports"} 2', 'sitrep_queue_in_work{stream="sources"} 2'],
      ...['sitrep_queue_failed{stream="reports"} 1', 'sitrep_queue_failed{stream="sources"} 1'],
      ...['sitrep_queue_oldest_seconds{stream="reports"} 12.5', 'sitrep_queue_oldest_seconds{stream="sources"} 0'],
      ...['sitrep_queue_done{stream="reports"} 30', 'sitrep_queue_done{stream="sources"} 30'],
    ]);
  });

  test('say that it is down where it does not answer, and keep nothing else from being told', async () => {
    expect(await lines(() => Promise.reject(new Error('no responders')))).toEqual(['sitrep_queue_up 0']);
    expect(await lines(() => new Promise(() => {}))).toEqual(['sitrep_queue_up 0']);
  });

  test('are not there where the server was started without one', async () => {
    expect(await lines(undefined)).toEqual([]);
  });
});

describe('the reference', () => {
  test('is a valid document of OpenAPI 3.1', async () => {
    const document = await server.json('/api/openapi.json');
    expect(document.openapi).toBe('3.1.0');
    const names = new Set(Object.keys(document.components.schemas));
    const used = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!);
    expect(used.filter((name) => !names.has(name))).toEqual([]);
    for (const schema of Object.values(document.components.schemas))
      expect(() =>
        z.fromJSONSchema({ ...(schema as object), $defs: {} }, { defaultTarget: 'draft-2020-12' }),
      ).not.toThrow(/Unsupported/);
    for (const [path, methods] of Object.entries<
      Record<string, { responses: object; parameters?: { in: string; name: string }[] }>
    >(document.paths))
      for (const { responses, parameters = [] } of Object.values(methods)) {
        expect(Object.keys(responses).length, path).toBeGreaterThan(0);
        const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
        expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      }
  });

  test('is a page with every route, without script and with nothing from elsewhere', async () => {
    const page = await (await server.get('/api/reference')).text();
    const { paths } = await server.json('/api/openapi.json');
    for (const path of Object.keys(paths)) expect(page).toContain(`<code>${path}</code>`);
    expect(page).not.toMatch(/<script|style=|src="https?:|href="https?:[^"]*\.(?:css|js)/);
    expect((await server.get('/api/reference.css')).headers.get('content-type')).toContain('text/css');
  });
});

describe('the web app', () => {
  let folder: string;
  const files = (path: string, headers = {}) =>
    createApp(serverOf(server.desk, { log: server.server.log, web: folder })).request(path, { headers });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sitrep-web-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sitrep</title>');
    writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
    writeFileSync(join(folder, '..', 'secret.txt'), 'no');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    rmSync(join(folder, '..', 'secret.txt'));
  });

  test.each(['/', '/events/e-1', '/reports/a%23b'])('has its page at %s', async (path) => {
    const answer = await files(path, { accept: 'text/html,*/*;q=0.8' });
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toContain('<title>Sitrep');
  });

  test('has files that never change, and are kept', async () => {
    const answer = await files('/assets/app-1a2b.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const again = await files('/assets/app-1a2b.js', { 'if-none-match': answer.headers.get('etag') });
    expect(again.status).toBe(304);
  });

  test.each(['/assets/gone.js', '/favicon.ico', '/..%2fsecret.txt', '/../secret.txt', '/assets/..%2f..%2fsecret.txt'])(
    'has no file %s',
    async (path) => {
      const answer = await files(path);
      expect(await answer.text()).not.toBe('no');
      expect(answer.headers.get('content-type')).toMatch(/problem|html/);
    },
  );

  test('stands aside where it was not built', async () => {
    expect(serverOf(server.desk, { log: server.server.log, web: null }).web).toBeNull();
    expect((await server.get('/')).headers.get('location')).toBe('/api/reference');
  });
});
