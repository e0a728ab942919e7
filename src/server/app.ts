import { OpenAPIHono } from '@hono/zod-openapi';
import { GROUPS, PAGES } from './groups.ts';
import { MIDDLEWARE } from './middleware/index.ts';
import { notFound, Problem, problemOf, problemResponse } from './problem.ts';
import type { App, Env, Server } from './server.ts';
import { stackOf } from './stack.ts';

/** The whole app over an open desk: it answers `Request`s, with a socket or without. */
export function createApp(server: Server): App {
  const app = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return;
      const errors = result.error.issues.map(({ path, message }) => ({ at: path.join('.') || result.target, message }));
      const detail = errors.map(({ at, message }) => `${at}: ${message}`).join('; ');
      throw new Problem(400, 'bad-request', detail, errors);
    },
  });
  app.onError((error, ask) => {
    const problem = problemOf(error);
    if (problem.status >= 500)
      server.log.error({ requestId: ask.get('requestId'), code: problem.code, stack: stackOf(error) }, 'fault');
    if (problem.code === 'address-refused')
      server.log.warn(
        { requestId: ask.get('requestId'), why: problem.code, user: ask.get('session')?.user?.name },
        'refused',
      );
    return problemResponse(problem);
  });
  for (const make of MIDDLEWARE) app.use(make(server));
  for (const add of GROUPS) add(app, server);
  app.all('/api/*', () => {
    throw notFound('There is no such route. All of them: /api/reference');
  });
  PAGES(app, server);
  app.notFound(() => problemResponse(notFound('There is no such page.')));
  return app;
}
