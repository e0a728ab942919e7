import type { Claim, ClaimTime, Issue, Knowledge, LoadedWords, Report } from '../model/index.ts';
import type { NameSpan, RawSentence, Sentence } from '../syntax/tree.ts';
import { withAbbreviations } from './abbreviations.ts';
import { withAims } from './aims.ts';
import { isAnswered, isPunished } from './answered.ts';
import { joinBackReferences } from './back-references.ts';
import { carryAgents } from './carried-agents.ts';
import { carryPlaces } from './carried-places.ts';
import { type Placed, placeIssues, writeClaims } from './claims.ts';
import { withoutAsides } from './coders-asides.ts';
import { withoutCollateral } from './collateral.ts';
import { copiesOf, joinCopies } from './copies.ts';
import { markCountedSince } from './counted-since.ts';
import { timed, writtenOn } from './dateline.ts';
import { withDenials } from './denials.ts';
import type { Document, ReadOptions } from './document.ts';
import { type Draft, draftOf } from './drafts.ts';
import { foldEffects } from './fold.ts';
import { type Firing, findFrames, type NearMiss } from './frames.ts';
import { asHeadline, headlineVerb } from './headline-verbs.ts';
import { inheritAgents } from './inherit.ts';
import { findPrepositions, joinedSpans } from './joined-words.ts';
import type { Language } from './language.ts';
import { findLoadedWords } from './loaded.ts';
import { mend } from './mend.ts';
import { isOwningUp } from './mends/owning-up.ts';
import { type FoundName, findNames } from './names.ts';
import { settleNamesakes } from './namesakes.ts';
import { isNegated } from './negation.ts';
import { type NumberMention, readNumbers } from './numbers.ts';
import { monthNames, openingDate, parseBehindDate } from './opening-dates.ts';
import { joinOwned } from './owned-up.ts';
import { type PlaceMention, placesNamed } from './places.ts';
import { withPossessives } from './possessives.ts';
import { findReferences, type References } from './reference.ts';
import { foldRepetitions } from './repetitions.ts';
import { makeResolver, type Resolver } from './resolve.ts';
import { joinRetellings } from './retold.ts';
import { mayTrigger } from './rows.ts';
import { withoutRunOns } from './run-ons.ts';
import { keepDrafts } from './sift.ts';
import { speaker } from './speakers.ts';
import { inheritSpeakers } from './speech.ts';
import { type Stance, stanceOf } from './stance.ts';
import { behindTheNews, isOfSum, markSums } from './sums.ts';
import { findCountedNouns, findSureVerbs } from './sure-verbs.ts';
import { isAllCapitals, taggedNames, taggedRuns } from './tagged-names.ts';
import { timeIssues } from './time-issues.ts';
import { readTimes, type TimeMention } from './times.ts';
import { lagBefore, timeBefore } from './times-before.ts';
import { typedByDetail } from './told-in-detail.ts';
import { asTried, asTriedKilling } from './tried.ts';
import { claimTime, dayLeft, timeInSentence } from './when.ts';
import { type PlacesHere, placesHere, placesOf } from './where.ts';
import { ancestors, linkWords, rel, type Tree, type Word } from './words.ts';

/** The syntax of a language: what `loadSyntax` and its siblings give. */
export interface Syntax {
  readonly splitSentences: (text: string, skip?: readonly { start: number; end: number }[]) => RawSentence[];
  readonly parse: (text: string, sentence: RawSentence, names: ReturnType<typeof joinedSpans>) => Sentence;
  /** The sentence untagged and without a tree: for one that can hold no claim. */
  readonly skim: (sentence: RawSentence) => Sentence;
  /** Lower case, curly quotes and marks normalised. */
  readonly normalise: (text: string) => string;
}

/** What every stage may use beside what the stages before it made. */
export interface Desk {
  readonly report: Report;
  readonly options: ReadOptions;
  readonly language: Language;
  readonly syntax: Syntax;
  readonly knowledge: Knowledge;
}

