import { kilometres } from '../../model/geometry.ts';
import type { Place } from '../../model/index.ts';
import type { Candidate } from './candidates.ts';
import { WIDE } from './link-weights.ts';
import { isWithin } from './links.ts';

/** A place that a name may mean, with how well it suits this report. */
export interface RankedPlace {
  readonly place: Place;
  readonly match: Candidate['match'];
  readonly similarity: number;
  readonly score: number;
  /** What of the score it has by itself, with what the text says that it lies in. */
  readonly standing: number;
  /** What the other names of the report that lie near count for it. */
  readonly near: number;
}

/** What was made of the candidates of a name, and by which rule. */
export interface Choice {
  readonly place: Place | null;
  readonly rule: 'none' | 'stray' | 'too-little' | 'far-spelling' | 'too-close' | 'alone' | 'wide' | 'leads';
  /** What the rule asks for, where it asks for a number. */
  readonly least: number | null;
  /** What the best has of that. */
  readonly has: number | null;
}

/** Below this a place is not said to be meant: unresolved beats wrong. */
const LEAST_SCORE = 1;

/** The only place of its very name in the world: "the drone reached Eilat", in a report of a war elsewhere. */
const LEAST_ALONE = 0.8;

/** So far a place must lead the next, unless that lies next to it: more where the spelling was guessed. */
const LEAST_LEAD = { exact: 0.15, normalised: 0.6, skeleton: 0.6, 'edit-distance': 0.6 } as const;

/** Below this a spelling is so far off that only other names near by make a place of it: of those alone on the development set one in three was wrong. */
const SURE_SPELLING = 0.72;

/** So much other names near must count for a spelling that is far off. */
export const LEAST_NEAR = 0.3;

/** With consonants that differ by more, the province that it is said to lie in is not enough: of those with that alone every second was wrong. Two names near are. */
const FAR_SPELLING: Readonly<Record<Candidate['match'], number>> = {
  exact: 0,
  normalised: 0,
  skeleton: 0.56,
  'edit-distance': 0.65,
};

/** A village that is one of thousands: guessed by edits alone, every second was wrong, however few they are. */
const FAR_VILLAGE: typeof FAR_SPELLING = { ...FAR_SPELLING, 'edit-distance': SURE_SPELLING };

const LEAST_NEAR_FAR = 1.25;

const SAME_SPOT_KM = 10;

/** True where two places are one: two packs may give the middle of an area a little apart, and only one of them the country. */
export function isSameSpot(a: Place, b: Place): boolean {
  const km = kilometres(a, b);
  return km <= SAME_SPOT_KM || (a.kind === b.kind && km <= Math.min(a.radius_km, b.radius_km));
}

/** So far a province must lead a place of its name in another country. */
const LEAST_LEAD_ABROAD = 0.3;

/** Sums of tenths are not exact: 19.4 leads 18.8 by a hair less than 0.6. */
const ROUNDING = 1e-9;

/** Kinds of town. */
export const TOWNS: ReadonlySet<Place['kind']> = new Set(['city', 'town']);

/** A namesake of the one that is meant, which no list has. */
export const STRAY: Choice = { place: null, rule: 'stray', least: null, has: null };

/** Nothing bears the name. */
export const NO_CHOICE: Choice = { place: null, rule: 'none', least: null, has: null };

/** "In Gwadar": the town and the district to which it gives the name are no two places to choose from. */
const isSeatOf = (town: RankedPlace, district: RankedPlace): boolean =>
  TOWNS.has(town.place.kind) &&
  district.place.kind === 'district' &&
  town.match === 'exact' &&
  district.match === 'exact' &&
  isWithin(town.place, district.place);

/** The best place, where it is good enough and stands apart from the next. */
export function choice(ranked: readonly RankedPlace[]): Choice {
  const [best] = ranked;
  if (!best) return NO_CHOICE;
  const needed = ranked.length === 1 && best.match === 'exact' ? LEAST_ALONE : LEAST_SCORE;
  if (best.score < needed) return { place: null, rule: 'too-little', least: needed, has: best.score };
  const far = best.place.kind === 'village' ? FAR_VILLAGE : FAR_SPELLING;
  const asked = best.similarity < far[best.match] ? LEAST_NEAR_FAR : LEAST_NEAR;
  if (best.similarity < SURE_SPELLING && best.near < asked)
    return { place: null, rule: 'far-spelling', least: SURE_SPELLING, has: best.similarity };
  if (WIDE.has(best.place.kind)) {
    // "In Punjab": there is one in each of two countries
    const abroad = ranked.find(
      ({ place }) =>
        best.place.country !== null && place.country !== best.place.country && !isSameSpot(place, best.place),
    );
    const lead = abroad && best.place.kind !== 'country' ? best.score - abroad.score : LEAST_LEAD_ABROAD;
    return lead < LEAST_LEAD_ABROAD - ROUNDING
      ? { place: null, rule: 'too-close', least: LEAST_LEAD_ABROAD, has: lead }
      : { place: best.place, rule: 'wide', least: null, has: null };
  }
  const next = ranked.find(
    (one) => !WIDE.has(one.place.kind) && !isSeatOf(best, one) && !isSameSpot(one.place, best.place),
  );
  if (!next) return { place: best.place, rule: 'alone', least: null, has: null };
  const [least, has] = [LEAST_LEAD[best.match], best.score - next.score];
  return has < least - ROUNDING
    ? { place: null, rule: 'too-close', least, has }
    : { place: best.place, rule: 'leads', least, has };
}
