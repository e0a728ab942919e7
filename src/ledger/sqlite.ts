import { existsSync, statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type RawBuilder,
  SqliteDialect,
  SqliteDriver,
  sql,
} from 'kysely';
import { UserError } from '../model/index.ts';
import {
  type Engine,
  type LatestWords,
  type Pair,
  PLACED,
  type Placed,
  type Waiting,
  WORDED,
  type Worded,
} from './engine.ts';
import { inTurn } from './in-turn.ts';
import type { Search, Term } from './search.ts';
import { narrow, sqliteBands } from './sqlite-bands.ts';
import type { Tables } from './tables.ts';

const WAIT_MS = 30_000;
const LOOK_AGAIN_MS = 20;

/**
 * A transaction takes the lock when it begins: what it reads first it may rely on when it writes. It waits for others
 * without standing in the way of them: one of them may be in this very process.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const until = Date.now() + WAIT_MS;
    for (;;) {
      try {
        return void (await connection.executeQuery(CompiledQuery.raw('begin immediate')));
      } catch (error) {
        if ((error as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > until) throw error;
        await setTimeout(LOOK_AGAIN_MS);
      }
    }
  }

  // Where the disk is full SQLite has taken everything back itself; the reason must not be hidden by saying so.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch((error: Error) => {
      if (!/no transaction is active/.test(error.message)) throw error;
    });
  }
}

class Dialect extends SqliteDialect {
  readonly #database: Database.Database;
  constructor(database: Database.Database) {
    super({ database });
    this.#database = database;
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver({ database: keptStatements(this.#database) });
  }
}

/** Compiled statements are kept: the same few run again and again. */
function keptStatements(database: Database.Database): Pick<Database.Database, 'prepare' | 'close'> {
  const kept = new Map<string, Database.Statement>();
  return {
    close: () => database.close(),
    prepare: ((source: string) => {
      const known = kept.get(source);
      if (known) return known;
      if (kept.size > 300) kept.clear();
      const statement = database.prepare(source);
      kept.set(source, statement);
      return statement;
    }) as Database.Database['prepare'],
  };
}

function openFile(path: string, readonly: boolean): Database.Database {
  const file = new Database(path, { timeout: LOOK_AGAIN_MS, readonly });
  if (!readonly) {
    // It holds only where the file is new. Claims are a kilobyte or two: in larger pages less is left empty.
    file.pragma('page_size = 16384');
    file.pragma('journal_mode = WAL');
    file.pragma('synchronous = FULL');
    // Pages that are written again and again go from the log into the file less often.
    file.pragma('wal_autocheckpoint = 8000');
  }
  file.pragma('cache_size = -65536');
  return file;
}

