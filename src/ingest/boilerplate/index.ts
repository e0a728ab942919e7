import type { Boilerplate, BoilerplateKind } from '../../model/reading.ts';
import { overlaps, type Span } from '../../model/span.ts';
import { type Passage, sentencesOf, wordCount } from '../passages.ts';
import { dateLines } from '../publication.ts';
import type { Feature } from './features.ts';
import { findInline, findTrailingWords } from './inline.ts';
import { reportingIn } from './reporting.ts';
import { judge, possibleIn } from './score.ts';
import { findSections, findTrailing } from './sections.ts';

// A byline stands in the first lines; "By morning" further down begins a line of verse or a list.
const BYLINE =
  /^(?:by|BY|By)\s+(?:\p{Lu}[\p{L}.'’-]*)(?:\s+(?:and|&|of|in|for|,|\||[-–—]|\p{Lu}[\p{L}.'’-]*,?|\d[\d:,]*)){0,14}$/u;
const EDGE = 8;
// "Note to readers: click the buttons above. Forward this article." is one passage; a paragraph of reporting that ends
// with "This is a developing story." is not: there only the sentence is set apart.
const WHOLE_SHARE = 0.5;
const SHORT = 60;
const LONGEST_JUDGED = 6000;

const mark = ({ start, end }: Span, kind: BoilerplateKind): Boilerplate => ({ start, end, kind });

const isBylineLine = (passages: readonly Passage[], at: number): boolean =>
  (at < EDGE || at >= passages.length - EDGE) &&
  passages.length > 1 &&
  BYLINE.test(passages[at]!.text.slice(0, 141)) &&
  !/\.$/.test(passages[at]!.text);

interface Judged {
  readonly whole: BoilerplateKind | null;
  readonly parts: readonly Boilerplate[];
}

// "Photo:" says everything of a line that begins so, and less of a sentence in the middle of a paragraph.
const MOST_IN_PARAGRAPH = 2;

const judgeSentences = (passage: Passage, features: readonly Feature[]): readonly Boilerplate[] =>
  sentencesOf(passage).flatMap((sentence, _, all) => {
    const verdict = judge(sentence.text, all.length > 1 ? MOST_IN_PARAGRAPH : undefined, features);
    return verdict && verdict.margin > 0 ? [mark(sentence, verdict.kind)] : [];
  });

// A sentence of reporting that nothing speaks against keeps the paragraph round it.
const MOST_REPORTING = 0.8;

const judgePassage = (passage: Passage): Judged => {
  const features = possibleIn(passage.text);
  const verdict = passage.text.length <= LONGEST_JUDGED ? judge(passage.text, undefined, features) : null;
  const parts = judgeSentences(passage, features);
  if (!verdict || verdict.margin <= 0) return { whole: null, parts };
  const starts = new Set(parts.map(({ start }) => start));
  const rest = sentencesOf(passage).filter(({ start }) => !starts.has(start));
  if (rest.length > 0 && rest.length + parts.length > 1 && rest.some(({ text }) => reportingIn(text) >= MOST_REPORTING))
    return { whole: null, parts };
  const marked = parts.reduce((sum, part) => sum + part.end - part.start, 0);
  const enough =
    marked >= (passage.end - passage.start) * WHOLE_SHARE || wordCount(passage.text) <= SHORT || verdict.margin > 1;
  return enough ? { whole: verdict.kind, parts: [] } : { whole: null, parts };
};

const bySpan = (a: Boilerplate, b: Boilerplate): number => a.start - b.start || b.end - a.end;

/** In text order, none overlapping another: of two that do, the one that begins earlier, and then the longer, stays. */
const withoutOverlaps = (found: readonly Boilerplate[]): readonly Boilerplate[] => {
  const kept: Boilerplate[] = [];
  for (const passage of [...found].sort(bySpan)) {
    const last = kept.at(-1);
    if (passage.end > passage.start && !(last && overlaps(last, passage))) kept.push(passage);
  }
  return kept;
};

const GAP = /^\s*$/;

// Passages of one kind that follow each other with nothing but white space between are one passage.
const joined = (found: readonly Boilerplate[], text: string, whole: ReadonlySet<number>): readonly Boilerplate[] => {
  const list: Boilerplate[] = [];
  for (const passage of found) {
    const last = list.at(-1);
    const listed = passage.kind === 'related-links' || passage.kind === 'navigation' || passage.kind === 'share-plea';
    if (
      last &&
      listed &&
      last.kind === passage.kind &&
      whole.has(passage.start) &&
      passage.start - last.end < 200 &&
      GAP.test(text.slice(last.end, passage.start))
    ) {
      list[list.length - 1] = { ...last, end: passage.end };
    } else list.push(passage);
  }
  return list;
};

/**
 * The passages of a text that are no reporting, by kind: in text order, none overlapping. Whole paragraphs and lines
 * where they are nothing else, single sentences where they close a paragraph of reporting, single words of furniture
 * that stand in running text. `known` are spans that are certain from elsewhere (words under a picture in a page).
 */
export const findBoilerplate = (
  text: string,
  passages: readonly Passage[],
  known: readonly Boilerplate[] = [],
): readonly Boilerplate[] => {
  const found: Boilerplate[] = [...known];
  const marked = new Set<Passage>();
  const stamps = new Set(passages.length > 1 ? dateLines(passages).map(({ passage }) => passage) : []);
  passages.forEach((passage, at) => {
    const sure = isBylineLine(passages, at) || stamps.has(passage as Passage);
    const judged: Judged = sure ? { whole: 'byline', parts: [] } : judgePassage(passage);
    if (judged.whole) {
      marked.add(passage);
      found.push(mark(passage, judged.whole));
    } else found.push(...judged.parts, ...findInline(passage));
  });
  for (const section of findSections({ passages, marked, textLength: text.length })) {
    found.push(section);
    const own = passages.find(({ start }) => start === section.start);
    if (own) marked.add(own);
  }
  found.push(...findTrailing(passages, marked));
  const last = passages.at(-1);
  if (last && !marked.has(last)) found.push(...findTrailingWords(last));
  const spans = withoutOverlaps(found);
  return joined(spans, text, new Set(passages.map(({ start }) => start)));
};
