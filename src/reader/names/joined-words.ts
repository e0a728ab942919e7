import type { NameSpan, RawSentence } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { isNoun } from './name-words.ts';
import type { FoundName } from './names.ts';

/**
 * Prepositions of several words: "southeast of", "on the outskirts of", "in the vicinity of". As one word they keep the
 * parser from taking the noun within for a thing that does something.
 */
export function findPrepositions(sentence: RawSentence, language: Language): NameSpan[] {
  const words = sentence.tokens.map((token) => token.text.toLowerCase());
  const found: NameSpan[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = language.prepositionAt(words, at);
    if (length < 2) continue;
    found.push({ first: at, past: at + length, upos: 'ADP' });
    at += length - 1;
  }
  return found;
}

/** "Chemical weapons"; "tear gas" is one. */
const PLURAL = /(?<!\bga)(?<!s)s$/i;

/** What the parser is told of the names that count as one word. */
export const joinedSpans = (names: readonly FoundName[]): NameSpan[] =>
  names
    .filter((name) => name.joined)
    .map(({ first, past, text, entries }) => {
      const lower = text === text.toLowerCase() || isNoun(text, entries);
      if (!lower) return { first, past, upos: 'PROPN' as const };
      return { first, past, upos: 'NOUN' as const, xpos: PLURAL.test(text) ? 'NNS' : 'NN' };
    });
