import { findDate } from './dates.ts';
import { type Passage, wordCount } from './passages.ts';

/** Who wrote a text and who printed this copy, as the text says; null where it says nothing. */
export interface Credits {
  readonly author: string | null;
  readonly publisher: string | null;
}

type Field = keyof Credits;

interface CreditRow {
  readonly field: Field;
  /** Its group `name` holds the name, or `domain` a web address that stands for one. */
  readonly pattern: RegExp;
  /** Only lines no longer than this are looked at. */
  readonly longest: number;
  /** Only in the first or the last lines of the text. */
  readonly where?: 'start' | 'end';
  readonly example: string;
}

const NAME = '(?<name>[\\p{Lu}\\p{N}][^\\n|•·:;@]{1,80})';
// What may stand behind a name in its line, parted by a bar: a date, a place.
const TAIL = '(?:\\s*[|•·@].{0,60})?$';
// Names inside a sentence: capitalised words, with small words of names between.
const CAPITALS =
  "(?<name>[\\p{Lu}][\\p{L}\\p{N}'’&.-]*(?:\\s(?:of|the|and|for|al|de|in|on)(?=\\s\\p{Lu})|\\s[\\p{Lu}][\\p{L}\\p{N}'’&.-]*){0,5})";
const NETWORK =
  '(?:YouTube|Telegram|Twitter|Facebook|Instagram|WhatsApp|TikTok|Threads|LinkedIn|Bluesky|X|VK|Google News|social media)';

const row = (field: Field, source: string, example: string, longest = 200, where?: 'start' | 'end'): CreditRow => ({
  field,
  pattern: new RegExp(source, 'u'),
  longest,
  where,
  example,
});

/** Ways in which texts name their author and publisher; the first row that fits any line decides. */
const CREDITS: readonly CreditRow[] = [
  row(
    'author',
    `^(?:Articles?|Report|Story|Text|Analysis|Dispatch|Reporting|Written|Posted|Compiled|Words)\\s+[Bb]y:?\\s+${NAME}$`,
    'Articles by: Levant Watch',
    140,
  ),
  row(
    'author',
    `^(?:Authors?|Reporter|Correspondent|Writer|Our correspondent)\\s?:\\s*${NAME}$`,
    'Author: Rana Haddad',
    140,
  ),
  row('author', `^(?:By|BY|by)\\s+${NAME}${TAIL}`, 'By Rana Haddad', 120, 'start'),
  row('author', `^(?:By|BY)\\s+${NAME}${TAIL}`, 'By Rana Haddad', 120, 'end'),
  row(
    'author',
    `^About the author:?\\s+${CAPITALS}\\s+(?:is|was|writes|reports)\\b`,
    'About the author: Rana Haddad is a reporter',
    600,
    'end',
  ),
  row(
    'author',
    `^[\\p{Lu}][\\p{L} .'’-]{1,50}(?:,\\s[^()\\n]{1,40})?\\s?\\((?<name>[\\p{Lu}][\\p{L}\\p{N} .&'’-]{1,40})\\)\\s*(?:--?|[–—])`,
    'DAMASCUS, Jan 24 (SANA) -',
    1e6,
    'start',
  ),
  row('author', `^\\(?Reporting by ${CAPITALS}`, 'Reporting by Rana Haddad; editing by Tom Reed', 300, 'end'),
  row(
    'publisher',
    `\\b(?:cross-?post|re-?post|re-?publish|reproduce|reprint|redistribute)\\s+(?:original\\s|any\\s|all\\s)?${CAPITALS}\\s+(?:articles?|content|material|stories|reports|texts)\\b`,
    'permission to cross-post Harbour Review articles',
    4000,
  ),
  row(
    'publisher',
    `\\boriginal ${CAPITALS} (?:article|report|story|post)\\b`,
    'a link to the original Harbour Review article',
    4000,
  ),
  row(
    'publisher',
    `(?<![\\p{L}\\p{N}@/.])(?:https?://)?(?:www\\.)?(?<domain>[a-z0-9-]{2,40}(?:\\.[a-z0-9-]{2,20}){0,2}\\.[a-z]{2,10})/?\\s+(?:contains|may contain|publishes|is not responsible|does not)\\b`,
    'www.harbourreview.org contains copyrighted material',
    4000,
  ),
  row(
    'publisher',
    `(?:©|\\([Cc]\\)|[Cc]opyright)\\s*(?:©\\s*|\\([Cc]\\)\\s*)?(?:by\\s+)?(?:(?:19|20)\\d{2}(?:\\s?[-–]\\s?(?:(?:19|20)?\\d{2}))?,?\\s+)?(?:by\\s+)?${CAPITALS}`,
    '© 2021 Harbour Review. All rights reserved.',
    2000,
  ),
  row('publisher', `\\b[Ff]ollow ${CAPITALS} (?:on|at|in|via) ${NETWORK}\\b`, 'Follow Harbour Review on Telegram', 300),
  row(
    'publisher',
    `^(?:[Jj]oin|[Rr]ead|[Ww]atch|[Ss]ubscribe to) ${CAPITALS} (?:on|in|via) ${NETWORK}\\b`,
    'Read Harbour Review on Telegram',
    200,
  ),
  row('publisher', `^${CAPITALS} (?:on|in) ${NETWORK}$`, 'Harbour Review in Telegram', 60, 'end'),
  row(
    'publisher',
    `\\b(?:[Tt]his (?:article|story|report|post) (?:was|has been) )?(?:first|originally) (?:published|posted|appeared) (?:by|on|in|at) (?:the\\s)?${CAPITALS}`,
    'This article was originally published by Harbour Review',
    600,
  ),
  row(
    'publisher',
    `(?:^|[.!?”"]\\s)Sources?:?\\s+${CAPITALS}\\s+(?:and|with)\\s+(?:[Nn]ews\\s)?[Aa]gencies\\.?$`,
    'Source: Harbour Review and agencies',
    1e6,
    'end',
  ),
  row(
    'publisher',
    `^(?:Published by|Publisher|Publication|Outlet|Website|Site)\\s?:?\\s+${NAME}$`,
    'Publisher: Harbour Review',
    140,
  ),
  row('publisher', `^Source\\s?:\\s*${NAME}$`, 'Source: Harbour Review', 120),
  row('author', `[.”"]\\s?[-–—]\\s?(?<name>[\\p{Lu}]{3,12})$`, 'he told state television.-AWNA', 1e6, 'end'),
];

