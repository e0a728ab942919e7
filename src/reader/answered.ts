import type { EventTypeId } from '../model/index.ts';
import { EFFECTS } from './causes.ts';
import type { Document } from './document.ts';
import type { Draft } from './drafts.ts';
import { caseOf, isVerb, type Word } from './words.ts';

/**
 * "Shelled the town in response to the killing of an officer", "jailed him for the bombing of a mosque": what an act answers came
 * before it, and is no part of it.
 */
export const isAnswered =
  (doc: Document) =>
  ({ type, trigger, participants, casualties }: Draft): boolean =>
    !isVerb(trigger) &&
    trigger.parent !== null &&
    (isPunished(doc, trigger) ||
      ((participants.length > 0 || casualties.length > 0) &&
        (doc.language.replies.has(trigger.parent.lemma.toLowerCase()) || (DEEDS.has(type) && isBefore(trigger)))));

const FOR: ReadonlySet<string> = new Set(['for', 'over', 'in connection with']);

/** "Jailed for the bombing", "arrested over the murder": a happening that somebody is held to account for. */
export const isPunished = ({ language }: Document, word: Word): boolean =>
  !isVerb(word) &&
  word.parent !== null &&
  isVerb(word.parent) &&
  FOR.has(caseOf(word)) &&
  language.punishing.has(word.parent.lemma.toLowerCase());

/** Deeds done to somebody, which others answer. */
const DEEDS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([...EFFECTS, 'abduction', 'arrest']);

/** "Shelled the village after the murder of two soldiers". */
const isBefore = (trigger: Word): boolean =>
  ['after', 'following'].includes(caseOf(trigger)) && trigger.parent !== null && isVerb(trigger.parent);
