import { UserError } from '../model/index.ts';

/** A page of a list that lies in memory: its cursor is the number of items before it. */
export function slice<T>(
  all: readonly T[],
  { cursor, limit }: { readonly cursor?: string; readonly limit: number },
): { readonly items: readonly T[]; readonly next: string | null; readonly total: number } {
  const from = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isInteger(from) || from < 0)
    throw new UserError('bad-option', 'The cursor is none that was given out: take `next` of the page before.');
  const to = from + limit;
  return { items: all.slice(from, to), next: to < all.length ? String(to) : null, total: all.length };
}

/** Words as they are looked up by hand: lower case, without accents and apostrophes. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʿʾ`]/gu, '')
    .toLowerCase();
