import type { Attribution, Status } from '../model/index.ts';
import { carriedAs, carrierOf, carrying, verbLemma } from './arguments.ts';
import { authorOf, denierOf, isOfPart } from './authors.ts';
import { citationsOf } from './citations.ts';
import { type Document, nameOf, numberOf, timeOf } from './document.ts';
import { calledFalse } from './falsities.ts';
import type { StanceRow } from './language.ts';
import { PEOPLE } from './people.ts';
import { nounClass } from './phrases.ts';
import { speaker, speakersOf } from './speakers.ts';
import { suspectedOf } from './suspected.ts';
import { trailingSpeech } from './trailing-speech.ts';
import { unfoundedOf } from './unfounded.ts';
import {
  ancestors,
  boundsFigure,
  caseOf,
  firstConjunct,
  isInfinitive,
  isVerb,
  kidBy,
  kidsBy,
  rel,
  type Word,
} from './words.ts';

/** How far a happening is stood behind, and whose word it is. */
export interface Stance {
  readonly status: Status;
  readonly attribution: readonly Attribution[];
  /** Words that decided, for `explain`. */
  readonly because: readonly string[];
}

// The farther from a plain fact, the later: of several the last wins, but a denial of a forecast stays a denial.
const WEIGHT: Readonly<Record<Status, number>> = {
  asserted: 0,
  reported: 1,
  alleged: 2,
  speculated: 3,
  forecast: 4,
  intended: 5,
  denied: 6,
};

interface Gathering {
  status: Status;
  speakers: Word[];
  readonly because: string[];
}

function weigh(into: Gathering, status: Status, why: string): void {
  if (WEIGHT[status] > WEIGHT[into.status]) into.status = status;
  into.because.push(`${status}: ${why}`);
}

/** The word that denies a verb or a noun, or null. */
export const isNegated = (doc: Document, word: Word): Word | null =>
  word.kids.find(
    (kid) =>
      (['advmod', 'det', 'cc:preconj', 'obl', 'case', 'mark'].includes(kid.deprel) || opensInverted(word, kid)) &&
      doc.language.negations.has(kid.norm) &&
      !boundsFigure(kid) &&
      kid.at < word.at + 1,
  ) ?? null;

// "Nor are we holding the mayor": the joining word denies where the auxiliary stands before the subject
const opensInverted = (verb: Word, kid: Word): boolean =>
  kid.deprel === 'cc' && verb.tree.words[kid.at + 1]?.upos === 'AUX' && isVerb(verb);

// "Their goal is to take the town": what is to be done
const isGoal = (verb: Word): boolean =>
  isVerb(verb) && isInfinitive(verb) && verb.kids.some((kid) => rel(kid) === 'cop');

/**
 * Modal and negating words of one verb; its negation counts only where it bears on the happening. That one `above` hits nobody
 * does not deny what is below it: "the attack killed nobody but damaged a mosque".
 */
function ownWords(doc: Document, verb: Word, into: Gathering, negates: boolean, above = false): void {
  if (isGoal(verb)) weigh(into, 'intended', 'to');
  let supposed = false;
  for (const kid of verb.kids) {
    if (rel(kid) === 'aux' || rel(kid) === 'cop') {
      const modal = doc.language.modals.get(kid.norm);
      // "would" in reported speech of the past is a forecast; with "have" it is no fact at all
      if (modal) weigh(into, modal, kid.norm);
    }
    const adverb =
      rel(kid) === 'advmod' || rel(kid) === 'obl' || rel(kid) === 'discourse'
        ? doc.language.adverbs.get(kid.norm)
        : undefined;
    // "at least one but possibly up to 12": the number is in doubt, not the happening
    if (adverb && numberOf(doc, kid) === null) weigh(into, adverb, kid.norm);
    if ((rel(kid) === 'mark' && doc.language.conditions.has(kid.norm)) || isInverted(doc, verb, kid)) {
      weigh(into, 'speculated', kid.norm);
      supposed = true;
    }
  }
  // "if the army does not withdraw" denies nothing
  if (!negates || supposed) return;
  const negation =
    isNegated(doc, verb) ??
    kidsBy(verb, ...(above ? ['nsubj'] : ['nsubj', 'obj']))
      .filter(({ lemma }) => !doc.language.undoubted.has(lemma))
      .map((kid) => (doc.language.negations.has(kid.norm) ? kid : isNegated(doc, kid)))
      .find(Boolean) ??
    (above ? null : negatedBefore(doc, verb));
  if (negation) weigh(into, 'denied', negation.norm);
}

