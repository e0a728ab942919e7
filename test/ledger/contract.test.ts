import { sqliteGround } from '../support/grounds.ts';
import { ledgerContract } from '../support/ledger-contract.ts';

ledgerContract('SQLite', sqliteGround);
