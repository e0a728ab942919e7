import type { Transaction } from 'kysely';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Event, RecordedClaim } from '../model/index.ts';
import type { Fuser } from './fuser.ts';
import { portions } from './portions.ts';
import { withReports } from './recorded.ts';
import { eventOf } from './row-json.ts';
import type { Queries, Tables } from './tables.ts';

/** Denials that name no place, and the events that say which is meant. */
export interface UnplacedDenials {
  readonly claims: readonly RecordedClaim[];
  readonly events: readonly Event[];
}

/** No place of its own. Said so that the index of places is not looked into: most claims are in it without one. */
const HAS_NO_GROUND = sql<boolean>`coalesce(denial.ground, '') = ''`;

/** Of claims that tell who holds a place: the denials that hang on the same events and name no place of their own. */
export async function unplacedDenials(
  db: Queries,
  fuser: Fuser | null,
  told: Expression<SqlBool>,
): Promise<UnplacedDenials> {
  if (!fuser?.deniesUnplaced) return { claims: [], events: [] };
  const rows = await db
    .selectFrom('claims')
    .innerJoin('fused_claims', 'fused_claims.claim', 'claims.number')
    .innerJoin('fused_claims as hanging', 'hanging.event', 'fused_claims.event')
    .innerJoin('claims as denial', 'denial.number', 'hanging.claim')
    .select(['denial.number', 'denial.report', 'denial.body', 'fused_claims.event'])
    .distinct()
    .where('denial.status', '=', 'denied')
    .where(HAS_NO_GROUND)
    .where(told)
    .orderBy('denial.number')
    .execute();
  const claims = await withReports(db, rows);
  const kept = rows.filter((_, at) => fuser.deniesUnplaced!(claims[at]!));
  return { claims: claims.filter((claim) => fuser.deniesUnplaced!(claim)), events: await eventsOf(db, kept) };
}

async function eventsOf(db: Queries, rows: readonly { readonly event: number | null }[]): Promise<Event[]> {
  const events: Event[] = [];
  for (const some of portions([...new Set(rows.map(({ event }) => event!))])) {
    const found = await db.selectFrom('events').select('body').where('number', 'in', some).execute();
    events.push(...found.map(({ body }) => eventOf(body)));
  }
  return events;
}

/** The places that claims of a report deny something of without naming them, as far as those they are fused with tell. */
export async function groundsDeniedBy(tx: Transaction<Tables>, report: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('claims as denial')
    .innerJoin('fused_claims as hanging', 'hanging.claim', 'denial.number')
    .innerJoin('fused_claims', 'fused_claims.cluster', 'hanging.cluster')
    .innerJoin('claims', 'claims.number', 'fused_claims.claim')
    .select('claims.ground')
    .distinct()
    .where('denial.report', '=', report)
    .where('denial.status', '=', 'denied')
    .where(HAS_NO_GROUND)
    .where(sql<boolean>`claims.ground is not null`)
    .execute();
  return rows.map(({ ground }) => ground!);
}