/** Opens a ledger in one file of SQLite. Throws a `UserError` where the file is none. */
export function openSqlite(path: string, create: boolean): Engine {
  if (!create && !existsSync(path)) throw new UserError('no-ledger', noLedger(path));
  const writer = openFile(path, false);
  const writes = new Kysely<Tables>({ dialect: new Dialect(writer) });
  // Readers have a connection of their own, or they would see what a transaction has not finished.
  const reads = new Kysely<Tables>({ dialect: new Dialect(openFile(path, true)) });
  // Rows are written past the query builder: a transaction is open on this very connection, and there are many of them.
  const { prepare: statement } = keptStatements(writer);
  const turn = inTurn();
  const write: Engine['write'] = (work) => turn(() => writes.transaction().execute(work));
  return {
    kind: 'sqlite',
    reads,
    schema: writes,
    write,
    // There is one writer in any case.
    append: write,
    beside: write,
    lock: async () => {},
    take: async (_, from, most) =>
      statement(`delete from unfused where rowid in (select rowid from unfused where lot >= ? order by lot limit ?)
        returning claim, lot`).all(from, most) as Waiting[],
    // Who changes the schema of a file has it to himself.
    standStill: async () => {},
    bytesType: 'blob',
    prepare,
    // Its R-tree finds by place and time at once.
    prepareCells: async () => {},
    // One file is one table.
    divide: async () => {},
    indexReach: async () => {},
    // Its pages are filled closely, and to pack each claim would take a tenth of the time of recording.
    claimJson: (claim) => JSON.stringify(claim),
    packClaims: async () => {},
    narrow,
    roomFor: async () => {},
    clearIndexes: async (tx) => {
      for (const table of WORDED) await sql`delete from ${words_(table)}`.execute(tx);
      for (const table of PLACED) await sql`delete from ${spots(table)}`.execute(tx);
      await sql`delete from claim_extents`.execute(tx);
      await sql`delete from late_bands`.execute(tx);
    },
    // Rows are written when they are inserted.
    meanwhile: async () => {},
    insert: async (_, table, rows) => {
      if (rows.length === 0) return;
      const columns = Object.keys(rows[0]!);
      const names = columns.map((column) => `"${column}"`).join(', ');
      const put = statement(`insert into ${table} (${names}) values (${columns.map(() => '?').join(', ')})`);
      for (const row of rows) put.run(Object.values(row));
    },
    keep: async (_, rows) => {
      const put = statement('insert or ignore into blobs (sha256, size, stored) values (?, ?, ?)');
      for (const { sha256, size, stored } of rows) put.run(sha256, size, stored);
    },
    addWords: async (_, table, rows) => {
      const put = statement(`insert into ${wordsOf(table)} (rowid, words) values (?, ?)`);
      for (const { number, words } of rows) put.run(number, words);
    },
    dropWords: async (_, table, numbers) => {
      const drop = statement(`delete from ${wordsOf(table)} where rowid = ?`);
      for (const number of numbers) drop.run(number);
    },
    matches: (table, search) =>
      sql`${sql.ref(`${table}.number`)} in (select rowid from ${words_(table)} where words match ${matchOf(search)})`,
    latestWords,
    addSpots: async (_, table, rows) => {
      const put = statement(`insert into ${spotsOf(table)} values (?, ?, ?, ?, ?, ?, ?)`);
      for (const { number, lat, lon, first, last } of rows) put.run(number, lon, lon, lat, lat, first, last);
    },
    dropSpots: async (_, table, numbers) => {
      const drop = statement(`delete from ${spotsOf(table)} where number = ?`);
      for (const number of numbers) drop.run(number);
    },
    within: (
      table,
      { window: { west, south, east, north }, first, last },
    ) => sql`${sql.ref(`${table}.number`)} in (select number from ${spots(table)}
      where west <= ${east} and east >= ${west} and south <= ${north} and north >= ${south}
        and first <= ${last} and last >= ${first})`,
    lies: (table, where) => {
      const column = (name: string) => sql.ref(`${table}.${name}`);
      return sql`(${column('country')} = ${where.toUpperCase()} or ${column('gazetteer')} = ${where}
        or lower(${column('admin1')}) = ${where.toLowerCase()} or lower(${column('place')}) = ${where.toLowerCase()})`;
    },
    addExtents: async (_, rows) => {
      const put = statement('insert into claim_extents values (?, ?, ?, ?, ?, ?, ?, ?)');
      for (const { number, family, from, to, west, south, east, north } of rows)
        put.run(number, west, east, south, north, from, to, family);
    },
    dropExtents: async (_, numbers) => {
      const drop = statement('delete from claim_extents where number = ?');
      for (const number of numbers) drop.run(number);
    },
    neighbours: async (_, extents) => {
      const find = statement(`select ? as "of", fused_claims.claim from claim_extents
        join fused_claims on fused_claims.claim = claim_extents.number
        where west <= ? and east >= ? and south <= ? and north >= ? and first <= ? and last >= ?
          and family = ? and claim_extents.number != ?`);
      return extents.flatMap(
        ({ number, family, from, to, west, south, east, north }) =>
          find.all(number, east, west, north, south, to, from, family, number) as Pair[],
      );
    },
    ...sqliteBands(statement),
    // Nothing is kept aside but bands, which are looked for in both.
    settle: async () => {},
    scrub: async () => {
      writer.exec('vacuum');
      writer.pragma('wal_checkpoint(TRUNCATE)');
    },
    check: async () => {
      const found = writer.pragma('integrity_check(20)') as { readonly integrity_check: string }[];
      return found.map((row) => row.integrity_check).filter((line) => line !== 'ok');
    },
    size: async () =>
      [path, `${path}-wal`].reduce((sum, name) => sum + (existsSync(name) ? statSync(name).size : 0), 0),
    close: async () => {
      await reads.destroy();
      await writes.destroy();
    },
  };
}

/** What is said where there is no ledger. */
export const noLedger = (where: string): string =>
  `There is no ledger ${where}. Make one with: sitrep init --db ${where}`;

const wordsOf = (table: Worded): string => `${table.slice(0, -1)}_words`;
const words_ = (table: Worded): RawBuilder<unknown> => sql.table(wordsOf(table));

const spotsOf = (table: Placed): string => `${table.slice(0, -1)}_spots`;
const spots = (table: Placed): RawBuilder<unknown> => sql.table(spotsOf(table));

const termOf = ({ words, prefix }: Term): string => `"${words.join(' ')}"${prefix ? '*' : ''}`;
const matchOf = ({ all, none }: Search): string =>
  [all.map(termOf).join(' AND '), ...none.map(termOf)].map((part) => `(${part})`).join(' NOT ');

/**
 * The index of words is gone through from one row that has them to the next, so one row takes as long as the way to there, and
 * many that were recorded one after the other hardly longer.
 */
const latestWords: LatestWords = {
  widest: 50_000,
  has: (table, number, search, { first, last }) =>
    sql`${number} in (select rowid from ${words_(table)}
      where words match ${matchOf(search)} and rowid >= ${first} and rowid <= ${last})`,
  numbers: (table, search) => sql`select rowid from ${words_(table)} where words match ${matchOf(search)}`,
  isAmong: (number, numbers) => sql`${number} in (${numbers})`,
};

async function prepare(db: Kysely<Tables>): Promise<void> {
  for (const table of WORDED)
    await sql`create virtual table ${words_(table)} using fts5(
      words, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2')`.execute(db);
  for (const table of PLACED)
    await sql`create virtual table ${spots(table)} using rtree(number, west, east, south, north, first, last)`.execute(
      db,
    );
  await sql`create virtual table claim_extents using rtree(
    number, west, east, south, north, first, last, +family text)`.execute(db);
  for (const act of ['update', 'delete'])
    await sql`create trigger ${sql.ref(`entries_no_${act}`)} before ${sql.raw(act)} on entries
      begin select raise(abort, 'entries are never changed'); end`.execute(db);
}
