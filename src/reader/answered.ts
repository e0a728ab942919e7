import type { Document } from './document.ts';
import type { Draft } from './drafts.ts';
import { ancestors, isVerb, type Word } from './words.ts';

/**
 * "Shelled the town in response to the killing of an officer", "… to the death of an officer in an air strike": what an act
 * answers came before it, and is no part of it.
 */
export const isAnswered =
  ({ language }: Document) =>
  ({ trigger, participants, casualties }: Draft): boolean => {
    const isReply = (word: Word): boolean => language.replies.has(word.lemma.toLowerCase());
    const { parent } = trigger;
    if (isVerb(trigger) || !parent) return false;
    if (isReply(parent)) return participants.length > 0 || casualties.length > 0;
    const above = [...ancestors(parent)];
    const verb = above.findIndex(isVerb);
    return !isVerb(parent) && (verb < 0 ? above : above.slice(0, verb)).some(isReply);
  };
