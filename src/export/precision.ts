import { type ClaimPlace, type Days, daysOfIso, type Event, isoOfDay, lengthOf } from '../model/index.ts';

/** A place without the words that name it. */
export type Spot = Omit<ClaimPlace, 'span'>;

/** How finely a place is known, to each dataset; `beside`: where the happening lies beside the place that is named. */
const PLACES: Readonly<
  Record<Spot['precision'], readonly [acled: 1 | 2 | 3, ucdp: 1 | 2 | 3 | 4 | 5 | 6, plover: 1 | 2 | 3 | 4 | 5]>
> = {
  exact: [1, 1, 5],
  place: [1, 1, 4],
  near: [2, 2, 4],
  district: [2, 3, 3],
  province: [3, 4, 2],
  region: [3, 5, 2],
  country: [3, 6, 1],
  unresolved: [3, 5, 2],
};

/** ACLED's geo_precision, UCDP's where_prec, PLOVER's resolution. */
export const placePrecision = (
  place: Spot,
): { readonly acled: number; readonly ucdp: number; readonly plover: number } => {
  const beside = place.precision === 'place' && place.relation !== 'in';
  const [acled, ucdp, plover] = PLACES[beside ? 'near' : place.precision];
  return { acled, ucdp, plover };
};

/** When an event was, as the datasets code it. */
export interface CodedDate {
  /** ACLED: 1 the day, 2 in the week, 3 in the month with the middle as its date; null: it codes nothing longer. */
  readonly acled: { readonly date: string; readonly precision: 1 | 2 | 3 } | null;
  /** UCDP: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 a year. */
  readonly ucdp: 1 | 2 | 3 | 4 | 5;
  readonly start: string;
  readonly end: string;
}

/** The date of an event; null where no claim gives a day of a known year. */
export function codedDate({ time }: Pick<Event, 'time'>): CodedDate | null {
  const from = time && /^\d{4}/.test(time.start) ? daysOfIso(time.start) : null;
  const to = time && /^\d{4}/.test(time.end) ? daysOfIso(time.end) : null;
  if (!from || !to || from[0] > to[1]) return null;
  const days: Days = [from[0], to[1]];
  const length = lengthOf(days);
  return {
    acled: acledDate(days, length),
    ucdp: ucdpPrecision(length),
    start: isoOfDay(days[0]),
    end: isoOfDay(days[1]),
  };
}

function acledDate([first, last]: Days, length: number): CodedDate['acled'] {
  if (length === 1) return { date: isoOfDay(first), precision: 1 };
  if (length <= 7) return { date: isoOfDay(first), precision: 2 };
  return length <= 31 ? { date: isoOfDay(Math.floor((first + last) / 2)), precision: 3 } : null;
}

function ucdpPrecision(length: number): CodedDate['ucdp'] {
  if (length === 1) return 1;
  if (length <= 6) return 2;
  if (length <= 7) return 3;
  return length <= 31 ? 4 : 5;
}
