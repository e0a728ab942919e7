import type { Place } from '../../model/index.ts';
import type { RawSentence } from '../../syntax/tree.ts';
import type { Document } from '../document.ts';
import type { Desk, Syntax } from '../work.ts';
import { dayNumber, parseDay } from './calendar.ts';
import { readTimes, type TimeSentence } from './times.ts';

/** A sentence as the reader of times takes it. */
export const timed = ({ start, end, tokens }: RawSentence, syntax: Syntax): TimeSentence => ({
  start,
  end,
  tokens: tokens.map((token) => ({ ...token, norm: syntax.normalise(token.text) })),
});

// A dateline may be days older than the page that prints it: "DAMASCUS, 24 January (Wire) - Rebels today …".
const LONGEST_DELAY = 10;

/** The day that a text's dateline gives; null where there is none, or none that fits its publication. */
export function writtenOn({ report, language, syntax }: Desk): string | null {
  const { published, text } = report;
  const dateline = language.dateline.exec(text)?.[0];
  if (!dateline) return null;
  const words = syntax.splitSentences(dateline).map((one) => timed(one, syntax));
  const day = readTimes(language.times, words, { published }).find((time) => time.precision === 'day')?.interval?.start;
  const [from, to] = [parseDay(day ?? null), parseDay(published)];
  if (!day || !from) return null;
  const delay = to ? dayNumber(to) - dayNumber(from) : 0;
  return delay >= 0 && delay <= LONGEST_DELAY ? day : null;
}

/** A town from which reports are sent has so many people, or a pack knows it. */
const SENDING = 30_000;
const TOWNS: ReadonlySet<Place['kind']> = new Set(['city', 'town']);

/** The town that a text's dateline names, which tells of which country it speaks where nothing else does; null where there is none that is known. */
export function datelinePlace({ report, text, language, knowledge }: Document): Place | null {
  const head = report.boilerplate.find(({ kind, start }) => kind === 'byline' && !text.slice(0, start).trim());
  const [, town, outer] = (head && language.datelineTown.exec(text.slice(0, head.end))) ?? [];
  if (!town) return null;
  const countries = outer ? knowledge.findPlaces(outer).filter(({ match }) => match === 'exact') : [];
  const isThere = ({ country }: Place): boolean =>
    !countries.length || countries.some(({ place }) => place.country === country);
  const towns = knowledge
    .findPlaces(town)
    .filter(({ place, match }) => match === 'exact' && TOWNS.has(place.kind) && isThere(place))
    .map(({ place }) => place)
    .filter(({ population, pack }) => population >= SENDING || pack !== 'world');
  return towns.sort((a, b) => b.population - a.population)[0] ?? null;
}
