import type { Document } from '../document.ts';
import { ancestors, caseOf, isVerb, kidsBy, rel, type Tree, type Word } from '../trees/words.ts';
import type { Draft } from './drafts.ts';

/**
 * True for a happening of which the sentence only says that it is told, shown, remembered or played: "a film about the siege",
 * "marking ten years since the bombing", "during the drill soldiers stormed a mock village". Nothing happened on the day that
 * is spoken of.
 */
export function isPlayedOrTold(doc: Document, draft: Draft): boolean {
  const { trigger } = draft;
  if (draft.type === 'deployment') return false;
  return (
    isShown(doc, trigger) ||
    isPlayed(doc, trigger) ||
    isInStory(doc, trigger) ||
    isInTitle(doc, trigger) ||
    isAnotherField(doc, draft)
  );
}

// Up the tree: a work or a feast that the happening is of, a clause of which a work is the subject, what is commemorated.
function isShown(doc: Document, trigger: Word): boolean {
  let at = trigger;
  for (const up of [...ancestors(trigger)].slice(0, 6)) {
    if (doc.language.works.has(up.lemma.toLowerCase()) && up.upos === 'NOUN' && rel(at) !== 'conj')
      return at.at > up.at;
    if (kidsBy(up, 'nsubj').some((kid) => kid !== at && doc.language.works.has(kid.lemma.toLowerCase()))) return true;
    if (doc.language.retelling.has(up.lemma.toLowerCase()) && rel(at) === 'obj') return true;
    at = up;
  }
  return false;
}

// "In an exercise", "a simulated attack"
function isPlayed(doc: Document, trigger: Word): boolean {
  const clause = [trigger, ...[...ancestors(trigger)].slice(0, 2)];
  // "the drill involved soldiers storming a building"
  const isOfDrill = (word: Word): boolean =>
    kidsBy(word, 'nsubj').some((kid) => kid !== trigger && doc.language.drills.has(kid.lemma.toLowerCase()));
  if (clause.slice(1).some(isOfDrill)) return true;
  // "an exercise in which troops stormed a village"
  if (clause.some((word) => rel(word) === 'acl' && doc.language.drills.has(word.parent?.lemma.toLowerCase() ?? '')))
    return true;
  return clause.some((word) =>
    kidsBy(word, 'obl', 'nmod', 'amod', 'compound').some((kid) =>
      rel(kid) === 'amod' || rel(kid) === 'compound'
        ? word === trigger && doc.language.played.has(kid.norm)
        : doc.language.drills.has(kid.lemma.toLowerCase()) && caseOf(kid) !== 'after' && caseOf(kid) !== 'before',
    ),
  );
}

// "In the novel rebels storm the palace": the clause itself is what is told in a story
function isInStory(doc: Document, trigger: Word): boolean {
  const verb = isVerb(trigger) ? trigger : trigger.parent;
  return (
    verb !== null &&
    kidsBy(verb, 'obl').some((kid) => caseOf(kid) === 'in' && doc.language.stories.has(kid.lemma.toLowerCase()))
  );
}

// '"The Siege of Krishnapur" won a prize': between quotation marks, and every word of some length with a capital
function isInTitle({ text }: Document, trigger: Word): boolean {
  if (!/^\p{Lu}/u.test(trigger.text)) return false;
  const { start, end } = trigger.tree;
  for (const quoted of text.slice(start, end).matchAll(TITLE))
    if (start + quoted.index < trigger.start && start + quoted.index + quoted[0].length > trigger.end) return true;
  return false;
}

const TITLE =
  /["“‘](?:(?:\p{Lu}[\p{L}\p{N}’'-]*|of|the|a|an|in|on|at|to|for|and|from|with|by|\p{N}+)[ :,]{0,2}){3,9}["”’]/gu;

// A match, a box office: the words of fighting are borrowed there.
const isAnotherField = (doc: Document, { trigger, casualties, type }: Draft): boolean =>
  casualties.length === 0 &&
  type !== 'riot' &&
  type !== 'protest' &&
  (isOfAnotherField(doc, trigger.tree) || isReportOfAnotherField(doc));

const otherFields = new WeakMap<Tree, boolean>();

const ofOtherFields = new WeakMap<Document, boolean>();

/** So many sentences of sport, and such a share of all, make a report of sport. */
const MANY = 3;
const SHARE = 0.15;

/** Looked for once in a report: one of a match is of a match in every sentence. */
function isReportOfAnotherField(doc: Document): boolean {
  let known = ofOtherFields.get(doc);
  if (known === undefined) {
    const of = doc.trees.filter((tree) => isOfAnotherField(doc, tree)).length;
    known = of >= MANY && of >= SHARE * doc.trees.length;
    ofOtherFields.set(doc, known);
  }
  return known;
}

/** Looked for once in a sentence, however many happenings it tells of. */
function isOfAnotherField({ language, text }: Document, tree: Tree): boolean {
  let known = otherFields.get(tree);
  if (known === undefined) {
    known = language.elsewhere.test(text.slice(tree.start, tree.end));
    otherFields.set(tree, known);
  }
  return known;
}
