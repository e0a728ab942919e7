import type { Attribution, Status } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { authorOf, denierOf, isOfPart } from '../frames/authors.ts';
import { nounClass } from '../nouns/kinds.ts';
import { PEOPLE } from '../nouns/people.ts';
import { callingOf } from '../trees/called-so.ts';
import { verbLemma } from '../trees/carriers.ts';
import { isNegated } from '../trees/negation.ts';
import { ancestors, caseOf, isInfinitive, isVerb, kidBy, kidsBy, rel, type Word } from '../trees/words.ts';
import { goingTo, ownWords, ownWordsAbove, purposeOrCondition } from './clause-words.ts';
import { isCleft, wordsOfCleft } from './clefts.ts';
import { calledFalse } from './falsities.ts';
import { addSpeakers, type Gathering, weigh } from './gathering.ts';
import { amountsTo, foreseenBy, mentionedBy } from './mentioned.ts';
import { aimOf, contentOf, isAsked, isBelievedOf, isContent, isCounted, spokenOfBefore, stanceNoun } from './nouns.ts';
import { isAfter, isSought, nounUnderVerb } from './nouns-under-verbs.ts';
import { asksWhether, tellsWont } from './questions.ts';
import { speaker } from './speakers.ts';
import {
  citing,
  governorWords,
  isBehindStop,
  isReporting,
  isSpeech,
  parentheticalSpeech,
  saidFalsely,
  speaksItself,
  speechOnly,
} from './speech-verbs.ts';
import { suspectedOf } from './suspected.ts';
import { trailingSpeech } from './trailing-speech.ts';
import { failedAttempt, wasAttempted } from './tried.ts';
import { unfoundedOf } from './unfounded.ts';

/** How far a happening is stood behind, and whose word it is. */
export interface Stance {
  readonly status: Status;
  readonly attribution: readonly Attribution[];
  /** Words that decided, for `explain`. */
  readonly because: readonly string[];
}

/** "Israel was behind the attacks": who did it is somebody's word; "who was behind the attack" lays it to nobody. */
const isLaidTo = (trigger: Word): boolean =>
  caseOf(trigger) === 'behind' &&
  kidBy(trigger, 'cop') !== null &&
  !kidsBy(trigger, 'nsubj').some(({ norm }) => ASKS.has(norm));

/** "The front said it was behind the attack": a claim of responsibility. */
const isOwnWord = (doc: Document, trigger: Word, { speakers }: Gathering): boolean =>
  kidsBy(trigger, 'nsubj').some(
    (subject) =>
      subject.upos === 'PRON' && (subject.norm === 'we' || speakers.includes(doc.pronouns.get(subject) ?? subject)),
  );

/** What is known at a step of the way from a happening up to the root of its sentence. */
interface Walk {
  readonly doc: Document;
  readonly into: Gathering;
  /** What is asked is not said. */
  readonly asked: boolean;
  /** A happening told in a relative clause or as a given noun is taken for granted: what doubts the main clause does not doubt it. */
  given: boolean;
  /** Somebody's word already stands between the happening and what is above. */
  spoken: boolean;
}

/**
 * Walks from the trigger to the root and gathers what each clause on the way says of how sure the happening is. One that
 * `hasDead` did happen, whatever its kind.
 */
export function stanceOf(doc: Document, trigger: Word, hasDead = false): Stance {
  const into: Gathering = { status: 'asserted', speakers: [], because: [] };
  doubtsOfNoun(doc, trigger, into, hasDead);
  const suspected = suspectedOf(doc, trigger);
  if (suspected) weigh(into, 'alleged', suspected.norm);
  ownWords(doc, trigger, into, true);
  const asked = isAsked(doc, trigger);
  if (asked) weigh(into, 'speculated', 'whether');
  if (asksWhether(doc, trigger.tree)) weigh(into, 'speculated', '?');
  if (tellsWont(doc, trigger.tree)) weigh(into, 'speculated', 'wont');
  wordsBefore(doc, trigger, into);
  parentheticalSpeech(doc, trigger, into);
  const walk: Walk = { doc, into, asked, given: false, spoken: false };
  let at: Word = trigger;
  for (const up of [...ancestors(trigger)].slice(0, FARTHEST)) {
    step(walk, at, up);
    parentheticalSpeech(doc, up, into, isVerb(at) && isSpeech(doc, at) ? at : null);
    at = up;
  }
  wordsOfBlame(doc, trigger, into);
  wordsOfSources(doc, trigger, into);
  const calling = isVerb(trigger) && trigger.xpos !== 'VBG' ? null : callingOf(doc, trigger);
  // "killed in what is believed to be a strike": what killed them is a guess, that they died is none
  if (calling) weigh(into, hasDead && calling.status === 'speculated' ? 'alleged' : calling.status, 'called so');
  return {
    status: into.status,
    attribution: [
      ...into.speakers.flatMap((word) => speaker(doc, word)),
      ...(calling?.speaker ? [calling.speaker] : []),
    ],
    because: into.because,
  };
}

