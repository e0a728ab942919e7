import type { Loss } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { kindOf } from '../nouns/kinds.ts';
import { phraseOf } from '../nouns/phrases.ts';
import { countedNoun, lossOf } from '../tolls/tolls.ts';
import type { Filler } from './fillers.ts';
import type { Firing } from './frames.ts';
import { FATES } from './roles.ts';

/** What was destroyed, damaged or taken, by the fillers of a firing. */
export function lossesOf(doc: Document, fillers: readonly Filler[]): Loss[] {
  return fillers
    .filter(({ role }) => role in FATES)
    .map(({ role, word }) => {
      const loss = lossOf(doc, role, word);
      const whose = WHOSE[role];
      return whose ? { ...loss, owner: loserOf(doc, fillers, whose) ?? loss.owner } : loss;
    });
}

/** By the role of what was lost the relation of whoever had it. */
const WHOSE: Readonly<Record<string, string>> = { lost: 'subj', seized: 'from' };

/** "The brigade lost three tanks", "captured three tanks from the brigade": they were the brigade's. */
function loserOf(doc: Document, fillers: readonly Filler[], whose: string): string | null {
  const loser = fillers.find(({ role, relation }) => role === 'target' && relation === whose);
  const phrase = loser && phraseOf(doc, doc.pronouns.get(loser.word) ?? loser.word);
  return phrase ? (phrase.actor ?? phrase.name) : null;
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
