import { dateAt } from './dates.ts';
import { endsSentence, type Passage, wordCount } from './passages.ts';

const LONGEST_TITLE = 200;
const MOST_WORDS = 28;
const FEWEST_WORDS = 3;

const HEADING = /^#{1,6}\s+(.+?)\s*#*$/;
const BYLINE =
  /^(?:by|from|posted|published|updated|author|source|photos?|date|tags?|share|filed|written|reported)\b[\s:]/i;
// A sentence that goes on in the next line, or a dateline: "MOSUL, Iraq (AP) - ...", "DAMASCUS, Jan 24 -".
const DATELINE =
  /^(?:\p{Lu}{3,}[\p{L}\p{N} .'’,-]{0,60}|\p{Lu}[\p{L} .'’-]{1,40},[\p{L}\p{N} .'’-]{1,30})(?:\([^)\n]{2,30}\)|\d{1,2})\s*(?:--|[-–—])\s/u;
const LABELLED = /^(?:title|headline|subject)\s{0,3}:\s{0,3}(\S.{2,198})$/i;
const BARE_MARKS = /^[\P{L}]+$/u;

const withoutMarks = (line: string): string => {
  const heading = HEADING.exec(line.slice(0, LONGEST_TITLE + 8));
  return (heading ? heading[1]! : line).replace(/^\*{1,3}([^*]+)\*{1,3}$/, '$1').trim();
};

const isHeadingLike = (line: string): boolean => {
  if (line.length > LONGEST_TITLE || BARE_MARKS.test(line) || BYLINE.test(line) || DATELINE.test(line)) return false;
  const words = wordCount(line);
  if (words > MOST_WORDS) return false;
  // "Who holds Kherson now?" is a heading; a full stop, a colon or a comma is never its end.
  return !/[.,;:…]["'”’)]?$/.test(line) || /\b(?:\p{Lu}\.){2,}$/u.test(line);
};

const isStamp = (line: string): boolean => {
  const date = dateAt(line, 0);
  return date !== null && date.end >= line.length - 12;
};

// The title stands above the first paragraph; more lines than these above one are a page's furniture.
const LOOKED_AT = 6;

/**
 * The title of a text: its first line that is like a heading (short, no full stop) and stands above a paragraph. Lines
 * of one or two words ("News") and stamps of date are passed over. Null where the text begins with its first sentence.
 */
export const readTitle = (passages: readonly Passage[]): string | null => {
  for (let at = 0; at < Math.min(LOOKED_AT, passages.length - 1); at++) {
    const line = passages[at]!.text;
    const labelled = LABELLED.exec(line.slice(0, LONGEST_TITLE + 20));
    if (labelled) return labelled[1]!.trim();
    const marked = HEADING.test(line.slice(0, LONGEST_TITLE + 8));
    const title = withoutMarks(line);
    if (isStamp(title) || (BARE_MARKS.test(title) && !marked)) continue;
    if (!isHeadingLike(title)) {
      if (endsSentence(line) || wordCount(line) > MOST_WORDS) return null;
      continue;
    }
    if (wordCount(title) < FEWEST_WORDS && !marked) continue;
    const above = passages.slice(at + 1).some(({ text }) => endsSentence(text) && wordCount(text) >= 6);
    return above ? title : null;
  }
  return null;
};
