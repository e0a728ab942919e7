import type { Boilerplate } from '../model/reading.ts';

/** What the caller knows of a report; each wins over what the page says. */
export interface IngestOptions {
  readonly id?: string | null;
  readonly title?: string | null;
  /** Name of the outlet that published it. */
  readonly source?: string | null;
  readonly url?: string | null;
  /** A date or an ISO time. */
  readonly published?: string | null;
  /** ISO 639-1, or any tag that begins with it ("en-GB"). */
  readonly language?: string | null;
  /** An id of `FORMATS`; default: told from the name and the bytes. */
  readonly format?: string | null;
}

/** What a page says of itself outside its text: null where it says nothing. */
export interface PageFacts {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** ISO 8601 date or time. */
  readonly published: string | null;
  readonly url: string | null;
}

/** What a format makes of a file: the text, what stands beside it, and what its markup already marks as no reporting. */
export interface Page {
  readonly text: string;
  readonly facts: PageFacts;
  readonly boilerplate: readonly Boilerplate[];
}

/** A page that says nothing of itself. */
export const NO_FACTS: PageFacts = { title: null, author: null, publisher: null, published: null, url: null };

/** A value from a page in one line, null where nothing but white space is left or it is too long to be a name. */
export const oneLine = (value: string | null | undefined, longest = 400): string | null => {
  const line = value?.replace(/\s+/g, ' ').trim();
  return line && line.length <= longest ? line : null;
};
