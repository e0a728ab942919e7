import { createRoute, z } from '@hono/zod-openapi';
import { ROLES } from '../../model/index.ts';
import { changePassword } from '../access/accounts.ts';
import { Problem } from '../problem.ts';
import { inJson } from '../schemas/body.ts';
import { json, PROBLEM } from '../schemas/common.ts';
import type { Ask, Group, Server } from '../server.ts';
import { NOBODY, type Session } from '../session.ts';

const SessionAnswer = z
  .object({
    user: z.object({ name: z.string(), role: z.enum(ROLES) }).nullable(),
    local: z.boolean(),
    csrf: z.string(),
    profile: z.enum(['publish', 'full']),
    readerVersion: z.string(),
    baseMap: z.string().nullable(),
  })
  .openapi('Session');

const Credentials = z.object({ name: z.string().min(1).max(64), password: z.string().min(1).max(256) });
const NewPassword = z.object({ old: z.string().max(256), password: z.string().max(256) });

const get = createRoute({
  method: 'get',
  path: '/api/session',
  tags: ['session'],
  summary: 'who asks, and what is shown to them',
  responses: { 200: json(SessionAnswer, 'the session') },
});

const signIn = createRoute({
  method: 'post',
  path: '/api/session',
  tags: ['session'],
  summary: 'sign in; the answer sets a cookie',
  request: inJson(Credentials),
  responses: { 200: json(SessionAnswer, 'the session'), 401: PROBLEM, 429: PROBLEM },
});

const signOut = createRoute({
  method: 'delete',
  path: '/api/session',
  tags: ['session'],
  summary: 'sign out',
  responses: { 200: json(SessionAnswer, "nobody's session") },
});

const setPassword = createRoute({
  method: 'post',
  path: '/api/session/password',
  tags: ['session'],
  summary: "change one's own password; all sessions of the account end",
  request: inJson(NewPassword),
  responses: { 204: { description: 'it is changed' }, 401: PROBLEM, 422: PROBLEM },
});

/** Who asks, signing in and out. */
export const session: Group = (app, server) => {
  const { access, desk, baseMap = null } = server;
  const answer = (ask: Ask, { user, local, csrf, profile }: Session) =>
    ask.json({ user, local, csrf, profile, readerVersion: desk.sitrep.version, baseMap }, 200, {
      'cache-control': 'no-store',
    });
  app.openapi(get, (ask) => answer(ask, ask.get('session')));
  app.openapi(signIn, async (ask) => {
    const { name, password } = ask.req.valid('json');
    return answer(ask, await access.signIn(ask, name, password));
  });
  app.openapi(signOut, async (ask) => {
    await access.signOut(ask);
    return answer(ask, NOBODY);
  });
  app.openapi(setPassword, async (ask) => {
    const { old, password } = ask.req.valid('json');
    await ownPassword(server, ask, old, password);
    return ask.body(null, 204);
  });
};

async function ownPassword({ access, desk }: Server, ask: Ask, old: string, password: string): Promise<void> {
  const { user, local, scopes } = ask.get('session');
  if (!user || local || scopes)
    throw new Problem(403, 'not-allowed', 'Only who signed in with a password has one to change.');
  await access.checkPassword(ask, user.name, old);
  await changePassword(desk, user.name, password);
}
