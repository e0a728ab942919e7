import type { RecordedClaim } from '../model/index.ts';

/** Words with the neutral words for them; "" where nothing takes their place. Lower case. */
export type Terms = ReadonlyMap<string, string>;

/** The loaded words that our own voice has no use for. */
export interface LoadedTerms {
  /** Those that the reader marked in claims: what one outlet says in a loaded word is said in none of its words. */
  readonly marked: Terms;
  /** The tables of all loaded words. They count in lower case only: "Islamic Jihad" is a name. */
  readonly general: Terms;
}

/** The loaded words that the reader marked in claims. */
export const loadedOf = (claims: readonly RecordedClaim[]): Terms =>
  new Map(
    claims.flatMap(({ claim }) =>
      claim.loaded
        .filter(({ text, neutral }) => text.toLowerCase() !== neutral.toLowerCase())
        .map(({ text, neutral }) => [text.toLowerCase(), neutral] as const),
    ),
  );

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const built = new WeakMap<Terms, ReadonlyMap<string, RegExp | null>>();

/** A pattern of all terms, the longest first; in any case or in lower case only. */
function patternOf(terms: Terms, flags: 'giu' | 'gu'): RegExp | null {
  const before = built.get(terms)?.get(flags);
  if (before !== undefined) return before;
  const longestFirst = [...terms.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = longestFirst.length
    ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, flags)
    : null;
  built.set(terms, new Map([...(built.get(terms) ?? []), [flags, pattern]]));
  return pattern;
}

const replaced = (text: string, terms: Terms, flags: 'giu' | 'gu'): string => {
  const pattern = patternOf(terms, flags);
  return pattern ? text.replace(pattern, (word) => terms.get(word.toLowerCase().replace(/\s+/g, ' ')) ?? '') : text;
};

/** Words in our own voice: every loaded word gives way to its neutral one. */
export function neutralise(text: string, { marked, general }: LoadedTerms): string {
  return printed(replaced(replaced(impartial(printed(text)), marked, 'giu'), general, 'gu'));
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
    .replace(/[“”„«»"█\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:)])/g, '$1')
    .trim();

/** The loaded words in a text, outside quotation marks. */
export function loadedWordsIn(text: string, { marked, general }: LoadedTerms): string[] {
  const plain = withoutQuotations(text);
  const found = (terms: Terms, flags: 'giu' | 'gu'): string[] => {
    const pattern = patternOf(terms, flags);
    return pattern ? [...plain.matchAll(pattern)].map(([word]) => word) : [];
  };
  return [...found(marked, 'giu'), ...found(general, 'gu')];
}

/** A text without what stands in quotation marks. */
export const withoutQuotations = (text: string): string => text.replace(/“[^”]*”/g, '“”');
