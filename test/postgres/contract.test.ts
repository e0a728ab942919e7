import { postgresGround } from '../support/grounds.ts';
import { ledgerContract } from '../support/ledger-contract.ts';

ledgerContract('PostgreSQL', () => postgresGround('contract'));
