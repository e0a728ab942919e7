import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp, serverOf, start } from '../../src/server/index.ts';
import { openTestServer, type TestServer } from '../support/server.ts';
import { cookieOf, jsonRequest, openTeam, PASSWORD, type Team } from '../support/team.ts';

const typeOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { type: string }).type.split(':').at(-1)!;

describe('with accounts', () => {
  let team: Team;
  beforeEach(async () => {
    team = await openTeam({}, []);
  });
  afterEach(() => team.close());
  const signIn = (name: string, password: string, headers = {}) =>
    team.ask('nobody', 'POST', '/api/session', { body: { name, password }, headers });

  test('nobody reads or writes without signing in, and learns so', async () => {
    expect(await typeOf(await team.ask('nobody', 'GET', '/api/events'))).toBe('not-signed-in');
    const answer = await team.ask('nobody', 'GET', '/api/session');
    expect(await answer.json()).toMatchObject({ user: null, local: false, profile: 'publish' });
  });

  test('the cookie is out of reach of scripts and other sites, and the ledger does not hold it', async () => {
    const answer = await signIn('coder', PASSWORD);
    const cookie = answer.headers.get('set-cookie')!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(cookie).toMatch(/Path=\//);
    expect(await answer.json()).toMatchObject({ user: { name: 'coder', role: 'coder' }, profile: 'full' });
    const secret = cookieOf(answer).split('=')[1]!;
    expect(await team.desk.ledger.workplace.sessions.find(secret, '2020-02-06T00:00:00.000Z')).toBeNull();
  });

  test('behind a proxy the cookie goes over https alone, and to this host alone', async () => {
    const where = { loopback: true, origin: 'https://sitrep.example' };
    const app = createApp(serverOf(team.desk, { log: team.server.log }, where));
    const answer = await app.request(
      '/api/session',
      jsonRequest('POST', { body: { name: 'coder', password: PASSWORD } }),
    );
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-sitrep_session=.*; Secure/);
  });

  test('a session that somebody else chose is not taken over at log-in', async () => {
    const planted = 'sitrep_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const answer = await signIn('viewer', PASSWORD, { cookie: planted });
    expect(cookieOf(answer)).not.toBe(planted);
    expect((await team.ask('nobody', 'GET', '/api/events', { headers: { cookie: planted } })).status).toBe(401);
    // Nor does the session of one become that of another, who signs in after him in the same browser.
    const { csrf } = (await answer.json()) as { csrf: string };
    const next = await signIn('admin', PASSWORD, { cookie: cookieOf(answer), 'x-csrf-token': csrf });
    expect(next.status).toBe(200);
    expect(cookieOf(next)).not.toBe(cookieOf(answer));
    expect((await team.ask('nobody', 'GET', '/api/events', { headers: { cookie: cookieOf(answer) } })).status).toBe(
      401,
    );
  });

  test('signing out ends the session, and so do a new password and a new role', async () => {
    await team.ask('viewer', 'DELETE', '/api/session');
    expect((await team.ask('viewer', 'GET', '/api/events')).status).toBe(401);
    const body = { old: PASSWORD, password: 'nine copper kettles' };
    expect((await team.ask('coder', 'POST', '/api/session/password', { body })).status).toBe(204);
    expect((await team.ask('coder', 'GET', '/api/events')).status).toBe(401);
    expect((await signIn('coder', PASSWORD)).status).toBe(401);
    expect((await signIn('coder', 'nine copper kettles')).status).toBe(200);
    expect((await team.ask('admin', 'PUT', '/api/users/reviewer', { body: { role: 'viewer' } })).status).toBe(204);
    expect((await team.ask('reviewer', 'GET', '/api/events')).status).toBe(401);
  });

  test('a password is not changed by who does not know it, nor to a weak one', async () => {
    const change = (old: string, password: string) =>
      team.ask('coder', 'POST', '/api/session/password', { body: { old, password } });
    expect(await typeOf(await change('a wrong old one', 'nine copper kettles'))).toBe('wrong-password');
    for (const weak of ['short', 'aaaaaaaaaaaaaa', 'the coder of the house'])
      expect(await typeOf(await change(PASSWORD, weak))).toBe('weak-password');
  });

  test('guessing is slowed down, for one name and one address, and the right password does not help then', async () => {
    const answers: Response[] = [];
    for (let at = 0; at < 5; at++) answers.push(await signIn('admin', `guess number ${at}`));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    const refused = await signIn('admin', PASSWORD);
    expect([refused.status, await typeOf(refused)]).toEqual([429, 'too-many-attempts']);
    expect((await signIn('ADMIN', PASSWORD)).status).toBe(429);
    expect((await signIn('viewer', PASSWORD)).status).toBe(200);
    const whys = team.log.map((line) => (JSON.parse(line) as { why?: string }).why).filter(Boolean);
    expect(whys).toEqual([...Array(5).fill('wrong-password'), 'too-many-attempts', 'too-many-attempts']);
    expect(team.log.join('')).not.toContain('guess number');
  });

  test('many guesses at once are counted as well', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => signIn('admin', `guess number ${at}`)));
    expect(answers.filter(({ status }) => status === 401).length).toBe(5);
    expect(answers.filter(({ status }) => status === 429).length).toBe(7);
  });

  test('an unknown name is answered like a wrong password', async () => {
    const [known, unknown] = [await signIn('admin', 'not the one'), await signIn('nobody-here', 'not the one')];
    expect(await unknown.text()).toBe(await known.text());
  });
});

