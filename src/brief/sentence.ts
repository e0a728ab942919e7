import type { Event, RecordedClaim } from '../model/index.ts';
import { clauseOf } from './clause.ts';
import { timePhrase } from './dates.ts';
import { denialWords } from './denial.ts';
import { type EventFacts, factsClause, factsOf } from './facts.ts';
import { fieldOf, type NameOf, participantPhrase, type Voice } from './happening.ts';
import { loadedOf, type Terms } from './neutral.ts';
import { namesOf, type Speaker, saidWords } from './speakers.ts';
import { type Tolls, tollCounted, tollPhrase } from './tolls.ts';
import { capital, listWords, rangeWords } from './words.ts';

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
  readonly loaded?: Terms;
  /** Whether dates have their year; default true. */
  readonly year?: boolean;
  /** A day (ISO) that needs no saying, because the page is about it. */
  readonly day?: string;
}

const NONE: Terms = new Map();

/** The voice for claims, as options ask for it. */
export const voiceOf = (claims: readonly RecordedClaim[], { nameOf, loaded }: SentenceOptions): Voice => ({
  nameOf: nameOf ?? (() => null),
  loaded: { marked: loadedOf(claims), general: loaded ?? NONE },
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
  const facts = factsOf(event, claims, voice);
  const when = timeWords(event, options);
  const parts = [mainWords(facts, voice), ...disputeWords(facts, voice)];
  const text = `${when ? `${when}, ` : ''}${parts.join('; ')}`;
  return { text: `${capital(text)}.`, claims: [...facts.tellers, ...facts.deniers].flatMap((one) => one.claims) };
}

/** When an event was, unless that needs no saying. */
export function timeWords({ time }: Pick<Event, 'time'>, { day, year = true }: SentenceOptions): string {
  if (time && time.start.slice(0, 10) === day && time.end.slice(0, 10) === day) return '';
  return timePhrase(time, { year });
}

/** What happened and whose word it is. */
export function mainWords(facts: EventFacts, voice: Voice): string {
  const { main, noEvidence } = facts;
  const charge = chargeWords(facts);
  if (charge) return charge;
  const proof = noEvidence ? ', offering no evidence' : '';
  return `${factsClause(facts, voice)}${main.length ? `, ${saidWords(main)}` : ''}${proof}`;
}

/** What is told differently, and who denies it: a clause each. */
export function disputeWords(facts: EventFacts, voice: Voice): string[] {
  const blame = blameWords(facts, voice);
  const denial = denialWords(facts, voice);
  const tolls = facts.disputed.map((one) => figuresWords(one, facts.tellers));
  return [...otherWords(facts), ...timesWords(facts), ...tolls, ...blame, ...denial];
}

/** "Northern Monitor attributed it to the army; the White Helmets told of it without naming anybody". */
export const otherWords = ({ others }: Pick<EventFacts, 'others'>): string[] =>
  others.map(({ agents, who }) => {
    const names = listWords(namesOf(who));
    return agents ? `${names} attributed it to ${agents}` : `${names} told of it without naming anybody`;
  });

/** "Levant Dispatch counted more than 40 of them and Northern Monitor 46". */
export function timesWords({ counts, tellers }: Pick<EventFacts, 'counts' | 'tellers'>): string[] {
  const parts = counts.map(({ range, sources }, at) => {
    const who = listWords(namesOf(tellers.filter(({ id }) => sources.includes(id))));
    return `${who} ${at === 0 ? 'counted ' : ''}${rangeWords(range)}${at === 0 ? ' of them' : ''}`;
  });
  return parts.length ? [listWords(parts)] : [];
}

/** "the army counted eight people killed and the opposition 12 civilians". */
export function figuresWords({ versions }: Tolls, tellers: readonly Speaker[]): string {
  const parts = versions.map((toll, at) => {
    const who = listWords(namesOf(tellers.filter(({ id }) => toll.sources.includes(id))));
    const words = at === 0 ? `${who} counted ${tollCounted(toll)}` : `${who} ${tollPhrase(toll).text}`;
    // "12 civilians, including two children," must end before the next figure begins.
    return /, including/.test(words) && at < versions.length - 1 && !words.includes(' killed') ? `${words},` : words;
  });
  return listWords(parts).replace(/,,/g, ',');
}

/** Who is named by whom, where sources name others as those who did it. */
export function blameWords({ event, claims, tellers }: EventFacts, voice: Voice): string[] {
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

/** "Turkey accused the People’s Protection Units of the bombing, offering no evidence"; null where nobody accuses anybody. */
export function chargeWords({ event, happening, tellers, alleged, noEvidence }: EventFacts): string | null {
  if (!alleged || !tellers.length) return null;
  const by = listWords(namesOf(tellers));
  const proof = noEvidence ? ', offering no evidence' : '';
  const accused = listWords(happening.agents.map(({ text }) => text));
  if (event.type === 'accusation') {
    const topic = listWords(happening.topics.map(({ text }) => text));
    const target = listWords(happening.targets.map(({ text }) => text)) || (accused === by ? '' : accused);
    return `${by} ${target ? `accused ${target}` : 'made an accusation'}${topic ? ` of ${topic}` : ''}${proof}`;
  }
  if (!accused) return `${by} alleged that ${clauseOf(happening, 'passive').text}${proof}`;
  return `${by} accused ${accused} of ${clauseOf(happening, 'charge').text}${proof}`;
}
