import type { PlaceRelation } from './reading.ts';

/** The months in English, as our own voice writes them. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** How something lies to a place, as our own voice writes it: "north of". */
export const RELATION_WORDS: Readonly<Record<PlaceRelation, string>> = {
  in: 'in',
  near: 'near',
  'outskirts-of': 'on the outskirts of',
  'north-of': 'north of',
  'northeast-of': 'north-east of',
  'east-of': 'east of',
  'southeast-of': 'south-east of',
  'south-of': 'south of',
  'southwest-of': 'south-west of',
  'west-of': 'west of',
  'northwest-of': 'north-west of',
  between: 'between',
  along: 'along',
  across: 'across',
  toward: 'in the direction of',
};