describe('a request that changes something', () => {
  let team: Team;
  beforeAll(async () => {
    team = await openTeam({}, []);
  });
  afterAll(() => team.close());
  const body = { letter: 'B', note: 'x' };
  const put = (headers: Record<string, string>) =>
    team.app.request('/api/sources/x/reliability', jsonRequest('PUT', { body, headers }));

  test.each<[string, (team: Team) => Record<string, string>, string]>([
    ['without the token of its session', () => ({}), 'csrf'],
    ['with a made-up token', () => ({ 'x-csrf-token': 'made up' }), 'csrf'],
    ["with another's token", ({ csrf }) => ({ 'x-csrf-token': csrf.admin }), 'csrf'],
    [
      'from a page of another site',
      ({ csrf }) => ({ 'x-csrf-token': csrf.reviewer, origin: 'https://evil.example' }),
      'cross-site',
    ],
    ['from a frame of no origin', ({ csrf }) => ({ 'x-csrf-token': csrf.reviewer, origin: 'null' }), 'cross-site'],
    [
      'that the browser calls cross-site',
      ({ csrf }) => ({ 'x-csrf-token': csrf.reviewer, 'sec-fetch-site': 'cross-site' }),
      'cross-site',
    ],
  ])('%s is refused and logged', async (_, headers, why) => {
    const answer = await put({ cookie: team.cookies.reviewer, ...headers(team) });
    expect([answer.status, await typeOf(answer)]).toEqual([403, why]);
    expect(team.log.some((line) => line.includes(`"why":"${why}"`))).toBe(true);
  });

  test('with all that it needs is carried out', async () => {
    const own = { cookie: team.cookies.reviewer, 'x-csrf-token': team.csrf.reviewer };
    expect((await put({ ...own, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })).status).toBe(404);
  });

  test('signs nobody in from a page of another site', async () => {
    const body = { name: 'viewer', password: PASSWORD };
    const answer = await team.ask('nobody', 'POST', '/api/session', {
      body,
      headers: { origin: 'https://evil.example' },
    });
    expect([answer.status, await typeOf(answer)]).toEqual([403, 'cross-site']);
  });
});

describe('without accounts', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer({}, []);
  });
  afterAll(() => server.close());

  test('this machine alone is answered, as its one user', async () => {
    expect(await server.json('/api/session')).toMatchObject({ user: { name: 'local', role: 'admin' }, local: true });
    expect((await server.get('http://127.0.0.1:7480/api/events')).status).toBe(200);
    expect((await server.get('http://[::1]:7480/api/events')).status).toBe(200);
  });

  test.each<[string, string, Record<string, string>]>([
    ['a name that was made to lead here', 'http://evil.example:7480/api/events', {}],
    ['a name that begins like this machine', 'http://localhost.evil.example/api/events', {}],
    ['a proxy in front', 'http://localhost/api/events', { 'x-forwarded-for': '203.0.113.9' }],
  ])('but not under %s', async (_, address, headers) => {
    const answer = await server.get(address, headers);
    expect([answer.status, await typeOf(answer)]).toEqual([403, 'not-straight']);
  });

  test('a page of another site changes nothing', async () => {
    const { csrf } = await server.json('/api/session');
    const send = (headers: Record<string, string>) =>
      server.app.request('/api/feeds', jsonRequest('POST', { body: { address: 'https://a.example/rss' }, headers }));
    expect((await send({})).status).toBe(403);
    expect((await send({ 'x-csrf-token': csrf, origin: 'https://evil.example' })).status).toBe(403);
    expect((await send({ 'x-csrf-token': csrf, origin: 'http://localhost' })).status).toBe(200);
  });

  test('other machines are not answered: the server says how to make the first admin', async () => {
    const options = { desk: server.desk, port: 0, strict: true, log: server.server.log };
    await expect(start({ ...options, host: '0.0.0.0' })).rejects.toThrow('sitrep user add NAME --role admin');
    await expect(start({ ...options, host: '127.0.0.1', origin: 'https://sitrep.example' })).rejects.toThrow(
      'user add',
    );
    await expect(start({ ...options, host: '127.0.0.1', origin: 'sitrep.example' })).rejects.toThrow('--origin');
  });

  test('the first account ends it, also while the server runs', async () => {
    const other = await openTeam({}, []);
    expect((await other.ask('nobody', 'GET', '/api/events')).status).toBe(401);
    expect(await (await other.ask('nobody', 'GET', '/api/session')).json()).toMatchObject({ user: null, local: false });
    await other.close();
  });
});

describe('who sends slowly', () => {
  test('is cut off, and others are answered meanwhile', async () => {
    const server = await openTestServer({}, []);
    const listening = await start({
      ...{ desk: server.desk, host: '127.0.0.1', port: 0, strict: true, log: server.server.log },
      slow: { headersTimeout: 1500, requestTimeout: 2000, connectionsCheckingInterval: 50 },
    });
    const { csrf } = (await (await fetch(`${listening.url}api/session`)).json()) as { csrf: string };
    const drip = (text: string): Promise<string> =>
      new Promise((resolve) => {
        let heard = '';
        const socket = connect(listening.port, '127.0.0.1', () => socket.write(text));
        socket.on('data', (data) => {
          heard += data.toString();
        });
        socket.on('close', () => resolve(heard));
        socket.on('error', () => {});
      });
    const [head, body, quick] = await Promise.all([
      drip('GET /api/events HTTP/1.1\r\nHost: localhost\r\nX-Slow: '),
      drip(
        `POST /api/feeds HTTP/1.1\r\nHost: localhost\r\nX-CSRF-Token: ${csrf}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{`,
      ),
      fetch(`${listening.url}healthz`),
    ]);
    expect(head).toContain('408');
    expect(body).toContain('408');
    expect(quick.status).toBe(200);
    await listening.stop();
    await server.close();
  });
});
