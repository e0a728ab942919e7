import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

describe('the app', () => {
  test('answers health, session and an OpenAPI document', async () => {
    expect(await server.json('/healthz')).toMatchObject({ status: 'ok' });
    expect(await server.json('/api/session')).toMatchObject({ user: { role: 'admin' }, local: true });
    expect(await server.json('/api/openapi.json')).toMatchObject({ openapi: '3.1.0' });
  });

  test('tells of what is wrong with a request in problem details', async () => {
    const answer = await server.get('/api/events?limit=many');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 400, errors: [{ at: 'limit' }] });
  });

  test('sends nothing where the client has it already', async () => {
    const first = await server.get('/api/events');
    const tag = first.headers.get('etag')!;
    const second = await server.get('/api/events', { 'if-none-match': tag });
    expect([first.status, second.status, await second.text()]).toEqual([200, 304, '']);
  });
});
