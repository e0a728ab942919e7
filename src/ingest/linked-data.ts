import type { PageDocument } from './packages.ts';
import type { PageFacts } from './page.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

const ARTICLE = /(?:article|report|posting|creativework|liveblog|newsmedia)/i;
const PAGE = /^(?:web ?page|itempage)$/i;
const MOST_NODES = 3000;
const LONGEST = 1_000_000;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listed = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value as Json];

const parsed = (source: string): Json => {
  try {
    // Some systems wrap the data in a comment or a CDATA section.
    return JSON.parse(
      source.replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/g, ''),
    ) as Json;
  } catch {
    return null;
  }
};

const objectsIn = (root: Json): JsonObject[] => {
  const queue: Json[] = [root];
  const objects: JsonObject[] = [];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const value = queue[at]!;
    if (Array.isArray(value)) for (const item of value) queue.push(item);
    else if (isObject(value)) {
      objects.push(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) queue.push(inner);
    }
  }
  return objects;
};

const typesOf = (object: JsonObject): readonly string[] =>
  listed(object['@type']).filter((type) => typeof type === 'string');

const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

const nameOf = (value: Json | undefined, objects: readonly JsonObject[]): string | null => {
  const names = listed(value).map((item) => {
    if (typeof item === 'string') return item;
    if (!isObject(item)) return null;
    // { "@id": "#publisher" } points to another object of the same data.
    const whole =
      item.name === undefined && item['@id'] !== undefined
        ? objects.find((other) => other['@id'] === item['@id'] && other.name !== undefined)
        : item;
    return textOf(whole?.name);
  });
  const known = [...new Set(names.filter((name) => name?.trim()).map((name) => name!.trim()))];
  return known.length > 0 ? known.slice(0, 6).join(', ') : null;
};

/** The facts in a page's linked data (JSON-LD) of its article, else of the page; null where there are none. */
export const linkedFacts = (page: PageDocument): PageFacts => {
  const objects: JsonObject[] = [];
  for (const script of page.querySelectorAll('script')) {
    if (!/^application\/ld\+json\b/i.test(script.getAttribute('type') ?? '')) continue;
    const source = script.textContent ?? '';
    if (source.length <= LONGEST && objects.length < MOST_NODES) objects.push(...objectsIn(parsed(source)));
  }
  const article = objects.find(
    (object) => typesOf(object).some((type) => ARTICLE.test(type)) && object.datePublished !== undefined,
  );
  const other =
    article ?? objects.find((object) => typesOf(object).some((type) => ARTICLE.test(type) || PAGE.test(type)));
  return {
    title: textOf(other?.headline),
    author: nameOf(other?.author ?? other?.creator, objects),
    publisher: nameOf(other?.publisher, objects),
    published: textOf(other?.datePublished) ?? textOf(other?.dateCreated),
    url:
      textOf(isObject(other?.mainEntityOfPage) ? other.mainEntityOfPage['@id'] : other?.mainEntityOfPage) ??
      textOf(other?.url),
  };
};
