import type { Event, Loss, RecordedClaim } from '../model/index.ts';
import { type Clause, type ClauseFigures, clauseOf } from './clause.ts';
import { CLAUSES } from './clauses.ts';
import { timePhrase } from './dates.ts';
import {
  fieldOf,
  type Happening,
  happeningOf,
  happeningOfClaim,
  type NameOf,
  participantPhrase,
  tellingClaims,
  type Voice,
} from './happening.ts';
import { type LoadedTerms, loadedOf } from './neutral.ts';
import { deniersOf, namesOf, type Speaker, saidWords, tellersOf } from './speakers.ts';
import {
  harmingWords,
  lossWords,
  outcomeWords,
  type Toll,
  type Tolls,
  tollClause,
  tollCounted,
  tollsOf,
  tollWords,
} from './tolls.ts';
import { capital, isOne, listWords } from './words.ts';

/** A sentence with the claims that it rests on: their evidence is what leads to the very words. */
export interface Sentence {
  readonly text: string;
  /** Ids of recorded claims. */
  readonly claims: readonly string[];
}

/** How an event is told. */
export interface SentenceOptions {
  /** Neutral names of actors and outlets; default: the neutral words of the texts. */
  readonly nameOf?: NameOf;
  /** Loaded words beside those that the reader marked in these claims. */
  readonly loaded?: LoadedTerms;
  /** Whether dates have their year; default true. */
  readonly year?: boolean;
  /** A day (ISO) that needs no saying, because the page is about it. */
  readonly day?: string;
}

/** The voice for claims, as options ask for it. */
export const voiceOf = (claims: readonly RecordedClaim[], { nameOf, loaded }: SentenceOptions): Voice => ({
  nameOf: nameOf ?? (() => null),
  loaded: new Map([...(loaded ?? []), ...loadedOf(claims)]),
});

/**
 * What happened, in one neutral sentence: "On 25 January 2020, a booby-trapped car exploded in Azaz, killing at least eight
 * civilians, Levant Dispatch reported." What no claim says is not in it: no agent, place or figure is made up. Other
 * figures, other agents and denials are named with those whose word they are.
 */
export function sentenceOfEvent(
  event: Event,
  claims: readonly RecordedClaim[],
  options: SentenceOptions = {},
): Sentence {
  const voice = voiceOf(claims, options);
  const told = tellOf(event, claims, voice);
  const when = timeWords(event, options);
  const before = when ? `${when}, ` : '';
  const text = `${before}${told.main}${told.after.map((part) => `; ${part}`).join('')}`;
  return { text: `${capital(text)}.`, claims: told.claims };
}

/** When an event was, unless that needs no saying. */
export function timeWords({ time }: Event, { day, year = true }: SentenceOptions): string {
  if (time && time.start.slice(0, 10) === day && time.end.slice(0, 10) === day) return '';
  return timePhrase(time, { year });
}

interface Ground {
  readonly event: Event;
  readonly claims: readonly RecordedClaim[];
  readonly voice: Voice;
}

/** What is said of an event: the main clause with whose word it is, and what others say. */
export interface Told {
  readonly main: string;
  readonly after: readonly string[];
  readonly claims: readonly string[];
}

/** The parts of the sentence of an event. */
export function tellOf(event: Event, claims: readonly RecordedClaim[], voice: Voice): Told {
  const tellers = tellersOf(event, claims, voice);
  const deniers = deniersOf(event, claims, voice);
  const happening = happeningOf(event, claims, voice);
  const tolls = tollsOf(event, claims, voice);
  const shared = tolls.filter((one) => isShared(one, tellers)).map(({ versions }) => versions[0]!);
  const disputed = tolls.filter((one) => !isShared(one, tellers));
  const losses = lossesOf(event, claims);
  const clause = factsClause(happening, shared, losses, voice);
  const accusing = accusation(event, claims, happening, tellers);
  const main = accusing ?? `${clause}${tellers.length ? `, ${saidWords(tellers)}` : ''}`;
  const after = [
    ...disputed.map((one) => figuresWords(one, tellers)),
    ...blameWords(event, claims, voice, tellers),
    ...(deniers.length ? [denialWords(deniers, { event, claims, voice })] : []),
  ];
  return { main, after, claims: [...tellers, ...deniers].flatMap((one) => one.claims) };
}

/** A figure that all who tell of the event give; any other is said with those who counted. */
const isShared = ({ agree, versions }: Tolls, tellers: readonly Speaker[]): boolean =>
  agree && tellers.every(({ id }) => versions.some(({ sources }) => sources.includes(id)));

/** Things that were lost, each once, by those who tell. */
function lossesOf(event: Event, claims: readonly RecordedClaim[]): Loss[] {
  const all = tellingClaims(event, claims).flatMap(({ claim }) => claim.losses);
  return [...new Map(all.map((loss) => [`${loss.what} ${loss.fate}`, loss])).values()];
}

const OBJECTS: Readonly<Record<string, ReadonlySet<string>>> = {
  killing: new Set(['killed']),
  arrest: new Set(['detained', 'captured']),
  abduction: new Set(['captured', 'missing', 'detained']),
  displacement: new Set(['displaced']),
};

const isName = (text: string): boolean => /\p{Lu}\p{Ll}+ (?:\p{Ll}[\p{L}-]* )?\p{Lu}/u.test(text);

