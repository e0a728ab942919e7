import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parseQuery, viewOf, writeQuery } from '../state/view.ts';
import { ErrorState, Loading } from '../ui/states.tsx';
import { Missing } from './missing.tsx';
import { ROUTES } from './routes.ts';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: Missing, validateSearch: viewOf });

const routes = ROUTES.map(({ path, load }) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) }),
);

/** Addresses to screens. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch: parseQuery,
  stringifySearch: writeQuery,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} again={reset} />,
  scrollRestoration: true,
});
