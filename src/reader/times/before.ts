import type { ClaimTime } from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { Word } from '../trees/words.ts';
import type { TimeMention } from './times.ts';

const DAY = 864e5;

/** How long after it the sentence's news came, where the words say so: "a day AFTER air strikes killed nine". */
export function lagBefore(doc: Document, trigger: Word): TimeMention | null {
  const { words, index } = trigger.tree;
  const lag = doc.times.findLast(
    ({ sentence, end, value }) =>
      sentence === index &&
      end <= trigger.start &&
      value?.startsWith('P') === true &&
      words.some((word) => word.end === end && word.norm === 'after'),
  );
  const isCut = words.some(
    ({ start, norm }) => lag && start >= lag.end && start < trigger.start && /^[,;]$/.test(norm),
  );
  return lag && !isCut ? lag : null;
}

/**
 * When it was that the news came so long after. "Two days after" counts; "days after" tells only that it was before, which is no time
 * to give; weeks are counted roughly; hours may be of the same day.
 */
export function timeBefore(
  doc: Document,
  { value, start, end }: TimeMention,
  news: ClaimTime | null,
): ClaimTime | null {
  if (value?.startsWith('PT')) return news;
  const [, number, unit] = /^P(\d+)([DW])$/.exec(value ?? '') ?? [];
  if (!news || !number || news.start.slice(0, 10) !== news.end.slice(0, 10)) return null;
  const weeks = unit === 'W';
  const day = Date.parse(news.start.slice(0, 10)) - Number(number) * (weeks ? 7 : 1) * DAY;
  if (Number.isNaN(day)) return null;
  const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return {
    text: doc.text.slice(start, end),
    span: { start, end },
    start: iso(weeks ? day - DAY : day),
    end: iso(weeks ? day + DAY : day),
    precision: weeks ? 'days' : 'day',
    said: true,
  };
}
