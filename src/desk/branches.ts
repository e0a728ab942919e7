import type { ClaimFilter } from '../model/index.ts';
import type { Desk } from './desk.ts';

/** A filter by actors that takes in the bodies below them: who asks for the army means its divisions as well. */
export const withBranches = <F extends Pick<ClaimFilter, 'actors'>>({ sitrep }: Desk, filter: F): F =>
  filter.actors ? { ...filter, actors: [...new Set(filter.actors.flatMap(sitrep.branchesOf))] } : filter;
