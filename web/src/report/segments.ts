import type { Span } from '../../../src/model/span.ts';

/** A stretch of text with something to show about it. */
export interface Mark<T> extends Span {
  readonly what: T;
}

/** A stretch of text over which the same marks lie, outermost first. */
export interface Run<T> extends Span {
  readonly text: string;
  readonly marks: readonly T[];
}

/** A line of the text with its runs; empty lines are left out. */
export interface Paragraph<T> extends Span {
  readonly runs: readonly Run<T>[];
}

const clip = <T>(mark: Mark<T>, { start, end }: Span): Mark<T> => ({
  what: mark.what,
  start: Math.max(mark.start, start),
  end: Math.min(mark.end, end),
});

/**
 * The text cut at every end of a mark, so that overlapping marks become runs that lie side by side. The words of all runs
 * together are the very words of the span. Marks that are empty, or lie outside, are left out.
 */
export function runsOf<T>(text: string, marks: readonly Mark<T>[], within: Span = whole(text)): Run<T>[] {
  const inside = marks.map((mark) => clip(mark, within)).filter(({ start, end }) => start < end);
  const cuts = new Set([within.start, within.end, ...inside.flatMap(({ start, end }) => [start, end])]);
  const at = [...cuts].sort((a, b) => a - b);
  const outermostFirst = [...inside].sort((a, b) => a.start - b.start || b.end - a.end);
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1]!;
    const over = outermostFirst.filter((mark) => mark.start <= start && end <= mark.end);
    return { start, end, text: text.slice(start, end), marks: over.map(({ what }) => what) };
  });
}

const whole = (text: string): Span => ({ start: 0, end: text.length });

/** The lines of a text, each with its runs: what a page prints as paragraphs. */
export function paragraphsOf<T>(text: string, marks: readonly Mark<T>[]): Paragraph<T>[] {
  return [...text.matchAll(/[^\n]+/g)]
    .map((line) => ({ start: line.index, end: line.index + line[0].length }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map((line) => ({ ...line, runs: runsOf(text, marks, line) }));
}
