import type { EventTypeId } from '../../model/index.ts';
import type { FrameRow } from '../../reader/language.ts';

/** Kinds of happening that are told of as incidents. */
const KINDS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  ...(['shelling', 'shooting', 'air-strike', 'drone-strike', 'bombing', 'grenade-attack', 'clash'] as const),
  ...(['attack-on-civilians', 'killing', 'abduction', 'sexual-violence', 'looting', 'property-destruction'] as const),
  ...(['organized-crime', 'riot'] as const),
]);

/** "Two shooting incidents" are shootings: what a row calls by one word may have the word that counts it behind it. */
export const withIncidents = (rows: readonly FrameRow[]): FrameRow[] =>
  rows.map((row) => {
    if (!row.nouns || !KINDS.has(row.type)) return row;
    const nouns = row.nouns.split(/\s*,\s*/);
    return {
      ...row,
      nouns: [...nouns, ...nouns.filter((one) => !/[\s-]/.test(one)).map((one) => `${one} incident`)].join(', '),
    };
  });
