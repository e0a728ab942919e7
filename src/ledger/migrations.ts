import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { UserError } from '../model/index.ts';
import type { Engine } from './engine.ts';
import { fillDoubts } from './fill-doubts.ts';
import { fillKnownDays } from './known.ts';
import type { Tables } from './tables.ts';
import { WORKPLACE, WORKPLACE_INDEXES } from './workplace/schema.ts';

type Columns = Readonly<Record<string, string>>;

/** What is: links of a chain, and bytes under their hash. */
const TRUTH = (bytes: string): Readonly<Record<string, Columns>> => ({
  entries: {
    number: 'integer primary key',
    kind: 'text not null',
    recorded: 'text not null',
    body: 'text not null',
    previous: 'text not null unique',
    hash: 'text not null unique',
  },
  blobs: { sha256: 'text primary key', size: 'integer not null', stored: `${bytes} not null` },
  facts: { name: 'text primary key', value: 'text not null' },
});

/** What is made from it, and can be made again. */
const DERIVED = (bytes: string): Readonly<Record<string, Columns>> => ({
  reports: {
    number: 'integer primary key',
    id: 'text not null unique',
    entry: 'integer not null',
    reading: 'integer not null',
    sha256: 'text not null',
    container: 'text',
    asked: 'text',
    title: 'text',
    url: 'text',
    language: 'text not null',
    publisher: 'text',
    author: 'text',
    source: 'text',
    teller: 'text',
    theatre: 'text',
    published: 'text',
    published_day: 'integer',
    retrieved: 'text not null',
    recorded: 'text not null',
    reader: 'text not null',
    claims: 'integer not null',
    origin: 'integer not null',
    taken_down: 'integer not null',
  },
  readings: {
    entry: 'integer primary key',
    report: 'integer not null',
    reader: 'text not null',
    claims: 'integer not null',
  },
  decisions: {
    entry: 'integer primary key',
    act: 'text not null',
    subject: 'text not null',
    by: 'text not null',
    reason: 'text not null',
    body: 'text not null',
  },
  claims: {
    number: 'integer primary key',
    report: 'integer not null',
    id: 'text not null',
    type: 'text not null',
    status: 'text not null',
    first_day: 'integer',
    last_day: 'integer',
    lat: 'double precision',
    lon: 'double precision',
    place: 'text',
    gazetteer: 'text',
    admin1: 'text',
    country: 'text',
    ground: 'text',
    body: 'text not null',
  },
  report_bands: { band: 'integer not null', report: 'integer not null' },
  claim_actors: { actor: 'text not null', claim: 'integer not null' },
  fused_claims: { claim: 'integer primary key', cluster: 'integer not null', event: 'integer' },
  events: {
    number: 'integer primary key',
    id: 'text not null unique',
    cluster: 'integer not null',
    type: 'text not null',
    first_day: 'integer',
    last_day: 'integer',
    lat: 'double precision',
    lon: 'double precision',
    place: 'text',
    gazetteer: 'text',
    admin1: 'text',
    country: 'text',
    grade: 'text not null',
    contradictions: 'integer not null',
    claims: 'integer not null',
    body: `${bytes} not null`,
  },
  event_actors: { actor: 'text not null', event: 'integer not null' },
  event_sides: { side: 'text not null', event: 'integer not null' },
  control: {
    ground: 'text primary key',
    name: 'text not null',
    country: 'text',
    admin1: 'text',
    body: 'text not null',
  },
});

const UNFUSED: Columns = { claim: 'integer not null', lot: 'integer not null' };

const INDEXES: readonly (readonly [table: string, columns: string])[] = [
  ['reports', 'sha256'],
  ['reports', 'published_day'],
  ['reports', 'origin'],
  ['reports', 'asked'],
  ['reports', 'container'],
  ['reports', 'source'],
  ['readings', 'report'],
  ['decisions', 'subject'],
  ['claims', 'report'],
  ['claims', 'type, first_day'],
  ['claims', 'first_day, last_day'],
  ['claims', 'gazetteer'],
  ['claim_actors', 'actor, claim'],
  ['claim_actors', 'claim'],
  ['claims', 'ground'],
  ['fused_claims', 'cluster'],
  ['fused_claims', 'event'],
  ['events', 'cluster'],
  ['events', 'first_day, last_day'],
  ['events', 'gazetteer'],
  ['event_actors', 'actor, event'],
  ['event_actors', 'event'],
  ['event_sides', 'side, event'],
  ['event_sides', 'event'],
  ['report_bands', 'band, report'],
  ['report_bands', 'report'],
];

/** What the map shows of an event without its body, and where it shows it to those from whom precise spots are kept back. */
const PINS: Columns = {
  pin: 'text',
  shown_lat: 'double precision',
  shown_lon: 'double precision',
  kept_back: 'integer',
};

/** Indexes that hold all that is asked of them: rows with bodies are large, and reading them takes its time. */
const MAP_COLUMNS =
  'number, first_day, last_day, lat, lon, shown_lat, shown_lon, kept_back, type, grade, contradictions, gazetteer';
const NARROW: readonly (readonly [table: string, columns: string, name: string])[] = [
  ['events', MAP_COLUMNS, 'events_map'],
  ['claims', 'report, status', 'claims_report_status'],
];

/** The step that makes the tables: before it there is nothing to wait for. */
const FIRST = '0001-ledger';

