import type { Fuser } from '../../src/ledger/index.ts';
import { contradictionsIn, controlOf, deniesUnplaced, extentOfClaim, fuse, linkedClaims } from '../../src/sitrep.ts';
import { kinships } from './war.ts';

/** Fusion and control with the knowledge of the made-up war. */
export const FUSER: Fuser = {
  version: 'bench',
  extentOf: (claim) => extentOfClaim(claim, kinships),
  linked: (fresh, around, decisions) => linkedClaims([fresh], around, kinships, decisions),
  fuse: (claims, decisions) => fuse(claims, kinships, decisions),
  contradictions: contradictionsIn,
  shown: ({ place }) => ({ place, keptBack: false }),
  groundOf: (claim) => controlOf([claim], kinships)[0]?.place.id ?? null,
  deniesUnplaced,
  control: (claims, events) => controlOf(claims, kinships, { fused: { events } }),
};
