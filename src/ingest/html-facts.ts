import { parseDate } from './dates.ts';
import { linkedFacts } from './linked-data.ts';
import type { PageDocument, PageElement } from './packages.ts';
import { oneLine, type PageFacts } from './page.ts';

type Field = keyof PageFacts;

/** Names of meta elements (of `name`, `property` or `itemprop`) by the fact they give, best first. */
const META: Readonly<Record<Field, readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'headline', 'title', 'sailthru.title'],
  author: [
    'author',
    'article:author',
    'byl',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'citation_author',
  ],
  publisher: [
    'og:site_name',
    'publisher',
    'article:publisher',
    'dc.publisher',
    'dcterms.publisher',
    'application-name',
    'citation_publisher',
  ],
  published: [
    'article:published_time',
    'article:published',
    'datepublished',
    'date.published',
    'published_time',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date',
    'dc.date.issued',
    'dcterms.date',
    'dcterms.issued',
    'dcterms.created',
    'citation_publication_date',
    'og:published_time',
    'cxenseparse:recs:publishtime',
    'date',
  ],
  url: ['og:url', 'twitter:url'],
};

/** Elements that show the fact, best first; `attribute` holds it where it is not the words themselves. */
const SHOWN: readonly { readonly field: Field; readonly selector: string; readonly attribute?: string }[] = [
  { field: 'published', selector: '[itemprop="datePublished"]', attribute: 'content' },
  { field: 'published', selector: '[itemprop="datePublished"]', attribute: 'datetime' },
  { field: 'published', selector: 'time[pubdate]', attribute: 'datetime' },
  { field: 'published', selector: 'article time[datetime]', attribute: 'datetime' },
  { field: 'published', selector: 'main time[datetime]', attribute: 'datetime' },
  { field: 'published', selector: 'header time[datetime]', attribute: 'datetime' },
  { field: 'published', selector: 'article time, main time' },
  {
    field: 'published',
    selector:
      '[itemprop="datePublished"], .published, .pubdate, .post-date, .entry-date, .article-date, .publish-date, .date-published, .article__date',
  },
  { field: 'author', selector: '[itemprop="author"] [itemprop="name"]' },
  {
    field: 'author',
    selector:
      '[itemprop="author"], [rel~="author"], .byline, .article-author, .post-author, .entry-author, .author-name, .article__author, .author',
  },
  { field: 'url', selector: 'link[rel="canonical"]', attribute: 'href' },
  { field: 'title', selector: 'article h1, main h1' },
  { field: 'title', selector: 'h1' },
  { field: 'title', selector: 'title' },
];

// Names that a system gives when nobody is named, and marks of a template that was not filled.
const NOBODY =
  /^(?:admin(?:istrator)?|user|root|webmaster|unknown|none|null|undefined|author|guest|n\/a|editor|default)$|[{}<>]|^https?:|^@|^\P{L}*$/iu;

const metaValues = (page: PageDocument): ReadonlyMap<string, string> => {
  const values = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const content = element.getAttribute('content');
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && !values.has(name)) values.set(name, content);
    }
  }
  return values;
};

const withoutBy = (name: string): string => name.replace(/^(?:written |posted |reported )?by:?\s+/i, '');

/** The value as the fact it gives: a day or time, a name, an address of the web; null where it is none of these. */
const factIn = (field: Field, value: string | null | undefined): string | null => {
  const line = oneLine(value, field === 'title' || field === 'url' ? 1000 : 160);
  if (!line) return null;
  if (field === 'published') return parseDate(line);
  if (field === 'url') return /^https?:\/\/\S+$/i.test(line) ? line : null;
  if (field === 'title') return /\p{L}/u.test(line) ? line : null;
  const name = withoutBy(line);
  return NOBODY.test(name) ? null : name;
};

// "Updated <time>…": the day of the last change is none of publication.
const CHANGED = /^\W*(?:last\s+)?(?:updated|modified|edited|changed)\b/i;
const NEAR_TEXT = 80;

const tellsOfChange = (element: PageElement): boolean => {
  const own = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  if (/updated|modified/i.test(own)) return true;
  const around = element.parentNode?.textContent ?? '';
  return around.length <= NEAR_TEXT && CHANGED.test(around.trim());
};

const candidates = (page: PageDocument, { field, selector }: (typeof SHOWN)[number]): readonly PageElement[] =>
  field === 'published'
    ? [...page.querySelectorAll(selector)].slice(0, MOST_DATES).filter((element) => !tellsOfChange(element))
    : [page.querySelector(selector)].filter((element) => element !== null);

const MOST_DATES = 5;

const shown = (page: PageDocument, field: Field): string | null => {
  for (const row of SHOWN) {
    if (row.field !== field) continue;
    const element = candidates(page, row)[0];
    const found = element && factIn(field, row.attribute ? element.getAttribute(row.attribute) : element.textContent);
    if (found) return found;
  }
  return null;
};

const fromMeta = (values: ReadonlyMap<string, string>, field: Field): string | null => {
  for (const name of META[field]) {
    const found = factIn(field, values.get(name));
    if (found) return found;
  }
  return null;
};

// "Truce holds in the north - Harbour Review": the outlet is no part of the title.
const withoutOutlet = (title: string | null, publisher: string | null): string | null => {
  if (!title || !publisher) return title;
  const cut = Math.max(title.length - publisher.length, 0);
  if (title.slice(cut).toLowerCase() !== publisher.toLowerCase()) return title;
  const rest = title.slice(0, cut).trimEnd();
  return /\s?[|–—:·»-]$/.test(rest) ? rest.replace(/\s*[|–—:·»-]$/, '').trim() || title : title;
};

/** What a page says of itself: in linked data (JSON-LD), then in meta elements, then in what it shows. */
export const readPageFacts = (page: PageDocument): PageFacts => {
  const values = metaValues(page);
  const linked = linkedFacts(page);
  const fact = (field: Field): string | null =>
    factIn(field, linked[field]) ?? fromMeta(values, field) ?? shown(page, field);
  const publisher = fact('publisher');
  return {
    title: withoutOutlet(fact('title'), publisher),
    author: fact('author'),
    publisher,
    published: fact('published'),
    url: fact('url'),
  };
};
