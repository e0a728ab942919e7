import { openSqlite } from '../../src/ledger/sqlite.ts';
import { sqliteGround } from '../support/grounds.ts';
import { knownContract } from '../support/known-contract.ts';
import { viewsContract } from '../support/views-contract.ts';

viewsContract('SQLite', sqliteGround);
knownContract('SQLite', sqliteGround, (where) => openSqlite(where, false));
