import type { RawSentence } from '../syntax/tree.ts';
import { dayNumber, parseDay } from './calendar.ts';
import { readTimes, type TimeSentence } from './times.ts';
import type { Desk, Syntax } from './work.ts';

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
