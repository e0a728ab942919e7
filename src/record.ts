import type { Knowledge, Outlet, Reading, RecordedClaim, Teller } from './model/index.ts';

/** What is known of a report beside its reading. */
export interface RecordOptions {
  /** Id of the report whose text this one repeats; default: its own. */
  readonly origin?: string;
  /** ISO time at which the report was had: since then its claims are known where it has no date of its own. */
  readonly retrieved?: string;
  /** Theatre whose sides count; default: told from the text. */
  readonly theatre?: string;
}

interface Ground extends Omit<RecordOptions, 'theatre'> {
  readonly theatre: string | null;
  readonly knowledge: Knowledge;
}

/** The claims of a reading with the report that makes them. */
export function recordedClaims({ report, claims }: Reading, ground: Ground): RecordedClaim[] {
  const teller = tellerOf(report, ground.knowledge);
  const { id, published } = report;
  const known = published ?? ground.retrieved ?? '9999';
  const shared = { report: id, origin: ground.origin ?? id, teller, published, known, theatre: ground.theatre };
  return claims.map((claim) => ({ id: `${id}#${claim.id}`, ...shared, claim }));
}

/** Who tells: the outlet that wrote it rather than the one that prints it. */
export function tellerOf({ author, publisher, url, id }: Reading['report'], { outletOf }: Knowledge): Teller {
  const named = [author, publisher, url].filter((name) => name !== null);
  const outlet = named.map(outletOf).find((one) => one !== null);
  if (outlet) return tellerOfOutlet(outlet);
  const name = publisher ?? author;
  // A report of nobody's is a source of its own.
  return name ? { id: name.toLowerCase(), name } : { id: `report:${id}`, name: 'unknown' };
}

const tellerOfOutlet = ({ id, name, side, actor, reliability }: Outlet): Teller => ({
  id,
  name,
  ...(side && { side }),
  ...(actor && { actor }),
  ...(reliability && { reliability }),
});
