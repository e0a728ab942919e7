import type { Loss } from '../model/index.ts';
import type { Document } from './document.ts';
import type { Filler } from './fillers.ts';
import type { Firing } from './frames.ts';
import { kindOf } from './kinds.ts';
import { FATES } from './roles.ts';
import { countedNoun, lossOf } from './tolls.ts';

/** What was destroyed, damaged or taken, by the fillers of a firing. */
export function lossesOf(doc: Document, fillers: readonly Filler[]): Loss[] {
  return fillers.filter(({ role }) => role in FATES).map(({ role, word }) => lossOf(doc, role, word));
}

/** What is shot down is lost. */
export function downed(doc: Document, firing: Firing): Loss[] {
  if (firing.row.type !== 'shoot-down') return [];
  const hit = firing.fillers.filter(
    ({ role, word, relation }) =>
      // "with a missile": what it was shot down with
      relation !== 'with' &&
      (role === 'target' || role === 'instrument') &&
      // "41 of the drones"
      ['platform', 'weapon', 'materiel'].includes(kindOf(doc, countedNoun(doc, word))),
  );
  return hit.map(({ word }) => lossOf(doc, 'destroyed', word));
}
