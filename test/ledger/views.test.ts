import { sqliteGround } from '../support/grounds.ts';
import { viewsContract } from '../support/views-contract.ts';

viewsContract('SQLite', sqliteGround);
