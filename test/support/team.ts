import { ROLES, type Role } from '../../src/model/index.ts';
import { addAccount } from '../../src/server/index.ts';
import { openTestServer, type TestServer } from './server.ts';

/** The password of everybody in the tests. */
export const PASSWORD = 'seven plain lanterns';

/** What is sent. */
export interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server with an account of each role, all of them signed in; the name of each is its role. */
export interface Team extends TestServer {
  /** Asks as somebody of that role, with cookie and CSRF token; or as nobody. */
  readonly ask: (role: Role | 'nobody', method: string, path: string, sent?: Sent) => Promise<Response>;
  readonly cookies: Readonly<Record<Role, string>>;
  readonly csrf: Readonly<Record<Role, string>>;
}

/** The cookie that an answer sets, as it is sent back. */
export const cookieOf = (answer: Response): string => (answer.headers.get('set-cookie') ?? '').split(';')[0]!;

/** A request with a JSON body. */
export const jsonRequest = (method: string, { body, headers = {} }: Sent = {}): RequestInit => ({
  method,
  headers:
    body === undefined || body instanceof FormData ? headers : { 'content-type': 'application/json', ...headers },
  body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
});

/** Opens one. */
export async function openTeam(...given: Parameters<typeof openTestServer>): Promise<Team> {
  const server = await openTestServer(...given);
  const [cookies, csrf] = [{} as Record<Role, string>, {} as Record<Role, string>];
  for (const role of [...ROLES].reverse()) {
    await addAccount(server.desk, { name: role, role, by: 'test' }, PASSWORD);
    const answer = await server.app.request(
      '/api/session',
      jsonRequest('POST', { body: { name: role, password: PASSWORD } }),
    );
    cookies[role] = cookieOf(answer);
    csrf[role] = ((await answer.json()) as { csrf: string }).csrf;
  }
  const ask: Team['ask'] = async (role, method, path, { body, headers = {} } = {}) => {
    const own: Record<string, string> = role === 'nobody' ? {} : { cookie: cookies[role], 'x-csrf-token': csrf[role] };
    return server.app.request(path, jsonRequest(method, { body, headers: { ...own, ...headers } }));
  };
  return { ...server, ask, cookies, csrf };
}
