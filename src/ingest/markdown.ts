import { parseDate } from './dates.ts';
import { NO_FACTS, oneLine, type Page, type PageFacts } from './page.ts';

const FRONT = /^---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const ENTRY = /^([A-Za-z_-]{2,30})[ \t]*:[ \t]*(.{1,500})$/gm;
const HEADING = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/;

/** Keys of front matter by the fact they give, first one first. */
const KEYS: Readonly<Record<keyof PageFacts, readonly string[]>> = {
  title: ['title', 'headline'],
  author: ['author', 'authors', 'byline'],
  publisher: ['publisher', 'source', 'outlet', 'site'],
  published: ['published', 'date', 'pubdate', 'published_at', 'publish_date'],
  url: ['url', 'link', 'permalink', 'source_url'],
};

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');

const frontFacts = (front: string): PageFacts => {
  const entries = new Map<string, string>();
  for (const [, key, value] of front.matchAll(ENTRY)) entries.set(key!.toLowerCase(), unquoted(value!));
  const first = (keys: readonly string[]): string | null =>
    oneLine(keys.map((key) => entries.get(key)).find((value) => value));
  return {
    title: first(KEYS.title),
    author: first(KEYS.author),
    publisher: first(KEYS.publisher),
    published: parseDate(first(KEYS.published)),
    url: first(KEYS.url),
  };
};

/** Marks of a whole line that are taken off, in order. */
const LINE_MARKS: readonly (readonly [RegExp, string])[] = [
  [HEADING, '$1'],
  [/^(?: {0,3}>[ \t]?){1,8}/, ''],
  [/^ {0,3}(?:```|~~~).{0,60}$/, ''],
  [/^ {0,3}\[[^\]\n]{1,100}\]:[ \t]+\S.{0,400}$/, ''],
  [/^ {0,3}(?:={3,}|-{3,}|\*{3,}|_{3,}|(?:\* ?){3,}|(?:- ?){3,})[ \t]*$/, ''],
  [/^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|){1,40}(?:[ \t]*:?-{2,}:?[ \t]*)?$/, ''],
  [/^[ \t]*\|[ \t]*(.{0,4000}?)[ \t]*\|[ \t]*$/, '$1'],
];

/** Marks inside a line, with what stays. Each is bounded, so that a line of nothing but marks takes no square time. */
const INLINE_MARKS: readonly (readonly [RegExp, string])[] = [
  [/<!--.{0,2000}?-->/g, ''],
  [/!\[[^[\]\n]{0,300}\]\([^()\n]{0,600}\)/g, ''],
  [/\[([^[\]\n]{0,300})\]\([^()\n]{0,600}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)/g, '$1'],
  [/\[([^[\]\n]{1,300})\]\[[^[\]\n]{0,100}\]/g, '$1'],
  [/<(https?:\/\/[^<>\s]{1,600})>/g, '$1'],
  [/<\/?(?:br|p|div|span|b|i|em|strong|u|sup|sub|center|font|a|img|hr)\b[^<>\n]{0,400}>/gi, ''],
  [/`([^`\n]{1,300})`/g, '$1'],
  [/\*\*\*([^*\n]{1,600})\*\*\*/g, '$1'],
  [/\*\*([^*\n]{1,600})\*\*/g, '$1'],
  [/(?<![\p{L}\p{N}_])__([^_\n]{1,600})__(?![\p{L}\p{N}_])/gu, '$1'],
  [/(?<![*\p{L}\p{N}])\*([^*\s\n](?:[^*\n]{0,600}[^*\s\n])?)\*(?![*\p{L}\p{N}])/gu, '$1'],
  [/(?<![\p{L}\p{N}_])_([^_\s\n](?:[^_\n]{0,600}[^_\s\n])?)_(?![\p{L}\p{N}_])/gu, '$1'],
  [/~~([^~\n]{1,600})~~/g, '$1'],
  [/\\([\\`*_{}[\]()#+.!|>~-])/g, '$1'],
];

const cleanLine = (line: string): string => {
  let clean = line.endsWith('\r') ? line.slice(0, -1) : line;
  for (const [mark, kept] of LINE_MARKS) clean = clean.replace(mark, kept);
  if (!/[<[*_`~\\]/.test(clean)) return clean;
  for (const [mark, kept] of INLINE_MARKS) clean = clean.replace(mark, kept);
  return clean;
};

const firstHeading = (lines: readonly string[]): string | null => {
  for (const line of lines.slice(0, 40)) {
    const heading = HEADING.exec(line.replace(/\r$/, ''));
    if (heading) return oneLine(cleanLine(heading[1]!));
  }
  return null;
};

/**
 * Markdown as the text that a reader of the page would see: marks, addresses behind links and pictures are taken off,
 * lines and bullets stay. Front matter gives title, author, source, date and address.
 */
export const readMarkdown = (source: string): Page => {
  const front = FRONT.exec(source);
  const lines = source.slice(front?.[0].length ?? 0).split('\n');
  const facts = front ? frontFacts(front[1]!) : NO_FACTS;
  return {
    text: lines
      .map(cleanLine)
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    facts: { ...facts, title: facts.title ?? firstHeading(lines) },
    boilerplate: [],
  };
};
