import { createHash } from 'node:crypto';
import { UserError } from '../model/errors.ts';
import type { Issue } from '../model/issues.ts';
import type { Original } from '../model/ledger.ts';
import type { Report } from '../model/reading.ts';
import { refuseKnownFiles } from './binary.ts';
import { findBoilerplate } from './boilerplate/index.ts';
import { readCredits } from './credits.ts';
import { parseDate } from './dates.ts';
import { decode } from './decode.ts';
import { documentOf } from './documents/index.ts';
import { formatOf } from './formats.ts';
import { refuseSize } from './input.ts';
import { readLanguage } from './language.ts';
import { type IngestOptions, oneLine, type Page, type PageFacts } from './page.ts';
import { passagesOf } from './passages.ts';
import { readPlain } from './plain.ts';
import { readPublished, type TextDate } from './publication.ts';
import { readTitle } from './titles.ts';

export type { Fetch, Fetched, FetchOptions } from './fetch/index.ts';
export { openFetch } from './fetch/index.ts';
export { FORMATS, type Format } from './formats.ts';
export { LARGEST_INPUT, readInput } from './input.ts';
export { READ_LANGUAGES } from './language.ts';
export { originalsOf, type TakeOptions, type Unread } from './originals.ts';
export type { IngestOptions } from './page.ts';

/** A report with what a person should look at; nothing is to be read from it where an issue is `language-unsupported`. */
export interface Ingested {
  readonly report: Report;
  readonly issues: readonly Issue[];
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const given = (value: string | null | undefined): string | null => oneLine(value, 2000);

/** The date that the caller gives, as ISO 8601. Throws `UserError` `bad-date` where it is none. */
const givenDate = (value: string | null | undefined): string | null => {
  const line = given(value);
  if (!line) return null;
  const date = parseDate(line);
  if (date) return date;
  throw new UserError(
    'bad-date',
    `"${line}" is no date of publication. Give a date such as 2020-01-27, or an ISO time.`,
  );
};

const dayNumber = (iso: string): number => Date.parse(iso.slice(0, 10)) / 86_400_000;

// A day of difference is the time zone; more is two dates.
const dateConflict = (page: string | null, text: string | null): readonly Issue[] => {
  if (!page || !text || Math.abs(dayNumber(page) - dayNumber(text)) <= 1) return [];
  const message = `The page says that it was published on ${page.slice(0, 10)}, its text ${text.slice(0, 10)}; the first is taken.`;
  return [{ code: 'date-conflict', message }];
};

// The day of the last change bounds the day of publication, no more: it is taken, and said to be.
const onlyChange = (page: string | null, text: TextDate | null): readonly Issue[] =>
  !page && text?.of === 'change'
    ? [
        {
          code: 'published-unknown',
          message: `The text says only that it was last changed on ${text.iso.slice(0, 10)}; that day is taken for its publication.`,
        },
      ]
    : [];

const dateIssues = (page: string | null, text: TextDate | null): readonly Issue[] => [
  ...dateConflict(page, text?.of === 'publication' ? text.iso : null),
  ...onlyChange(page, text),
];

const assemble = (page: Page, hash: string, options: IngestOptions): Ingested => {
  const passages = passagesOf(page.text);
  const credits = readCredits(passages, page.text);
  const dated = readPublished(passages);
  const said: PageFacts = page.facts;
  const asked = givenDate(options.published);
  const { language, issues } = readLanguage(page.text, given(options.language));
  const report: Report = {
    id: given(options.id) ?? hash,
    sha256: hash,
    title: given(options.title) ?? said.title ?? readTitle(passages),
    url: given(options.url) ?? said.url,
    language,
    publisher: given(options.source) ?? said.publisher ?? credits.publisher,
    author: said.author ?? credits.author,
    published: asked ?? said.published ?? dated?.iso ?? null,
    text: page.text,
    boilerplate: findBoilerplate(page.text, passages, page.boilerplate),
  };
  return { report, issues: [...issues, ...(asked ? [] : dateIssues(said.published, dated))] };
};

const refuseBlank = (text: string, name: string): void => {
  if (/^[\s\u{feff}\0]*$/u.test(text))
    throw new UserError('empty', `${name} holds no words. Give a file that holds the text of a report.`);
};

/**
 * A report from the bytes of a file in one of `FORMATS`; `name` is the file's name, null for standard input. For HTML
 * and Markdown `report.text` is the text that a person would see, for plain text it is the file to the last character,
 * without a byte order mark. Reads no file, fetches nothing; the same bytes give the same report.
 * Throws `UserError`: `empty`, `too-large`, `unsupported-format`, `binary`, `encoding`, `no-article`, `bad-option`,
 * `bad-date`.
 */
export const ingestBytes = (bytes: Uint8Array, name: string | null, options: IngestOptions = {}): Ingested => {
  const called = name ?? 'Standard input';
  refuseSize(bytes.length, called);
  refuseKnownFiles(bytes, called);
  const text = decode(bytes, called);
  refuseBlank(text, called);
  const page = formatOf(text, name, options.format).read(text, called, given(options.url));
  return assemble(page, sha256(bytes), options);
};

/**
 * A report from bytes in any format that one report may have: PDF, Word and e-mail beside those of `ingestBytes`.
 * Throws `UserError` as that does.
 */
export const ingestOriginal = async ({
  bytes,
  name,
  format,
  given: told,
}: Pick<Original, 'bytes' | 'name' | 'format' | 'given'>): Promise<Ingested> => {
  const called = name ?? 'Standard input';
  refuseSize(bytes.length, called);
  const document = documentOf(bytes, name, format);
  if (!document) return ingestBytes(bytes, name, { ...told, format });
  return assemble(await document.read(bytes, called, given(told.url)), sha256(bytes), told);
};

/**
 * A report from a text that is in hand already, as a line of JSON Lines is: `report.text` is that very text, untouched.
 * The hash is of its UTF-8 bytes. Throws `UserError`: `empty`, `bad-option`, `bad-date`.
 */
export const ingestText = (text: string, options: IngestOptions = {}): Ingested => {
  refuseBlank(text, 'The text');
  return assemble(readPlain(text), sha256(Buffer.from(text)), options);
};
