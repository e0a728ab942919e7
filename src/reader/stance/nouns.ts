import type { Status } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import { caseOf, isVerb, kidBy, kidsBy, rel, type Word } from '../trees/words.ts';
import { type Gathering, weigh } from './gathering.ts';
import { AHEAD } from './speech-verbs.ts';

/** "plans to storm", "reports of an attack", "the threat of strikes". */
export function stanceNoun(doc: Document, noun: Word, into: Gathering, spoken: boolean): boolean {
  const row = noun.upos === 'NOUN' ? doc.language.nounStanceOf(noun.lemma.toLowerCase()) : null;
  if (!row || (spoken && AHEAD.has(row.status)) || isCounted(noun) || isHit(noun)) return false;
  weigh(into, row.status, noun.norm);
  if (row.speaker)
    for (const owner of kidsBy(noun, 'nmod:poss', 'amod', 'compound'))
      if (nameOf(doc, owner)) into.speakers.push(owner);
  return true;
}

/** "Nine cases of choking": what is counted is there, where "in case of" only supposes it. */
export const isCounted = (noun: Word): boolean => noun.lemma === 'case' && noun.xpos === 'NNS';

/** "The bank was the objective of the attack": what was hit is no aim that is still to be reached. */
const isHit = (noun: Word): boolean =>
  noun.lemma === 'objective' && kidsBy(noun, 'cop').some(({ norm }) => norm === 'was' || norm === 'were');

/** "An attack believed to have been carried out by the front": whose it was is a guess. */
export const isBelievedOf = (doc: Document, trigger: Word): boolean =>
  !isVerb(trigger) &&
  kidsBy(trigger, 'acl').some((kid) => {
    const status = kid.xpos === 'VBN' ? doc.language.stanceOf(kid.lemma)?.status : undefined;
    const carrier = kidBy(kid, 'xcomp');
    return status !== undefined && GUESSED.has(status) && carrier !== null && kidBy(carrier, 'obl:agent') !== null;
  });

const GUESSED: ReadonlySet<Status> = new Set<Status>(['reported', 'alleged', 'speculated']);

/** In words: no clause that is asked about is longer. */
const LONGEST_CLAUSE = 40;

/** "Could not determine whether jets carried out the strike": what is asked is not said, wherever the tree hangs the asking word. */
export function isAsked(doc: Document, trigger: Word): boolean {
  const { words } = trigger.tree;
  for (let at = trigger.at - 1; at >= Math.max(0, trigger.at - LONGEST_CLAUSE); at--) {
    const { norm, text } = words[at]!;
    if (/^[,;:]$/.test(text)) return false;
    if (doc.language.asking.has(norm)) return true;
  }
  return false;
}

/**
 * "Could not confirm reports that 40 died in the bombing": what reports and rumours tell, however deep it stands in them and
 * whatever the tree makes of "that".
 */
export function contentOf(doc: Document, trigger: Word): { readonly status: Status; readonly noun: Word } | null {
  const { words } = trigger.tree;
  for (let at = trigger.at - 1; at >= Math.max(1, trigger.at - LONGEST_CLAUSE); at--) {
    const { norm, text, upos } = words[at]!;
    if (/^[,;:]$/.test(text) || (upos === 'CCONJ' && isVerb(words[at + 1]!))) return null;
    if (norm !== 'that') continue;
    // "rumours to the effect that rebels had left"
    const noun = words[at - 1]!.norm === 'effect' && at > 3 ? words[at - 4]! : words[at - 1]!;
    const row = noun.upos === 'NOUN' ? doc.language.nounStanceOf(noun.lemma.toLowerCase()) : null;
    // "the claim that cost him his job" tells of the claim
    const next = words[at + 1]!;
    // "reports that claim the army did it"
    const opensClause =
      (!isVerb(next) && next.upos !== 'AUX') || doc.language.stanceOf(next.lemma)?.status === 'reported';
    if (!row || !opensClause || !GUESSED.has(row.status)) return null;
    const denied = rel(noun) === 'obj' && isTakenBack(doc, noun.parent!.lemma);
    return { status: isAskedAbout(noun) ? 'speculated' : denied ? 'denied' : row.status, noun };
  }
  return null;
}

/** "Denied rumours that", "withdrew its report that". */
const isTakenBack = ({ language }: Document, lemma: string): boolean =>
  language.stanceOf(lemma)?.status === 'denied' || language.takingBack.has(lemma);

/** "Asked about a report that a drone hit the post": who asks does not say so. */
const isAskedAbout = (noun: Word): boolean => caseOf(noun) === 'about' && noun.parent?.lemma === 'ask';

/** Words between a happening and the "of" before it, and how many there may be: "of a new missile attack". */
const QUALIFYING: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM']);
const MOST_QUALIFYING = 5;

/** "The threat of shelling", "plans for an attack", "ahead of the battle", "in case of an attack": what the words before a noun say, wherever the tree hangs them. */
export function spokenOfBefore(doc: Document, noun: Word): { readonly word: Word; readonly status: Status } | null {
  if (noun.upos === 'VERB' && noun.xpos !== 'VBG') return null;
  const { words } = noun.tree;
  const qualifies = ({ upos, head, deprel }: Word): boolean =>
    QUALIFYING.has(upos) || (head === noun.at && deprel === 'compound');
  const before = words.slice(Math.max(0, noun.at - 1 - MOST_QUALIFYING), noun.at);
  const of = before.findLast((word) => !qualifies(word));
  // "made plans for an attack"
  if (!of || !/(?:^| )of$|^for$/.test(of.norm)) return null;
  const word = of.norm === 'of' || of.norm === 'for' ? words[of.at - 1] : of;
  if (!word) return null;
  const status = doc.language.before.get(word.norm.replace(/ of$/, ''));
  if (status) return { word, status };
  const row = word.upos === 'NOUN' ? doc.language.nounStanceOf(word.lemma.toLowerCase()) : null;
  return row && !row.speaker && !isHit(word) && !(isCounted(word) && kidBy(word, 'nummod'))
    ? { word, status: row.status }
    : null;
}

/** "The goal was the capture of the town", "the risk is an attack": what a noun of plans or fears is said to be. */
export function aimOf(doc: Document, noun: Word): { readonly noun: Word; readonly status: Status } | null {
  if (isVerb(noun) || !kidBy(noun, 'cop')) return null;
  const subject = kidBy(noun, 'nsubj');
  const row = subject?.upos === 'NOUN' ? doc.language.nounStanceOf(subject.lemma.toLowerCase()) : null;
  return subject && row && !row.speaker ? { noun: subject, status: row.status } : null;
}

// "A report it had hit the clinic": the pronoun behind the noun opens the clause, as "that" does.
const opensContent = (word: Word | undefined, clause: Word): boolean =>
  word?.norm === 'that' ||
  (word?.upos === 'PRON' && word.parent === clause && rel(word) === 'nsubj' && kidBy(clause, 'aux') !== null);

/** "Reports that rebels captured the town": what looks like a relative clause is whole without its "that". */
export const isContent = (doc: Document, clause: Word, noun: Word): boolean =>
  doc.language.nounStanceOf(noun.lemma.toLowerCase()) !== null &&
  opensContent(clause.tree.words[noun.at + 1], clause) &&
  clause.kids.some((kid) => rel(kid) === 'nsubj' && kid.norm !== 'that') &&
  (clause.kids.some((kid) => rel(kid) === 'obj' && kid.norm !== 'that') ||
    clause.kids.some((kid) => kid.deprel === 'nsubj:pass') ||
    // "rumours that the town had fallen": a verb without an object has not lost one
    doc.language.objectless.has(clause.lemma));