/**
 * "No priest has been jailed, murdered or exiled", "did not kill, wound or arrest anyone": what denies the first of several verbs of
 * one subject denies the others, where they share the subject that says so or are joined by "or".
 */
function negatedBefore(doc: Document, verb: Word): Word | null {
  if (rel(verb) !== 'conj' || kidBy(verb, 'nsubj')) return null;
  const first = firstConjunct(verb);
  if (!isVerb(first)) return null;
  const subject = kidsBy(first, 'nsubj').find((kid) => doc.language.negations.has(kid.norm) || isNegated(doc, kid));
  if (subject) return subject;
  const joined = first.tree.words.slice(first.at, verb.at + 1).filter(({ upos }) => upos === 'CCONJ');
  return joined.length > 0 && joined.every(({ norm }) => ALTERNATIVE.has(norm)) ? isNegated(doc, first) : null;
}

const ALTERNATIVE: ReadonlySet<string> = new Set(['or', 'nor']);

// "Had the missile hit the school": the auxiliary before its subject opens a condition or a question
const isInverted = (doc: Document, verb: Word, auxiliary: Word): boolean =>
  rel(auxiliary) === 'aux' &&
  doc.language.inversions.has(auxiliary.norm) &&
  kidsBy(verb, 'nsubj').some((subject) => subject.at > auxiliary.at && subject.at < verb.at) &&
  !verb.kids.some((kid) => kid.at < auxiliary.at && rel(kid) === 'advmod');

// "Decided to admit that troops killed them": who plans to say something has planned no more than that.
const AHEAD: ReadonlySet<Status> = new Set<Status>(['intended', 'forecast']);

// "It is reported that", "sources said": the verb above a clause.
function governorWords(doc: Document, above: Word, into: Gathering, spoken: boolean, asked: boolean): void {
  const lemma = verbLemma(above);
  const row =
    doc.language.stanceOf(lemma) ??
    doc.language.stanceOf(above.lemma.toLowerCase()) ??
    doc.language.stanceOf(above.norm) ??
    spreadOf(doc, above);
  if (!row) return;
  const past = above.xpos === 'VBD' || above.xpos === 'VBN';
  // "it is clear that"
  if (row.status === 'denied' && above.upos === 'ADJ') return;
  if ((spoken || asked) && AHEAD.has(row.status)) return;
  // who tried in the past has acted; who is trying has not yet
  if (row.status === 'intended' && past && doc.language.attempts.has(above.lemma) && !isNegated(doc, above)) return;
  const negated = isNegated(doc, above) !== null || isNor(above);
  // "neither confirmed nor denied", "would not say whether"
  if (negated && (row.status === 'denied' || asked)) weigh(into, 'speculated', `not ${above.norm}`);
  else {
    weigh(into, row.status, above.norm);
    if (negated && row.status === 'reported') weigh(into, 'denied', `not ${above.norm}`);
    const falsely = saidFalsely(doc, above);
    if (falsely) weigh(into, 'denied', falsely.norm);
  }
  if (row.speaker) addSpeakers(above, into);
}

/** "Rumours spread that", "reports emerged that": what the subject of a clause's verb says of the clause, or null. */
function spreadOf({ language }: Document, verb: Word): StanceRow | null {
  const subject = kidBy(verb, 'nsubj');
  const row = subject?.upos === 'NOUN' ? language.nounStanceOf(subject.lemma.toLowerCase()) : null;
  return row && (row.status === 'speculated' || language.spreading.has(verb.lemma)) ? { ...row, speaker: false } : null;
}

/** "Falsely claimed": the word that says so, or null. */
const saidFalsely = (doc: Document, verb: Word): Word | null =>
  verb.kids.find((kid) => rel(kid) === 'advmod' && doc.language.falsely.has(kid.norm)) ?? null;

const isNor = (verb: Word): boolean => verb.kids.some((kid) => rel(kid) === 'cc' && kid.norm === 'nor');

