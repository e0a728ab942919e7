import { sql } from 'kysely';
import { daysOfIso, type Event, type RecordedClaim } from '../model/index.ts';
import { dayOf, FIRST_DAY } from './dates.ts';
import type { Engine } from './engine.ts';

/** The day on which an event became known: when the first claim that tells of it was published, else was had. */
export function knownDay({ claims }: Event, told: (id: string) => RecordedClaim): number | null {
  const days = claims.flatMap(({ id, standing }) => {
    const day = standing === 'tells' ? daysOfIso(told(id).known.slice(0, 10)) : null;
    return day ? [day[0]] : [];
  });
  return days.length ? Math.min(...days) : null;
}

/** The last day that counts, of what was known on a day. */
export const knownBy = (iso: string): number => dayOf(iso) ?? FIRST_DAY;

const TOLD = ['asserted', 'reported', 'alleged'] as const;

/** The day on which a report was had, as the engine reckons it from its time. */
const RETRIEVED = {
  sqlite: 'cast(julianday(substr(reports.retrieved, 1, 10)) - 2440587.5 as integer)',
  postgres: "(substr(reports.retrieved, 1, 10)::date - date '1970-01-01')",
} as const;

/** Fills in when the events became known that were made before that was noted. */
export const fillKnownDays = ({ kind }: Engine) => sql`
  update events set known_day = (
    select min(coalesce(reports.published_day, ${sql.raw(RETRIEVED[kind])}))
    from fused_claims
    join claims on claims.number = fused_claims.claim
    join reports on reports.number = claims.report
    where fused_claims.event = events.number and claims.status in (${sql.join(TOLD.map((one) => sql.lit(one)))}))`;
