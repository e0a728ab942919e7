import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';

/** A database server or a folder that ledgers of tests are made in. */
export interface Ground {
  /** A place for a ledger that is not there yet. */
  readonly fresh: () => Promise<string>;
  /** Runs SQL beside the ledger, as somebody would who tampers with it. */
  readonly tamper: (where: string, statements: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** A folder of SQLite files. */
export async function sqliteGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-ledger-'));
  let made = 0;
  return {
    fresh: async () => join(folder, `${++made}.db`),
    tamper: async (where, statements) => {
      const file = new Database(where);
      try {
        file.exec(statements);
      } finally {
        file.close();
      }
    },
    clear: async () => rmSync(folder, { recursive: true }),
  };
}

/** A server on which databases may be made; each ledger gets one of its own, and all are dropped in the end. */
const SERVER = process.env.SITREP_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';

async function on<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Databases of PostgreSQL, of a name that no other suite gives. */
export async function postgresGround(suite: string): Promise<Ground> {
  const made: string[] = [];
  return {
    fresh: async () => {
      const name = `sitrep_test_${suite}_${process.pid}_${made.length}`;
      await on(SERVER, (client) => client.query(`create database ${name} template template0`));
      made.push(name);
      return SERVER.replace(/\/[^/]*$/, `/${name}`);
    },
    tamper: (where, statements) => on(where, async (client) => void (await client.query(statements))),
    clear: async () => {
      for (const name of made)
        await on(SERVER, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
