import { type ControlInterval, isoOfDay } from '../model/index.ts';
import { LASTS, type State, stateOn } from './rules.ts';
import type { Signal } from './signals.ts';

/** A state over days, both inclusive; `to` null: for good. */
export interface Stretch {
  readonly from: number;
  readonly to: number | null;
  readonly state: State;
}

/** The days on which a place may change its state: what is said of it begins then, or has grown too old. */
function turningDays(signals: readonly Signal[]): number[] {
  const days = new Set<number>();
  for (const { day, until } of signals) {
    days.add(day);
    for (const lasts of Object.values(LASTS)) days.add(until + lasts + 1);
  }
  return [...days].sort((a, b) => a - b);
}

/** The stretches of a place from the first day on which anything is said of it, without gap or overlap; neighbours differ. */
export function stretchesOf(signals: readonly Signal[]): Stretch[] {
  const days = turningDays(signals);
  const stretches: { from: number; to: number | null; state: State }[] = [];
  for (const day of days) {
    const state = stateOn(signals, day);
    const before = stretches.at(-1);
    if (before && sameState(before.state, state)) continue;
    if (before) before.to = day - 1;
    stretches.push({ from: day, to: null, state });
  }
  return stretches;
}

const sameState = (a: State, b: State): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A stretch with its days as ISO dates. */
export const intervalOf = ({ from, to, state }: Stretch): ControlInterval => ({
  from: isoOfDay(from),
  to: to === null ? null : isoOfDay(to),
  ...state,
});
