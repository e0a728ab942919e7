import type { Knowledge, LoadedWords } from '../model/index.ts';
import type { Language } from './language.ts';
import type { Tree, Word } from './words.ts';

const fold = (text: string): string =>
  text.toLowerCase().replace(/[’‘`]/g, "'").normalize('NFKD').replace(/\p{M}/gu, '');

const MAX_WORDS = 4;

/** Words that take sides, with the words that our own voice uses instead; the longest match wins. */
export function findLoadedWords(
  text: string,
  trees: readonly Tree[],
  language: Language,
  knowledge: Knowledge,
): LoadedWords[] {
  const found: LoadedWords[] = [];
  for (const tree of trees) {
    for (let at = 0; at < tree.words.length; ) {
      const hit = loadedAt(text, tree.words, at, language, knowledge);
      if (hit) found.push(hit.words);
      at = hit ? hit.past : at + 1;
    }
  }
  return found;
}

function loadedAt(
  text: string,
  words: readonly Word[],
  at: number,
  language: Language,
  knowledge: Knowledge,
): { words: LoadedWords; past: number } | null {
  for (let past = Math.min(words.length, at + MAX_WORDS); past > at; past--) {
    const span = { start: words[at]!.start, end: words[past - 1]!.end };
    const said = text.slice(span.start, span.end);
    const forms = past - at === 1 ? [fold(said), fold(words[at]!.lemma)] : [fold(said).replace(/\s+/g, ' ')];
    for (const form of forms) {
      const neutral = knowledge.loaded.get(form) ?? language.loaded.get(form);
      if (neutral !== undefined) return { words: { text: said, neutral, span }, past };
    }
  }
  return null;
}