/** All that is known of a report once every stage has run. */
export interface Work {
  readonly desk: Desk;
  readonly raw: readonly RawSentence[];
  readonly times: readonly TimeMention[];
  readonly names: ReadonlyMap<number, FoundName>;
  readonly trees: readonly Tree[];
  readonly numbers: ReadonlyMap<number, readonly NumberMention[]>;
  readonly loadedWords: readonly LoadedWords[];
  readonly references: References;
  readonly document: Document;
  readonly misses: readonly NearMiss[];
  readonly fired: readonly Draft[];
  readonly drafts: readonly Draft[];
  readonly placed: readonly Placed[];
  readonly resolver: Resolver;
  readonly claims: readonly Claim[];
  /** Sums of a war, told behind the news. */
  readonly background: readonly Claim[];
  readonly issues: readonly Issue[];
}

interface Stage {
  readonly name: string;
  readonly adds: (work: Work) => Partial<Work>;
}

/** THE LIST: what is done to a report, in this order. Each stage adds to the work and changes nothing that is there. */
export const STAGES: readonly Stage[] = [
  { name: 'sentences', adds: sentences },
  { name: 'times', adds: times },
  { name: 'names', adds: names },
  { name: 'trees', adds: trees },
  { name: 'tagged names', adds: tagged },
  { name: 'numbers', adds: numbers },
  { name: 'loaded words', adds: loadedWords },
  { name: 'references', adds: references },
  { name: 'frames', adds: frames },
  { name: 'folding', adds: folding },
  { name: 'places', adds: places },
  { name: 'times and stance', adds: timesAndStance },
  { name: 'retellings', adds: retellings },
  { name: 'claims', adds: claims },
];

/** Runs every stage, or those up to one by name. */
export function runStages(desk: Desk, until?: string): Work {
  let work = { desk } as Work;
  for (const stage of STAGES) {
    work = { ...work, ...stage.adds(work) };
    if (stage.name === until) break;
  }
  return work;
}

function sentences({ desk }: Work): Partial<Work> {
  const raw = desk.syntax.splitSentences(desk.report.text, desk.report.boilerplate);
  return {
    raw: raw
      .flatMap((sentence) => withoutRunOns(sentence, desk.report.text, desk.language))
      .map((sentence) => withoutAsides(sentence, desk.report.text, desk.language))
      .map((sentence) => withPossessives(sentence, desk.knowledge, desk.language)),
  };
}

function times({ desk, raw }: Work): Partial<Work> {
  const list = raw.map((sentence) => timed(sentence, desk.syntax));
  const { published } = desk.report;
  return { times: readTimes(desk.language.times, list, { published, written: writtenOn(desk) }) };
}

function namesIn({ desk, times }: Work, sentence: RawSentence): FoundName[] {
  const within = times.filter((time) => time.start < sentence.end && sentence.start < time.end);
  return findNames(sentence, desk.knowledge, desk.language, (at) => {
    const token = sentence.tokens[at]!;
    return within.some((time) => time.start < token.end && token.start < time.end);
  });
}

function names(work: Work): Partial<Work> {
  const { knowledge, language } = work.desk;
  const bySentence = work.raw.map((sentence) => namesIn(work, sentence));
  const found = new Map<number, FoundName>();
  for (const name of withAbbreviations(work.raw, bySentence, knowledge, language).flat()) found.set(name.start, name);
  return { names: settleNamesakes(found) };
}

// A sentence in which no row can fire and nobody speaks needs no tree.
function trees({ desk, raw, names: found, times: spoken }: Work): Partial<Work> {
  const { language, syntax } = desk;
  return {
    trees: raw.map((sentence, index) => {
      const named = sentence.tokens.flatMap((token) => found.get(token.start) ?? []);
      const within = spoken.filter((time) => time.sentence === index);
      const date = openingDate(sentence, within);
      const spans = [
        ...joinedSpans(named),
        ...findPrepositions(sentence, language),
        ...findSureVerbs(sentence, language),
        ...findCountedNouns(sentence, language),
        ...date,
        ...(date.length ? [] : monthNames(sentence, within)),
      ];
      const norms = sentence.tokens.map((token) => syntax.normalise(token.text));
      const useful = mayTrigger(language, norms) || isOwningUp(norms) || norms.some((norm) => isDenial(norm, language));
      return linkWords(useful ? mend(parsed(desk, sentence, spans, within), language) : syntax.skim(sentence), index);
    }),
  };
}

