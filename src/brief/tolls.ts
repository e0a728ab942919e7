import {
  type Casualty,
  daysOfIso,
  daysOfTime,
  type Event,
  type Loss,
  lengthOf,
  type Outcome,
  type Range,
  type RecordedClaim,
} from '../model/index.ts';
import { fieldOf, plainStart, tellingClaims, type Voice } from './happening.ts';
import { lowered } from './letters.ts';
import { isMass, type Phrase, withArticle } from './names.ts';
import { neutralise } from './neutral.ts';
import { headOf, indefinite, isAbout, isOne, isPlural, listWords, rangeWords, singular } from './words.ts';

/** How many of whom. */
export interface Count {
  readonly range: Range;
  readonly about: boolean;
  /** More than one, and nobody says how many. */
  readonly vague: boolean;
  /** One, without a number: "a nurse". */
  readonly single: boolean;
  /** "hundreds", where the words are no nearer. */
  readonly round: string | null;
  /** Who is counted, in neutral words: "civilians". */
  readonly who: string;
  /** "three children", of those counted. */
  readonly including: readonly string[];
}

/** Figures of one outcome by one source. */
export interface Toll {
  readonly outcome: Outcome;
  /** More than one where fighters and soldiers are counted apart. */
  readonly counts: readonly Count[];
  /** Ids of the event's sources. */
  readonly sources: readonly string[];
  readonly claims: readonly string[];
}

/** Figures of one outcome: they may be the same, or other ones by other sources. */
export interface Tolls {
  readonly outcome: Outcome;
  readonly agree: boolean;
  readonly versions: readonly Toll[];
}

const OUTCOMES: readonly Outcome[] = [
  'killed',
  'injured',
  'killed-or-injured',
  'captured',
  'missing',
  'displaced',
  'detained',
];

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  killed: 'killed',
  injured: 'injured',
  'killed-or-injured': 'killed or injured',
  captured: 'captured',
  missing: 'missing',
  displaced: 'displaced',
  detained: 'detained',
};

const HARMING: Partial<Readonly<Record<Outcome, string>>> = {
  killed: 'killing',
  injured: 'injuring',
  'killed-or-injured': 'killing or injuring',
  displaced: 'displacing',
};

/** What befell those counted: "killed or injured". */
export const outcomeWords = (outcome: Outcome): string => OUTCOME_WORDS[outcome];

/** The figures that an event has, outcome by outcome. */
export function tollsOf(event: Event, claims: readonly RecordedClaim[], voice: Voice): Tolls[] {
  const telling = new Map(tellingClaims(event, claims).map((one) => [one.id, one]));
  return OUTCOMES.flatMap((outcome) => {
    const field = fieldOf(event, outcome);
    const versions = (field?.versions ?? []).flatMap(({ range, sources, claims: ids }) => {
      const claim = ids.map((id) => telling.get(id)).find((one) => one !== undefined && isOfThatTime(event, one));
      const counts = claim ? countsOf(claim, outcome, range!, voice) : [];
      return counts.length ? [{ outcome, counts, sources, claims: ids }] : [];
    });
    return versions.length ? [{ outcome, agree: field!.agreement === 'agree', versions }] : [];
  });
}

/** The figures of one claim, outcome by outcome. */
export const tollsOfClaim = (recorded: RecordedClaim, voice: Voice): Toll[] =>
  OUTCOMES.flatMap((outcome) => {
    const counts = countsOf(recorded, outcome, { min: null, max: null }, voice);
    return counts.length ? [{ outcome, counts, sources: [], claims: [recorded.id] }] : [];
  });

// "Since January 24, at least 62 have been killed" is no toll of what happened on one of those days.
function isOfThatTime({ time }: Event, { claim }: RecordedClaim): boolean {
  const own = daysOfTime(claim.time);
  const days = time && daysOfIso(time.start) && daysOfIso(time.end);
  return !own || !days || lengthOf(own) <= lengthOf([daysOfIso(time.start)![0], daysOfIso(time.end)![1]]) + 1;
}

const sameRange = (a: Range, b: Range): boolean => a.min === b.min && a.max === b.max;

/** The figures that make up a toll: "17 fighters and 11 soldiers" are 28. */
function countsOf(recorded: RecordedClaim, outcome: Outcome, range: Range, voice: Voice): Count[] {
  const { claim } = recorded;
  const whole = claim.casualties.filter((one) => one.outcome === outcome && one.partOf === undefined);
  const exact = whole.find((one) => sameRange(one, range));
  return (exact ? [exact] : whole).filter(isFigured).map((one) => ({
    range: { min: one.min, max: one.max },
    about: isAbout(one.text),
    // "The militants were killed" says more than one, and no number.
    vague: one.min === 2 && one.max === null && !SAYS_NUMBER.test(one.text),
    single: isOne(one) && !/\d|\bone\b/i.test(one.text) && one.text !== '',
    round: ROUND.exec(one.text)?.[0].toLowerCase() ?? null,
    who: lowered(neutralise(plainStart(one.who, claim, one.span), voice.loaded), 'thing'),
    including: partsOf(recorded, one, voice),
  }));
}

const SAYS_NUMBER = /\d|\b(?:two|couple|several|dozens|hundreds|thousands|least|more than|over)\b/i;
const ROUND = /\b(?:dozens|scores|hundreds|(?:tens|hundreds) of thousands|thousands)\b/i;
const isFigured = ({ min, max }: Range): boolean => min !== null || max !== null;

