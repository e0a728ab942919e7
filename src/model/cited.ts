import type { Kinship } from './kinship.ts';
import type { Attribution, Claim } from './reading.ts';

/**
 * Whose word a claim is beside its outlet's: the innermost one who is named, or who is somebody. "A military source" is
 * nobody but the outlet that quotes it.
 */
export const citedIn = ({ attribution }: Claim, { isGeneric }: Pick<Kinship, 'isGeneric'>): Attribution | undefined =>
  attribution.findLast(({ named, actor }) => named || (actor !== null && !isGeneric(actor)));