// "The army denied it": no row fires, and yet it says something of what was told before
const isDenial = (norm: string, language: Language): boolean =>
  language.stanceOf(language.knownLemmas.get(norm) ?? norm)?.status === 'denied';

// In capitals only the tags show which words are names: such a sentence is parsed again with these as one word each.
function parsed(
  { syntax, report, knowledge, language }: Desk,
  sentence: RawSentence,
  spans: NameSpan[],
  spoken: readonly TimeMention[],
): Sentence {
  const first = parseBehindDate(syntax.parse, report.text, sentence, spans);
  const verb = headlineVerb(first, sentence, language);
  if (verb) return asHeadline(parseBehindDate(syntax.parse, report.text, sentence, [...spans, verb]));
  if (!isAllCapitals(sentence)) return first;
  const taken = (start: number, end: number): boolean => spoken.some((time) => time.start < end && start < time.end);
  const more = taggedRuns(first, sentence, knowledge, language, taken);
  return more.length ? syntax.parse(report.text, sentence, [...spans, ...more]) : first;
}

function tagged({ desk, trees: all, names: found, times: spoken }: Work): Partial<Work> {
  const more = new Map(found);
  for (const tree of all) {
    const within = spoken.filter((time) => time.sentence === tree.index);
    const taken = (word: Word): boolean => within.some((time) => time.start < word.end && word.start < time.end);
    for (const [start, name] of taggedNames(tree, desk.report.text, desk.language, found, taken)) more.set(start, name);
  }
  return { names: more };
}

function numbers({ desk, trees: all, times: spoken }: Work): Partial<Work> {
  const byTree = new Map<number, readonly NumberMention[]>();
  for (const tree of all) {
    const within = spoken.filter((time) => time.sentence === tree.index);
    const list = readNumbers(desk.language.numbers, tree.words).filter((number) => {
      const start = tree.words[number.first]!.start;
      const end = tree.words[number.past - 1]!.end;
      return !within.some((time) => time.start < end && start < time.end);
    });
    byTree.set(tree.index, list);
  }
  return { numbers: byTree };
}

function loadedWords({ desk, trees: all }: Work): Partial<Work> {
  return { loadedWords: findLoadedWords(desk.report.text, all, desk.language, desk.knowledge) };
}

const NO_WORDS: ReadonlyMap<Word, Word> = new Map();

function documentOf(work: Work): Document {
  const { desk } = work;
  const outlet = [desk.report.author, desk.report.publisher, desk.report.url]
    .map((name) => (name ? desk.knowledge.outletOf(name) : null))
    .find(Boolean);
  return {
    report: desk.report,
    text: desk.report.text,
    options: desk.options,
    language: desk.language,
    knowledge: desk.knowledge,
    trees: work.trees,
    names: work.names,
    times: work.times,
    numbers: work.numbers,
    loadedWords: work.loadedWords,
    pronouns: NO_WORDS,
    side: outlet?.side ?? null,
  };
}

function references(work: Work): Partial<Work> {
  const before = documentOf(work);
  const found = findReferences(
    before,
    work.trees.filter((tree) => tree.parsed),
  );
  return { references: found, document: { ...before, pronouns: found.actors } };
}

function frames({ document, trees: all }: Work): Partial<Work> {
  const fired: Draft[] = [];
  const misses: NearMiss[] = [];
  for (const tree of all) {
    if (!tree.parsed) continue;
    const found = findFrames(document, tree);
    misses.push(...found.misses);
    fired.push(...found.firings.map((firing) => asTriedKilling(document, draftOf(document, firing))));
  }
  return { fired, misses };
}

// "No group has claimed responsibility": nobody's word, and nobody's deed.
const isDisclaimed = (doc: Document, { trigger, firing: { row, fillers } }: Draft): boolean =>
  row.status === 'reported' &&
  (isNegated(doc, trigger) !== null || fillers.some(({ role, word }) => role === 'agent' && isNegated(doc, word)));

// "There were no reports of casualties": nobody tells of any.
const isUntold = (doc: Document, { type, trigger }: Draft): boolean =>
  type === 'casualties' &&
  rel(trigger) === 'nmod' &&
  doc.language.nounStanceOf(trigger.parent!.lemma.toLowerCase()) !== null &&
  isNegated(doc, trigger.parent!) !== null;