function partsOf({ claim }: RecordedClaim, whole: Casualty, { loaded }: Voice): string[] {
  const at = claim.casualties.indexOf(whole);
  return claim.casualties
    .filter(({ partOf, outcome }) => partOf === at && outcome === whole.outcome)
    .map((part) => {
      const who = neutralise(part.who, loaded) || 'others';
      const isBare = isOne(part) && part.text !== '' && !/\d|\bone\b/i.test(part.text);
      return isBare ? indefinite(singular(who)) : countedWords(part, who, isAbout(part.text));
    });
}

const VAGUE_WHO = /^(?:people|persons?|others|more|dead|deaths|casualties|)$/i;

/** A number with what it counts: "at least eight civilians", "one child". */
export function countedWords(range: Range, who: string, about = false): string {
  const figure = rangeWords(range, about);
  const noun = VAGUE_WHO.test(who) ? 'people' : countable(who.replace(/^(?:the|a|an|any|some|other)\s+/i, ''));
  if (!figure) return noun;
  return `${figure} ${isOne(range) ? singular(noun) : noun}`;
}

// "15 Islamic State" and "five Syrian forces" are so many of them.
function countable(who: string): string {
  const isBody = /^forces$/i.test(headOf(who)) || (/^\p{Lu}/u.test(headOf(who)) && !isPlural(who));
  return isBody ? `members of ${withArticle(who)}` : who;
}

/** "at least eight civilians, including three children," or "at least 17 fighters and 11 soldiers". */
export const tollWords = ({ counts }: Toll): string => listWords(counts.map(countWords));

function countWords({ range, who, about, vague, single, round, including }: Count): string {
  const noun = VAGUE_WHO.test(who) ? 'people' : countable(who);
  if (single && noun !== 'people' && !/^members of/.test(noun)) return indefinite(singular(noun));
  const figure = round ? `${round} of ${noun}` : vague ? noun : countedWords(range, who, about);
  return `${figure}${including.length ? `, including ${listWords(including)},` : ''}`;
}

const isSingular = ({ counts }: Toll): boolean => counts.length === 1 && isOne(counts[0]!.range);

const wasOf = (toll: Toll): string => (isSingular(toll) ? 'was' : 'were');

/** A toll as the object of what was done to people: "killed at least eight civilians". */
export const tollPhrase = (toll: Toll): Phrase => ({
  text: tollWords(toll).replace(/,$/, ''),
  plural: !isSingular(toll),
  actor: null,
});

/** "killing at least eight civilians and injuring 20 people": after an act that did it. Null where an outcome has no such form. */
export function harmingWords(tolls: readonly Toll[]): string | null {
  if (tolls.some(({ outcome }) => HARMING[outcome] === undefined)) return null;
  return tidy(listWords(tolls.map((toll) => `${HARMING[toll.outcome]} ${tollWords(toll)}`)));
}

/** "at least eight civilians were killed and 20 people injured". */
export function tollClause(tolls: readonly Toll[]): string {
  const said = tolls.map((toll, at) => {
    const was = at === 0 || wasOf(toll) !== wasOf(tolls[0]!) ? ` ${wasOf(toll)}` : '';
    return `${tollWords(toll)}${was} ${OUTCOME_WORDS[toll.outcome]}`;
  });
  return tidy(listWords(said));
}

/** "eight people killed": after "counted". */
export const tollCounted = (toll: Toll): string => tidy(`${tollWords(toll)} ${OUTCOME_WORDS[toll.outcome]}`);

const tidy = (text: string): string =>
  text
    .replace(/,,/g, ',')
    .replace(/,$/, '')
    .replace(/,(?= and)/g, ',');

const FATES: readonly Loss['fate'][] = ['destroyed', 'damaged', 'captured', 'lost'];
const MOST_LOSSES = 5;

/** Two civilians and six fighters are other people, and no contradiction: figures of whom nobody counts the same. */
export function areOthers({ versions }: Tolls): boolean {
  const whom = versions.map(({ counts }) => counts.map(({ who }) => who.toLowerCase()).join(' '));
  return versions.length > 1 && new Set(whom).size === versions.length && !whom.some((who) => VAGUE_WHO.test(who));
}

/** Things lost, in words: "four vehicles and a depot were destroyed and one bridge was damaged". */
export function lossWords(losses: readonly Loss[], voice: Voice): string {
  const parts = FATES.flatMap((fate) => {
    const some = losses.filter((loss) => loss.fate === fate);
    if (!some.length) return [];
    const things = some.slice(0, MOST_LOSSES).map((loss) => lostThing(loss, voice));
    const more = some.length > MOST_LOSSES ? ['other things'] : [];
    const plural = some.length > 1 || things[0]!.plural;
    return [`${listWords([...things.map(({ text }) => text), ...more])} ${plural ? 'were' : 'was'} ${fate}`];
  });
  return listWords(parts);
}

/** "four vehicles", "a depot", "ammunition". */
export function lostThing(loss: Loss, { loaded }: Voice): Phrase {
  const what = lowered(neutralise(loss.what, loaded), 'thing').replace(/^(?:the|a|an|their|its|his)\s+/i, '');
  if (isMass(what)) return { text: what, plural: false, actor: null };
  const figure = rangeWords(loss, isAbout(loss.text));
  const one = figure ? isOne(loss) : !isPlural(what);
  const isBare = one && !/\d|\bone\b/i.test(loss.text);
  const counted = figure && !isBare ? `${figure} ${one ? singular(what) : what}` : null;
  const text = counted ?? (one ? indefinite(singular(what)) : what);
  return { text, plural: !one, actor: null };
}
