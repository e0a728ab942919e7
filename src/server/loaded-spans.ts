import type { RecordedClaim, Span } from '../model/index.ts';
import { slantOf } from '../sitrep.ts';

/** A loaded word of a text: where it stands, what it does, and what we say instead. */
export interface LoadedSpan {
  readonly span: Span;
  readonly text: string;
  readonly slant: string | null;
  readonly neutral: string;
}

/** The loaded words of a report's claims, each once, in the order of the text. */
export function loadedSpans(claims: readonly RecordedClaim[]): LoadedSpan[] {
  const found = new Map<number, LoadedSpan>();
  for (const { claim } of claims)
    for (const { span, text, neutral } of claim.loaded)
      found.set(span.start, { span, text, slant: slantOf(text), neutral });
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}
