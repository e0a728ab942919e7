/** One thing that must stand in a text: a word, words in a row, or the beginning of the last of them. */
export interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** What a text is searched for. */
export interface Search {
  readonly all: readonly Term[];
  readonly none: readonly Term[];
}

/**
 * A text as it is indexed: lower case, without accents and apostrophes, all else but letters and figures a space; so that
 * "Ma’ar Shimmareen" is found by "maar shimmareen", and both engines see the same words.
 */
export const searchable = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʿʾ`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const PART = /(?<minus>-?)(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu;

/** Reads what a person typed: `car bomb`, `"car bomb"`, `shell*`, `-drill`. Null where no word is left. */
export function parseSearch(typed: string): Search | null {
  const all: Term[] = [];
  const none: Term[] = [];
  for (const { groups } of typed.matchAll(PART)) {
    const raw = groups!.phrase ?? groups!.word!;
    const words = searchable(raw).split(' ').filter(Boolean);
    if (words.length) (groups!.minus ? none : all).push({ words, prefix: raw.endsWith('*') });
  }
  return all.length ? { all, none } : null;
}
