import type { parseFeed } from 'feedsmith';
import { UserError } from '../../model/errors.ts';
import { decode } from '../decode.ts';
import { plainOf, recordBytes } from '../documents/record.ts';
import type { Opened, Part } from './index.ts';

const XML_FEED =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<\?[^>]{0,400}\?>\s*|<!--[\s\S]{0,2000}?-->\s*){0,5}<(?:rss|feed|rdf:RDF)[\s>]/i;
const JSON_FEED = /^\s*\{[\s\S]{0,400}?"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/;

/** True for the beginning of a feed. */
export const isFeed = (head: string): boolean => {
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '');
  return XML_FEED.test(text) || JSON_FEED.test(text);
};

/** What the four kinds of feeds say of an item, each in its own way. */
interface Item {
  readonly id: string | null;
  readonly title: string | null;
  readonly link: string | null;
  readonly published: string | null;
  readonly author: string | null;
  /** The whole text, where the feed has it, else what it tells of it. */
  readonly html: string | null;
  /** False where the feed says itself that this is but a summary. */
  readonly whole: boolean;
}

/** An item with less than this is a teaser, whatever the feed calls it. In characters without marks. */
const SHORTEST = 700;

/** The items of a feed. Where an item is but a teaser, its `link` is the report. */
export async function* readFeed({ bytes, name }: Opened): AsyncGenerator<Part> {
  const { title, items } = await parse(decode(bytes, name), name);
  for (const [at, item] of items.entries()) {
    const { id, link, html, author, published } = item;
    const record = recordBytes({
      ...some('id', id),
      ...some('html', html ?? item.title),
      ...some('title', item.title && plainOf(item.title)),
      ...some('author', author),
      ...some('source', title && plainOf(title)),
      ...some('published', published),
      ...some('url', link),
    });
    const isWhole = item.whole && plainOf(html ?? '').length >= SHORTEST;
    const address = isWhole || !link || !/^https?:/i.test(link) ? null : link;
    yield {
      part: `item ${at + 1}${id ? ` (${id})` : ''}`,
      bytes: record,
      format: 'record',
      name: null,
      address: null,
      retrieved: null,
      headers: {},
      given: {},
      link: address,
    };
  }
}

const some = <K extends string>(key: K, value: string | null | undefined): Partial<Record<K, string>> =>
  value?.trim() ? ({ [key]: value.trim() } as Record<K, string>) : {};

interface Feed {
  readonly title: string | null;
  readonly items: readonly Item[];
}

async function parse(text: string, name: string): Promise<Feed> {
  // More than a hundred small modules, which no report but a feed needs.
  const { parseFeed } = await import('feedsmith');
  try {
    return feedOf(parseFeed(text));
  } catch (error) {
    throw new UserError(
      'bad-input',
      `${name} looks like a feed, but cannot be read as one: ${(error as Error).message}.`,
    );
  }
}

type Parsed = ReturnType<typeof parseFeed>;

function feedOf(parsed: Parsed): Feed {
  switch (parsed.format) {
    case 'rss':
      return { title: parsed.feed.title ?? null, items: (parsed.feed.items ?? []).map(ofRss) };
    case 'rdf':
      return { title: parsed.feed.title ?? null, items: (parsed.feed.items ?? []).map(ofRdf) };
    case 'atom':
      return { title: parsed.feed.title?.value ?? null, items: (parsed.feed.entries ?? []).map(ofAtom) };
    case 'json':
      return { title: parsed.feed.title ?? null, items: (parsed.feed.items ?? []).map(ofJson) };
  }
}

type ItemOf<K extends Parsed['format']> = Extract<Parsed, { readonly format: K }>['feed'] extends infer F
  ? F extends { readonly items?: readonly (infer I)[] }
    ? I
    : F extends { readonly entries?: readonly (infer E)[] }
      ? E
      : never
  : never;

// The package leaves the type of dates to its user; here they stay as they are written.
const asText = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);

function ofRss(item: ItemOf<'rss'>): Item {
  const whole = item.content?.encoded ?? null;
  return {
    id: item.guid?.value ?? null,
    title: item.title ?? null,
    link: item.link ?? null,
    published: asText(item.pubDate) ?? asText(item.dc?.dates?.[0]),
    author: item.dc?.creators?.[0] ?? null,
    html: whole ?? item.description ?? null,
    whole: true,
  };
}

const ofRdf = (item: ItemOf<'rdf'>): Item => ({
  id: null,
  title: item.title ?? null,
  link: item.link ?? null,
  published: asText(item.dc?.dates?.[0]),
  author: item.dc?.creators?.[0] ?? null,
  html: item.content?.encoded ?? item.description ?? null,
  whole: true,
});

function ofAtom(entry: ItemOf<'atom'>): Item {
  const links = entry.links ?? [];
  return {
    id: entry.id ?? null,
    title: entry.title?.value ?? null,
    link: (links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0])?.href ?? null,
    published: asText(entry.published) ?? asText(entry.updated),
    author: entry.authors?.[0]?.name ?? null,
    html: entry.content?.value ?? entry.summary?.value ?? null,
    whole: entry.content?.value !== undefined,
  };
}

const ofJson = (item: ItemOf<'json'>): Item => ({
  id: item.id ?? null,
  title: item.title ?? null,
  link: item.url ?? item.external_url ?? null,
  published: asText(item.date_published),
  author: item.authors?.[0]?.name ?? null,
  html: item.content_html ?? item.content_text ?? item.summary ?? null,
  whole: item.content_html !== undefined || item.content_text !== undefined,
});
