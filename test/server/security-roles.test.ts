import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../src/model/index.ts';
import { createApp, makeToken, RULES, rolesFor, serverOf } from '../../src/server/index.ts';
import { openTeam, type Team } from '../support/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam();
});
afterAll(() => team.close());

const routes = (): string[] => [
  ...new Set(
    team.app.routes.filter(({ path }) => path !== '/*' && path !== '*').map(({ method, path }) => `${method} ${path}`),
  ),
];

/** A path that fits a route. What it names is not there: who is let in gets no further than that. */
const pathOf = (route: string): string => route.split(' ')[1]!.replace(/:\w+/g, 'none').replace('*', 'none');
const methodOf = (route: string): string => route.split(' ')[0]!.replace('ALL', 'GET');

/** What a request came to: let in, or why not. */
async function came(role: Role | 'nobody', route: string): Promise<string> {
  const answer = await team.ask(role, methodOf(route), pathOf(route), methodOf(route) === 'GET' ? {} : { body: {} });
  const isProblem = answer.headers.get('content-type') === 'application/problem+json';
  const type = isProblem ? ((await answer.json()) as { type: string }).type : '';
  if (!isProblem) await answer.body?.cancel();
  if (/:(?:role|not-signed-in|no-rule|csrf|cross-site|scope)$/.test(type)) return type.split(':').at(-1)!;
  return answer.status === 500 ? 'fault' : 'in';
}

describe('roles', () => {
  test('every route has a row in the table of access', () => {
    expect(routes().filter((route) => !RULES.has(route))).toEqual([]);
    expect(routes().length).toBeGreaterThan(40);
  });

  test('every route lets in those whom the table lets in, and nobody else', async () => {
    const found: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const route of routes()) {
      const rule = RULES.get(route)!;
      // Signing out would end the sessions of this test.
      if (route === 'DELETE /api/session') continue;
      for (const role of [...ROLES, 'nobody'] as const) {
        found[`${role}: ${route}`] = await came(role, route);
        const open = rule.least === 'anyone' || (role !== 'nobody' && rolesFor(rule).includes(role));
        wanted[`${role}: ${route}`] = open ? 'in' : role === 'nobody' ? 'not-signed-in' : 'role';
      }
    }
    expect(found).toEqual(wanted);
    expect(Object.values(wanted).filter((one) => one === 'role').length).toBeGreaterThan(20);
  });

  test('who is refused is logged, with the route and without what was asked for', async () => {
    team.log.length = 0;
    await team.ask('viewer', 'DELETE', '/api/users/someone');
    const line = JSON.parse(team.log.find((one) => one.includes('"refused"'))!) as object;
    expect(line).toMatchObject({ why: 'role', route: 'DELETE /api/users/:name', user: 'viewer', role: 'viewer' });
    expect(JSON.stringify(line)).not.toContain('someone');
  });

  test('a route that the table does not know is refused to all', async () => {
    const app = createApp(serverOf(team.desk, { log: team.server.log }));
    app.get('/fresh', (ask) => ask.text('in'));
    const answer = await app.request('/fresh', { headers: { cookie: team.cookies.admin } });
    expect([answer.status, ((await answer.json()) as { type: string }).type]).toEqual([
      403,
      'urn:sitrep:problem:no-rule',
    ]);
  });

  test('nobody gives himself or others more than he has', async () => {
    for (const role of ['viewer', 'coder', 'reviewer'] as const) {
      const asked = await Promise.all([
        team.ask(role, 'PUT', `/api/users/${role}`, { body: { role: 'admin' } }),
        team.ask(role, 'POST', '/api/users', {
          body: { name: 'mallory', role: 'admin', password: 'five quiet rivers' },
        }),
        team.ask(role, 'PUT', '/api/users/admin', { body: { password: 'five quiet rivers' } }),
      ]);
      expect(asked.map(({ status }) => status)).toEqual([403, 403, 403]);
    }
    const { items } = (await (await team.ask('admin', 'GET', '/api/users')).json()) as { items: { name: string }[] };
    expect(items.map(({ name }) => name).sort()).toEqual([...ROLES].sort());
  });
});

describe('tokens', () => {
  const as = (secret: string, method: string, path: string, body?: unknown): Promise<Response> | Response =>
    team.app.request(path, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });

  test('do no more than their scopes, nor than their user', async () => {
    const { secret } = await makeToken(team.desk, { user: 'admin', name: 'reader', scopes: ['read'], expires: null });
    expect((await as(secret, 'GET', '/api/users')).status).toBe(200);
    expect((await as(secret, 'DELETE', '/api/users/viewer')).status).toBe(403);
    expect((await as(secret, 'POST', '/api/reports', { text: 'x' })).status).toBe(403);
    const viewer = await makeToken(team.desk, { user: 'viewer', name: 'v', scopes: ['read', 'admin'], expires: null });
    expect((await as(viewer.secret, 'GET', '/api/users')).status).toBe(403);
    expect((await as(viewer.secret, 'GET', '/api/events')).status).toBe(200);
  });

  test('make no token that may do more', async () => {
    const { secret } = await makeToken(team.desk, { user: 'admin', name: 'r', scopes: ['read'], expires: null });
    expect((await as(secret, 'POST', '/api/tokens', { name: 'x', scopes: ['read', 'admin'] })).status).toBe(403);
    const made = await as(secret, 'POST', '/api/tokens', { name: 'x', scopes: ['read'] });
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({
      user: 'admin',
      scopes: ['read'],
      secret: expect.stringMatching(/^sitrep_/),
    });
  });

  test('hold no more when they were revoked, and are listed without their secret', async () => {
    const { secret, token } = await makeToken(team.desk, { user: 'coder', name: 'c', scopes: ['read'], expires: null });
    const listed = await (await team.ask('coder', 'GET', '/api/tokens')).text();
    expect(listed).toContain(token.id);
    expect(listed).not.toContain(secret.slice(7));
    expect((await team.ask('viewer', 'DELETE', `/api/tokens/${token.id}`)).status).toBe(404);
    expect((await team.ask('coder', 'DELETE', `/api/tokens/${token.id}`)).status).toBe(204);
    expect((await as(secret, 'GET', '/api/events')).status).toBe(401);
    team.log.length = 0;
    expect((await as('sitrep_made-up', 'GET', '/api/events')).status).toBe(401);
    expect(team.log.join('')).toContain('"why":"bad-token"');
    expect(team.log.join('')).not.toContain('made-up');
  });
});
