import type { QuotedSpan } from '../model/index.ts';
import { quote } from '../model/index.ts';
import { annotateWork } from './annotate.ts';
import type { Draft } from './frames/drafts.ts';
import { type ExplainedPlace, explainPlaces } from './places/explain-places.ts';
import type { TimeMention } from './times/times.ts';
import type { Tree } from './trees/words.ts';
import type { Work } from './work.ts';

/** One sentence with all that was made of it. */
export interface ExplainedSentence extends QuotedSpan {
  readonly parsed: boolean;
  readonly tree: readonly { text: string; upos: string; xpos: string; lemma: string; head: number; deprel: string }[];
  readonly mentions: readonly { kind: string; text: string; detail: string }[];
  /** What each of its place names may mean, with the runners-up. */
  readonly places: readonly ExplainedPlace[];
  readonly fired: readonly {
    rule: string;
    trigger: string;
    fillers: readonly string[];
    claims: readonly string[];
    note: string;
  }[];
  readonly missed: readonly { rule: string; trigger: string; why: string }[];
}

/** Why a report was read as it was. */
export interface Explanation {
  readonly sentences: readonly ExplainedSentence[];
}

const claimsOf = (work: Work, draft: Draft): string[] =>
  [...work.claims, ...work.background]
    .filter(
      (claim) =>
        claim.trigger.span.start === draft.trigger.start && claim.foundBy.endsWith(`/${draft.firing.row.rule}`),
    )
    .map((claim) => claim.id);

function noteOf(work: Work, draft: Draft): string {
  const placed = work.placed.find((one) => one.draft.trigger === draft.trigger);
  if (placed) return placed.stance.because.join('; ');
  const host = work.drafts.find((one) => one.folded.some((folded) => folded.trigger === draft.trigger));
  return host ? `part of “${host.trigger.text}”` : 'repeats what was told before, or tells of no happening';
}

/** What is told of all sentences at once. */
interface Told {
  readonly mentions: ReturnType<typeof annotateWork>;
  readonly places: readonly ExplainedPlace[];
}

function sentenceOf(work: Work, tree: Tree, { mentions, places }: Told): ExplainedSentence {
  const text = work.desk.report.text;
  const fired = work.fired.filter((draft) => draft.trigger.tree === tree);
  return {
    ...quote(text, tree),
    parsed: tree.parsed,
    tree: tree.words.map(({ text: word, upos, xpos, lemma, head, deprel }) => ({
      text: word,
      upos,
      xpos,
      lemma,
      head,
      deprel,
    })),
    mentions: mentions
      .filter((one) => tree.start <= one.start && one.end <= tree.end)
      .map((one) => ({ kind: one.kind, text: one.text, detail: detailOf(one, work, places) })),
    places: places.filter(({ start }) => tree.start <= start && start < tree.end),
    fired: fired.map((draft) => ({
      rule: `${work.desk.language.code}/${draft.firing.row.rule}`,
      trigger: draft.trigger.text,
      fillers: draft.firing.fillers.map(({ role, word, relation }) => `${role} ← ${relation}: ${word.text}`),
      claims: claimsOf(work, draft),
      note: noteOf(work, draft),
    })),
    missed: work.misses
      .filter((miss) => miss.trigger.tree === tree)
      .map((miss) => ({
        rule: `${work.desk.language.code}/${miss.row.rule}`,
        trigger: miss.trigger.text,
        why: miss.why,
      })),
  };
}

function detailOf(one: ReturnType<typeof annotateWork>[number], work: Work, places: readonly ExplainedPlace[]): string {
  switch (one.kind) {
    case 'time':
      return timeDetail(work.times.find((time) => time.start === one.start)!);
    case 'place':
      return placeDetail(places.find(({ start }) => start === one.start));
    case 'actor':
      return one.actor ?? 'unknown';
    case 'quantity':
      return `${one.min ?? '…'}–${one.max ?? '…'} ${one.of ?? ''}`;
    case 'weapon':
      return one.class ?? '';
  }
}

// What the claims were made with: they know the places of the whole report, and of what they hang on.
function placeDetail(place: ExplainedPlace | undefined): string {
  const taken = place?.candidates.find(({ id }) => id === place.taken);
  return taken ? `${taken.lat}, ${taken.lon} ${taken.id}` : 'unresolved';
}

const ANCHORS: Readonly<Record<TimeMention['anchored'], string>> = {
  absolute: '',
  none: '',
  published: 'the day it was written',
  narrative: 'what the text last spoke of',
};

// "2020-01-26, counted from 2020-01-27, the day it was written"
function timeDetail({ value, interval, bound, anchored, anchor }: TimeMention): string {
  const days = interval && (interval.start === interval.end ? interval.start : `${interval.start} to ${interval.end}`);
  return [
    value ?? '',
    days && days !== value ? days : '',
    bound ? `${bound} then` : '',
    anchor ? `counted from ${anchor}, ${ANCHORS[anchored]}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Explains every sentence of a report that has been read. */
export function explainWork(work: Work): Explanation {
  const told = { mentions: annotateWork(work), places: explainPlaces(work) };
  return { sentences: work.trees.map((tree) => sentenceOf(work, tree, told)) };
}
