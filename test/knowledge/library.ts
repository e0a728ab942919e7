import { openKnowledge } from '../../src/knowledge/load.ts';
import type { NameHit } from '../../src/model/index.ts';

/** The project's own compiled knowledge. */
export const library = await openKnowledge();

/** What a hit stands for, in one line: "actor:russia place:geonames:524901". */
export const meanings = (hit: NameHit | null): string[] =>
  (hit?.entries ?? []).map((entry) => {
    if (entry.kind === 'actor') return `actor:${entry.actor.id}${entry.loaded ? ' (loaded)' : ''}`;
    if (entry.kind === 'outlet') return `outlet:${entry.outlet.id}`;
    if (entry.kind === 'weapon') return `weapon:${entry.weapon.name}`;
    return `place:${entry.places[0]!.name}/${entry.places[0]!.country}`;
  });
