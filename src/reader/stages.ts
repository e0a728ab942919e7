import type { RawSentence } from '../syntax/tree.ts';
import { type Placed, placeIssues, writeClaims } from './claims.ts';
import type { Document } from './document.ts';
import { folding } from './folding.ts';
import { type Draft, draftOf } from './frames/drafts.ts';
import { findFrames, type NearMiss } from './frames/frames.ts';
import { findLoadedWords } from './loaded.ts';
import { withAbbreviations } from './names/abbreviations.ts';
import { type FoundName, findNames } from './names/names.ts';
import { settleNamesakes } from './names/namesakes.ts';
import { withPossessives } from './names/possessives.ts';
import { findReferences } from './nouns/reference.ts';
import type { NumberMention } from './numbers/number-words.ts';
import { readNumbers } from './numbers/numbers.ts';
import { tagged, trees } from './parsing.ts';
import { places } from './placing.ts';
import { joinBackReferences } from './retelling/back-references.ts';
import { carryAgents } from './retelling/carried-agents.ts';
import { carryPlaces } from './retelling/carried-places.ts';
import { goOn } from './retelling/going-on.ts';
import { joinVictims } from './retelling/its-victims.ts';
import { joinOwned } from './retelling/owned-up.ts';
import { joinRetellings } from './retelling/retold.ts';
import { joinSameHands } from './retelling/same-hands.ts';
import { typedByDetail } from './retelling/told-in-detail.ts';
import { asTriedKilling } from './stance/tried.ts';
import { timed, writtenOn } from './times/dateline.ts';
import { timeIssues } from './times/issues.ts';
import { readTimes } from './times/times.ts';
import { timesAndStance } from './timing.ts';
import { withoutCollateral } from './tolls/collateral.ts';
import { behindTheNews } from './tolls/sums.ts';
import { withoutCalling } from './trees/called-so.ts';
import { withoutAsides } from './trees/coders-asides.ts';
import { withoutRunOns } from './trees/run-ons.ts';
import { withoutShortForms } from './trees/short-forms.ts';
import type { Word } from './trees/words.ts';
import type { Desk, Work } from './work.ts';

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
      .map((sentence) => withoutShortForms(sentence, desk.language))
      .map((sentence) => withoutCalling(sentence, desk.report.text, desk.language))
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

function retellings({ document, placed, trees: all, resolver }: Work): Partial<Work> {
  const whole = joinSameHands(document, placed, resolver);
  const retellings = joinVictims(document, joinRetellings(document, whole, resolver), resolver);
  const owned = joinOwned(document, retellings, resolver);
  const retold = joinBackReferences(document, owned, resolver);
  const told = goOn(document, typedByDetail(document, retold, resolver));
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
