import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { mayAs, type Role } from '../../model/index.ts';
import { Problem } from '../problem.ts';
import type { Ask, Env, Server } from '../server.ts';
import { isSameOrigin } from './hosts.ts';
import { RULES, type Rule } from './rules.ts';
import { isSame } from './secrets.ts';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Lets a request through only where the table lets this user do it, and where it comes from a page of ours or a program. */
export const guard =
  ({ access, log }: Server): MiddlewareHandler<Env> =>
  async (ask, next) => {
    const route = routeOf(ask);
    const problem = route === null ? null : refusal(ask, route, access.originOf(ask));
    if (problem) {
      const { user } = ask.get('session');
      const who = { user: user?.name ?? null, role: user?.role ?? null, address: access.addressOf(ask) };
      log.warn({ requestId: ask.get('requestId'), why: problem.code, route, ...who }, 'refused');
      throw problem;
    }
    await next();
  };

/** The route that will answer, as it is declared: "GET /api/events/:id"; null where it is but a file of the web app, or nothing. */
export function routeOf(ask: Ask): string | null {
  const route = matchedRoutes(ask).find(({ path }) => path !== '/*' && path !== '*');
  return route ? `${route.method} ${route.path}` : null;
}

function refusal(ask: Ask, route: string, origin: string): Problem | null {
  const { user, csrf, scopes } = ask.get('session');
  const rule = RULES.get(route);
  if (!rule)
    return new Problem(403, 'no-rule', 'Nobody is let in here: the table of access has no row for this route.');
  if (!SAFE.has(ask.req.method) && scopes === null) {
    if (!isSameOrigin(origin, ask.req.raw.headers))
      return new Problem(403, 'cross-site', 'This comes from a page of another site.');
    // Who is not signed in has nothing yet that could be abused.
    if (user && !isSame(ask.req.header('x-csrf-token') ?? '', csrf || ' '))
      return new Problem(
        403,
        'csrf',
        'The header X-CSRF-Token must repeat `csrf` of GET /api/session. Load the page again.',
      );
  }
  return rule.least === 'anyone' ? null : byRole(rule, rule.least, ask);
}

function byRole({ scope }: Rule, least: Role, ask: Ask): Problem | null {
  const { user, scopes } = ask.get('session');
  if (!user) return new Problem(401, 'not-signed-in', 'Sign in first. A program sends a token: see docs/access.md.');
  if (!mayAs(user.role, least))
    return new Problem(403, 'role', `This takes the role ${least}; ${user.name} has ${user.role}.`);
  if (scopes && !scopes.includes(scope))
    return new Problem(403, 'scope', `This token was not made for it: it lacks the scope "${scope}".`);
  return null;
}
