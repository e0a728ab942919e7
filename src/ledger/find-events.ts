import { type RawBuilder, sql } from 'kysely';
import type { Event, EventFilter, Window } from '../model/index.ts';
import { dayOf, FIRST_DAY, LAST_DAY } from './dates.ts';
import { claimRow } from './decisions.ts';
import type { Span } from './engine.ts';
import { FEW, list, onlyWords, overDateLine } from './find.ts';
import { knownBy } from './known.ts';
import { latestRows } from './latest.ts';
import type { EventWithClaims } from './ledger.ts';
import type { Sight } from './pins.ts';
import { withReports } from './recorded.ts';
import { eventOf } from './row-json.ts';
import { parseSearch } from './search.ts';
import type { Store } from './store.ts';

/** Events, the latest first. */
export async function findEvents(store: Store, filter: EventFilter): Promise<Event[]> {
  const wanted = eventsWanted(store, filter);
  if (!wanted) return [];
  const found = wanted.found.select('events.body');
  const rows = await latestRows(store.engine.reads, { ...wanted, found }, filter.limit ?? FEW);
  return rows.map(({ body }) => eventOf(body));
}

/** The events that fit, for who wants the latest of them; null where words are asked for and there is none among them. */
export function eventsWanted(store: Store, filter: EventFilter, sight: Sight = 'full') {
  const found = eventsWhere(store, filter, sight);
  const search = onlyWords(filter);
  const { latestWords } = store.engine;
  const all = eventsWhere(store, { ...filter, words: undefined }, sight)!;
  const worded = search && {
    wordless: sight === 'shown' ? all.where('events.kept_back', '=', 0) : all,
    // A number and no join: the claims of one event after the other are looked at.
    has: (event: RawBuilder<number>, span: Span) => sql<boolean>`(select count(*) from fused_claims
        where fused_claims.event = ${event} and ${latestWords.has('claims', sql.ref('fused_claims.claim'), search, span)}) > 0`,
    widest: latestWords.widest,
    // An event has the number of its first claim; the others may be any of those after it.
    last: sql<number>`(select max(number) from claims)`,
    isAmong: latestWords.isAmong(
      sql.ref('events.number'),
      sql`select event from fused_claims where ${latestWords.isAmong(sql.ref('claim'), latestWords.numbers('claims', search))}`,
    ),
  };
  return found && { found, worded, day: 'events.first_day', number: 'events.number' };
}

/**
 * The rows of the events that fit; null where words are asked for and there is none among them. Those from whom something is
 * kept back find by a window what is shown in it, and by words or a place's name nothing that these would give away.
 */
export function eventsWhere({ engine }: Store, filter: EventFilter, sight: Sight = 'full') {
  const search = filter.words === undefined ? undefined : parseSearch(filter.words);
  if (search === null) return null;
  let query = engine.reads.selectFrom('events');
  const isShown = sight === 'shown';
  if (isShown && search) query = query.where('events.kept_back', '=', 0);
  if (isShown && filter.in !== undefined) query = query.where(givesNothingAway(filter.in));
  if (isShown && filter.window) query = query.where(shownWithin(filter.window));
  if (filter.window && !isShown) {
    const [first, last] = [dayOf(filter.from) ?? FIRST_DAY, dayOf(filter.to) ?? LAST_DAY];
    const parts = overDateLine(filter.window).map((window) => engine.within('events', { window, first, last }));
    query = query.where(sql<boolean>`(${sql.join(parts, sql` or `)})`);
  } else {
    if (filter.from !== undefined) query = query.where('events.last_day', '>=', dayOf(filter.from) ?? FIRST_DAY);
    if (filter.to !== undefined) query = query.where('events.first_day', '<=', dayOf(filter.to) ?? LAST_DAY);
  }
  if (search)
    query = query.where('events.number', 'in', (from) =>
      from
        .selectFrom('claims')
        .innerJoin('fused_claims', 'fused_claims.claim', 'claims.number')
        .select('fused_claims.event')
        .where('fused_claims.event', 'is not', null)
        .where(engine.matches('claims', search))
        .$castTo<{ event: number }>(),
    );
  if (filter.actors)
    query = query.where('events.number', 'in', (from) =>
      from.selectFrom('event_actors').select('event').where('actor', 'in', list(filter.actors)),
    );
  if (filter.sides)
    query = query.where('events.number', 'in', (from) =>
      from.selectFrom('event_sides').select('event').where('side', 'in', list(filter.sides)),
    );
  if (filter.types) query = query.where('events.type', 'in', list(filter.types));
  if (filter.grades) query = query.where('events.grade', 'in', list(filter.grades));
  if (filter.knownOn !== undefined) query = query.where('events.known_day', '<=', knownBy(filter.knownOn));
  if (filter.contradicted) query = query.where('events.contradictions', '>', 0);
  if (filter.in !== undefined) query = query.where(engine.lies('events', filter.in));
  return query;
}

/** A condition: the place is shown as it is, or no more is asked than its country or province. */
const givesNothingAway = (where: string) =>
  sql<boolean>`((events.shown_lat = events.lat and events.shown_lon = events.lon)
    or events.country = ${where.toUpperCase()} or lower(events.admin1) = ${where.toLowerCase()})`;

/** A condition: it is shown in the window. */
function shownWithin(asked: Window) {
  const parts = overDateLine(asked).map(
    ({ west, south, east, north }) =>
      sql`(events.shown_lon between ${west} and ${east} and events.shown_lat between ${south} and ${north})`,
  );
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

/** An event by its id, or by that of any claim in it. */
export async function findEvent({ engine }: Store, id: string): Promise<EventWithClaims | null> {
  const db = engine.reads;
  const claim = await claimRow(db, id);
  const row = await db
    .selectFrom('events')
    .select(['number', 'body'])
    .where((where) => where.or([where('id', '=', id), where('number', '=', claim?.event ?? -1)]))
    .executeTakeFirst();
  if (!row) return null;
  const claims = await db
    .selectFrom('claims')
    .innerJoin('fused_claims', 'fused_claims.claim', 'claims.number')
    .select(['claims.report', 'claims.body'])
    .where('fused_claims.event', '=', row.number)
    .orderBy('claims.number')
    .execute();
  return { event: eventOf(row.body), claims: await withReports(db, claims) };
}
