import { createRoute, z } from '@hono/zod-openapi';
import { type Account, mayAs, ROLES, SCOPES } from '../../model/index.ts';
import { addAccount, changePassword, makeToken } from '../access/accounts.ts';
import { Problem } from '../problem.ts';
import { inJson } from '../schemas/body.ts';
import { Id, json, listOf, PROBLEM } from '../schemas/common.ts';
import type { Ask, Group } from '../server.ts';

const User = z
  .object({ name: z.string(), role: z.enum(ROLES), created: z.string(), createdBy: z.string() })
  .openapi('User');

const Token = z
  .object({
    id: z.string(),
    name: z.string(),
    user: z.string(),
    scopes: z.array(z.enum(SCOPES)).readonly(),
    created: z.string(),
    expires: z.string().nullable(),
    used: z.string().nullable(),
  })
  .openapi('Token');

const Password = z.string().max(256);
const Name = z.object({ name: z.string().min(1).max(64) });

const users = createRoute({
  method: 'get',
  path: '/api/users',
  tags: ['accounts'],
  summary: 'all accounts',
  responses: { 200: json(listOf(User), 'accounts') },
});

const addUser = createRoute({
  method: 'post',
  path: '/api/users',
  tags: ['accounts'],
  summary: 'make an account',
  request: inJson(z.strictObject({ name: z.string().min(1).max(64), role: z.enum(ROLES), password: Password })),
  responses: { 201: json(User, 'the account'), 409: PROBLEM, 422: PROBLEM },
});

const changeUser = createRoute({
  method: 'put',
  path: '/api/users/{name}',
  tags: ['accounts'],
  summary: 'give an account another role or password; its sessions end',
  request: {
    params: Name,
    ...inJson(z.strictObject({ role: z.enum(ROLES).optional(), password: Password.optional() })),
  },
  responses: { 204: { description: 'it is changed' }, 404: PROBLEM, 409: PROBLEM },
});

const removeUser = createRoute({
  method: 'delete',
  path: '/api/users/{name}',
  tags: ['accounts'],
  summary: 'remove an account; what it decided stays, and its name is given to nobody else',
  request: { params: Name },
  responses: { 204: { description: 'it is removed' }, 404: PROBLEM, 409: PROBLEM },
});

const tokens = createRoute({
  method: 'get',
  path: '/api/tokens',
  tags: ['accounts'],
  summary: 'your tokens; as an admin those of all',
  responses: { 200: json(listOf(Token), 'tokens, without their secrets') },
});

const addToken = createRoute({
  method: 'post',
  path: '/api/tokens',
  tags: ['accounts'],
  summary: 'make a token for a program; it can do no more than you',
  request: inJson(
    z.strictObject({
      name: z.string().trim().min(1).max(100),
      scopes: z.array(z.enum(SCOPES)).min(1).default(['read']),
      expires: z.iso.datetime().nullable().default(null),
    }),
  ),
  responses: { 201: json(Token.extend({ secret: z.string() }), 'the token, with its secret this once'), 403: PROBLEM },
});

const revoke = createRoute({
  method: 'delete',
  path: '/api/tokens/{id}',
  tags: ['accounts'],
  summary: 'revoke a token',
  request: { params: Id },
  responses: { 204: { description: 'it holds no more' }, 404: PROBLEM },
});

/** Accounts and tokens. */
export const accounts: Group = (app, { desk, log }) => {
  const { accounts: kept, tokens: keptTokens } = desk.ledger.workplace;
  const me = (ask: Ask): Pick<Account, 'name' | 'role'> => ask.get('session').user!;
  const note = (ask: Ask, what: string, of: string): void => log.info({ by: me(ask).name, of }, what);

  app.openapi(users, async (ask) => ask.json({ items: await kept.list(), next: null }, 200));
  app.openapi(addUser, async (ask) => {
    const { name, role, password } = ask.req.valid('json');
    const account = await addAccount(desk, { name, role, by: me(ask).name }, password);
    note(ask, 'account made', account.name);
    return ask.json(account, 201);
  });
  app.openapi(changeUser, async (ask) => {
    const name = ask.req.valid('param').name.toLowerCase();
    const { role, password } = ask.req.valid('json');
    if (role !== undefined) await kept.setRole(name, role);
    if (password !== undefined) await changePassword(desk, name, password);
    note(ask, 'account changed', name);
    return ask.body(null, 204);
  });
  app.openapi(removeUser, async (ask) => {
    const name = ask.req.valid('param').name.toLowerCase();
    await kept.remove(name, desk.now());
    note(ask, 'account removed', name);
    return ask.body(null, 204);
  });
  const ownOnly = (ask: Ask): string | undefined => (mayAs(me(ask).role, 'admin') ? undefined : me(ask).name);
  app.openapi(tokens, async (ask) => ask.json({ items: await keptTokens.list(ownOnly(ask)), next: null }, 200));
  app.openapi(addToken, async (ask) => {
    const { local, scopes: own } = ask.get('session');
    if (local)
      throw new Problem(409, 'no-accounts', "A token is somebody's: make an account first, with: sitrep user add");
    const { name, scopes, expires } = ask.req.valid('json');
    // Or a token for reading could make one for everything.
    if (own && !scopes.every((scope) => own.includes(scope)))
      throw new Problem(403, 'scope', 'A token cannot make one that may do more than itself.');
    const { token, secret } = await makeToken(desk, { user: me(ask).name, name, scopes, expires });
    note(ask, 'token made', token.id);
    return ask.json({ ...token, secret }, 201);
  });
  app.openapi(revoke, async (ask) => {
    const { id } = ask.req.valid('param');
    await keptTokens.revoke(id, desk.now(), ownOnly(ask));
    note(ask, 'token revoked', id);
    return ask.body(null, 204);
  });
};