/** In words of the tree: no happening stands deeper. */
const FARTHEST = 40;

/** "No attack", "a suspected attack", "an attack believed to have been carried out by the front": what a noun's own words say. */
function doubtsOfNoun(doc: Document, trigger: Word, into: Gathering, hasDead: boolean): void {
  if (isVerb(trigger)) return;
  const negated = isNegated(doc, trigger);
  if (negated) weigh(into, 'denied', negated.norm);
  for (const kid of kidsBy(trigger, 'amod', 'advmod')) {
    const doubt = doc.language.adverbs.get(kid.norm);
    // "a suspected gas attack killed nine": what killed them is a guess, that they died is none
    if (doubt && !(doubt === 'intended' && (hasDead || failedAttempt(doc, trigger))))
      weigh(into, hasDead && doubt === 'speculated' ? 'alleged' : doubt, kid.norm);
  }
  if (isBelievedOf(doc, trigger)) weigh(into, 'alleged', 'believed');
}

/** "Reports that …", "the threat of …", "no sign of …", "the goal was …": what the words before a happening say of it. */
function wordsBefore(doc: Document, trigger: Word, into: Gathering): void {
  const content = contentOf(doc, trigger);
  if (content) weigh(into, content.status, content.noun.norm);
  const spokenOf = spokenOfBefore(doc, trigger);
  if (spokenOf) weigh(into, spokenOf.status, spokenOf.word.norm);
  const mention = mentionedBy(doc, trigger) ?? foreseenBy(doc, trigger) ?? amountsTo(doc, trigger);
  if (mention) weigh(into, mention.status, mention.word.norm);
  const unfounded = unfoundedOf(doc, trigger, (word) => isNegated(doc, word) !== null);
  if (unfounded) weigh(into, unfounded.status, `no ${unfounded.word.norm}`);
  const aim = aimOf(doc, trigger);
  if (aim) weigh(into, aim.status, aim.noun.norm);
}

/** One step up: what the word above says of all that is below it. */
function step(walk: Walk, at: Word, up: Word): void {
  const { doc, into } = walk;
  const how = rel(at);
  // "it is impossible to annihilate them", "to bomb them would be a crime": what is spoken of, done or not
  if (how === 'csubj' && !walk.given && isInfinitive(at) && (up.upos === 'ADJ' || kidBy(up, 'cop')))
    weigh(into, 'speculated', up.norm);
  if (how === 'xcomp' && !walk.given) goingTo(at, up, into);
  if (how === 'conj') stepToFirst(walk, at, up);
  else if ((how === 'advcl' || how === 'acl') && accusedBy(doc, at, up)) {
    // "arrested for killing six priests": that they were killed is given, whose deed it was is what they are held for
    weigh(into, 'alleged', up.norm);
    walk.given = true;
  } else if (isVerb(up) || up.upos === 'ADJ' || how === 'xcomp' || how === 'ccomp') stepToClause(walk, at, up, how);
  else if (how === 'nsubj' && !walk.given && kidBy(up, 'cop')) {
    // "an assault would be a catastrophe"
    ownWords(doc, up, into, false);
  } else if (how === 'acl' || how === 'nmod' || how === 'appos') stepToNoun(walk, at, up, how);
}

/** True for what somebody was arrested or is wanted for, as the table of authorship has it. */
const accusedBy = ({ language }: Document, deed: Word, verb: Word): boolean =>
  deed.xpos === 'VBG' &&
  deed.kids.some((kid) => kid.norm === 'for' && ['mark', 'case'].includes(rel(kid))) &&
  (language.authorship.get(verb.lemma.toLowerCase()) ?? []).some(
    ({ marks, status, who, except }) =>
      who === 'object' &&
      status === 'alleged' &&
      marks.has('for') &&
      // "arrested for taking part in a protest": no crime that is laid to them
      ![deed, ...kidsBy(deed, 'obj', 'obl')].some(({ lemma }) => except?.has(lemma) || language.shows.has(lemma)),
  );

/** From a conjunct to the first of them. */
function stepToFirst({ doc, into, given }: Walk, at: Word, first: Word): void {
  if (given) return;
  // "did all they could to block the vote and to murder its officers"
  if (isInfinitive(at) && !isInfinitive(first)) weigh(into, 'intended', 'to');
  if (isVerb(at) && isVerb(first) && !kidBy(at, 'nsubj'))
    ownWords(doc, first, into, sharesNegation(at) && !isSpeech(doc, at));
}

