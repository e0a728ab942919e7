import type { EventTypeId } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { EFFECTS } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { ancestors, caseOf, isVerb, type Word } from '../trees/words.ts';

/**
 * "Shelled the town in response to the killing of an officer", "… to the death of an officer in an air strike", "jailed him for the
 * bombing of a mosque", "after the murder of two soldiers": what an act answers came before it, and is no part of it.
 */
export const isAnswered =
  (doc: Document) =>
  ({ type, trigger, participants, casualties }: Draft): boolean => {
    const isReply = (word: Word): boolean => doc.language.replies.has(word.lemma.toLowerCase());
    const { parent } = trigger;
    if (isVerb(trigger) || !parent) return false;
    if (isPunished(doc, trigger) || (DEEDS.has(type) && isStirredBy(trigger))) return true;
    const isTold = participants.length > 0 || casualties.length > 0;
    if (isGrievance(trigger, parent)) return isTold;
    if (isReply(parent) || isReplyBefore(trigger, isReply) || (DEEDS.has(type) && isBefore(trigger))) return isTold;
    const above = [...ancestors(parent)];
    const verb = above.findIndex(isVerb);
    return !isVerb(parent) && (verb < 0 ? above : above.slice(0, verb)).some(isReply);
  };

/** "A riot over the death of a trader", "outrage over the killing of a student": that over which a crowd is angry. */
const isStirredBy = (trigger: Word): boolean =>
  caseOf(trigger) === 'over' && (UNREST.has(trigger.parent!.lemma) || ANGRY.has(trigger.parent!.lemma));

/** What a crowd is angry about: it came before, on a day that the word for the crowd does not tell. */
export const isResented = ({ type, trigger }: Draft): boolean =>
  !isVerb(trigger) &&
  trigger.parent !== null &&
  DEEDS.has(type) &&
  (isStirredBy(trigger) || isGrievance(trigger, trigger.parent));

const UNREST: ReadonlySet<string> = new Set('demonstration unrest violence anger outrage clash dispute'.split(' '));

/** "Protested against the killing of a student": what a crowd is angry about came before it. */
const isGrievance = (trigger: Word, verb: Word): boolean =>
  isVerb(verb) &&
  ANGRY.has(verb.lemma) &&
  ['over', 'against', 'about', 'at', 'for'].includes(caseOf(trigger)) &&
  // "against the raid that killed nine": its toll is to stay with it
  !trigger.kids.some(({ deprel }) => deprel === 'acl:relcl');

const ANGRY: ReadonlySet<string> = new Set(['protest', 'demonstrate', 'rally', 'march', 'riot', 'strike', 'rampage']);

/** "In retaliation for the killing": the reply stands before the preposition, wherever the tree hangs the killing. */
function isReplyBefore({ kids, tree: { words } }: Word, isReply: (word: Word) => boolean): boolean {
  const mark = kids.find(({ deprel }) => deprel === 'case');
  const before = mark && words[mark.at - 1];
  return before !== undefined && isReply(before);
}

const FOR: ReadonlySet<string> = new Set(['for', 'over', 'in connection with']);

/** "In connection with" and "in relation to", whose noun a tree may keep apart. */
const LINKS: ReadonlySet<string> = new Set(['connection', 'relation']);

/** "Jailed for the bombing", "arrested over the murder": a happening that somebody is held to account for. */
export const isPunished = (doc: Document, word: Word): boolean => punishedBy(doc, word) !== null;

/** The verb of what is done to those who are held to account for a happening; null where it is told otherwise. */
export function punishedBy({ language }: Document, word: Word): Word | null {
  const { parent } = word;
  if (isVerb(word) || !parent) return null;
  const isLinked = LINKS.has(parent.lemma) && caseOf(parent) === 'in' && ['with', 'to'].includes(caseOf(word));
  const verb = isLinked ? parent.parent : FOR.has(caseOf(word)) ? parent : null;
  return verb && isVerb(verb) && language.punishing.has(verb.lemma.toLowerCase()) ? verb : null;
}

/** Deeds done to somebody, which others answer. */
const DEEDS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([...EFFECTS, 'abduction', 'arrest']);

/** "Shelled the village after the murder of two soldiers". */
const isBefore = (trigger: Word): boolean =>
  ['after', 'following'].includes(caseOf(trigger)) && trigger.parent !== null && isVerb(trigger.parent);