/** The clause with the figures that go without dispute. */
export function factsClause(
  happening: Happening,
  tolls: readonly Toll[],
  losses: readonly Loss[],
  voice: Voice,
  form: 'active' | 'passive' = 'active',
): string {
  const object = tolls.find(({ outcome }) => OBJECTS[happening.type]?.has(outcome));
  const named = happening.targets.some(({ text }) => isName(text));
  const figures: ClauseFigures = {
    ...(object &&
      !named && { people: { text: tollWords(object).replace(/,$/, ''), plural: !isOne(object.range), actor: null } }),
    ...(tolls.length && happening.type === 'casualties' && { tolls: tollClause(tolls) }),
  };
  const clause = clauseOf(happening, form, figures);
  // A toll that counts the very person who is named adds nothing.
  const counted = clause.said.has('people') || (object && named && isOne(object.range)) ? [object] : [];
  const left = clause.said.has('tolls') ? [] : tolls.filter((toll) => !counted.includes(toll));
  return `${clause.text}${leftWords(happening, clause, left)}${lossTail(happening, losses, voice)}`;
}

function leftWords(happening: Happening, clause: Clause, left: readonly Toll[]): string {
  if (!left.length) return '';
  const harming = CLAUSES[happening.type].harms && happening.phase === null ? harmingWords(left) : null;
  return harming ? `, ${harming}` : `${/,/.test(clause.text) ? ';' : ', and'} ${tollClause(left)}`;
}

function lossTail(_: Happening, losses: readonly Loss[], voice: Voice): string {
  const words = lossWords(losses, voice);
  return words ? `, and ${words}` : '';
}

/** "the army counted eight people killed and the opposition 12". */
export function figuresWords({ versions }: Tolls, tellers: readonly Speaker[]): string {
  const parts = versions.map((toll, at) => {
    const who = tellers.filter(({ id }) => toll.sources.includes(id));
    return `${listWords(namesOf(who))}${at === 0 ? ` counted ${tollCounted(toll)}` : ` ${tollWords(toll).replace(/,$/, '')}`}`;
  });
  return listWords(parts);
}

/** Who is named by whom, where sources name others as those who did it. */
function blameWords(
  event: Event,
  claims: readonly RecordedClaim[],
  voice: Voice,
  tellers: readonly Speaker[],
): string[] {
  const field = fieldOf(event, 'agent');
  if (field?.agreement !== 'contradict') return [];
  const parts = field.versions.flatMap(({ sources, claims: ids }) => {
    const own = claims.filter(({ id }) => ids.includes(id));
    const agents = own.flatMap(({ claim }) =>
      claim.participants.filter(({ role }) => role === 'agent').map((one) => participantPhrase(one, claim, voice).text),
    );
    const who = tellers.filter(({ id }) => sources.includes(id));
    return who.length && agents.length ? [`${listWords(namesOf(who))} named ${listWords([...new Set(agents)])}`] : [];
  });
  return parts.length > 1 ? [`as those who did it, ${listWords(parts)}`] : [];
}

/** "the opposition denied it", "militants denied that any commander was killed". */
function denialWords(deniers: readonly Speaker[], { event, claims, voice }: Ground): string {
  const denied = claims.filter(
    ({ id, claim }) => deniers.some((one) => one.claims.includes(id)) && claim.type !== event.type,
  );
  const other = denied.map((one) => deniedWords(one, voice)).find((words) => words !== null);
  const who = listWords(namesOf(deniers));
  return other && denied.length === deniers.flatMap((one) => one.claims).length
    ? `${who} denied that ${other}`
    : `${who} denied it`;
}

function deniedWords(claim: RecordedClaim, voice: Voice): string | null {
  const { casualties, participants, type } = claim.claim;
  const [toll] = casualties;
  if (type !== 'casualties' && type !== 'killing')
    return clauseOf({ ...happeningOfClaim(claim, voice), places: [] }, 'active').text;
  if (!toll) return null;
  const target = participants.find(({ role }) => role === 'target');
  const who = target ? participantPhrase(target, claim.claim, voice) : null;
  return `${who?.text ?? 'anybody'} ${who?.plural ? 'were' : 'was'} ${outcomeWords(toll.outcome)}`;
}

/** "Turkey accused the People’s Protection Units of the bombing, offering no evidence"; null where nobody accuses anybody. */
function accusation(
  event: Event,
  claims: readonly RecordedClaim[],
  happening: Happening,
  tellers: readonly Speaker[],
): string | null {
  const telling = tellingClaims(event, claims);
  const alleged = telling.length > 0 && telling.every(({ claim }) => claim.status === 'alleged');
  if (!alleged || !tellers.length) return null;
  const by = listWords(namesOf(tellers));
  const none = telling.every(({ claim }) => claim.attribution.some(({ evidence }) => evidence === 'none-given'));
  const proof = none ? ', offering no evidence' : '';
  const accused = listWords(happening.agents.map(({ text }) => text));
  if (event.type === 'accusation') return accusationWords({ happening, by, accused, proof });
  if (!accused) return `${by} alleged that ${clauseOf(happening, 'passive').text}${proof}`;
  return `${by} accused ${accused} of ${clauseOf(happening, 'charge').text}${proof}`;
}

interface Accusing {
  readonly happening: Happening;
  readonly by: string;
  readonly accused: string;
  readonly proof: string;
}

function accusationWords({ happening, by, accused, proof }: Accusing): string {
  const target = listWords(happening.targets.map(({ text }) => text)) || (accused === by ? '' : accused);
  const topic = listWords(happening.topics.map(({ text }) => text));
  if (!target) return `${by} made an accusation${topic ? ` of ${topic}` : ''}${proof}`;
  return `${by} accused ${target}${topic ? ` of ${topic}` : ''}${proof}`;
}