// ", the ministry said" hangs below the clause that it passes on.
function parentheticalSpeech(doc: Document, clause: Word, into: Gathering, spoken: Word | null = null): void {
  for (const kid of kidsBy(clause, 'parataxis', 'ccomp', 'advcl', 'dep', 'conj')) {
    // "…, the ministry said, while the army said that": the second clause is not the ministry's
    if (spoken && kid.at < spoken.at) continue;
    const row = isVerb(kid) ? doc.language.stanceOf(verbLemma(kid)) : null;
    // a denial is no way to tell of a thing: see `denials.ts`
    if (
      !row?.speaker ||
      row.status === 'denied' ||
      // "; the army has not commented"
      isNegated(doc, kid) ||
      (rel(kid) !== 'parataxis' && !isCommaSpeech(kid) && !isAsClause(kid))
    )
      continue;
    // "this was denied by X", "; the army denied losing a tank" are sentences of their own
    if (
      kidsBy(kid, 'ccomp', 'obj', 'xcomp').some((one) => !isParted(kid, one)) ||
      kid.kids.some((one) => one.deprel === 'nsubj:pass' && one.norm !== 'it')
    )
      continue;
    weigh(into, row.status, kid.norm);
    addSpeakers(kid, into);
  }
}

// ", the ministry claims; the rebels deny": what stands behind the semicolon is not what it claims
const isParted = ({ at, tree: { words } }: Word, clause: Word): boolean =>
  words.slice(at + 1, Math.max(at + 1, clause.at)).some(({ text }) => text === ';');

// "As a monitor reported, ..."
const isAsClause = (verb: Word): boolean =>
  rel(verb) === 'advcl' && verb.kids.some((kid) => rel(kid) === 'mark' && kid.norm === 'as');

const isCommaSpeech = (verb: Word): boolean => {
  const subject = kidBy(verb, 'nsubj');
  const first = subject ? Math.min(subject.at, verb.at) : verb.at;
  return (
    verb.at > (verb.parent?.at ?? 0) &&
    [',', '"', '”', "'"].includes(verb.tree.words[first - 1]?.text ?? '') &&
    verb.tree.words.length - verb.at < 8
  );
};

function addSpeakers(verb: Word, into: Gathering): void {
  for (const one of speakersOf(verb)) if (!into.speakers.includes(one)) into.speakers.unshift(one);
}

/** "According to X", "citing Y", "Local sources:": whose word the sentence is by its phrases of citation. */
function citing(doc: Document, trigger: Word, into: Gathering): void {
  for (const { mark, speakers, quoter } of citationsOf(doc, trigger.tree)) {
    if (speakers.includes(trigger)) continue;
    weigh(into, 'reported', mark);
    for (const one of quoter) if (!into.speakers.includes(one)) into.speakers.unshift(one);
    // "the agency, quoting officials, reported": whatever the tree made of the officials, theirs is the inner word
    into.speakers = [...into.speakers.filter((one) => !speakers.includes(one)), ...speakers];
  }
}

// "plans to storm", "reports of an attack", "the threat of strikes".
function stanceNoun(doc: Document, noun: Word, into: Gathering, spoken: boolean): boolean {
  const row = noun.upos === 'NOUN' ? doc.language.nounStanceOf(noun.lemma.toLowerCase()) : null;
  if (!row || (spoken && AHEAD.has(row.status)) || isCounted(noun)) return false;
  weigh(into, row.status, noun.norm);
  if (row.speaker)
    for (const owner of kidsBy(noun, 'nmod:poss', 'amod', 'compound'))
      if (nameOf(doc, owner)) into.speakers.push(owner);
  return true;
}

/** "Nine cases of choking": what is counted is there, where "in case of" only supposes it. */
const isCounted = (noun: Word): boolean => noun.lemma === 'case' && noun.xpos === 'NNS';

/** "Israel was behind the attacks": who did it is somebody's word. */
const isLaidTo = (trigger: Word): boolean => caseOf(trigger) === 'behind' && kidBy(trigger, 'cop') !== null;

/** "An attack believed to have been carried out by the front": whose it was is a guess. */
const isBelievedOf = (doc: Document, trigger: Word): boolean =>
  !isVerb(trigger) &&
  kidsBy(trigger, 'acl').some((kid) => {
    const status = kid.xpos === 'VBN' ? doc.language.stanceOf(kid.lemma)?.status : undefined;
    const carrier = kidBy(kid, 'xcomp');
    return status !== undefined && GUESSED.has(status) && carrier !== null && kidBy(carrier, 'obl:agent') !== null;
  });

const GUESSED: ReadonlySet<Status> = new Set<Status>(['reported', 'alleged', 'speculated']);

/** "The front said it was behind the attack": a claim of responsibility. */
const isOwnWord = (doc: Document, trigger: Word, { speakers }: Gathering): boolean =>
  kidsBy(trigger, 'nsubj').some(
    (subject) =>
      subject.upos === 'PRON' && (subject.norm === 'we' || speakers.includes(doc.pronouns.get(subject) ?? subject)),
  );

