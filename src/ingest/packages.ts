import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A node of a parsed page: as much of the DOM as is used here. Types: 1 element, 3 text, 8 comment. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly parentNode: PageNode | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

/** An element of a parsed page. */
export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  querySelector(selector: string): PageElement | null;
  remove(): void;
}

/** A parsed page. */
export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
}

interface Linkedom {
  parseHTML(html: string): { document: PageDocument };
}

interface Defuddled {
  readonly content: string;
  readonly title: string;
}

interface DefuddleModule {
  readonly DefuddleClass: new (
    document: PageDocument,
    options: { readonly url: string; readonly useAsync: boolean; readonly removeImages: boolean },
  ) => { parse(): Defuddled };
}

/** What the language detector answers: ISO 639-1, empty where it cannot tell. */
export interface Detected {
  readonly language: string;
  isReliable(): boolean;
}

interface EldModule {
  readonly eld: { detect(text: string): Detected };
}

const require = createRequire(import.meta.url);
const loaded = new Map<string, unknown>();

// These packages take 100 to 200 ms each to load, so each is loaded when first needed, and at once, so that reading
// stays a plain function. They are resolved as an import would be, since two of them offer themselves to no `require`.
const load = <T>(name: string): T => {
  if (!loaded.has(name)) loaded.set(name, require(fileURLToPath(import.meta.resolve(name))));
  return loaded.get(name) as T;
};

/** Parses a page, however broken; takes time linear in its length. */
export const parsePage = (html: string): PageDocument => load<Linkedom>('linkedom').parseHTML(html).document;

/** The article of a parsed page as HTML; changes the page that it is given. Fetches nothing. */
export const extractArticle = (page: PageDocument, url: string | null): Defuddled => {
  const { DefuddleClass } = load<DefuddleModule>('defuddle/node');
  return new DefuddleClass(page, { url: url ?? 'about:blank', useAsync: false, removeImages: true }).parse();
};

/** Tells the language of a text by its letter groups, from the smallest set of data (1 MB). */
export const detectLanguage = (text: string): Detected => load<EldModule>('eld/extrasmall').eld.detect(text);