const EDGE = 8;
// A name has no figures of dates, and no verb: "By Friday, ten had died" names nobody.
const NO_NAME =
  /^(?:the way|now|then|far|contrast|comparison|law|night|day|force|our|we|this|these|an?)\b|^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|all rights)\b|\b(?:was|were|had|has|have|is|are|said|will|killed|would|could)\b|https?:|www\./i;

const trimName = (raw: string): string => {
  let name = raw.trim();
  const date = findDate(name);
  if (date) name = name.slice(0, date.start);
  name = name.replace(/[\s,|/(–—:-]+(?:(?:published|updated|posted|on)[\s:,|(–—-]*)?$/i, '');
  // "Rana Haddad in Homs", "Rana Haddad, Homs": the place is no part of the name.
  name = name.replace(/,\s.*$/u, '').replace(/\s(?:in|for|at|from)\s\p{Lu}.*$/u, '');
  return name
    .replace(/[\s.,;:]+$/u, '')
    .replace(/\.\s.*$/u, '')
    .trim();
};

const asName = (raw: string): string | null => {
  const name = trimName(raw);
  const words = wordCount(name);
  return words >= 1 && words <= 9 && name.length >= 2 && /\p{L}{2}/u.test(name) && !NO_NAME.test(name) ? name : null;
};

const escaped = (character: string): string => character.replace(/[^\p{L}\p{N}]/gu, '\\$&');

/**
 * The name under which a web address is known in the text: "harbourreview.org" is "Harbour Review" where these words
 * stand there, else the address itself.
 */
const nameOfDomain = (domain: string, text: string): string => {
  const parts = domain.replace(/^www\./, '').split('.');
  const label = parts.reduce((a, b) => (b.length > a.length ? b : a)).replace(/-/g, '');
  if (label.length < 3) return domain;
  const letters = [...label].map(escaped).join("[\\s'’-]?");
  for (const match of text.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}./@])${letters}(?![\\p{L}\\p{N}/@]|\\.\\p{L})`, 'giu'),
  )) {
    if (/^\p{Lu}/u.test(match[0])) return match[0].replace(/\s+/g, ' ');
  }
  return parts.join('.');
};

const creditOf = (found: RegExpExecArray, text: string): string | null => {
  const { name, domain } = found.groups ?? {};
  return domain ? nameOfDomain(domain, text) : asName(name ?? '');
};

const reach = (credit: CreditRow, passages: readonly Passage[]): readonly Passage[] => {
  if (credit.where === 'start') return passages.slice(0, EDGE);
  return credit.where === 'end' ? passages.slice(-EDGE) : passages;
};

const firstCredit = (field: Field, passages: readonly Passage[], text: string): string | null => {
  for (const credit of CREDITS) {
    if (credit.field !== field) continue;
    for (const passage of reach(credit, passages)) {
      if (passage.text.length > credit.longest) continue;
      const found = credit.pattern.exec(passage.text);
      const name = found && creditOf(found, text);
      if (name) return name;
    }
  }
  return null;
};

/** The author and the publisher that a text names in a byline, a dateline, a notice or a line of credits. */
export const readCredits = (passages: readonly Passage[], text: string): Credits => ({
  author: firstCredit('author', passages, text),
  publisher: firstCredit('publisher', passages, text),
});

/** The rows with an example each, for the tests. */
export const CREDIT_EXAMPLES: readonly { readonly field: Field; readonly example: string }[] = CREDITS.map(
  ({ field, example }) => ({ field, example }),
);
