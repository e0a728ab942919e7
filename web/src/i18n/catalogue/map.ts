import type { Rows } from '../rows.ts';

/** Words of the map, the timeline and the replay. */
export const map = {
  'map.title': { en: 'Map and timeline', ar: 'الخريطة والخط الزمني' },
} as const satisfies Rows;
