import type { Fuser } from '../ledger/index.ts';
import {
  contradictionsIn,
  controlOf,
  deniesUnplaced,
  extentOfClaim,
  fuse,
  linkedClaims,
  publishClaim,
  publishEvent,
  type Sitrep,
} from '../sitrep.ts';

/** Types of claims that say something of who holds a place. */
const GROUND: ReadonlySet<string> = new Set([
  'territory-captured',
  'territory-transferred',
  'control',
  'siege',
  'ground-attack',
  'offensive',
]);

/** Fusion and control as the ledger asks for them, with the knowledge of the packs. */
export const fuserOf = (
  { kinships, version, profile }: Pick<Sitrep, 'kinships' | 'version' | 'profile'>,
  packs: readonly string[] = [],
): Fuser => ({
  version,
  packs,
  extentOf: (claim) => extentOfClaim(claim, kinships),
  linked: (fresh, around, decisions) => linkedClaims([fresh], around, kinships, decisions),
  fuse: (claims, decisions) => fuse(claims, kinships, decisions),
  contradictions: contradictionsIn,
  groundOf: (claim) => (GROUND.has(claim.claim.type) ? (controlOf([claim], kinships)[0]?.place.id ?? null) : null),
  shown: (event, claims) => {
    const viewers = profile('publish');
    const { place, withheld } = publishEvent(event, viewers, claims);
    const keptBack = withheld.length > 0 || claims.some((claim) => publishClaim(claim, viewers).withheld.length > 0);
    return { place, keptBack };
  },
  deniesUnplaced,
  control: (claims, events) => controlOf(claims, kinships, { fused: { events } }),
});
