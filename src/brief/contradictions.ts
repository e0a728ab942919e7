import type { Contradiction, FieldVersion, RecordedClaim } from '../model/index.ts';
import { nominalOf } from './clause.ts';
import { dateWords } from './dates.ts';
import { denialsOf } from './denial.ts';
import type { Draft } from './document.ts';
import { fieldOf, type Voice } from './happening.ts';
import type { Item } from './items.ts';
import { quotationOf } from './quotation.ts';
import { blameWords, figuresWords, timesWords } from './sentence.ts';
import { namesOf } from './speakers.ts';
import { areOthers, outcomeWords, tollPhrase } from './tolls.ts';
import { capital, listWords } from './words.ts';

/** What sources say differently of the items, and who denies them: a sentence each. */
export function contradictionsOfItem(item: Item, voice: Voice): Draft[] {
  const { facts } = item;
  const about = nominalOf(facts.happening).text;
  const made: { frame: string; text: string; claims: readonly string[] }[] = [];
  if (facts.counts.length > 1)
    made.push({
      frame: 'times',
      text: `on ${about}, ${timesWords(facts).join('').replace(' of them', '')}`,
      claims: facts.counts.flatMap(({ claims }) => claims),
    });
  for (const tolls of facts.disputed.filter((one) => one.versions.length > 1 && !areOthers(one))) {
    const claims = tolls.versions.flatMap((version) => version.claims);
    const figures = figuresWords(tolls, facts.tellers);
    const turned = made.length % 2 === 1;
    const text = turned
      ? `for those ${outcomeWords(tolls.outcome)}, the figure was ${listWords(tolls.versions.map((toll) => `${tollPhrase(toll).text} by the word of ${listWords(namesOf(facts.tellers.filter(({ id }) => toll.sources.includes(id))))}`))}`
      : `${made.length ? 'of the same event' : `on ${about}`}, ${figures}`;
    // what the event is called stands in the claims of those who tell it
    made.push({
      frame: turned ? 'figure' : 'counted',
      text,
      claims: made.length ? claims : [...claims, ...item.claims],
    });
  }
  const blamed = fieldOf(facts.event, 'agent')?.versions.flatMap(({ claims }) => claims) ?? [];
  for (const blame of blameWords(facts, voice)) {
    const text = made.length ? blame : `${blame}, of ${about}`;
    made.push({ frame: 'blame', text, claims: [...blamed, ...item.claims] });
  }
  const dates = fieldOf(facts.event, 'date');
  if (dates?.agreement === 'contradict') {
    const told = datesBy(item, dates.versions);
    made.push({
      frame: 'dated',
      text: `as the day of ${about}, ${listWords(told)}`,
      claims: [...dates.versions.flatMap(({ claims }) => claims), ...item.claims],
    });
  }
  for (const { who, what, claim } of denialsOf(facts, voice)) {
    const said = `${who} ${what}${quotationOf(claim)}`;
    made.push({
      frame: made.length ? 'denial' : 'denial-on',
      text: made.length ? said : `on ${about}, ${said}`,
      claims: [claim.id, ...item.claims],
    });
  }
  return made.map(({ frame, text, claims }) => ({
    text: ended(capital(text)),
    claims: [...new Set(claims)],
    events: item.events,
    frame,
    reckoned: [],
  }));
}

/** "A gave 24 January and B 25 January"; who gave both is named once. */
function datesBy({ facts }: Item, versions: readonly FieldVersion[]): string[] {
  const days = new Map<string, string[]>();
  for (const { range, sources } of versions) {
    const who = listWords(namesOf(facts.tellers.filter(({ id }) => sources.includes(id))));
    days.set(who, [...(days.get(who) ?? []), dateWords(isoOf(range!.min!), { year: false })]);
  }
  return [...days].map(([who, given]) => `${who} named ${given.length > 1 ? 'both ' : ''}${listWords(given)}`);
}

const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** With a full stop, which a quotation may bring along. */
export const ended = (text: string): string => (/[.!?]”$/.test(text) ? text : `${text}.`);

/** Who is said to hold a place, where that is told differently. */
export function holderSentence(
  { place, versions }: Contradiction,
  claims: ReadonlyMap<string, RecordedClaim>,
  labelOf: (side: string) => string,
): Draft | null {
  const parts = versions.map(({ text, claims: ids }) => {
    const tellers = ids.map((id) => claims.get(id)?.teller.name).filter((name) => name !== undefined);
    return { holder: labelOf(text), tellers: [...new Set(tellers)], ids };
  });
  if (!place || parts.some(({ tellers }) => !tellers.length)) return null;
  const told = parts.map(({ holder, tellers }) => `${holder} by the word of ${listWords(tellers)}`);
  return {
    text: `Who held ${place} was told differently: ${listWords(told)}.`,
    claims: parts.flatMap(({ ids }) => ids),
    events: [],
    frame: 'held',
    reckoned: [],
  };
}
