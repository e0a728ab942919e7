import type { EventSource, RecordedClaim, Reliability } from '../model/index.ts';
import type { Sketch } from './sketch.ts';

/** A claim of an event with all that its fields are told from. */
export interface Member {
  readonly recorded: RecordedClaim;
  readonly sketch: Sketch;
}

/**
 * The independent sources behind claims: whose word they are in the end. Two outlets that both cite one monitor are one
 * source, and so are outlets that print one text.
 */
export function sourcesOf(members: readonly Member[]): EventSource[] {
  const sources = new Map<string, { first: Member; claims: string[]; letters: Reliability[] }>();
  const printed = new Map<string, string>();
  for (const member of members) {
    const { recorded, sketch } = member;
    const own = sketch.source === recorded.teller.id;
    // An outlet's own words in a copied text are those of whoever printed it first.
    const id = own ? (printed.get(recorded.origin) ?? sketch.source) : sketch.source;
    if (own && !printed.has(recorded.origin)) printed.set(recorded.origin, id);
    const source = sources.get(id) ?? { first: member, claims: [], letters: [] };
    source.claims.push(recorded.id);
    if (own && recorded.teller.reliability) source.letters.push(recorded.teller.reliability);
    sources.set(id, source);
  }
  return [...sources].map(([id, { first, claims, letters }]) => ({
    id,
    name: first.sketch.sourceName,
    side: first.sketch.sourceSide,
    reliability: letters.sort()[0] ?? null,
    claims,
  }));
}
