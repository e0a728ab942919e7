import { dayNumber, isoDay } from './bins.ts';

/** Room around the bars, in pixels: the brush lies on the same scale. */
export const MARGIN = { start: 34, end: 14, top: 18, bottom: 22 } as const;

/** Days to pixels and back. Time runs from left to right in every language, as on any axis with dates. */
export interface TimeScale {
  readonly left: (iso: string) => number;
  /** Right edge of a day: a period includes its last day. */
  readonly right: (iso: string) => number;
  readonly dayAt: (x: number) => string;
}

/** The scale of a timeline. */
export function timeScale(first: string, last: string, width: number): TimeScale {
  const [from, to] = [dayNumber(first), dayNumber(last) + 1];
  const inner = Math.max(1, width - MARGIN.start - MARGIN.end);
  const x = (day: number): number => MARGIN.start + ((day - from) / (to - from)) * inner;
  return {
    left: (iso) => x(dayNumber(iso)),
    right: (iso) => x(dayNumber(iso) + 1),
    dayAt: (at) => {
      const day = from + Math.floor(((at - MARGIN.start) / inner) * (to - from));
      return isoDay(Math.min(to - 1, Math.max(from, day)));
    },
  };
}
