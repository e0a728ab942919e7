import pg from 'pg';
import { type Ground, ledgerContract } from '../support/ledger-contract.ts';
import { walkContract } from '../support/walk-contract.ts';

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

const prepare = async (): Promise<Ground> => {
  const made: string[] = [];
  return {
    fresh: async () => {
      const name = `sitrep_test_${process.pid}_${made.length}`;
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
};

ledgerContract('PostgreSQL', prepare);
walkContract('PostgreSQL', prepare);
