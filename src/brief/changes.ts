import type { ControlAnswer, RecordedClaim } from '../model/index.ts';
import type { BriefData, ToldEvent } from './data.ts';
import { dateWords } from './dates.ts';
import type { Draft } from './document.ts';
import type { Voice } from './happening.ts';
import type { Item } from './items.ts';
import { placePhrase } from './places.ts';
import { THEMES, themeOf } from './themes.ts';
import { itemNominals } from './unconfirmed.ts';
import { capital, listWords, numberAlone, numberWords } from './words.ts';

const NO_TERMS = { marked: new Map(), general: new Map() };

const claimsOf = (events: readonly ToldEvent[]): string[] =>
  events.flatMap(({ event }) => event.claims.filter(({ standing }) => standing === 'tells').map(({ id }) => id));
const idsOf = (events: readonly ToldEvent[]): string[] => events.map(({ event }) => event.id);
const eventsWords = (count: number): string => `${numberWords(count)} ${count === 1 ? 'event' : 'events'}`;

/** How many events there are, against the day before: of all, and of the two themes that changed most. */
export function countSentences({ events, earlier, day, before }: BriefData): Draft[] {
  if (!events.length && !earlier.length) return [];
  const days = [day, before].map((one) => dateWords(one, { year: false }));
  const all: Draft = {
    text: `The record holds ${eventsWords(events.length)} of ${days[0]}, against ${numberAlone(earlier.length)} of ${days[1]}.`,
    claims: [...claimsOf(events), ...claimsOf(earlier)],
    events: [],
    frame: 'counts',
    reckoned: [
      { value: events.length, what: 'events', of: idsOf(events) },
      { value: earlier.length, what: 'events', of: idsOf(earlier) },
    ],
  };
  const changes = THEMES.map(({ id, title }) => {
    const of = (some: readonly ToldEvent[]): ToldEvent[] => some.filter(({ event }) => themeOf(event.type).id === id);
    return { title, now: of(events), past: of(earlier) };
  })
    .filter(({ now, past }) => now.length !== past.length)
    .sort((a, b) => Math.abs(b.now.length - b.past.length) - Math.abs(a.now.length - a.past.length))
    .slice(0, 2);
  if (!changes.length) return [all];
  const told = changes.map(({ title, now, past }, at) => {
    const verb = now.length > past.length ? 'rose' : 'fell';
    const counted = `${numberAlone(past.length)} to ${numberAlone(now.length)}`;
    return `${at === 0 ? 'events under' : 'those under'} “${title}” ${verb} from ${counted}`;
  });
  return [
    all,
    {
      text: `${capital(listWords(told))}.`,
      claims: changes.flatMap(({ now, past }) => [...claimsOf(now), ...claimsOf(past)]),
      events: [],
      frame: 'rose',
      reckoned: changes.flatMap(({ now, past }) => [
        { value: past.length, what: 'events' as const, of: idsOf(past) },
        { value: now.length, what: 'events' as const, of: idsOf(now) },
      ]),
    },
  ];
}

const held = ({ status, holder, rivals }: ControlAnswer, labelOf: (side: string) => string): string => {
  const who = holder === null ? '' : labelOf(holder);
  const others = listWords(rivals.map(labelOf));
  if (status === 'held') return `held by ${who}`;
  if (status === 'claimed') return `claimed by ${who}`;
  if (status === 'claimed-by-both') return `claimed by ${listWords([who, others].filter(Boolean))}`;
  if (status === 'besieged') return `held by ${who} under siege${others ? ` by ${others}` : ''}`;
  if (status === 'contested')
    return who || others ? `contested between ${listWords([who, others].filter(Boolean))}` : 'contested';
  return 'held by nobody who is on record';
};

/** What changed on the record of control since the day before, places that went the same way together. */
export function controlSentences({ control, controlBefore }: BriefData, labelOf: (side: string) => string): Draft[] {
  const then = new Map(controlBefore.map((one) => [one.place.id, one]));
  const ways = new Map<string, { places: string[]; claims: string[]; was: string | null; now: string }>();
  for (const one of control) {
    const old = then.get(one.place.id);
    const now = held(one, labelOf);
    const past = old ? held(old, labelOf) : null;
    if (now === past || one.status === 'unknown') continue;
    const key = `${past} ${now}`;
    const way = ways.get(key) ?? { places: [], claims: [], was: past, now };
    way.places.push(
      placePhrase(
        {
          ...one.place,
          text: one.place.name,
          relation: 'in',
          radius_km: null,
          precision: 'place',
          gazetteer: one.place.id,
        },
        NO_TERMS,
      ).name,
    );
    way.claims.push(...one.for, ...one.against, ...one.sides.flatMap(({ claims }) => claims));
    ways.set(key, way);
  }
  return [...ways.values()].map(({ places, claims, was: past, now }, at) => {
    const many = places.length > 1;
    const what = listWords([...places].sort());
    const was = many ? 'were' : 'was';
    const text = past
      ? `${what}, ${past} the day before, ${was} now ${now}`
      : at % 2 === 0
        ? `${what}, of which nobody had said before who held ${many ? 'them' : 'it'}, ${was} ${now}`
        : `for the first time there is word of ${what}: ${now}`;
    return {
      text: `${capital(text)}.`,
      claims: [...new Set(claims)],
      events: [],
      frame: past ? `passed-${at}` : `first-${at % 2}`,
      reckoned: [],
    };
  });
}

const MOST_ADDED = 6;

/** What reports of the day added to the record of the day before: named, not told again. */
export function addedSentences(
  items: readonly Item[],
  { day, before }: BriefData,
  { voice, claims: known }: { readonly voice: Voice; readonly claims: ReadonlyMap<string, RecordedClaim> },
): Draft[] {
  const added = items
    .map((item) => ({
      item,
      fresh: item.facts.tellers.filter(({ claims }) => claims.some((id) => known.get(id)?.known.slice(0, 10) === day)),
      old: item.facts.tellers.filter(({ claims }) =>
        claims.some((id) => (known.get(id)?.known.slice(0, 10) ?? day) < day),
      ),
    }))
    .filter(({ fresh, old }) => fresh.length && old.length)
    .slice(0, MOST_ADDED);
  if (!added.length) return [];
  const bySource = new Map<string, { what: Item[]; claims: string[] }>();
  for (const { item, fresh } of added) {
    const who = listWords(fresh.map(({ name }) => name));
    const entry = bySource.get(who) ?? { what: [], claims: [] };
    entry.what.push(item);
    entry.claims.push(...fresh.flatMap(({ claims }) => claims), ...item.claims);
    bySource.set(who, entry);
  }
  const parts = [...bySource].map(([who, { what }]) => `${who} on ${itemNominals(what, voice).text}`);
  return [
    {
      text: `Reports of ${dateWords(day, { year: false })} added to what was known of ${dateWords(before, { year: false })}: ${parts.join('; ')}.`,
      claims: [...new Set([...bySource.values()].flatMap(({ claims }) => claims))],
      events: [],
      frame: 'added',
      reckoned: [],
    },
  ];
}
