import type { Document } from './document.ts';
import type { Draft } from './drafts.ts';
import { isVerb } from './words.ts';

/** "Shelled the town in response to the killing of an officer": what an act answers came before it, and is no part of it. */
export const isAnswered =
  ({ language }: Document) =>
  ({ trigger, participants, casualties }: Draft): boolean =>
    !isVerb(trigger) &&
    (participants.length > 0 || casualties.length > 0) &&
    trigger.parent !== null &&
    language.replies.has(trigger.parent.lemma.toLowerCase());
