import { EVENT_TYPES, type EventFamily } from '../../../src/model/event-types.ts';
import type { EventTypeId } from '../../../src/model/reading.ts';
import type { Hue } from './palette.ts';

/** How events of a family are marked: a colour, and always a sign. */
export interface FamilyMark {
  readonly family: EventFamily;
  readonly hue: Hue;
  /** A filled path in a square of 20 whose middle is 10, 10. */
  readonly sign: string;
}

/** THE TABLE of signs, in the order of legends and of the stacked bars. */
export const FAMILIES: readonly FamilyMark[] = [
  {
    family: 'ground',
    hue: 'vermillion',
    sign: 'M4.2 3 10 8.6 15.8 3 17 4.2 11.4 10 17 15.8 15.8 17 10 11.4 4.2 17 3 15.8 8.6 10 3 4.2z',
  },
  { family: 'territory', hue: 'green', sign: 'M5 2.5h1.8V4H16l-2.6 3.3L16 10.6H6.8v7H5z' },
  {
    family: 'air',
    hue: 'blue',
    sign: 'M10 2c.9 0 1.3 1 1.3 2.2v3.2l6.2 4.2v1.8l-6.2-2v3.4l2 1.6v1.4L10 17l-3.3.8v-1.4l2-1.6v-3.4l-6.2 2v-1.8l6.2-4.2V4.2C8.7 3 9.1 2 10 2z',
  },
  {
    family: 'remote',
    hue: 'orange',
    sign: 'M10 1.5 11.8 6 16 4l-2 4.2 4.5 1.8-4.5 1.8 2 4.2-4.2-2L10 18.5 8.2 14 4 16l2-4.2L1.5 10 6 8.2 4 4l4.2 2z',
  },
  {
    family: 'people',
    hue: 'purple',
    sign: 'M10 2.2a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.8zM4.5 17.5c0-5 2-8 5.5-8s5.5 3 5.5 8z',
  },
  { family: 'property', hue: 'yellow', sign: 'M10 2.5 18 9h-2v8h-4v-5H8v5H4V9H2z' },
  { family: 'movement', hue: 'sky', sign: 'M2.5 8h8V4l7.5 6-7.5 6v-4h-8z' },
  {
    family: 'dealings',
    hue: 'grey',
    sign: 'M7 5.5a4.5 4.5 0 1 0 0 9c1.1 0 2.2-.4 3-1.1a4.5 4.5 0 1 0 0-6.8 4.5 4.5 0 0 0-3-1.1zm3 2.5a4.5 4.5 0 0 1 0 4 4.5 4.5 0 0 1 0-4z',
  },
  { family: 'speech', hue: 'grey', sign: 'M3 3.5h14v10H9.5L5.5 17v-3.5H3z' },
  { family: 'unrest', hue: 'black', sign: 'M8.5 2.5h3l-.5 9h-2zM10 13.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z' },
  { family: 'outside', hue: 'grey', sign: 'M10 2.5 17.5 10 10 17.5 2.5 10z' },
];

const MARKS = new Map(FAMILIES.map((mark) => [mark.family, mark]));
const TYPES = new Map(EVENT_TYPES.map(({ id, family }) => [id, family]));

/** The mark of a family. */
export const markOf = (family: EventFamily): FamilyMark => MARKS.get(family) ?? FAMILIES.at(-1)!;

/** The family of a type. */
export const familyOf = (type: EventTypeId): EventFamily => TYPES.get(type) ?? 'outside';

/** The types of a family that become events. */
export const typesOf = (family: EventFamily): readonly EventTypeId[] =>
  EVENT_TYPES.filter((type) => type.family === family && type.becomesEvent).map(({ id }) => id);

/** Counts by type as counts by family, in the order of the table; families without any are left out. */
export function byFamily(
  counts: Readonly<Partial<Record<EventTypeId, number>>>,
): readonly { readonly family: EventFamily; readonly count: number }[] {
  const sums = new Map<EventFamily, number>();
  for (const [type, count = 0] of Object.entries(counts)) {
    const family = familyOf(type as EventTypeId);
    sums.set(family, (sums.get(family) ?? 0) + count);
  }
  return FAMILIES.filter(({ family }) => sums.has(family)).map(({ family }) => ({ family, count: sums.get(family)! }));
}
