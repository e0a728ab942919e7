import type { Rows } from '../rows.ts';
import { eventTypes } from './event-types.ts';
import { map } from './map.ts';
import { pages } from './pages.ts';
import { search } from './search.ts';
import { shell } from './shell.ts';
import { sides } from './sides.ts';
import { terms } from './terms.ts';

/** THE CATALOGUE: every string of the interface, one file a part, every language in each row. */
export const CATALOGUE = {
  ...shell,
  ...search,
  ...sides,
  ...terms,
  ...eventTypes,
  ...map,
  ...pages,
} as const satisfies Rows;

/** A key of the catalogue. */
export type Key = keyof typeof CATALOGUE;
