import { ROLES, type Role, type Scope } from '../../model/index.ts';

/** Who may use a route. */
export interface Rule {
  /** The least role; "anyone": also who is not signed in. */
  readonly least: Role | 'anyone';
  /** What a token must have been made for. */
  readonly scope: Scope;
}

const rule = (least: Rule['least'], scope: Scope, routes: readonly string[]): [string, Rule][] =>
  routes.map((route) => [route, { least, scope }]);

/** THE TABLE of who may do what: every route by its method and its path, as it is declared. What is not here is refused. */
export const RULES: ReadonlyMap<string, Rule> = new Map([
  ...rule('anyone', 'read', [
    'GET /healthz',
    'GET /api/session',
    'POST /api/session',
    'DELETE /api/session',
    'GET /api/openapi.json',
    'GET /api/reference',
    'GET /api/reference.css',
    'GET /',
    // What is no route is answered so.
    'ALL /api/*',
  ]),
  ...rule('viewer', 'read', [
    'GET /metrics',
    'GET /api/statistics',
    'GET /api/histogram',
    'GET /api/reports',
    'GET /api/reports/:id',
    'GET /api/claims',
    'GET /api/claims/:id',
    'GET /api/events',
    'GET /api/events/:id',
    'GET /api/map/events',
    'GET /api/map/control',
    'GET /api/map/base',
    'GET /api/control',
    'GET /api/control/:place',
    'GET /api/contradictions',
    'GET /api/actors',
    'GET /api/actors/:id',
    'GET /api/places',
    'GET /api/places/:id',
    'GET /api/sources',
    'GET /api/sources/:id',
    'GET /api/compare',
    'GET /api/search',
    'GET /api/issues',
    'GET /api/stream',
    'GET /api/feeds',
    'GET /api/agreement',
    'GET /api/exports',
    'GET /api/exports/:format',
    'GET /api/brief',
    ...['md', 'html', 'pdf', 'docx'].map((format) => `GET /api/brief.${format}`),
    'GET /api/tokens',
    'POST /api/tokens',
    'DELETE /api/tokens/:id',
    'POST /api/session/password',
  ]),
  ...rule('coder', 'read', [
    // The bytes as they came: nothing can be kept back of them.
    'GET /api/reports/:id/original',
    // They name those who work on the ledger, and may quote what is kept back.
    'GET /api/decisions',
    'GET /api/queue',
    'GET /api/queue/:id',
    'GET /api/codings',
    'GET /api/jobs',
    'GET /api/jobs/:id',
    'GET /api/jobs/:id/stream',
  ]),
  ...rule('coder', 'add', ['POST /api/reports']),
  ...rule('coder', 'decide', [
    ...['assign', 'lock', 'unlock', 'comment', 'state'].map((act) => `POST /api/queue/:id/${act}`),
    'POST /api/decisions',
    'POST /api/decisions/:id/undo',
    'POST /api/codings',
  ]),
  ...rule('reviewer', 'decide', ['PUT /api/sources/:id/reliability']),
  ...rule('reviewer', 'add', ['POST /api/feeds', 'DELETE /api/feeds/:id']),
  ...rule('reviewer', 'read', ['GET /api/users']),
  ...rule('admin', 'admin', ['POST /api/users', 'PUT /api/users/:name', 'DELETE /api/users/:name']),
]);

/** The least role and all above it. */
export const rolesFor = ({ least }: Rule): readonly Role[] =>
  least === 'anyone' ? ROLES : ROLES.slice(ROLES.indexOf(least));
