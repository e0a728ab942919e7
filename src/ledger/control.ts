import { sql, type Transaction } from 'kysely';
import type { Decision, Event, PlaceControl, RecordedClaim } from '../model/index.ts';
import { countingClaims, decisionsIn } from './decisions.ts';
import type { Engine } from './engine.ts';
import type { Fuser } from './fuser.ts';
import { portions } from './portions.ts';
import { withReports } from './recorded.ts';
import type { Store } from './store.ts';
import type { Queries, Tables } from './tables.ts';
import { unplacedDenials } from './unplaced-denials.ts';

// Who held a place is told from all claims about it, so that each new report about a place of which much is told would cost
// as much as all before it. Places of which something new is told are therefore noted, and told of anew once for many
// reports; whoever asks before that gets the answer reckoned for him.

type Tx = Transaction<Tables>;

/** Which places are asked about. */
export interface ControlFilter {
  /** A country's code, a province's or a place's name, or a gazetteer id. */
  readonly in?: string;
}

/** Places that are told of anew in one transaction: few enough that nobody waits long. */
const AT_ONCE = 100;

/** The places about whose holders claims tell. */
export const groundsOf = (claims: readonly { readonly ground: string | null }[]): string[] => [
  ...new Set(claims.map(({ ground }) => ground).filter((ground) => ground !== null)),
];

/** Notes places of whose holders other claims tell now. A note for each time: nobody waits for another who notes the same. */
export const tellLater = (engine: Engine, tx: Tx, grounds: readonly string[]): Promise<void> =>
  engine.insert(
    tx,
    'untold',
    [...new Set(grounds)].map((ground) => ({ ground })),
  );

/** Tells anew who held the places that are noted, a few in one transaction. */
export async function tellNoted(store: Store): Promise<void> {
  if (!store.fuser) return;
  while ((await notedIn(store.engine.reads, 1)).length > 0) await store.engine.beside((tx) => tellSome(store, tx));
}

async function tellSome({ engine, fuser }: Store, tx: Tx): Promise<void> {
  // One at a time, or two would each put a record of the same place.
  await engine.lock(tx, [{ what: 'ground', key: '', shared: false }]);
  const grounds = await notedIn(tx, AT_ONCE);
  if (!fuser || grounds.length === 0) return;
  // What is noted from here on is told of the next time.
  await tx.deleteFrom('untold').where('ground', 'in', grounds).execute();
  await tx.deleteFrom('control').where('ground', 'in', grounds).execute();
  const records = await recordsOf(tx, fuser, grounds, await decisionsIn(tx));
  await engine.insert(
    tx,
    'control',
    records.map((record) => {
      const { id, name, country, admin1 } = record.place;
      return { ground: id, name, country, admin1, body: JSON.stringify(record) };
    }),
  );
}

async function notedIn(db: Queries, most?: number): Promise<string[]> {
  const query = db.selectFrom('untold').select('ground').distinct();
  const rows = await (most === undefined ? query : query.limit(most)).execute();
  return rows.map(({ ground }) => ground);
}

/** The records of places, from all claims that say something of them. */
async function recordsOf(
  db: Queries,
  fuser: Fuser,
  grounds: readonly string[],
  decisions: readonly Decision[],
): Promise<readonly PlaceControl[]> {
  const rows = await db.selectFrom('claims').select(['report', 'body']).where('ground', 'in', grounds).execute();
  const denials = await unplacedDenials(db, fuser, sql<boolean>`claims.ground in (${sql.join(grounds)})`);
  const claims = [...(await withReports(db, rows)), ...denials.claims];
  return fuser.control(countingClaims(decisions, claims), denials.events);
}

/** The records of places, by name. */
export async function controlRecords(
  { engine, fuser }: Store,
  { in: where }: ControlFilter,
): Promise<readonly PlaceControl[]> {
  const db = engine.reads;
  // These come first: what is told meanwhile is reckoned once more, and nothing old is given out.
  const noted = fuser ? await notedIn(db) : [];
  let query = db.selectFrom('control').select(['ground', 'body']);
  if (where !== undefined)
    query = query.where(
      sql<boolean>`(ground = ${where} or country = ${where.toUpperCase()} or lower(name) = ${where.toLowerCase()}
        or lower(admin1) = ${where.toLowerCase()})`,
    );
  const rows = await query.orderBy('ground').execute();
  if (!fuser || noted.length === 0) return rows.map(({ body }) => JSON.parse(body) as PlaceControl);
  const isNoted = new Set(noted);
  const records = rows.filter(({ ground }) => !isNoted.has(ground)).map(({ body }) => JSON.parse(body) as PlaceControl);
  const decisions = await decisionsIn(db);
  for (const some of portions(noted, AT_ONCE))
    for (const record of await recordsOf(db, fuser, some, decisions)) if (isIn(record, where)) records.push(record);
  return records.sort((a, b) => (a.place.id < b.place.id ? -1 : 1));
}

const isIn = ({ place: { id, name, country, admin1 } }: PlaceControl, where: string | undefined): boolean =>
  where === undefined ||
  id === where ||
  country === where.toUpperCase() ||
  [name, admin1].some((one) => one?.toLowerCase() === where.toLowerCase());

/** What the records of places are made of. */
export interface ControlGrounds {
  /** As people corrected them, without those that they rejected. */
  readonly claims: readonly RecordedClaim[];
  /** The events of denials among them that name no place. */
  readonly events: readonly Event[];
}

/** The claims that the records of places are made of, and the events that tell which place a denial is about. */
export async function controlGrounds({ engine, fuser }: Store, { in: where }: ControlFilter): Promise<ControlGrounds> {
  const db = engine.reads;
  const told = sql<boolean>`(claims.ground is not null and ${where === undefined ? sql`1 = 1` : engine.lies('claims', where)})`;
  const rows = await db.selectFrom('claims').select(['report', 'body']).where(told).orderBy('number').execute();
  const denials = await unplacedDenials(db, fuser, told);
  const claims = [...(await withReports(db, rows)), ...denials.claims];
  return { claims: countingClaims(await decisionsIn(db), claims), events: denials.events };
}
