import { extname } from 'node:path';
import type { Given } from '../../model/ledger.ts';
import { firstCharacters } from '../binary.ts';
import { isFeed, readFeed } from './feed.ts';
import { readJsonLines } from './json-lines.ts';
import { readTable } from './table.ts';
import { isTelegram, readTelegram } from './telegram.ts';
import { readWacz } from './wacz.ts';
import { isWarc, readWarc } from './warc.ts';

/** One report of a file that holds several. */
export interface Part {
  /** Which part it is, for people: "row 17". */
  readonly part: string;
  readonly bytes: Uint8Array;
  /** Null: as its name and its first bytes say. */
  readonly format: string | null;
  readonly name: string | null;
  /** Where it was fetched and when and with which headers, where the file says so. */
  readonly address: string | null;
  readonly retrieved: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly given: Given;
  /** The page of which this is the teaser: what is fetched in its place where fetching is allowed. */
  readonly link: string | null;
}

/** A part that came out of the file itself: nothing was fetched for it. */
export const plainPart = (part: string, bytes: Uint8Array, given: Given = {}): Part => ({
  ...{ part, bytes, format: 'record', name: null, address: null, retrieved: null, headers: {}, given, link: null },
});

/** What is needed to take a file apart. */
export interface Opened {
  readonly bytes: Uint8Array;
  /** For messages. */
  readonly name: string;
  /** Of a table, the column with the words; null: told by its name. */
  readonly column: string | null;
}

/** A file that holds several reports. */
export interface ContainerFormat {
  readonly id: string;
  readonly label: string;
  readonly extensions: readonly string[];
  /** By its first characters, and the end of its name. */
  readonly is: (head: string, extension: string) => boolean;
  readonly parts: (opened: Opened) => Iterable<Part> | AsyncIterable<Part>;
}

const named =
  (...extensions: readonly string[]) =>
  (_: string, extension: string): boolean =>
    extensions.includes(extension);

/** Every such file; the first that fits is taken. */
export const CONTAINERS: readonly ContainerFormat[] = [
  { id: 'warc', label: 'WARC', extensions: ['.warc', '.gz'], is: isWarc, parts: readWarc },
  { id: 'wacz', label: 'WACZ', extensions: ['.wacz'], is: named('.wacz'), parts: readWacz },
  { id: 'telegram', label: "Telegram's export (JSON)", extensions: ['.json'], is: isTelegram, parts: readTelegram },
  {
    id: 'feed',
    label: 'RSS, Atom or JSON feed',
    extensions: ['.rss', '.atom', '.rdf', '.xml', '.json'],
    is: isFeed,
    parts: readFeed,
  },
  { id: 'csv', label: 'CSV', extensions: ['.csv', '.tsv'], is: named('.csv', '.tsv'), parts: readTable },
  {
    id: 'jsonl',
    label: 'JSON Lines',
    extensions: ['.jsonl', '.ndjson'],
    is: named('.jsonl', '.ndjson'),
    parts: readJsonLines,
  },
];

const LOOKED_AT = 4096;

/** The container that bytes are; null where they hold one report. */
export function containerOf(bytes: Uint8Array, name: string | null): ContainerFormat | null {
  const extension = name ? extname(name).toLowerCase() : '';
  const head = firstCharacters(bytes, LOOKED_AT);
  return CONTAINERS.find(({ is }) => is(head, extension)) ?? null;
}

/** True for a name that promises a file of several reports, which may be larger than one report. */
export const mayHoldMany = (name: string): boolean =>
  CONTAINERS.some(({ extensions }) => extensions.includes(extname(name).toLowerCase()));
