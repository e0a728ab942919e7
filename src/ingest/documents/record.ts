import { UserError } from '../../model/errors.ts';
import { parseDate } from '../dates.ts';
import { readHtml } from '../html.ts';
import { oneLine, type Page, type PageFacts } from '../page.ts';
import { readPlain } from '../plain.ts';

/** A report that stood in a table, a feed or an export: its words, and what was said of it beside them. */
export interface ReportRecord {
  /** Of the row or message, so that two of the same words are two. */
  readonly id?: string;
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly author?: string;
  readonly source?: string;
  readonly published?: string;
  readonly url?: string;
}

/** The bytes of a record: the same record always gives the same. */
export const recordBytes = (record: ReportRecord): Uint8Array => Buffer.from(JSON.stringify(record));

/** A report from the bytes of a record. */
export function readRecord(bytes: Uint8Array, name: string): Page {
  const record = JSON.parse(Buffer.from(bytes).toString()) as ReportRecord;
  const page = record.html === undefined ? readPlain(record.text ?? '') : fromHtml(record.html, name, record.url);
  if (!page.text.trim()) throw new UserError('empty', `${name} holds no words.`);
  const facts: PageFacts = {
    title: oneLine(record.title) ?? page.facts.title,
    author: oneLine(record.author) ?? page.facts.author,
    publisher: oneLine(record.source) ?? page.facts.publisher,
    published: parseDate(record.published) ?? page.facts.published,
    url: oneLine(record.url, 2000) ?? page.facts.url,
  };
  return { ...page, facts };
}

// What a feed calls its content is a piece of a page, often too short to be told from furniture: taken whole then.
function fromHtml(html: string, name: string, url: string | undefined): Page {
  try {
    return readHtml(html, name, url ?? null);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return readPlain(plainOf(html));
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A snippet of HTML as text: for a few words without structure. */
export const plainOf = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/div|\/li)\b[^>]{0,200}>/gi, '\n')
    .replace(/<[^>]{0,2000}>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi, (whole, decimal, hex, named) => {
      if (named) return ENTITIES[named.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/[ \t]+/g, ' ')
    .trim();
