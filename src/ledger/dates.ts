const DAY = 86_400_000;

/** The day of an ISO date or time, counted from 1970-01-01; null for what has no year ("--01-25"). */
export function dayOf(iso: string | null | undefined): number | null {
  const date = iso ? /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0] : undefined;
  const time = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY;
}

/** Days before and after all that a report can tell of. */
export const FIRST_DAY = -1_000_000;
export const LAST_DAY = 1_000_000;
