import { sqliteGround } from '../support/grounds.ts';
import { latestContract } from '../support/latest-contract.ts';
import { ledgerContract } from '../support/ledger-contract.ts';
import { walkContract } from '../support/walk-contract.ts';

ledgerContract('SQLite', sqliteGround);
walkContract('SQLite', sqliteGround);
latestContract('SQLite', sqliteGround);
