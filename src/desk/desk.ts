import { type Ledger, openLedger } from '../ledger/index.ts';
import { type Fetch, type FetchOptions, openFetch, openSitrep, type Sitrep } from '../sitrep.ts';
import { fuserOf } from './fuser.ts';
import { type DeskPacks, packsFor } from './packs.ts';

/** A reader and a ledger, both open: what every command of the ledger works with. */
export interface Desk {
  readonly sitrep: Sitrep;
  readonly ledger: Ledger;
  /** Fetches pages, within the bounds that the user set. */
  readonly fetch: Fetch;
  /** The time as ISO 8601, in UTC. */
  readonly now: () => string;
  /** Packs of the user's own; left out: none. */
  readonly packs?: DeskPacks;
}

/** What is opened. */
export interface DeskOptions {
  /** A file, or a `postgres://` address. */
  readonly db: string;
  /** Folders of the user's own packs; left out: those that the ledger was read with; null: none. */
  readonly packs?: readonly string[] | null;
  readonly fetch?: FetchOptions;
  readonly now?: () => string;
}

/** The time now. */
export const clock = (): string => new Date().toISOString();

/** Opens a ledger with a reader for it: one that has the packs with which the ledger was read. */
export async function openDesk({ db, packs: named, fetch, now = clock }: DeskOptions): Promise<Desk> {
  let opened: Pick<Desk, 'sitrep' | 'packs'> | undefined;
  const ledger = await openLedger(db, async (remembered) => {
    const packs = packsFor(named, remembered);
    const sitrep = await openSitrep({ packs: packs.used });
    opened = { sitrep, packs };
    return fuserOf(sitrep, packs.used);
  });
  return { ...opened!, ledger, fetch: openFetch(fetch), now };
}
