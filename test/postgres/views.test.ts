import { postgresGround } from '../support/grounds.ts';
import { viewsContract } from '../support/views-contract.ts';

viewsContract('PostgreSQL', () => postgresGround('views'));
