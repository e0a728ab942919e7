import type { Actor, Theatre } from '../model/index.ts';
import { nameKey } from './fold.ts';

interface Naming {
  readonly actor: string;
  readonly sides: readonly string[] | null;
}

// Determiners say nothing of whom is meant: "the army", "this army". "Our army" does, and stays.
const withoutDeterminer = (words: string): string =>
  nameKey(words.trim().replace(/^(?:the|a|an|this|that|these|those)\s+/i, ''));

/** Makes `namedBy`: whom a generic naming means in the theatre, in the mouth of a side; the earlier row wins, one for the side before one for all. */
export function makeNamedBy(
  theatre: Theatre | null,
  actor: (id: string) => Actor | undefined,
): (words: string, side: string | null) => Actor | null {
  const namings = new Map<string, Naming[]>();
  for (const { words, actor: id, sides } of theatre?.words.naming ?? []) {
    for (const one of words) {
      const key = withoutDeterminer(one);
      namings.set(key, [...(namings.get(key) ?? []), { actor: id, sides: sides ?? null }]);
    }
  }
  return (words, side) => {
    const rows = namings.get(withoutDeterminer(words)) ?? [];
    const row =
      rows.find(({ sides }) => side !== null && sides?.includes(side)) ?? rows.find(({ sides }) => sides === null);
    return row ? (actor(row.actor) ?? null) : null;
  };
}

/** Words as loaded words are looked up: lower case, plain apostrophes, no accents. */
export const foldWords = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\u2018\u2019\u0060]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Loaded words of the packs, folded, with neutral ones: words.yaml and the loaded names of actors. Earlier packs win. */
export function loadedWordsOf(packs: readonly Theatre[]): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  const put = (words: string, neutral: string): void => {
    const key = foldWords(words);
    if (!all.has(key)) all.set(key, neutral);
  };
  for (const pack of packs) {
    for (const { words, neutral } of pack.words.loaded) for (const one of words) put(one, neutral);
    for (const actor of pack.actors) {
      for (const alias of actor.aliases.en ?? []) if (alias.loaded) put(alias.name, actor.name);
    }
  }
  return all;
}
