import { CIVILIAN_WORDS } from '../model/index.ts';
import type { ToldEvent } from './data.ts';
import { type EventFacts, factsOf } from './facts.ts';
import type { Voice } from './happening.ts';
import { type SentenceOptions, timeWords } from './sentence.ts';
import { type Theme, themeOf } from './themes.ts';

/** Something to tell: an event, or several that one sentence tells together. */
export interface Item {
  readonly facts: EventFacts;
  /** Ids of the events. */
  readonly events: readonly string[];
  /** Ids of the claims of those who tell. */
  readonly claims: readonly string[];
  readonly theme: Theme;
  readonly area: string;
  /** "on 24 January"; empty where it is the day of the brief. */
  readonly when: string;
  /** What matters most is told first. */
  readonly weight: number;
}

/** Where the place of an event lies, as the areas of the brief are named. */
export const NOWHERE = 'Place not stated';

function areaOf({ event: { place } }: ToldEvent): string {
  if (!place) return NOWHERE;
  return place.admin1 ?? (place.country ? (COUNTRIES.of(place.country) ?? place.name) : place.name);
}

const COUNTRIES = new Intl.DisplayNames(['en-GB'], { type: 'region' });

/** The items of a day, the weightiest first, those that say the same with several places as one. */
export function itemsOf(events: readonly ToldEvent[], voice: Voice, options: SentenceOptions): Item[] {
  const items = withoutDoubles(events).map(({ first, ids }) => itemOf(first, ids, voice, options));
  const grouped = new Map<string, Item>();
  for (const item of items) {
    const key = isPlain(item) ? keyOf(item) : item.events[0]!;
    const before = grouped.get(key);
    grouped.set(key, before ? together(before, item) : item);
  }
  return [...grouped.values()].sort((a, b) => b.weight - a.weight || (a.events[0]! < b.events[0]! ? -1 : 1));
}

function itemOf(told: ToldEvent, ids: readonly string[], voice: Voice, options: SentenceOptions): Item {
  const facts = factsOf(told.event, told.claims, voice);
  return {
    facts,
    events: ids,
    claims: facts.tellers.flatMap(({ claims }) => claims),
    theme: themeOf(told.event.type),
    area: areaOf(told),
    when: timeWords(told.event, options),
    weight: weightOf(facts),
  };
}

const MATTERS: Partial<Readonly<Record<string, number>>> = {
  'territory-captured': 6,
  'chemical-attack': 8,
  agreement: 5,
  siege: 3,
  'air-strike': 2,
  bombing: 2,
  displacement: 2,
  control: -2,
};

/** What is told by many and cost many lives stands first; deaths that one side claims of the other's fighters count half. */
function weightOf({ event, tellers, shared, disputed, deniers }: EventFacts): number {
  const tolls = [...shared, ...disputed.flatMap(({ versions }) => versions)];
  const people = tolls.flatMap(({ outcome, counts }) =>
    counts.map(({ range, round, who }) => {
      const share = (SHARES[outcome] ?? 0.2) * (CIVILIAN_WORDS.test(who) || ANYBODY.test(who) ? 1 : 0.4);
      return (range.max ?? range.min ?? (round ? 100 : 1)) * share;
    }),
  );
  const sides = new Set(tellers.map(({ side }) => side)).size;
  const isOfTheDay = event.time !== null && event.time.start.slice(0, 10) === event.time.end.slice(0, 10);
  return (
    Math.log2(1 + Math.max(0, ...people)) * 2 +
    (MATTERS[event.type] ?? 1) +
    (tellers.length > 1 ? 2 : 0) +
    sides +
    Number(deniers.length > 0) +
    Number(event.place !== null) -
    (isOfTheDay ? 0 : 6)
  );
}

const ANYBODY = /\b(?:people|workers?)\b/i;
const SHARES: Partial<Readonly<Record<string, number>>> = { killed: 1, displaced: 0.01 };

/** Events that two places of one clause made of one telling: the one with the finer place stands for both. */
function withoutDoubles(events: readonly ToldEvent[]): { first: ToldEvent; ids: string[] }[] {
  const groups: ToldEvent[][] = [];
  const byTelling = new Map<string, ToldEvent[]>();
  for (const told of events) {
    const keys = tellingsOf(told);
    const group = keys.map((key) => byTelling.get(key)).find((one) => one !== undefined) ?? [];
    if (!group.length) groups.push(group);
    group.push(told);
    for (const key of keys) byTelling.set(key, group);
  }
  return groups.map((group) => {
    const [first] = [...group].sort((a, b) => coarseness(a) - coarseness(b) || b.claims.length - a.claims.length);
    return { first: first!, ids: group.map(({ event }) => event.id) };
  });
}

const coarseness = ({ event: { place } }: ToldEvent): number => place?.radius_km ?? 1e6;

// Lists of places are tellings of many events by one word, and no doubles: they are captured, shelled or attacked one by one.
const LISTED: ReadonlySet<string> = new Set([
  'territory-captured',
  'territory-transferred',
  'shelling',
  'air-strike',
  'clash',
  'control',
]);

const tellingsOf = ({ event, claims }: ToldEvent): string[] =>
  LISTED.has(event.type)
    ? []
    : claims
        .filter(({ claim }) => claim.type === event.type)
        .map(({ origin, claim }) => `${event.type} ${origin} ${claim.trigger.span.start}`);

const isPlain = ({ facts }: Item): boolean =>
  !facts.shared.length &&
  !facts.disputed.length &&
  !facts.losses.length &&
  !facts.deniers.length &&
  !facts.counts.length &&
  !facts.alleged &&
  facts.happening.count === null &&
  facts.happening.places.length <= 1;

function keyOf({ facts, area, when }: Item): string {
  const { agents, targets, recipients, holders, topics, tool, phase, type, trigger, places } = facts.happening;
  const who = [agents, targets, recipients, holders, topics].map((some) => some.map(({ text }) => text));
  const tellers = [
    ...facts.main.map(({ name, how }) => [name, how]),
    ...facts.others.map((one) => [one.agents, ...one.who.map(({ name }) => name)]),
  ];
  return JSON.stringify([
    type,
    trigger,
    who,
    tool?.text,
    phase,
    tellers,
    area,
    when,
    places[0]?.plain,
    places[0]?.wide,
  ]);
}

function together(a: Item, b: Item): Item {
  const { happening } = a.facts;
  const places = [
    ...new Map([...happening.places, ...b.facts.happening.places].map((one) => [one.name, one])).values(),
  ];
  return {
    ...a,
    facts: { ...a.facts, happening: { ...happening, places }, claims: [...a.facts.claims, ...b.facts.claims] },
    events: [...a.events, ...b.events],
    claims: [...a.claims, ...b.claims],
    weight: Math.max(a.weight, b.weight) + 1,
  };
}
