import { postgresGround } from '../support/grounds.ts';
import { latestContract } from '../support/latest-contract.ts';
import { ledgerContract } from '../support/ledger-contract.ts';
import { walkContract } from '../support/walk-contract.ts';

ledgerContract('PostgreSQL', () => postgresGround('contract'));
walkContract('PostgreSQL', () => postgresGround('walk'));
latestContract('PostgreSQL', () => postgresGround('latest'));
