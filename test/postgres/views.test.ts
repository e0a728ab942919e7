import { openPostgres } from '../../src/ledger/postgres.ts';
import { postgresGround } from '../support/grounds.ts';
import { knownContract } from '../support/known-contract.ts';
import { viewsContract } from '../support/views-contract.ts';

viewsContract('PostgreSQL', () => postgresGround('views'));
knownContract('PostgreSQL', () => postgresGround('known'), openPostgres);
