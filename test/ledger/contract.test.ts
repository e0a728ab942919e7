import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Ground, ledgerContract } from '../support/ledger-contract.ts';
import { walkContract } from '../support/walk-contract.ts';

const prepare = async (): Promise<Ground> => {
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
};

ledgerContract('SQLite', prepare);
walkContract('SQLite', prepare);
