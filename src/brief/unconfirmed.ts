import { eventType, type RecordedClaim } from '../model/index.ts';
import { type ClauseFigures, clauseOf, nominalOf } from './clause.ts';
import { ended } from './contradictions.ts';
import { deniesOwnDeed } from './denial.ts';
import type { Draft } from './document.ts';
import { THINGS } from './facts.ts';
import { type Happening, happeningOfClaim, type Voice, wordBefore } from './happening.ts';
import type { Item } from './items.ts';
import { nounPhrase, type Phrase, withArticle } from './names.ts';
import { neutralise } from './neutral.ts';
import { quotationOf } from './quotation.ts';
import { unknownBefore } from './speakers.ts';
import { lostThing, tollPhrase, tollsOfClaim } from './tolls.ts';
import { capital, isPlural, listWords } from './words.ts';

const PEOPLED: ReadonlySet<string> = new Set(['killing', 'displacement', 'arrest', 'abduction']);

function figuresOf({ facts }: Item, voice: Voice): ClauseFigures {
  const [toll] = facts.shared;
  const [loss] = facts.losses;
  return {
    ...(toll && PEOPLED.has(facts.event.type) && { people: tollPhrase(toll) }),
    ...(loss && THINGS.has(facts.event.type) && { things: lostThing(loss, voice) }),
  };
}

/** Items as nouns, with who or what suffered it where that is the point; the captures of several places are named together. */
export function itemNominals(items: readonly Item[], voice: Voice): Phrase {
  const groups = new Map<string, { item: Item; happening: Happening }>();
  for (const item of items) {
    const { happening } = item.facts;
    const { type, trigger, places } = happening;
    const isObject = nominalOf(happening).text.endsWith(` of ${listWords(places.map(({ name }) => name))}`);
    const isListed = places.length > 0 && isObject && eventType(type).place === 'object';
    const key = isListed
      ? `${type} ${nominalOf({ ...happening, places: [] }).text.split(' by ')[0]}`
      : `${type} ${trigger} ${item.events[0]}`;
    const before = groups.get(key);
    const all = before ? [...before.happening.places, ...places] : places;
    groups.set(key, { item: before?.item ?? item, happening: { ...(before?.happening ?? happening), places: all } });
  }
  const nouns = [...groups.values()].map(({ item, happening }) => nominalOf(happening, figuresOf(item, voice)));
  const texts = [...new Set(nouns.map(({ text }) => text))];
  return { text: listWords(texts), plural: texts.length > 1 || nouns[0]!.plural, actor: null };
}

/** What rests on the word of one side alone, side by side in the order of their names; last what one source of no side tells. */
export function oneSided(items: readonly Item[], voice: Voice, labelOf: (side: string) => string): Draft[] {
  const bySide = new Map<string, Item[]>();
  for (const item of items) {
    const sides = new Set(item.facts.tellers.map(({ side }) => side));
    const [side] = sides;
    if (sides.size !== 1 || !item.facts.tellers.length || item.facts.alleged) continue;
    if (side === null && item.facts.tellers.length > 1) continue;
    const key = side ?? '';
    bySide.set(key, [...(bySide.get(key) ?? []), item]);
  }
  const sides = [...bySide].sort(([a], [b]) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1));
  return sides.flatMap(([side, of], at) => sideSentences(side, of, { voice, labelOf, at }));
}

const MOST = 5;

interface SideGround {
  readonly voice: Voice;
  readonly labelOf: (side: string) => string;
  /** Which of the sides it is. */
  readonly at: number;
}

function sideSentences(side: string, items: readonly Item[], { voice, labelOf, at }: SideGround): Draft[] {
  const drafts: Draft[] = [];
  for (let from = 0; from < items.length; from += MOST) {
    const some = items.slice(from, from + MOST);
    const what = itemNominals(some, voice);
    const frame = `sided-${(at + drafts.length) % 2}-${from > 0}`;
    drafts.push({
      text: capital(sideWords(side && labelOf(side), what, { again: from > 0, turned: at % 2 === 1 })),
      claims: some.flatMap(({ claims }) => claims),
      events: some.flatMap(({ events }) => events),
      frame,
      reckoned: [],
    });
  }
  return drafts;
}

function sideWords(
  side: string,
  { text, plural: many }: Phrase,
  { again, turned }: { again: boolean; turned: boolean },
): string {
  const rest = many ? 'rest' : 'rests';
  if (!side)
    return again
      ? `so ${many ? 'do' : 'does'} ${text}.`
      : `on the word of a single source of no known side ${rest} ${text}.`;
  if (again) return `the same holds for ${text}.`;
  return turned ? `only ${side} told of ${text}.` : `on the word of ${side} alone ${rest} ${text}.`;
}

