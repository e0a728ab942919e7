import { UserError } from '../model/errors.ts';
import type { Boilerplate } from '../model/reading.ts';
import { findBoilerplate } from './boilerplate/index.ts';
import { readPageFacts } from './html-facts.ts';
import { FURNITURE, type PageText, textOf, visit } from './html-text.ts';
import { extractArticle, type PageDocument, parsePage } from './packages.ts';
import type { Page } from './page.ts';
import { endsSentence, type Passage, passagesOf, wordCount } from './passages.ts';

// Nothing of an article is in these, and they cost the extraction of the article much time.
const DEAD_WEIGHT =
  'script, style, svg, iframe, noscript, img, picture, source, template, object, embed, link, canvas, video, audio';

const DEEPEST = 60;
const MOST_NODES = 40_000;
// Pages of people have some 25 characters a node (element or text); one of little else but nodes is noise or an attack.
const FEW_NODES = 3000;
const LEAST_CHARACTERS = 10;
// Such pages nest some 12 deep: the depths of their nodes sum up to half as much as their characters.
const FEW_DEPTHS = 20_000;

const wholePage = (html: string): PageDocument => {
  const source = html.replaceAll('\0', '');
  return parsePage(
    /<html[\s>]/i.test(source) ? source : `<!doctype html><html><head></head><body>${source}</body></html>`,
  );
};

// The extraction takes time by the depth and the number of nodes, up to their square: beyond these bounds the page is
// read by the plain way alone.
const isExtractable = (page: PageDocument, length: number): boolean => {
  let nodes = 0;
  let depths = 0;
  let deepest = 0;
  visit(
    page.documentElement!,
    (_, depth) => {
      nodes++;
      depths += depth;
      deepest = Math.max(deepest, depth);
      return true;
    },
    () => {},
  );
  if (deepest > DEEPEST || nodes > MOST_NODES || depths > Math.max(FEW_DEPTHS, length)) return false;
  return nodes <= FEW_NODES || length >= nodes * LEAST_CHARACTERS;
};

// Arabic, Indic and East Asian texts end their sentences otherwise, and count as text all the same.
const STOP = /[.!?…؟۔।。！？][\s"'”’»)\]」』]{0,3}$/u;
const isProse = (text: string): boolean =>
  STOP.test(text) && (wordCount(text) >= 6 || (text.match(/\p{L}/gu)?.length ?? 0) >= 40);

const isMarked = (passage: Passage, marked: readonly Boilerplate[]): boolean =>
  marked.some(({ start, end }) => start <= passage.start && passage.end <= end);

/** How many words of prose a text has that are no boilerplate; at least 1 for each passage of another script. */
const proseIn = ({ text, captions }: PageText): number => {
  const passages = passagesOf(text);
  const marked = findBoilerplate(text, passages, captions);
  return passages
    .filter((passage) => isProse(passage.text) && !isMarked(passage, marked))
    .reduce((sum, passage) => sum + Math.max(1, wordCount(passage.text)), 0);
};

const articleText = (page: PageDocument, url: string | null): PageText => {
  try {
    const { content } = extractArticle(page, url);
    const article = wholePage(content);
    return textOf(article.documentElement!);
  } catch {
    // A page that the extraction cannot bear is still read by the plain way.
    return { text: '', captions: [] };
  }
};

const gapBetween = (text: string, before: Passage, after: Passage): string =>
  text.slice(before.end, after.start).includes('\n\n') ? '\n\n' : '\n';

// All that the page shows outside its furniture, from the first passage of prose to the last, without single words.
const plainText = (page: PageDocument): PageText => {
  const { text } = textOf(page.documentElement!, FURNITURE);
  const passages = passagesOf(text);
  const first = passages.findIndex((passage) => isProse(passage.text));
  const last = passages.findLastIndex((passage) => isProse(passage.text));
  const kept =
    first < 0
      ? []
      : passages
          .slice(first, last + 1)
          .filter((passage) => isProse(passage.text) || endsSentence(passage.text) || wordCount(passage.text) >= 3);
  const lines = kept.map((passage, at) => (at === 0 ? '' : gapBetween(text, kept[at - 1]!, passage)) + passage.text);
  return { text: lines.join(''), captions: [] };
};

const ENOUGH_WORDS = 40;
const MUCH_MORE = 1.5;

const bestText = (page: PageDocument, length: number, url: string | null): PageText => {
  const plain = plainText(page);
  for (const element of page.querySelectorAll(DEAD_WEIGHT)) element.remove();
  const article = isExtractable(page, length) ? articleText(page, url) : { text: '', captions: [] };
  const found = proseIn(article);
  if (found >= ENOUGH_WORDS) return article;
  return proseIn(plain) > found * MUCH_MORE ? plain : article;
};

/**
 * The article of an HTML page as plain text, its paragraphs parted by empty lines, and what the page says of itself.
 * Fetches nothing, and takes time linear in the length of the page. Throws `UserError` `no-article` where the page has
 * no sentence outside menus, notices and lists of links.
 */
export const readHtml = (html: string, name: string, url: string | null): Page => {
  const page = wholePage(html);
  if (!page.documentElement) throw noArticle(name);
  const facts = readPageFacts(page);
  const found = bestText(page, html.length, url ?? facts.url);
  if (proseIn(found) === 0) throw noArticle(name);
  return { text: found.text, facts, boilerplate: found.captions };
};

const noArticle = (name: string): UserError =>
  new UserError(
    'no-article',
    `${name} holds no article: only menus, notices or links. Save the page of the article itself, or give its text.`,
  );