/** In words: no clause that is asked about is longer. */
const LONGEST_CLAUSE = 40;

/** "Could not determine whether jets carried out the strike": what is asked is not said, wherever the tree hangs the asking word. */
function isAsked(doc: Document, trigger: Word): boolean {
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
function contentOf(doc: Document, trigger: Word): { readonly status: Status; readonly noun: Word } | null {
  const { words } = trigger.tree;
  for (let at = trigger.at - 1; at >= Math.max(1, trigger.at - LONGEST_CLAUSE); at--) {
    const { norm, text, upos } = words[at]!;
    if (/^[,;:]$/.test(text) || (upos === 'CCONJ' && isVerb(words[at + 1]!))) return null;
    if (norm !== 'that') continue;
    const noun = words[at - 1]!;
    const row = noun.upos === 'NOUN' ? doc.language.nounStanceOf(noun.lemma.toLowerCase()) : null;
    // "the claim that cost him his job" tells of the claim
    const opensClause = !isVerb(words[at + 1]!) && words[at + 1]!.upos !== 'AUX';
    if (!row || !opensClause || !GUESSED.has(row.status)) return null;
    return { status: isAskedAbout(noun) ? 'speculated' : row.status, noun };
  }
  return null;
}

/** "Asked about a report that a drone hit the post": who asks does not say so. */
const isAskedAbout = (noun: Word): boolean => caseOf(noun) === 'about' && noun.parent?.lemma === 'ask';

/**
 * Walks from the trigger to the root and gathers what each clause on the way says of how sure the happening is. One that
 * `hasDead` did happen, whatever its kind.
 */
export function stanceOf(doc: Document, trigger: Word, hasDead = false): Stance {
  const into: Gathering = { status: 'asserted', speakers: [], because: [] };
  let at: Word = trigger;
  // A happening told in a relative clause or as a given noun is taken for granted: what doubts the main clause does not doubt it.
  let given = false;
  // Somebody's word already stands between the happening and what is above.
  let spoken = false;
  if (!isVerb(trigger)) {
    const negated = isNegated(doc, trigger);
    if (negated) weigh(into, 'denied', negated.norm);
    for (const kid of kidsBy(trigger, 'amod', 'advmod')) {
      const doubt = doc.language.adverbs.get(kid.norm);
      // "a suspected gas attack killed nine": what killed them is a guess, that they died is none
      if (doubt && !(hasDead && doubt === 'intended'))
        weigh(into, hasDead && doubt === 'speculated' ? 'alleged' : doubt, kid.norm);
    }
  }
  if (isBelievedOf(doc, trigger)) weigh(into, 'alleged', 'believed');
  const suspected = suspectedOf(doc, trigger);
  if (suspected) weigh(into, 'alleged', suspected.norm);
  ownWords(doc, trigger, into, true);
  const asked = isAsked(doc, trigger);
  if (asked) weigh(into, 'speculated', 'whether');
  const content = contentOf(doc, trigger);
  if (content) weigh(into, content.status, content.noun.norm);
  const spokenOf = spokenOfBefore(doc, trigger);
  if (spokenOf) weigh(into, spokenOf.status, spokenOf.word.norm);
  const unfounded = unfoundedOf(doc, trigger, (word) => isNegated(doc, word) !== null);
  if (unfounded) weigh(into, unfounded.status, `no ${unfounded.word.norm}`);
  const aim = aimOf(doc, trigger);
  if (aim) weigh(into, aim.status, aim.noun.norm);
  parentheticalSpeech(doc, trigger, into);
  for (const up of [...ancestors(trigger)].slice(0, 40)) {
    const how = rel(at);
    const nounAt = !isVerb(at);
    // "did all they could to block the vote and to murder its officers"
    if (how === 'conj' && !given && isInfinitive(at) && !isInfinitive(up)) weigh(into, 'intended', 'to');
    // "it is impossible to annihilate them", "to bomb them would be a crime": what is spoken of, done or not
    if (how === 'csubj' && !given && isInfinitive(at) && (up.upos === 'ADJ' || kidBy(up, 'cop')))
      weigh(into, 'speculated', up.norm);
    if (how === 'conj') {
      if (!given && isVerb(at) && isVerb(up) && !kidBy(at, 'nsubj'))
        ownWords(doc, up, into, sharesNegation(at) && !isSpeech(doc, at));
    } else if (isVerb(up) || up.upos === 'ADJ' || how === 'xcomp' || how === 'ccomp') {
      const clause =
        (how === 'obj' && isVerb(at)) ||
        how === 'ccomp' ||
        how === 'xcomp' ||
        (how === 'parataxis' && isVerb(up) && !speaksItself(doc, at, up)) ||
        how === 'csubj' ||
        (how === 'advcl' && (doc.language.accusing.has(up.lemma) || isDeedOfWord(doc, at, up) || isThoughtOf(at)));
      // "It is not clear who fired the rocket": that it was fired is given
      if (clause && asksOf(at)) given = true;
      if (clause && !given) governorWords(doc, up, into, spoken, asked);
      else if (clause) speechOnly(doc, up, into);
      spoken ||= how === 'ccomp' && isReporting(doc, up);
      given ||= nounAt && how === 'obl' && isAfter(doc, at, up);
      if (nounAt && !given) given = nounUnderVerb(doc, at, up, into, how);
      if (how === 'advcl' && !given) purposeOrCondition(doc, at, into, spoken);
      given ||= how === 'advcl' && isPastMoment(at);
      if (!given && (clause || nounAt || how === 'advcl')) ownWordsAbove(doc, up, at, how, into, asked);
    } else if (how === 'nsubj' && !given && kidBy(up, 'cop')) {
      // "an assault would be a catastrophe"
      ownWords(doc, up, into, false);
    } else if (how === 'acl' || how === 'nmod' || how === 'ccomp' || how === 'appos') {
      if ((at.deprel === 'acl:relcl' && !isContent(doc, at, up)) || how === 'appos') given = true;
      else if (!given && stanceNoun(doc, up, into, spoken)) given = false;
      else if (!given && !spoken && how === 'acl' && isInfinitive(at)) weigh(into, 'intended', 'purpose');
      // "resources for an offensive" is no offensive; "the men wanted for the attack" does not doubt the attack
      else if (!given && nounAt && isSought(doc, at) && !PEOPLE.has(nounClass(doc, up) ?? ''))
        weigh(into, 'intended', 'for');
      // "will carry out violent actions such as sabotage": an example stands as what it is one of
      else if (nounAt && how === 'nmod' && isExample(at)) given = false;
      else if (nounAt && how === 'nmod' && !['measure', 'area'].includes(nounClass(doc, up) ?? '')) given = true;
    }
    parentheticalSpeech(doc, up, into, isVerb(at) && isSpeech(doc, at) ? at : null);
    at = up;
  }
  const falsehood = calledFalse(doc, trigger);
  if (falsehood) weigh(into, 'denied', falsehood.norm);
  if (isLaidTo(trigger)) weigh(into, isOwnWord(doc, trigger, into) ? 'reported' : 'alleged', 'behind');
  // "linked to the murder": that there was a murder is no allegation, whose it was is one
  const author = authorOf(trigger, doc.language);
  if (author?.row.status && author.words.length) weigh(into, author.row.status, author.row.words);
  const isLaid = author?.words.length || isOfPart(trigger, doc.language);
  const denier = isLaid ? denierOf(trigger, doc.language) : null;
  if (denier) {
    weigh(into, 'denied', denier.norm);
    if (isVerb(denier)) addSpeakers(denier, into);
  }
  citing(doc, trigger, into);
  const trailing = trailingSpeech(doc, trigger.tree);
  if (trailing && trigger.at < trailing.speakers[0]!.at) {
    weigh(into, trailing.row.status, trailing.verb.norm);
    const falsely = saidFalsely(doc, trailing.verb);
    if (falsely) weigh(into, 'denied', falsely.norm);
    if (!into.speakers.length) into.speakers.push(...trailing.speakers);
  }
  return {
    status: into.status,
    attribution: into.speakers.flatMap((word) => speaker(doc, word)),
    because: into.because,
  };
}

// "Hundreds are feared buried after a landslide": what came before is a fact, whatever is feared; "will withdraw after a truce" is none
const isAfter = (doc: Document, noun: Word, verb: Word): boolean =>
  ['after', 'following', 'since'].includes(caseOf(noun)) &&
  isVerb(verb) &&
  (verb.xpos === 'VBN' || rel(verb) === 'xcomp') &&
  !isInfinitive(verb) &&
  !verb.kids.some((kid) => rel(kid) === 'aux' && doc.language.modals.has(kid.norm));

// "The army said it had fallen back; the rebels denied losing men": each has a word of its own
const speaksItself = (doc: Document, verb: Word, above: Word): boolean =>
  verb.at > above.at && !!doc.language.stanceOf(verbLemma(verb))?.speaker && kidBy(verb, 'nsubj') !== null;

// "Denied using gas": the tree takes what is denied for a thing done meanwhile
const isDeedOfWord = (doc: Document, deed: Word, verb: Word): boolean => {
  const row = deed.xpos === 'VBG' && deed.at === verb.at + 1 ? doc.language.stanceOf(verb.lemma) : null;
  return row?.status === 'denied' || row?.speaker === true;
};

const ASKS: ReadonlySet<string> = new Set(['who', 'what', 'which', 'how', 'why', 'where', 'when']);

const asksOf = (clause: Word): boolean =>
  isVerb(clause) &&
  clause.kids.some((kid) => ASKS.has(kid.norm) && kid.at < clause.at && ['nsubj', 'obj', 'advmod'].includes(rel(kid)));

const EXAMPLES: ReadonlySet<string> = new Set(['such as', 'such', 'like', 'including']);

const isExample = (noun: Word): boolean => EXAMPLES.has(caseOf(noun));

// "Dream of taking the town", "aimed at taking it", "cleared of bombing it": a gerund that the verb speaks of
const isThoughtOf = (deed: Word): boolean =>
  deed.xpos === 'VBG' &&
  deed.kids.some((kid) => rel(kid) === 'mark' && ['of', 'at'].includes(kid.norm) && kid.at === deed.at - 1);

/** Words between a happening and the "of" before it, and how many there may be: "of a new missile attack". */
const QUALIFYING: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM']);
const MOST_QUALIFYING = 5;

/** "The threat of shelling", "ahead of the battle", "in case of an attack": what the words before a noun say, wherever the tree hangs them. */
function spokenOfBefore(doc: Document, noun: Word): { readonly word: Word; readonly status: Status } | null {
  if (noun.upos === 'VERB' && noun.xpos !== 'VBG') return null;
  const { words } = noun.tree;
  const qualifies = ({ upos, head, deprel }: Word): boolean =>
    QUALIFYING.has(upos) || (head === noun.at && deprel === 'compound');
  const before = words.slice(Math.max(0, noun.at - 1 - MOST_QUALIFYING), noun.at);
  const of = before.findLast((word) => !qualifies(word));
  if (!of || !/(?:^| )of$/.test(of.norm)) return null;
  const word = of.norm === 'of' ? words[of.at - 1] : of;
  if (!word) return null;
  const status = doc.language.before.get(word.norm.replace(/ of$/, ''));
  if (status) return { word, status };
  const row = word.upos === 'NOUN' ? doc.language.nounStanceOf(word.lemma.toLowerCase()) : null;
  return row && !row.speaker ? { word, status: row.status } : null;
}

/** "The goal was the capture of the town", "the risk is an attack": what a noun of plans or fears is said to be. */
function aimOf(doc: Document, noun: Word): { readonly noun: Word; readonly status: Status } | null {
  if (isVerb(noun) || !kidBy(noun, 'cop')) return null;
  const subject = kidBy(noun, 'nsubj');
  const row = subject?.upos === 'NOUN' ? doc.language.nounStanceOf(subject.lemma.toLowerCase()) : null;
  return subject && row && !row.speaker ? { noun: subject, status: row.status } : null;
}

/** "An attack is imminent", "the fall seems inevitable", "a battle is looming": how a happening is said to stand; null where nothing is. */
function saidOf(doc: Document, verb: Word): { readonly word: Word; readonly status: Status } | null {
  const word =
    verb.upos === 'ADJ' ? verb : (verb.kids.find((kid) => rel(kid) === 'xcomp' && kid.upos === 'ADJ') ?? verb);
  const row = doc.language.stanceOf(word.lemma.toLowerCase());
  if (!row || row.speaker || (isVerb(word) && row.status !== 'forecast')) return null;
  // "the attack is likely to delay talks", "was expected to": the happening is given
  if (kidsBy(word, 'xcomp', 'ccomp', 'advcl').length || (isVerb(word) && kidBy(word, 'obj'))) return null;
  const isPast = kidsBy(word, 'cop').some((kid) => kid.xpos === 'VBD');
  return isPast && doc.language.nowOnly.has(word.norm) ? null : { word, status: row.status };
}

const isReporting = (doc: Document, verb: Word): boolean => {
  const row = isVerb(verb) ? doc.language.stanceOf(verbLemma(verb)) : null;
  return row?.status === 'reported' && row.speaker === true && !isNegated(doc, verb);
};

// "Was about to enter his house when he was shot": what came in between did come
const isPastMoment = (clause: Word): boolean =>
  isVerb(clause) &&
  clause.kids.some((kid) => ['mark', 'advmod'].includes(rel(kid)) && kid.norm === 'when' && kid.at < clause.at) &&
  (clause.xpos === 'VBD' || clause.kids.some((kid) => rel(kid) === 'aux' && ['was', 'were', 'had'].includes(kid.norm)));

// "A report it had hit the clinic": the pronoun behind the noun opens the clause, as "that" does.
const opensContent = (word: Word | undefined, clause: Word): boolean =>
  word?.norm === 'that' ||
  (word?.upos === 'PRON' && word.parent === clause && rel(word) === 'nsubj' && kidBy(clause, 'aux') !== null);

// "Reports that rebels captured the town": what looks like a relative clause is whole without its "that".
const isContent = (doc: Document, clause: Word, noun: Word): boolean =>
  doc.language.nounStanceOf(noun.lemma.toLowerCase()) !== null &&
  opensContent(clause.tree.words[noun.at + 1], clause) &&
  clause.kids.some((kid) => rel(kid) === 'nsubj' && kid.norm !== 'that') &&
  (clause.kids.some((kid) => rel(kid) === 'obj' && kid.norm !== 'that') ||
    clause.kids.some((kid) => kid.deprel === 'nsubj:pass') ||
    // "rumours that the town had fallen": a verb without an object has not lost one
    doc.language.objectless.has(clause.lemma));

// "did not attack or shell" denies both, "did not attack but shelled" one
const sharesNegation = (verb: Word): boolean =>
  verb.kids.some((kid) => rel(kid) === 'cc' && ['or', 'nor'].includes(kid.norm));

// "Neither confirmed nor denied": what is denied is no deed
const isSpeech = (doc: Document, verb: Word): boolean => doc.language.stanceOf(verbLemma(verb))?.speaker === true;

// Above a given fact only whose word it is still counts.
function speechOnly(doc: Document, verb: Word, into: Gathering): void {
  const row = doc.language.stanceOf(verbLemma(verb));
  if (row?.speaker && row.status === 'reported') {
    weigh(into, 'reported', verb.norm);
    addSpeakers(verb, into);
  }
}

// Modality of a clause above reaches down only along light verbs, aspect verbs, complements and subjects.
function ownWordsAbove(doc: Document, up: Word, at: Word, how: string, into: Gathering, asked: boolean): void {
  if (how === 'advcl') return;
  if (how === 'ccomp' && doc.language.stanceOf(verbLemma(up))?.speaker) return;
  const carried = isVerb(up) && !isVerb(at) ? carrying(up, doc.language) : null;
  if (how === 'obl' && !carried) return;
  // "it is not clear whether" denies nothing
  // nor does "would not hesitate to strike"
  const isReady = doc.language.reluctant.has(up.lemma);
  ownWords(
    doc,
    up,
    into,
    !asked && !isReady && (isVerb(at) || carried === 'light' || carried === 'occur'),
    carried !== 'light',
  );
}

// "Used mortars to attack the embassy": what the means were used for was done
const isMeansOf = (clause: Word): boolean =>
  clause.parent !== null &&
  clause.parent.lemma === 'use' &&
  (clause.parent.xpos === 'VBD' || clause.parent.xpos === 'VBN') &&
  !clause.parent.kids.some(
    (kid) => ['aux', 'mark'].includes(rel(kid)) && !['was', 'were', 'had', 'have', 'has', 'been'].includes(kid.norm),
  );

/** "Dumped milk to protest against imports": who did the one did the other by it. */
const isShown = (doc: Document, clause: Word): boolean =>
  doc.language.shows.has(clause.lemma) && clause.parent !== null && ['VBD', 'VBN'].includes(clause.parent.xpos);

function purposeOrCondition(doc: Document, clause: Word, into: Gathering, spoken: boolean): void {
  const marks = kidsBy(clause, 'mark').map((kid) => kid.norm);
  if (marks.some((mark) => doc.language.conditions.has(mark))) weigh(into, 'speculated', marks.join(' '));
  if (!spoken && isInfinitive(clause) && !isMeansOf(clause) && !isShown(doc, clause))
    weigh(into, 'intended', 'purpose');
  const rule = ruledBy(doc, clause, marks);
  if (rule) weigh(into, doc.language.modals.get(rule.norm)!, rule.norm);
}

/** "Before carrying out raids, commanders must ask": what is told of with a rule, or comes before what is yet to come. */
function ruledBy(doc: Document, clause: Word, marks: readonly string[]): Word | undefined {
  const { language } = doc;
  const isAhead = marks.some((mark) => language.ahead.has(mark));
  // "after capturing the town, they will march on": as much to come as what follows it, unless it has a day of its own
  const isNext = marks.includes('after') && !clause.kids.some((kid) => timeOf(doc, kid));
  if (!isAhead && !(clause.xpos === 'VBG' && marks.length)) return undefined;
  return kidsBy(clause.parent!, 'aux').find(({ norm }) => {
    const status = language.modals.get(norm);
    const counts = isAhead || isNext || status === 'intended';
    return status !== undefined && counts && !isPerfect(clause.parent!);
  });
}

// "Would have struck": told of the past
const isPerfect = (verb: Word): boolean => kidsBy(verb, 'aux').some(({ norm }) => norm === 'have');

/** A noun of happening under a verb that is no light verb: "denied the attack", "will respond to the attack". True: taken for granted. */
function nounUnderVerb(doc: Document, noun: Word, verb: Word, into: Gathering, how: string): boolean {
  // "renewed his call for a truce": the verb carries the call, and not what is called for
  const relation = carriedAs(noun);
  // nor does "hold the army accountable for an attack" hold one
  const isCalledFor = relation === 'obl' && caseOf(noun) === 'for' && (isSought(doc, noun) || isAnswered(doc, noun));
  const carried = carrierOf(noun) === verb && !isCalledFor ? carrying(verb, doc.language) : null;
  const row = doc.language.stanceOf(verbLemma(verb)) ?? doc.language.stanceOf(verb.lemma);
  // "clashes were reported by the army": the verb carries the noun, and somebody says so
  if (carried && !(row?.speaker && (relation === 'obj' || kidBy(verb, 'obl:agent')))) return false;
  if (
    row &&
    (relation === 'obj' ||
      relation === 'nsubj:pass' ||
      relation === 'xcomp' ||
      (how === 'obl' &&
        (doc.language.accusing.has(verb.lemma) ||
          (row.status === 'intended' && caseOf(noun) === 'for' && !isAnswered(doc, noun)))))
  ) {
    // "rejected the murder": who rejects a deed condemns it, and denies nothing
    if (verb.lemma === 'reject' && doc.language.deeds.has(noun.lemma) && noun.lemma !== 'release') return true;
    const past = verb.xpos === 'VBD' || verb.xpos === 'VBN';
    // "has not confirmed the loss": nobody's word
    if (row.status === 'reported' && isNegated(doc, verb)) {
      weigh(into, 'speculated', `not ${verb.norm}`);
      return true;
    }
    if (!(row.status === 'intended' && past && doc.language.attempts.has(verb.lemma)))
      weigh(into, row.status, verb.norm);
    if (row.speaker) addSpeakers(verb, into);
    return row.status === 'reported';
  }
  if (relation === 'obl' && isSought(doc, noun)) weigh(into, 'intended', 'for');
  // "reports spoke of an explosion"
  if (caseOf(noun) === 'of' && TELLING.has(verb.lemma) && relation !== 'nsubj') {
    weigh(into, 'reported', verb.norm);
    addSpeakers(verb, into);
  }
  // "warned of a massacre"
  if (relation === 'obl' && verb.lemma === 'warn' && ['of', 'about'].includes(caseOf(noun)))
    weigh(into, 'speculated', verb.norm);
  const said = relation === 'nsubj' ? saidOf(doc, verb) : null;
  if (said) weigh(into, said.status, said.word.norm);
  return relation !== 'nsubj';
}

const TELLING: ReadonlySet<string> = new Set(['speak', 'tell', 'talk']);

/** "Arrested for the attack", "vowed revenge for the killing": what somebody answers for, or is to be answered, was done. */
const isAnswered = ({ language }: Document, { parent }: Word): boolean =>
  parent !== null && [parent, ...kidsBy(parent, 'obj', 'xcomp')].some(({ lemma }) => language.answering.has(lemma));

/** "Resources for an offensive": what is wanted or made ready; "arrested for the attack" speaks of one that was. */
const isSought = (doc: Document, noun: Word): boolean =>
  caseOf(noun) === 'for' &&
  // "trade blame for the clash"
  !isAnswered(doc, noun) &&
  !noun.kids.some((kid) => ['the', 'this', 'that', 'these', 'those'].includes(kid.norm) || kid.deprel === 'nmod:poss');
