import { type Ledger, openLedger } from '../ledger/index.ts';
import { type Fetch, type FetchOptions, openFetch, openSitrep, type Sitrep } from '../sitrep.ts';
import { fuserOf } from './fuser.ts';

/** A reader and a ledger, both open: what every command of the ledger works with. */
export interface Desk {
  readonly sitrep: Sitrep;
  readonly ledger: Ledger;
  /** Fetches pages, within the bounds that the user set. */
  readonly fetch: Fetch;
  /** The time as ISO 8601, in UTC. */
  readonly now: () => string;
}

/** What is opened. */
export interface DeskOptions {
  /** A file, or a `postgres://` address. */
  readonly db: string;
  /** Folders of the user's own packs. */
  readonly packs?: readonly string[];
  readonly fetch?: FetchOptions;
  readonly now?: () => string;
}

/** The time now. */
export const clock = (): string => new Date().toISOString();

/** Opens a ledger with a reader for it. */
export async function openDesk({ db, packs, fetch, now = clock }: DeskOptions): Promise<Desk> {
  const sitrep = await openSitrep({ packs });
  return { sitrep, ledger: await openLedger(db, fuserOf(sitrep)), fetch: openFetch(fetch), now };
}
