import type { ActorKind, Knowledge, NameEntry, PlaceKind } from '../model/index.ts';

const AREAS: ReadonlySet<PlaceKind> = new Set([
  'country',
  'province',
  'district',
  'region',
  'continent',
  'sea',
  'desert',
  'river',
  'border',
]);

/** What a name of the packs or of the gazetteer stands for, as publishing asks it. */
export interface PublicName {
  readonly length: number;
  readonly kind: 'spot' | 'area' | 'person' | 'other';
}

/** What publishing asks of the knowledge of a theatre. */
export interface PublicNames {
  readonly isGivenName: (word: string) => boolean;
  readonly nameAt: (words: readonly string[], at: number) => PublicName | null;
  readonly kindOf: (actor: string) => ActorKind | null;
}

/** Names as publishing asks them: who is public, what is a town and what a wider area. */
export const publicNames = ({ nameAt, isGivenName, actor }: Knowledge): PublicNames => ({
  isGivenName,
  nameAt: (words, at) => {
    const hit = nameAt(words, at);
    return hit && { length: hit.length, kind: kindOf(hit.entries) };
  },
  kindOf: (id) => actor(id)?.kind ?? null,
});

function kindOf(entries: readonly NameEntry[]): PublicName['kind'] {
  const actor = entries.find((entry) => entry.kind === 'actor');
  if (actor) return actor.actor.kind === 'person' ? 'person' : 'other';
  const place = entries.find((entry) => entry.kind === 'place')?.places[0];
  if (!place) return 'other';
  return AREAS.has(place.kind) ? 'area' : 'spot';
}
