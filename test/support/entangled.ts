import { reportOf, reportsIn } from '../../bench/ledger/war.ts';
import type { NewReport } from '../../src/ledger/index.ts';
import type { Claim } from '../../src/model/index.ts';

/** Always the same numbers from 0 to 1 for the same seed. */
const chance = (seed: number): number => {
  const mixed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  return ((Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
};

/**
 * A made-up war that is hard to fuse side by side: few towns close to each other, so that what may be joined crosses every
 * border of a partition; and claims without a place, without a date, of a whole province, of people who flee, and forecasts.
 */
export function entangledReports(claims: number): NewReport[] {
  const reports = reportsIn(claims);
  return Array.from({ length: reports }, (_, at) => {
    const made = reportOf(at, reports);
    const changed = made.reading.claims.map((claim, index) => entangled(claim, Math.floor(at / 4) * 10 + index));
    return { ...made, reading: { ...made.reading, claims: changed } };
  });
}

function entangled(claim: Claim, event: number): Claim {
  const place = claim.place!;
  // Towns along the line where two degrees meet, some of them in reach of each other.
  const near = { ...place, lat: 34.9 + ((event * 7) % 12) * 0.02, lon: 36.9 + ((event * 13) % 9) * 0.025 };
  const kind = chance(event);
  if (kind < 0.03) return { ...claim, place: null };
  if (kind < 0.05) return { ...claim, place: near, time: null };
  if (kind < 0.08) return { ...claim, place: { ...near, radius_km: 60, precision: 'province' } };
  if (kind < 0.11) return { ...claim, place: near, type: 'displacement' };
  if (kind < 0.14) return { ...claim, place: near, status: 'forecast' };
  if (kind < 0.16)
    return { ...claim, place: near, time: { ...claim.time!, end: `${claim.time!.start.slice(0, 4)}-12-31` } };
  return { ...claim, place: { ...near, gazetteer: `made-up:${(event * 7) % 12}-${(event * 13) % 9}` } };
}
