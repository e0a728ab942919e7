import {
  type Attribution,
  type Casualty,
  type Claim,
  type ClaimPlace,
  calledPlace,
  type EventType,
  eventType,
  type LoadedWords,
  type Loss,
  type Participant,
  type Phase,
  type Range,
  RELATION_WORDS,
  type RoleUse,
  type Status,
} from '../model/index.ts';
import { printable } from './wrap.ts';

/** A range in words: "37 or more", "up to 12", "4 to 7", "8"; empty where neither end is known. */
export function rangeInWords({ min, max }: Range): string {
  const figure = (value: number): string => value.toLocaleString('en-GB');
  if (min === null && max === null) return '';
  if (min === null) return `up to ${figure(max!)}`;
  if (max === null) return `${figure(min)} or more`;
  return min === max ? figure(min) : `${figure(min)} to ${figure(max)}`;
}

const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  started: 'started',
  resumed: 'resumed',
  ongoing: 'goes on',
  stalled: 'stalled',
  repelled: 'repelled',
  failed: 'failed',
  ended: 'ended',
};

/** Status in words, for the line under a claim. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  asserted: 'stated',
  reported: 'reported',
  alleged: 'alleged',
  speculated: 'a guess',
  intended: 'a plan, not a happening',
  forecast: 'a forecast, not a happening',
  denied: 'denied',
};

const LONGEST_PHRASE = 90;

const shorten = (text: string): string => {
  const clean = printable(text);
  return clean.length <= LONGEST_PHRASE
    ? clean
    : `${clean.slice(0, clean.lastIndexOf(' ', LONGEST_PHRASE) || LONGEST_PHRASE)} …`;
};

/** A phrase in our own voice: loaded words give way to neutral ones. */
function neutral(text: string, loaded: readonly LoadedWords[]): string {
  let words = text;
  for (const one of loaded) if (one.text !== one.neutral) words = words.split(one.text).join(one.neutral);
  return words;
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];

// The whole phrase says most, but "they" and "the army" say less than the name they stand for.
const phraseOf = ({ text, name }: Participant): string => (text.includes(name) ? text : name);

function namesOf(claim: Claim, use: RoleUse): string[] {
  const some = claim.participants.filter(({ role }) => role === use.role);
  return unique(some.map((one) => shorten(neutral(use.role === 'agent' ? one.name : phraseOf(one), claim.loaded))));
}

function relationAndName({ relation, name, text }: ClaimPlace): string {
  if (relation === 'between') return text.toLowerCase().startsWith('between') ? text : `between ${text}`;
  return `${RELATION_WORDS[relation]} ${calledPlace({ text, name })}`;
}

/** " of Kafr Hamra" where the type is about its place and no target is named; ", near Kafr Hamra" elsewhere. */
function placePhrase(type: EventType, place: ClaimPlace | null, hasTarget: boolean): string {
  if (!place) return '';
  if (type.place === 'object' && place.relation === 'in' && !hasTarget) return ` of ${shorten(calledPlace(place))}`;
  return `, ${shorten(relationAndName(place))}`;
}

function happening(claim: Claim, type: EventType): string {
  const many = claim.count && ((claim.count.min ?? 0) > 1 || (claim.count.max ?? 0) > 1);
  const notes = [many ? rangeInWords(claim.count!) : '', claim.phase ? PHASE_WORDS[claim.phase] : ''].filter(
    (one) => one,
  );
  return `${many ? type.plural : type.label}${notes.length ? ` (${notes.join(', ')})` : ''}`;
}

function others(claim: Claim, type: EventType): string {
  return type.roles
    .filter(({ role }) => role !== 'agent')
    .map((use) => ({ use, names: namesOf(claim, use) }))
    .filter(({ names }) => names.length)
    .map(({ use, names }) => ` ${use.preposition} ${names.join(', ')}`)
    .join('');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

// Where all that happened is the toll, the toll is said in its place: "31 or more militants killed".
const tellsByToll = ({ type, casualties }: Claim): boolean =>
  (type === 'casualties' || type === 'displacement') && casualties.length > 0;

function whatHappened(claim: Claim, type: EventType): string {
  const hasTarget = claim.participants.some(({ role }) => role === 'target');
  const what = tellsByToll(claim) ? allTolls(claim).join('; ') : `${happening(claim, type)}${others(claim, type)}`;
  return `${what}${placePhrase(type, claim.place, hasTarget)}`;
}

/** One claim in neutral words: "Syrian Air Force: air strikes (37 or more) on positions, across Greater Idlib". */
export function claimInWords(claim: Claim): string {
  const agents = namesOf(claim, { role: 'agent', means: '', preposition: null });
  const weapon = claim.instrument ? `, with ${shorten(neutral(claim.instrument.text, claim.loaded))}` : '';
  const what = `${whatHappened(claim, eventType(claim.type))}${weapon}`;
  return capital(agents.length ? `${agents.join(', ')}: ${what}` : what);
}

const OUTCOME_WORDS: Readonly<Record<Casualty['outcome'], string>> = {
  killed: 'killed',
  injured: 'injured',
  'killed-or-injured': 'killed or injured',
  captured: 'captured',
  missing: 'missing',
  displaced: 'displaced',
  detained: 'detained',
};

/** What is left to say of tolls and losses under a claim in words: "8 or more civilians killed". */
export const tollsInWords = (claim: Claim): string[] => (tellsByToll(claim) ? [] : allTolls(claim));

/** All tolls and losses; parts say that they are parts. */
function allTolls(claim: Claim): string[] {
  const people = claim.casualties.map((toll) => {
    const words = [rangeInWords(toll), neutral(printable(toll.who), claim.loaded), OUTCOME_WORDS[toll.outcome]];
    return `${words.filter((word) => word).join(' ')}${toll.partOf === undefined ? '' : ' (of these)'}`;
  });
  return [...people, ...claim.losses.map((loss) => lossInWords(loss, claim))];
}

function lossInWords(loss: Loss, claim: Claim): string {
  // "their vehicles" stands for its owner too, and is what was lost
  const owning = claim.participants.find(({ actor, name }) => actor === loss.owner && name !== loss.what);
  const owner = loss.owner && (owning?.name ?? loss.owner);
  const words = [rangeInWords(loss), neutral(printable(loss.what), claim.loaded), loss.fate];
  return `${words.filter((word) => word).join(' ')}${owner ? ` (of ${owner})` : ''}`;
}

const sourceInWords = ({ text, evidence }: Attribution): string =>
  `${printable(text)}${evidence === 'none-given' ? ' (no evidence given)' : ''}`;

/** How far the report stands behind a claim, and whose word it is. */
export function standingInWords(claim: Claim): string {
  const sources = claim.attribution.map(sourceInWords);
  const by = sources.length ? ` by ${sources.join(', citing ')}` : (NOBODY_NAMED[claim.status] ?? '');
  const time = claim.time && !claim.time.said ? [carriedOver(claim.time.text)] : [];
  return [`${STATUS_WORDS[claim.status]}${by}`, ...time].join(' · ');
}

const NOBODY_NAMED: Partial<Readonly<Record<Status, string>>> = {
  asserted: ' by the report itself',
  reported: ', source not named',
  alleged: ', source not named',
};

const carriedOver = (words: string): string =>
  words ? `date carried over from “${printable(words)}”` : 'date of publication';
