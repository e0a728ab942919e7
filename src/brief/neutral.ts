import type { RecordedClaim } from '../model/index.ts';

/** Loaded words in lower case, with the neutral words for them; "" where nothing takes their place. */
export type LoadedTerms = ReadonlyMap<string, string>;

/** The loaded words that the reader marked in claims: what one outlet says in a loaded word is said in none of its words. */
export const loadedOf = (claims: readonly RecordedClaim[]): LoadedTerms =>
  new Map(
    claims.flatMap(({ claim }) =>
      claim.loaded
        .filter(({ text, neutral }) => text.toLowerCase() !== neutral.toLowerCase())
        .map(({ text, neutral }) => [text.toLowerCase(), neutral] as const),
    ),
  );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const built = new WeakMap<LoadedTerms, RegExp | null>();

function patternOf(terms: LoadedTerms): RegExp | null {
  const before = built.get(terms);
  if (before !== undefined) return before;
  const longestFirst = [...terms.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = longestFirst.length
    ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
    : null;
  built.set(terms, pattern);
  return pattern;
}

/** Words in our own voice: every loaded word gives way to its neutral one. */
export function neutralise(text: string, terms: LoadedTerms): string {
  const pattern = patternOf(terms);
  const plain = impartial(printed(text));
  if (!pattern) return plain;
  return printed(plain.replace(pattern, (word) => terms.get(word.toLowerCase().replace(/\s+/g, ' ')) ?? ''));
}

/** Who is whose enemy depends on who speaks: no outlet's word for it is ours. */
const VIEWPOINTS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:the )?enemy(?= \p{Ll})/giu, 'opposing'],
  [/(?<!\p{L})(?:the )?enemy(?!\p{L})/giu, 'opposing forces'],
  [/(?<!\p{L})enemies(?!\p{L})/giu, 'opponents'],
  [/(?<!\p{L})occupying(?= \p{Ll})/giu, 'foreign'],
];
const impartial = (text: string): string =>
  VIEWPOINTS.reduce((words, [theirs, ours]) => words.replace(theirs, ours), text);

/** Without quotation marks, line ends and runs of blanks: what is put into a sentence of ours. */
const printed = (text: string): string =>
  text
    .replace(/[“”„«»"\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:)])/g, '$1')
    .trim();

/** The loaded words in a text, outside quotation marks. */
export function loadedWordsIn(text: string, terms: LoadedTerms): string[] {
  const pattern = patternOf(terms);
  return pattern ? [...withoutQuotations(text).matchAll(pattern)].map(([word]) => word) : [];
}

/** A text without what stands in quotation marks. */
export const withoutQuotations = (text: string): string => text.replace(/“[^”]*”/g, '“”');
