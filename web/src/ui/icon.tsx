import type { ReactNode } from 'react';

/** Icons as paths in a square of 20, drawn with strokes. */
const PATHS = {
  map: 'M2.5 5.5 7.5 3l5 2.5 5-2.5v11.5l-5 2.5-5-2.5-5 2.5zM7.5 3v11.5M12.5 5.5V17',
  events: 'M4 5h12M4 10h12M4 15h7',
  report: 'M5 2.5h7l3 3v12H5zM12 2.5v3h3M7.5 9h5M7.5 12h5M7.5 15h3',
  disputed: 'M10 3v14M3 6.5h14M5.5 6.5 3 12h5zM14.5 6.5 12 12h5z',
  compare: 'M3 4h5.5v12H3zM11.5 4H17v12h-5.5z',
  actor:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5c.5-3 2.5-4.5 5.5-4.500s5 1.5 5.5 4.500M13 9.300a2.6 2.6 0 1 0-1-5M14.5 12.200c2 .4 3.2 1.8 3.5 4.3',
  place: 'M10 17.5s5.5-5 5.5-9.500a5.5 5.5 0 0 0-11 0c0 4.5 5.5 9.5 5.5 9.500zM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  source: 'M4 15.500a1 1 0 1 0 0-2 1 1 0 0 0 0 2zM3.5 9a7 7 0 0 1 7.5 7.500M3.5 4A12 12 0 0 1 16 16.5',
  review: 'M3.5 5.5 5 7l2.5-3M3.5 13.5 5 15l2.5-3M10.5 6H17M10.5 14H17',
  agreement: 'M7.5 14.500a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM12.5 15.500a5 5 0 1 0 0-10 5 5 0 0 0 0 10z',
  add: 'M10 4v12M4 10h12',
  feed: 'M3 5.500h14v9H3zM3 6l7 5 7-5',
  brief: 'M4 3h12v14H4zM7 7h6M7 10h6M7 13h3',
  exports: 'M10 3v9M6.5 8.5 10 12l3.5-3.500M3.5 13.500V17h13v-3.5',
  search: 'M9 14.500a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  menu: 'M3 5.500h14M3 10h14M3 14.500h14',
  close: 'M5 5l10 10M15 5 5 15',
  theme: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
  play: 'M6 4v12l10-6z',
  pause: 'M6.5 4v12M13.5 4v12',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  forward: 'M7.5 4.5 13 10l-5.5 5.5',
  film: 'M3 4.500h14v11H3zM6.5 4.500v11M13.5 4.500v11M3 8h3.500M3 12h3.500M13.5 8H17M13.5 12H17',
  picture: 'M3 4h14v12H3zM3 13l4-4 4 4 2-2 4 3.500M12.5 8a.8.8 0 1 0 0-.1z',
  link: 'M8.5 11.500l3-3M9 6l2-2a3.5 3.5 0 0 1 5 5l-2 2M11 14l-2 2a3.5 3.5 0 0 1-5-5l2-2',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  layers: 'M10 3 2.5 7 10 11l7.5-4zM3.5 10.5 10 14l6.5-3.500M3.5 13.5 10 17l6.5-3.5',
  user: 'M10 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 16.500c.5-3 2.8-4.5 6-4.500s5.5 1.5 6 4.5',
} as const;

/** Name of an icon. */
export type IconName = keyof typeof PATHS;

/** An icon beside words; it says nothing on its own. */
export const Icon = ({ name }: { readonly name: IconName }): ReactNode => (
  <svg
    className="icon"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);