/** From a clause, or a noun of a clause, to the verb above it. */
function stepToClause(walk: Walk, at: Word, up: Word, how: string): void {
  const { doc, into } = walk;
  const isNoun = !isVerb(at);
  const clause = isClauseOf(doc, at, up, how);
  // "It is not clear who fired the rocket": that it was fired is given
  if (clause && asksOf(at)) walk.given = true;
  if (clause && !walk.given) governorWords(doc, up, into, walk.spoken, walk.asked);
  // "reported the deaths of four men in an air raid": the raid is told with the dead whom it left
  else if (clause || (isNoun && how === 'obj' && walk.given && doc.language.countsOfHarm.has(at.lemma)))
    speechOnly(doc, up, into);
  walk.spoken ||= how === 'ccomp' && isReporting(doc, up);
  walk.given ||= isNoun && how === 'obl' && isAfter(doc, at, up);
  // "would win a battle": one that is not known is given by nothing
  if (isNoun && !walk.given) walk.given = nounUnderVerb(doc, at, up, into, how) && !isSupposed(doc, at, up);
  if (how === 'advcl' && !walk.given) purposeOrCondition(doc, at, into, walk.spoken);
  walk.given ||= how === 'advcl' && isPastMoment(at);
  if (!walk.given && (clause || isNoun || how === 'advcl')) ownWordsAbove(doc, up, at, how, into, walk.asked);
}

/** True where what is below is what the word above says, wants or doubts. */
const isClauseOf = (doc: Document, at: Word, up: Word, how: string): boolean =>
  (how === 'obj' && isVerb(at)) ||
  how === 'ccomp' ||
  how === 'xcomp' ||
  (how === 'parataxis' && isVerb(up) && !speaksItself(doc, at, up) && !isApart(doc, at, up)) ||
  how === 'csubj' ||
  (how === 'advcl' && (doc.language.accusing.has(up.lemma) || isDeedOfWord(doc, at, up) || isThoughtOf(at)));

/** "Set fire to the office; one of them was shot": what a semicolon parts is no content of a verb that does not speak. */
const isApart = (doc: Document, at: Word, up: Word): boolean =>
  !isSpeech(doc, up) &&
  kidBy(at, 'nsubj') !== null &&
  kidBy(at, 'mark') === null &&
  at.tree.words.slice(up.at, at.at).some(({ text }) => text === ';');

/** From what tells more of a noun to that noun. */
function stepToNoun(walk: Walk, at: Word, up: Word, how: string): void {
  const { doc, into, given, spoken } = walk;
  const isNoun = !isVerb(at);
  if (isCleft(at, up)) wordsOfCleft(doc, up, into);
  else if (wasAttempted(doc, at)) walk.given ||= isNoun;
  else if ((at.deprel === 'acl:relcl' && !isContent(doc, at, up)) || how === 'appos' || isToldOf(doc, at, up))
    walk.given = true;
  else if (!given && stanceNoun(doc, up, into, spoken)) walk.given = false;
  else if (!given && !spoken && how === 'acl' && isInfinitive(at)) weigh(into, 'intended', 'purpose');
  // "resources for an offensive" is no offensive; "the men wanted for the attack" does not doubt the attack
  else if (!given && isNoun && isSought(doc, at) && !PEOPLE.has(nounClass(doc, up) ?? ''))
    weigh(into, 'intended', 'for');
  // "will carry out violent actions such as sabotage": an example stands as what it is one of
  else if (isNoun && how === 'nmod' && isExample(at)) walk.given = false;
  // "recorded 50 cases of rape": the cases are the deeds themselves
  else if (isNoun && how === 'nmod' && isCounted(up) && caseOf(at) === 'of') walk.given = false;
  else if (isNoun && how === 'nmod' && !['measure', 'area'].includes(nounClass(doc, up) ?? '')) walk.given = true;
}

/** "Two nurses kidnapped last month were released": a participle that says who they are. */
const isToldOf = (doc: Document, at: Word, up: Word): boolean =>
  at.deprel === 'acl' &&
  at.xpos === 'VBN' &&
  isVerb(at) &&
  up.deprel.startsWith('nsubj') &&
  ['VERB', 'ADJ'].includes(up.parent?.upos ?? '') &&
  isNegated(doc, up) === null &&
  // "the whereabouts of Juan Ruiz, abducted in May, are unknown"
  [up, ...kidsBy(up, 'nmod').filter((kid) => caseOf(kid) === 'of')].some((one) =>
    PEOPLE.has(nounClass(doc, one) ?? ''),
  );

