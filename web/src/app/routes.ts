import type { ComponentType } from 'react';

/** A screen as its file exports it: `export default function …`. */
type Load = () => Promise<{ readonly default: ComponentType }>;

/** THE LIST of addresses: each screen is one file, fetched when it is first opened. */
export const ROUTES: readonly { readonly path: string; readonly load: Load }[] = [
  { path: '/', load: () => import('../map/home.tsx') },
  { path: '/search', load: () => import('../search/page.tsx') },
  { path: '/events', load: () => import('../events/list.tsx') },
  { path: '/events/$id', load: () => import('../events/event.tsx') },
  { path: '/contradictions', load: () => import('../events/contradictions.tsx') },
  { path: '/compare', load: () => import('../compare/page.tsx') },
  { path: '/reports', load: () => import('../report/list.tsx') },
  { path: '/reports/$id', load: () => import('../report/report.tsx') },
  { path: '/actors', load: () => import('../knowledge/actors.tsx') },
  { path: '/actors/$id', load: () => import('../knowledge/actor.tsx') },
  { path: '/unknown-actors', load: () => import('../knowledge/unknown-actors.tsx') },
  { path: '/places', load: () => import('../knowledge/places.tsx') },
  { path: '/places/$id', load: () => import('../knowledge/place.tsx') },
  { path: '/sources', load: () => import('../knowledge/sources.tsx') },
  { path: '/sources/$id', load: () => import('../knowledge/source.tsx') },
  { path: '/review', load: () => import('../review/queue.tsx') },
  { path: '/agreement', load: () => import('../review/agreement.tsx') },
  { path: '/coding', load: () => import('../review/coding.tsx') },
  { path: '/add', load: () => import('../add/add.tsx') },
  { path: '/feeds', load: () => import('../add/feeds.tsx') },
  { path: '/brief', load: () => import('../brief/page.tsx') },
  { path: '/exports', load: () => import('../exports/page.tsx') },
  { path: '/settings', load: () => import('../settings/page.tsx') },
  { path: '/session', load: () => import('../session/sign-in.tsx') },
];
