import type { EventTypeId } from '../model/index.ts';
import type { Document } from './document.ts';
import type { Draft } from './drafts.ts';
import { isVerb, rel, type Word } from './words.ts';

/** Happenings that are what came of a deed: who tried to take a town has not taken it. */
const OUTCOMES: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'territory-captured',
  'territory-transferred',
  'control',
  'siege',
  'abduction',
  'arrest',
  'displacement',
  'weapons-seized',
  'looting',
  'property-destruction',
  'surrender',
  'shoot-down',
  'casualties',
]);

/** "Tried to assassinate the minister": the deed hangs on a verb that says that it was tried. */
export const isTried = (doc: Document, deed: Word): boolean =>
  isVerb(deed) &&
  rel(deed) === 'xcomp' &&
  deed.parent !== null &&
  doc.language.trials.has(deed.parent.lemma) &&
  deed.kids.some(({ norm, deprel }) => norm === 'to' && deprel === 'mark');

/** True for what was tried and is told only by its outcome: that it came about is not said. */
export const isTriedOutcome = (doc: Document, { type, trigger }: Draft): boolean =>
  OUTCOMES.has(type) && isTried(doc, trigger);
