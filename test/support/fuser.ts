import type { Fuser } from '../../src/ledger/index.ts';
import type { UserError } from '../../src/model/index.ts';
import { contradictionsIn, controlOf, deniesUnplaced, extentOfClaim, fuse, linkedClaims } from '../../src/sitrep.ts';

/** Who is who in the ledger's tests. */
export const kinships = () => ({
  sideOf: (id: string) => (id === 'rebels' ? 'opposition' : id === 'army' ? 'government' : null),
  lineOf: (id: string) => [id],
  nameOf: (id: string) => id,
  isGeneric: () => false,
});

/** Fusion and control of the ledger's tests, with two sides. */
export const FUSER: Fuser = {
  version: 'test',
  extentOf: (claim) => extentOfClaim(claim, kinships),
  linked: (fresh, around, decisions) => linkedClaims([fresh], around, kinships, decisions),
  fuse: (claims, decisions) => fuse(claims, kinships, decisions),
  contradictions: contradictionsIn,
  groundOf: (claim) => controlOf([claim], kinships)[0]?.place.id ?? null,
  deniesUnplaced,
  control: (claims, events) => controlOf(claims, kinships, { fused: { events } }),
};

/** The error with which a work fails. */
export const failure = async (work: Promise<unknown>): Promise<UserError> => {
  try {
    await work;
  } catch (error) {
    return error as UserError;
  }
  throw new Error('It did not fail.');
};
