import type { RecordedClaim } from '../model/index.ts';
import { tollsOf } from './sketch.ts';

const HAPPENED: ReadonlySet<string> = new Set(['asserted', 'reported', 'alleged']);

const dead = ({ claim }: RecordedClaim): number => {
  const tolls = tollsOf(claim.casualties);
  const toll =
    tolls.find(({ outcome }) => outcome === 'killed') ?? tolls.find(({ outcome }) => outcome === 'killed-or-injured');
  return toll?.min ?? toll?.max ?? 0;
};

/** The claim of a report that tells its main event: the one with the most dead, of equals the first; null where nothing happened. */
export function mainClaim(claims: readonly RecordedClaim[]): RecordedClaim | null {
  let main: RecordedClaim | null = null;
  for (const one of claims) if (HAPPENED.has(one.claim.status) && (!main || dead(one) > dead(main))) main = one;
  return main;
}
