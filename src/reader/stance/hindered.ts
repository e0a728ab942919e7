import type { Document } from '../document.ts';
import { verbLemma } from '../trees/carriers.ts';
import { isNegated } from '../trees/negation.ts';
import { ancestors, caseOf, isInfinitive, isVerb, kidsBy, rel, type Word } from '../trees/words.ts';
import { comesOf } from './nouns-under-verbs.ts';

/** In words of the tree: "failed to get its men to carry out a raid". */
const FARTHEST = 4;

/** "Failed to advance", "unable to enter the town", "held off on a raid": nothing happened, and nobody says that it did. */
export function isHindered(doc: Document, trigger: Word): boolean {
  if (isMissed(doc, trigger) || isWithheld(doc, trigger)) return true;
  let at = trigger;
  for (const up of [...ancestors(trigger)].slice(0, FARTHEST)) {
    // "without a shot being fired"
    if (at !== trigger && rel(at) === 'obl' && doc.language.hinderers.has(caseOf(at))) return true;
    // "does not stop shelling the town" goes on with it
    const isHinderer = CLAUSES.has(rel(at)) && doc.language.hinderers.has(up.lemma.toLowerCase());
    if (isUndone(doc, at, up) || (isHinderer && !isNegated(doc, up))) return true;
    if (!standsAs(doc, at, up)) return false;
    at = up;
    if (isMissed(doc, at)) return true;
  }
  return false;
}

const CLAUSES: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'acl']);

/** True where what is below was done no more than what is above: "to launch a raid", "retaliate with a raid", "answer by shelling". */
function standsAs(doc: Document, at: Word, up: Word): boolean {
  const how = rel(at);
  if (how === 'obj' || CLAUSES.has(how)) return true;
  // "failed to take the hill and withdrew"
  if (how === 'conj') return at.xpos !== 'VBD' || up.xpos === 'VBD';
  if (how === 'obl') return isVerb(up) && comesOf(doc, at, up);
  // "failed to advance after shelling the town": what came before did come
  return how === 'advcl' && (isInfinitive(at) || markOf(at) === 'by');
}

/** "Kept from storming the base", "held off on an assault": what stands behind the preposition was not done; "kept out of the fighting" tells of it. */
function isUndone(doc: Document, at: Word, up: Word): boolean {
  if (rel(at) !== 'advcl' && (rel(at) !== 'obl' || isKnown(at))) return false;
  // "did not prevent the mob from burning the church"
  if (isNegated(doc, up) || kidsBy(up, 'nsubj').some(({ norm }) => doc.language.negations.has(norm))) return false;
  const mark = markOf(at);
  const full = verbLemma(up);
  const lemma = up.lemma.toLowerCase();
  return doc.language.undoings.some(({ words, marks }) => marks.has(mark) && (words.has(full) || words.has(lemma)));
}

/** "Far from capturing the town", "close to overrunning it and killing its guards", "instead of a raid", "nearly captured". */
function isMissed(doc: Document, deed: Word): boolean {
  const { language } = doc;
  const { words } = deed.tree;
  const last = words[deed.at - 1];
  if (isVerb(deed) && last?.parent === deed && language.nearly.has(last.norm)) return true;
  const isGerund = deed.xpos === 'VBG';
  const first = isGerund ? deed.at : firstOf(deed);
  const before = words
    .slice(Math.max(0, first - 2), first)
    .map(({ norm }) => norm.replace(' ', '_'))
    .join('_')
    .split('_')
    .slice(-2)
    .join('_');
  // "rather than launch a raid"
  const missings = isGerund ? language.missings : language.missingNouns;
  if (missings.has(before) && !isKnown(deed)) return true;
  return isGerund && rel(deed) === 'conj' && deed.parent !== null && isMissed(doc, deed.parent);
}

/** Where the phrase of a noun begins: "a RAID", "a night-time air RAID". */
function firstOf({ at, tree: { words } }: Word): number {
  let first = at;
  while (first > 0 && words[first - 1]!.head === at && QUALIFYING.has(rel(words[first - 1]!))) first--;
  return first;
}

const QUALIFYING: ReadonlySet<string> = new Set(['det', 'amod', 'compound', 'nummod']);

/** "The fighting", "its raid": one that was. */
const isKnown = ({ kids, upos }: Word): boolean =>
  upos === 'NOUN' && kids.some(({ norm, deprel }) => DEFINITE.has(norm) || deprel === 'nmod:poss');

const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);

/** The words that mark a clause or a noun: "from", "out_of". */
const markOf = ({ kids, at }: Word): string =>
  kids
    .filter((kid) => ['mark', 'case'].includes(rel(kid)) && kid.at < at)
    .map(({ norm }) => norm)
    .join('_');

/** "Was refused permission to enter", "denied leave to pass": who may not go has not gone. */
const isWithheld = ({ language }: Document, { deprel, parent, xpos }: Word): boolean =>
  deprel === 'acl' &&
  xpos === 'VB' &&
  parent !== null &&
  language.permits.has(parent.lemma) &&
  rel(parent) === 'obj' &&
  language.withholding.has(parent.parent!.lemma);
