/** A half-open range of UTF-16 code units of a report's text: `text.slice(start, end)` is the very words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that repeats its words. */
export interface QuotedSpan extends Span {
  readonly text: string;
}

/** True when the two ranges share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True when `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The least span that holds both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** A span with the words of `text` that it marks. */
export const quote = (text: string, { start, end }: Span): QuotedSpan => ({ start, end, text: text.slice(start, end) });
