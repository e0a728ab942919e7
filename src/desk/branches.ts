import type { ClaimFilter } from '../model/index.ts';
import { openSitrep } from '../sitrep.ts';

/** A filter by actors that takes in the bodies below them: who asks for the army means its divisions as well. */
export async function withBranches(filter: ClaimFilter): Promise<ClaimFilter> {
  if (!filter.actors) return filter;
  const { branchesOf } = await openSitrep();
  return { ...filter, actors: [...new Set(filter.actors.flatMap(branchesOf))] };
}
