import type { EventFamily } from '../../../src/model/event-types.ts';
import { eventType } from '../../../src/model/event-types.ts';
import type { Boilerplate, BoilerplateKind, Claim, ParticipantRole } from '../../../src/model/reading.ts';
import type { Span } from '../../../src/model/span.ts';
import type { Mark } from './segments.ts';

/** What a span does in a claim, beside the word that tells of it. */
export type Part = ParticipantRole | 'place' | 'time' | 'toll' | 'loss' | 'instrument' | 'source';

/** What a page shows about a stretch of a report. */
export type TextMark =
  | { readonly kind: 'boilerplate'; readonly of: BoilerplateKind }
  | { readonly kind: 'evidence'; readonly claim: string; readonly family: EventFamily }
  | { readonly kind: 'trigger'; readonly claim: string; readonly family: EventFamily }
  | { readonly kind: 'part'; readonly claim: string; readonly part: Part }
  | { readonly kind: 'loaded'; readonly neutral: string };

/** A word of a report that takes sides, with the neutral one. */
export interface LoadedMark {
  readonly span: Span;
  readonly neutral: string;
}

const at = ({ start, end }: Span, what: TextMark): Mark<TextMark> => ({ start, end, what });

/** The spans that play a part in a claim, in the order in which the page names them. */
export function partsOf(claim: Claim): { readonly part: Part; readonly span: Span; readonly text: string }[] {
  const one = (part: Part, item: { span: Span; text: string } | null) =>
    item ? [{ part, span: item.span, text: item.text }] : [];
  return [
    ...claim.attribution.flatMap((item) => one('source', item)),
    ...claim.participants.flatMap((item) => one(item.role, item)),
    ...one('place', claim.place),
    // A date that was carried over points to words of another sentence: it is shown there as well.
    ...one('time', claim.time),
    ...claim.casualties.flatMap((item) => one('toll', item)),
    ...claim.losses.flatMap((item) => one('loss', item)),
    ...one('instrument', claim.instrument),
  ].filter(({ span }) => span.start < span.end);
}

/** The marks of one claim: the sentences that say it, the word that tells of it, and the parts played in it. */
export function marksOfClaim(id: string, claim: Claim): Mark<TextMark>[] {
  const { family } = eventType(claim.type);
  return [
    ...claim.evidence.map((span) => at(span, { kind: 'evidence', claim: id, family })),
    at(claim.trigger.span, { kind: 'trigger', claim: id, family }),
    ...partsOf(claim).map(({ part, span }) => at(span, { kind: 'part', claim: id, part })),
  ];
}

/** All that a report's page marks in its text. */
export function marksOfReport(
  boilerplate: readonly Boilerplate[],
  claims: readonly { readonly id: string; readonly claim: Claim }[],
  loaded: readonly LoadedMark[],
): Mark<TextMark>[] {
  return [
    ...boilerplate.map((span) => at(span, { kind: 'boilerplate', of: span.kind })),
    ...claims.flatMap(({ id, claim }) => marksOfClaim(id, claim)),
    ...loaded.map(({ span, neutral }) => at(span, { kind: 'loaded', neutral })),
  ];
}

/** The words of one claim's evidence with its marks, as the page of an event shows them: spans count from the sentence's start. */
export function evidenceOf(id: string, claim: Claim): { readonly text: string; readonly marks: Mark<TextMark>[] }[] {
  const loaded = claim.loaded.map(({ span, neutral }) => at(span, { kind: 'loaded', neutral }));
  const marks = [...marksOfClaim(id, claim).filter(({ what }) => what.kind !== 'evidence'), ...loaded];
  return claim.evidence.map((sentence) => ({
    text: sentence.text,
    marks: marks
      .filter(({ start, end }) => start < sentence.end && sentence.start < end)
      .map((mark) => ({ ...mark, start: mark.start - sentence.start, end: mark.end - sentence.start })),
  }));
}