/** "Called it a lie", "was behind the attack", "denied a part in it": who did it, and that it was, by those who are named for it. */
function wordsOfBlame(doc: Document, trigger: Word, into: Gathering): void {
  const falsehood = calledFalse(doc, trigger);
  if (falsehood) {
    weigh(into, 'denied', falsehood.norm);
    const naming = [...ancestors(trigger)].find(isVerb);
    if (naming && doc.language.naming.has(naming.lemma)) addSpeakers(naming, into);
  }
  if (isLaidTo(trigger)) weigh(into, isOwnWord(doc, trigger, into) ? 'reported' : 'alleged', 'behind');
  const disowned = disownedBefore(doc, trigger);
  if (disowned) weigh(into, 'denied', disowned);
  // "linked to the murder": that there was a murder is no allegation, whose it was is one
  const author = authorOf(trigger, doc.language);
  if (author?.row.status && author.words.length) weigh(into, author.row.status, author.row.words);
  const isLaid = author?.words.length || isOfPart(trigger, doc.language);
  const denier = isLaid ? denierOf(trigger, doc.language) : null;
  if (!denier) return;
  weigh(into, 'denied', denier.norm);
  if (isVerb(denier)) addSpeakers(denier, into);
}

/** In words: "the", "brutal", "gang". */
const QUALIFYING = 4;

/** "Had nothing to do with the kidnapping", "played no part in the attack": the words that say so, or null. */
function disownedBefore({ language }: Document, { at, tree: { words } }: Word): string | null {
  for (let last = at - 1; last >= Math.max(3, at - QUALIFYING); last--) {
    const phrase = words
      .slice(last - 3, last + 1)
      .map(({ norm }) => norm)
      .join(' ');
    const found = language.disowning.find((one) => phrase.endsWith(one));
    if (found) return found;
    if (!['DET', 'ADJ', 'NOUN', 'NUM', 'PRON', 'PROPN'].includes(words[last]!.upos)) return null;
  }
  return null;
}

/** "According to X, …", "…, X said in a statement": whose word the whole sentence is. */
function wordsOfSources(doc: Document, trigger: Word, into: Gathering): void {
  citing(doc, trigger, into);
  const trailing = trailingSpeech(doc, trigger.tree);
  if (!trailing || trigger.at >= trailing.speakers[0]!.at || isBehindStop(trigger, trailing.speakers[0]!)) return;
  weigh(into, trailing.row.status, trailing.verb.norm);
  const falsely = saidFalsely(doc, trailing.verb);
  if (falsely) weigh(into, 'denied', falsely.norm);
  if (!into.speakers.length) into.speakers.push(...trailing.speakers);
}

// "Denied using gas", "discussed sending troops", "ruled out that it was hit": the tree takes what is denied for a thing done meanwhile
const isDeedOfWord = (doc: Document, deed: Word, verb: Word): boolean =>
  ((deed.xpos === 'VBG' && deed.at === verb.at + 1) ||
    deed.kids.some(({ norm, deprel }) => norm === 'that' && deprel === 'mark')) &&
  (doc.language.stanceOf(verbLemma(verb)) ?? doc.language.stanceOf(verb.lemma)) !== null;

const isSupposed = (doc: Document, noun: Word, verb: Word): boolean =>
  noun.kids.some(({ norm }) => ['a', 'an', 'another'].includes(norm)) &&
  verb.kids.some((kid) => rel(kid) === 'aux' && doc.language.modals.has(kid.norm));

const ASKS: ReadonlySet<string> = new Set(['who', 'what', 'which', 'how', 'why', 'where', 'when']);

const asksOf = (clause: Word): boolean =>
  isVerb(clause) &&
  clause.kids.some((kid) => ASKS.has(kid.norm) && kid.at < clause.at && ['nsubj', 'obj', 'advmod'].includes(rel(kid)));

const EXAMPLES: ReadonlySet<string> = new Set(['such as', 'such', 'like', 'including']);

const isExample = (noun: Word): boolean => EXAMPLES.has(caseOf(noun));

// "Dream of taking the town", "aimed at taking it", "cleared of bombing it": a gerund that the verb speaks of
const isThoughtOf = (deed: Word): boolean =>
  deed.xpos === 'VBG' &&
  deed.kids.some((kid) => rel(kid) === 'mark' && ['of', 'at', 'for'].includes(kid.norm) && kid.at === deed.at - 1);

// "Was about to enter his house when he was shot": what came in between did come
const isPastMoment = (clause: Word): boolean =>
  isVerb(clause) &&
  clause.kids.some((kid) => ['mark', 'advmod'].includes(rel(kid)) && kid.norm === 'when' && kid.at < clause.at) &&
  (clause.xpos === 'VBD' || clause.kids.some((kid) => rel(kid) === 'aux' && ['was', 'were', 'had'].includes(kid.norm)));

// "did not attack or shell" denies both, "did not attack but shelled" one
const sharesNegation = (verb: Word): boolean =>
  verb.kids.some((kid) => rel(kid) === 'cc' && ['or', 'nor'].includes(kid.norm));
