import type { Knowledge, LoadedWords } from '../model/index.ts';
import type { Language } from './language.ts';
import type { Tree, Word } from './trees/words.ts';

const MARKED = /[^\u0020-\u007e]/;
const fold = (text: string): string => {
  const lower = text.toLowerCase().replace(/[’‘`]/g, "'");
  return MARKED.test(lower) ? lower.normalize('NFKD').replace(/\p{M}/gu, '') : lower;
};

type Terms = ReadonlyMap<string, string>;
const openers = new WeakMap<Terms, ReadonlySet<string>>();

/** The words with which terms of several words begin: before any other word only the word itself need be looked up. */
function openersOf(terms: Terms): ReadonlySet<string> {
  const known = openers.get(terms);
  if (known) return known;
  const found = new Set(
    [...terms.keys()].flatMap((term) => (term.includes(' ') ? [term.slice(0, term.indexOf(' '))] : [])),
  );
  openers.set(terms, found);
  return found;
}

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

interface Hit {
  readonly words: LoadedWords;
  readonly past: number;
}

function loadedAt(
  text: string,
  words: readonly Word[],
  at: number,
  language: Language,
  knowledge: Knowledge,
): Hit | null {
  const word = words[at]!;
  const own = fold(word.text);
  const tables = [knowledge.loaded, language.loaded];
  const first = own.includes(' ') ? own.slice(0, own.indexOf(' ')) : own;
  const most = tables.some((terms) => openersOf(terms).has(first)) ? MAX_WORDS : 1;
  for (let past = Math.min(words.length, at + most); past > at; past--) {
    const span = { start: word.start, end: words[past - 1]!.end };
    const said = text.slice(span.start, span.end);
    const forms = past - at === 1 ? [own, fold(word.lemma)] : [fold(said).replace(/\s+/g, ' ')];
    for (const form of forms) {
      const neutral = tables[0]!.get(form) ?? tables[1]!.get(form);
      if (neutral !== undefined) return { words: { text: said, neutral, span }, past };
    }
  }
  return null;
}
