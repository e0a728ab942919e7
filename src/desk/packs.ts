import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from '../model/index.ts';
import type { Desk } from './desk.ts';

/** The packs that a desk is opened with: those that are named, else those that the ledger was read with. */
export interface DeskPacks {
  /** Whole paths; empty: none but those of the package. */
  readonly used: readonly string[];
  /** Those that the ledger was read with and that are not where they were: nothing of the user's own is used then. */
  readonly missing: readonly string[];
}

/** What is used, of what was named (null: forget what there was) and what the ledger remembers. */
export function packsFor(named: readonly string[] | null | undefined, remembered: readonly string[]): DeskPacks {
  if (named === null) return { used: [], missing: [] };
  if (named?.length) return { used: named.map((folder) => resolve(folder)), missing: [] };
  const missing = remembered.filter((folder) => !existsSync(folder));
  return { used: missing.length ? [] : remembered, missing };
}

/** Throws a `UserError` where what is about to be recorded would be read without packs that the ledger was read with. */
export function needPacks({ packs }: Pick<Desk, 'packs'>): void {
  const missing = packs?.missing ?? [];
  if (missing.length === 0) return;
  throw new UserError(
    'packs-missing',
    `The ledger was read with the packs in ${missing.join(', ')}, which cannot be found; without them reports would be read otherwise. Say where they are with --packs, or make the ledger anew without them: sitrep rebuild --no-packs`,
  );
}

/** What to say where events and control were made otherwise than they would be now; null where they were not. */
export async function staleness({ ledger, packs }: Pick<Desk, 'ledger' | 'packs'>): Promise<string | null> {
  if (packs?.missing.length)
    return `this ledger was read with the packs in ${packs.missing.join(', ')}, which cannot be found: what they name is shown by its id. Put them there again, or say where they are: sitrep rebuild --packs FOLDER`;
  if (!(await ledger.isStale())) return null;
  const before = await ledger.packs();
  const used = packs?.used ?? [];
  const anew = ['sitrep rebuild', ...used.map((folder) => `--packs ${folder}`)].join(' ');
  if (JSON.stringify(before) === JSON.stringify(used))
    return `the events of this ledger were made by another version${used.length ? ' of Sitrep or of the packs' : ''}. Make them anew with: sitrep rebuild`;
  const with_ = before.length ? `with the packs in ${before.join(', ')}` : 'without these packs';
  return `the events of this ledger were made ${with_}, at least in part. Make them anew with: ${anew}`;
}