const FACTS: ReadonlySet<string> = new Set(['asserted', 'reported', 'alleged']);

function hasHappened(doc: Document): (one: Draft) => boolean {
  const known = new Map<Word, boolean>();
  return ({ trigger }) => {
    const before = known.get(trigger) ?? FACTS.has(stanceOf(doc, trigger, true).status);
    known.set(trigger, before);
    return before;
  };
}

function folding({ document, fired, trees: all }: Work): Partial<Work> {
  const bySentence = new Map<number, Draft[]>();
  const happened = hasHappened(document);
  const told = { happened, isAnswered: isAnswered(document) };
  for (const draft of fired.filter((one) => !isDisclaimed(document, one) && !isUntold(document, one)))
    bySentence.set(draft.trigger.tree.index, [...(bySentence.get(draft.trigger.tree.index) ?? []), draft]);
  const folded = joinCopies(
    [...bySentence.values()].flatMap((list) => markCountedSince(document, foldEffects(markSums(document, list), told))),
    copiesOf(all),
  );
  return { drafts: inheritAgents(document, foldRepetitions(keepDrafts(document, folded), told)) };
}

function places({ document, trees: all, drafts, references: found }: Work): Partial<Work> {
  const placed: Placed[] = [];
  const everywhere: PlaceMention[] = [];
  for (const tree of all) {
    const named = placesNamed(document, tree.words);
    everywhere.push(...named);
    if (!tree.parsed) continue;
    const here = placesHere(document, named);
    const told = drafts.filter(({ trigger }) => trigger.tree === tree);
    const answered = told.filter(isAnswered(document));
    for (const one of told) {
      const draft = answered.includes(one) ? withOwnPlaces(document, one) : one;
      placed.push({
        draft,
        places: placesOf(document, draft, placesFor(document, one, answered, here), found.places, told),
        time: null,
        stance: { status: 'asserted', attribution: [], because: [] },
      });
    }
  }
  const resolver = makeResolver(document, [...everywhere, ...placed.flatMap((one) => one.places)]);
  return {
    placed: withAims(placed).map((one) => ({ ...one, places: resolver.innermost(one.places) })),
    resolver,
  };
}

const isBelow = (doc: Document, { word }: Pick<PlaceMention, 'word'>, { trigger }: Draft): boolean =>
  [...ancestors(word)].includes(trigger) ||
  // "jailed for the bombing of a mosque in the city", wherever the tree hangs the city
  (isPunished(doc, trigger) &&
    word.at > trigger.at &&
    !trigger.tree.words.slice(trigger.at, word.at).some(({ upos }) => upos === 'PUNCT'));

/** What an act answers was not where the act was, though both hang on one verb. */
const withOwnPlaces = (doc: Document, draft: Draft): Draft => ({
  ...draft,
  placeWords: draft.placeWords.filter((word) => isBelow(doc, { word }, draft)),
});

// Where an act took place, what it answers need not have been, nor the other way round.
function placesFor(doc: Document, draft: Draft, answered: readonly Draft[], here: PlacesHere): PlacesHere {
  if (!answered.length) return here;
  const isOwn = (place: PlaceMention): boolean =>
    answered.includes(draft) ? isBelow(doc, place, draft) : !answered.some((one) => isBelow(doc, place, one));
  return placesHere(doc, here.named.filter(isOwn));
}

