import type { ClaimPlace, Window } from '../model/index.ts';
import { folded } from './slices.ts';

/** What a word may lose and still be the same word to a search: "shelling" finds "shelled", "carried" finds "carry". */
const stem = (word: string): string => word.replace(/(?:ings?|ed|ers?|ly|e?s|e)$/, '').replace(/[iy]$/, '') || word;

/** True where all words that were searched still stand in what is shown, in some form. */
export function wordsStay(words: string | undefined, shown: string): boolean {
  if (words === undefined) return true;
  const text = folded(shown).replace(/[^\p{L}\p{N}]+/gu, ' ');
  const wanted = folded(words.replace(/(?:^|\s)-(?:"[^"]*"?|\S+)/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter(Boolean);
  return wanted.every((word) => text.includes(stem(word)));
}

/** True where a place that is shown lies where it was asked for. */
export function isAt(
  place: Omit<ClaimPlace, 'span'> | null,
  where: string | undefined,
  window: Window | undefined,
): boolean {
  if (where !== undefined) {
    const wanted = where.toLowerCase();
    const names = [place?.country, place?.admin1, place?.name, place?.gazetteer];
    if (!names.some((name) => name?.toLowerCase() === wanted)) return false;
  }
  if (!window) return true;
  if (!place || place.lat === null || place.lon === null) return false;
  const { west, south, east, north } = window;
  const isBetween = west <= east ? place.lon >= west && place.lon <= east : place.lon >= west || place.lon <= east;
  return isBetween && place.lat >= south && place.lat <= north;
}
