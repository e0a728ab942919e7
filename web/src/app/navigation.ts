import type { Key } from '../i18n/catalogue/index.ts';
import type { IconName } from '../ui/icon.tsx';

/** A screen of the navigation. */
export interface Screen {
  readonly to: string;
  readonly name: Key;
  readonly icon: IconName;
}

/** The screens in groups: see, know, work, give. */
export const SCREENS: readonly (readonly Screen[])[] = [
  [
    { to: '/', name: 'nav.map', icon: 'map' },
    { to: '/events', name: 'nav.events', icon: 'events' },
    { to: '/contradictions', name: 'nav.contradictions', icon: 'disputed' },
    { to: '/compare', name: 'nav.compare', icon: 'compare' },
  ],
  [
    { to: '/reports', name: 'nav.reports', icon: 'report' },
    { to: '/actors', name: 'nav.actors', icon: 'actor' },
    { to: '/places', name: 'nav.places', icon: 'place' },
    { to: '/sources', name: 'nav.sources', icon: 'source' },
  ],
  [
    { to: '/review', name: 'nav.review', icon: 'review' },
    { to: '/agreement', name: 'nav.agreement', icon: 'agreement' },
    { to: '/add', name: 'nav.add', icon: 'add' },
    { to: '/feeds', name: 'nav.feeds', icon: 'feed' },
  ],
  [
    { to: '/brief', name: 'nav.brief', icon: 'brief' },
    { to: '/exports', name: 'nav.exports', icon: 'exports' },
  ],
];