// Walks the text in order: a claim without a time of its own takes the one that the text last gave.
function timesAndStance({ document, placed, trees: all }: Work): Partial<Work> {
  const triggers = new Set(placed.flatMap(({ draft }) => draft.core));
  const published = publicationTime(document);
  let current: ClaimTime | null = null;
  const done: Placed[] = [];
  let sentence = -1;
  for (const one of placed) {
    const { trigger, core } = one.draft;
    if (trigger.tree.index !== sentence) {
      for (let at = sentence + 1; at <= trigger.tree.index; at++) current = carried(document, all[at]!, current);
      sentence = trigger.tree.index;
    }
    const near = timeInSentence(document, trigger, core, triggers);
    // "killed nine on Monday, bringing the overall toll to 31,988": the sum is of no day
    const isOthers = one.draft.isSum
      ? near && !isOfSum(near.mention)
      : near && isOfAnswer(document, one.draft, near.mention);
    const given = isOthers ? null : near;
    const said = given?.mention;
    const told = one.draft.isSum ? null : (current ?? published);
    const lag = lagBefore(document, trigger);
    const news = given ? claimTime(document, given.mention, given.said) : told;
    const time = lag && !(said && said.start > lag.start) ? timeBefore(document, lag, news) : news;
    const hasDead = one.draft.casualties.some(({ outcome }) => outcome === 'killed');
    const stance = asTried(document, one.draft, withRow(document, one.draft, stanceOf(document, trigger, hasDead)));
    // "no one has claimed responsibility" says nothing of what happened
    if (stance.status === 'denied' && one.draft.firing.row.status === 'reported') continue;
    done.push({ ...one, time, stance });
  }
  return { placed: withDenials(document, inheritSpeakers(document, done, all), all) };
}

/** "Shelled the village on Tuesday after the murder of two": the day that stands before what is answered is that of the answer. */
const isOfAnswer = (doc: Document, draft: Draft, { start, end }: TimeMention): boolean => {
  const { trigger } = draft;
  // "for the 2015 bombing": its own
  const isOwn = trigger.tree.words.some(
    (word) => word.start < end && start < word.end && [...ancestors(word)].includes(trigger),
  );
  return start < trigger.start && !isOwn && isAnswered(doc)(draft);
};

/** A row may itself say how far it is stood behind, and name the one who says so: "accused", "claimed responsibility". */
function withRow(doc: Document, draft: Draft, stance: Stance): Stance {
  return [draft, ...draft.folded].reduce((sum, { firing }) => withFiring(doc, firing, sum), stance);
}

function withFiring(doc: Document, { row, fillers }: Firing, stance: Stance): Stance {
  if (!row.status) return stance;
  const speakers = fillers
    .filter(({ role }) => role === 'speaker' || (role === 'agent' && row.status === 'reported'))
    .flatMap(({ word }) => speaker(doc, word));
  const known = new Set(stance.attribution.map((one) => one.span.start));
  return {
    status: stance.status === 'asserted' || stance.status === 'reported' ? row.status : stance.status,
    attribution: [...stance.attribution, ...speakers.filter((one) => !known.has(one.span.start))],
    because: [...stance.because, `${row.status}: ${row.rule}`],
  };
}

/** The time that holds after a sentence: the day it speaks of, where it speaks of one in the main. */
function carried(doc: Document, tree: Tree, before: ClaimTime | null): ClaimTime | null {
  const day = dayLeft(doc, tree);
  const time = day && claimTime(doc, day, false);
  // the hour of one happening is not that of the next
  return time ? ofDay(time) : before;
}

const ofDay = (time: ClaimTime): ClaimTime =>
  time.start.length > 10
    ? { ...time, start: time.start.slice(0, 10), end: time.end.slice(0, 10), precision: 'day' }
    : time;

function publicationTime(doc: Document): ClaimTime | null {
  const { published } = doc.report;
  if (!published) return null;
  const day = published.slice(0, 10);
  return { text: '', span: { start: 0, end: 0 }, start: day, end: day, precision: 'day', said: false };
}

function retellings({ document, placed, trees: all, resolver }: Work): Partial<Work> {
  const owned = joinOwned(document, joinRetellings(document, placed, resolver), resolver);
  const retold = joinBackReferences(document, owned, resolver);
  const told = typedByDetail(document, retold, resolver);
  return { placed: carryPlaces(document, carryAgents(document, told, resolver), all, resolver).map(withoutCollateral) };
}

function claims({ document, placed, resolver, trees: all }: Work): Partial<Work> {
  const behind = behindTheNews(document, placed, resolver);
  const write = (some: readonly Placed[]) => some.flatMap((one) => writeClaims(document, one, resolver, all));
  const written = write(placed.filter((one) => !behind.has(one)));
  const list = written.map((claim, at) => ({ id: `c${at + 1}`, ...claim }));
  const background = write([...behind]).map((claim, at) => ({ id: `b${at + 1}`, ...claim }));
  return {
    claims: list,
    background,
    issues: [...timeIssues(document.times, list, document.report), ...placeIssues(written)],
  };
}
