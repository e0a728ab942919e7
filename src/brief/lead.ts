import type { Event } from '../model/index.ts';
import type { BriefData } from './data.ts';
import { dateWords } from './dates.ts';
import type { Draft } from './document.ts';
import type { Item } from './items.ts';
import { listWords, numberStart, numberWords } from './words.ts';

/** How much is on record and by whose word: the first sentences of the brief. */
export function leadSentences(
  { events: told, day }: BriefData,
  counted: ReadonlyMap<string, Event>,
  items: readonly Item[],
): Draft[] {
  const events = told.map(({ event }) => ({ event: counted.get(event.id)! }));
  if (!events.length) return [];
  const claims = items.flatMap((one) => one.claims);
  const telling = events.map(({ event }) => ({
    id: event.id,
    sources: event.sources.filter(({ claims: own }) =>
      event.claims.some(({ id, standing }) => standing === 'tells' && own.includes(id)),
    ),
  }));
  const sources = new Set(telling.flatMap((one) => one.sources.map(({ id }) => id)));
  const single = telling.filter(
    (one) =>
      new Set(one.sources.map(({ side }) => side)).size === 1 &&
      (one.sources.length === 1 || one.sources[0]!.side !== null),
  );
  const areas = [...new Set(items.map(({ area, facts }) => (facts.event.place ? area : null)))]
    .filter((area) => area !== null)
    .sort();
  const where = areas.length && areas.length <= 6 ? ` in ${listWords(areas)}` : '';
  const ids = events.map(({ event }) => event.id);
  const were = events.length === 1 ? 'was' : 'were';
  const first: Draft = {
    text: `${numberStart(events.length)} ${events.length === 1 ? 'event' : 'events'} of ${dateWords(day, { year: false })} ${were} told${where} by ${numberWords(sources.size)} ${sources.size === 1 ? 'source' : 'sources'}.`,
    claims,
    events: [],
    frame: 'lead',
    reckoned: [
      { value: events.length, what: 'events', of: ids },
      { value: sources.size, what: 'sources', of: ids },
    ],
  };
  if (!single.length || events.length === 1) return [first];
  const some =
    single.length === events.length
      ? 'All of them rest'
      : `${numberStart(single.length)} of them ${single.length === 1 ? 'rests' : 'rest'}`;
  return [
    first,
    {
      text: `${some} on the word of one side alone, or of a single source.`,
      claims,
      events: [],
      frame: 'lead-single',
      reckoned: [{ value: single.length, what: 'events', of: single.map(({ id }) => id) }],
    },
  ];
}