/** The schema, step by step, the same on both engines. A step that was released is never changed. */
const steps = (engine: Engine): Record<string, Migration> => ({
  [FIRST]: {
    up: async (db: Kysely<Tables>) => {
      await createTables(db, TRUTH(engine.bytesType));
      await createTables(db, DERIVED(engine.bytesType));
      for (const [table, columns] of INDEXES) await createIndex(db, table, columns);
      await engine.prepare(db);
    },
  },
  '0002-map': {
    up: async (db: Kysely<Tables>) => {
      for (const [column, type] of Object.entries(PINS))
        await sql.raw(`alter table events add ${column} ${type}`).execute(db);
      for (const [table, columns, name] of NARROW)
        await sql.raw(`create index ${name} on ${table} (${columns})`).execute(db);
    },
  },
  '0004-cells': {
    up: async (db: Kysely<Tables>) => {
      // Claims that are recorded and not fused yet, by the lot of those that are fused together.
      await createTables(db, { unfused: UNFUSED });
      await createIndex(db, 'unfused', 'lot');
      await createIndex(db, 'unfused', 'claim');
      await engine.prepareCells(db);
    },
  },
  '0005-workplace': {
    up: async (db: Kysely<Tables>) => {
      await createTables(db, WORKPLACE);
      for (const [table, columns] of WORKPLACE_INDEXES) await createIndex(db, table, columns);
      await fillDoubts(engine, db);
    },
  },
  '0006-parts': { up: (db: Kysely<Tables>) => engine.divide(db) },
  '0007-known': {
    up: async (db: Kysely<Tables>) => {
      await sql`alter table events add known_day integer`.execute(db);
      await fillKnownDays(engine).execute(db);
      // The index that the map is read from holds all that is asked of it.
      await sql`drop index events_map`.execute(db);
      await sql.raw(`create index events_map on events (${MAP_COLUMNS}, known_day)`).execute(db);
    },
  },
  '0008-untold': {
    up: async (db: Kysely<Tables>) => {
      await createTables(db, { untold: { ground: 'text not null' } });
      await createIndex(db, 'untold', 'ground');
    },
  },
  '0009-sketches': {
    // Reports that are there have none: their texts are compared.
    up: (db: Kysely<Tables>) =>
      createTables(db, { report_sketches: { report: 'integer primary key', rows: `${engine.bytesType} not null` } }),
  },
  '0010-fewer-indexes': {
    up: async (db: Kysely<Tables>) => {
      // Every claim that is recorded is written into each of them: one finds what another finds as well, and most claims
      // tell of no place's holder.
      // Where claims are divided, PostgreSQL has named the indexes of the whole itself.
      const whole = engine.kind === 'postgres' ? '_idx' : '';
      for (const column of ['report', 'ground']) await sql.raw(`drop index claims_${column}${whole}`).execute(db);
      await sql`create index claims_ground on claims (ground) where ground is not null`.execute(db);
    },
  },
  '0011-reach': { up: (db: Kysely<Tables>) => engine.indexReach(db) },
  '0012-beats': {
    up: async (db: Kysely<Tables>) => {
      // An outlet's last reports are asked for with every report of it that is read.
      await sql`drop index reports_source`.execute(db);
      await createIndex(db, 'reports', 'source, published_day');
    },
  },
  '0013-packed-claims': { up: (db: Kysely<Tables>) => engine.packClaims(db) },
  '0014-narrow': { up: (db: Kysely<Tables>) => engine.narrow(db) },
});

/**
 * Steps on a ledger that others may be writing to: each begins by waiting for those who write and fuse, in the order in which
 * these wait for each other, and holds them off until it is done. Otherwise a step that changes two tables and a worker that
 * writes to both would each hold what the other waits for.
 */
const quietly = (engine: Engine, all: Readonly<Record<string, Migration>>): Record<string, Migration> =>
  Object.fromEntries(
    Object.entries(all).map(([name, { up }]): [string, Migration] => [
      name,
      {
        up: async (db: Kysely<Tables>) => {
          if (name !== FIRST) await engine.standStill(db);
          await up(db);
        },
      },
    ]),
  );

/** Brings the schema up to date; `more` are steps after the last. Throws a `UserError` where a later Sitrep has made it. */
export async function migrate(engine: Engine, more: Readonly<Record<string, Migration>> = {}): Promise<void> {
  const provider = { getMigrations: async () => quietly(engine, { ...steps(engine), ...more }) };
  const { error } = await new Migrator({ db: engine.schema, provider }).migrateToLatest();
  if (!error) return;
  if (/previously executed migration .* is missing/.test(String(error)))
    throw new UserError('ledger-newer', 'The ledger was made by a later Sitrep. Update this one.');
  throw error;
}

async function createTables(db: Kysely<Tables>, tables: Readonly<Record<string, Columns>>): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) {
    const lines = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
    await sql.raw(`create table ${name} (${lines.join(', ')})`).execute(db);
  }
}

async function createIndex(db: Kysely<Tables>, table: string, columns: string): Promise<void> {
  const quoted = columns
    .split(', ')
    .map((column) => `"${column}"`)
    .join(', ');
  await sql.raw(`create index ${table}_${columns.replaceAll(', ', '_')} on ${table} (${quoted})`).execute(db);
}