const SPECULATION: readonly ((who: string, what: string) => string)[] = [
  (who, what) => `${who} thought ${what} possible`,
  (who, what) => `${what} was thought possible by ${who}`,
];
const FORECAST: readonly ((who: string, what: string) => string)[] = [
  (who, what) => `${who} expected ${what}`,
  (who, what) => `${what} was expected by ${who}`,
];
const PLAN: readonly ((who: string, what: string) => string)[] = [
  (who, what) => `${who} told of plans for ${what}`,
  (who, what) => `plans for ${what} were told of by ${who}`,
];

/** Accusations, forecasts, plans, guesses and denials that concern no event on record: a sentence each, what copies repeat once. */
export function looseSentences(claims: readonly RecordedClaim[], voice: Voice): Draft[] {
  const groups = new Map<string, RecordedClaim[]>();
  for (const one of withoutGenerals(claims)) {
    const key = `${one.origin} ${one.claim.trigger.span.start}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const drafts: Draft[] = [];
  for (const group of groups.values()) {
    const made = looseSentence(group[0]!, voice, drafts.length);
    if (made)
      drafts.push({
        text: ended(capital(made.text)),
        claims: group.map(({ id }) => id),
        events: [],
        frame: made.frame,
        reckoned: [],
      });
  }
  return drafts;
}

// "Accused the army of dropping barrel bombs" is both an accusation and what is alleged: the latter says more.
function withoutGenerals(claims: readonly RecordedClaim[]): RecordedClaim[] {
  const where = ({ report, claim }: RecordedClaim): string => `${report} ${claim.evidence[0]?.start}`;
  const special = new Set(
    claims.filter(({ claim }) => claim.status === 'alleged' && claim.type !== 'accusation').map(where),
  );
  return claims.filter((one) => one.claim.type !== 'accusation' || !special.has(where(one)));
}

function looseSentence(one: RecordedClaim, voice: Voice, turn: number): { text: string; frame: string } | null {
  const who = whoSpeaks(one, voice);
  const via = who.own ? '' : `, ${withArticle(one.teller.name)} reported`;
  const { claim } = one;
  const happening = happeningOfClaim(one, voice);
  const figures = tollsOfClaim(one, voice);
  const toll = figures[0] && PEOPLED.has(claim.type) ? { people: tollPhrase(figures[0]) } : {};
  const a = nominalOf(happening, toll, 'a').text;
  const made = (forms: readonly ((who: string, what: string) => string)[]): { text: string; frame: string } => ({
    text: `${forms[turn % forms.length]!(who.name, a)}${via}`,
    frame: `${claim.status}-${turn % forms.length}`,
  });
  if (claim.status === 'alleged')
    return { text: `${chargeOf(one, who.name, voice)}${via}${quotationOf(one)}`, frame: `charge-${turn}` };
  if (claim.status === 'speculated') return made(SPECULATION);
  if (claim.status === 'forecast') return made(FORECAST);
  if (claim.status === 'intended') return made(PLAN);
  if (claim.status === 'denied' && deniesOwnDeed(claim))
    return { text: `${who.name} denied ${clauseOf(happening, 'charge').text}${via}`, frame: `denied-own-${turn}` };
  if (claim.status === 'denied')
    return { text: `${who.name} denied that ${clauseOf(happening, 'active').text}${via}`, frame: `denied-${turn}` };
  return null;
}

function chargeOf(one: RecordedClaim, who: string, voice: Voice): string {
  const happening = happeningOfClaim(one, voice);
  const accused = listWords(happening.agents.map(({ text }) => text));
  if (one.claim.type === 'accusation') {
    const topic = listWords(happening.topics.map(({ text }) => text));
    const target = listWords(happening.targets.map(({ text }) => text)) || accused;
    return `${who} ${target ? `accused ${target}` : 'made an accusation'}${topic ? ` of ${topic}` : ''}`;
  }
  return accused
    ? `${who} accused ${accused} of ${clauseOf(happening, 'charge').text}`
    : `${who} alleged that ${clauseOf(happening, 'passive').text}`;
}

function whoSpeaks({ claim, teller }: RecordedClaim, { nameOf, loaded }: Voice): { name: string; own: boolean } {
  const last = claim.attribution.at(-1);
  if (!last) return { name: withArticle(nameOf(teller.id) ?? teller.name), own: true };
  const name = last.actor === null ? null : nameOf(last.actor);
  if (name && !isPlural(name)) return { name: withArticle(name), own: false };
  const words = neutralise(last.text, loaded);
  return { name: nounPhrase(words, unknownBefore(wordBefore(claim, last.span), words)).text, own: false };
}
