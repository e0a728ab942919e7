import type { NameSpan, RawSentence, RawToken, Sentence } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** In tokens: no headline is longer. */
const LONGEST = 24;
/** Fewer words that are no names and yet have a capital may have it for another reason. */
const LEAST = 3;
/** In letters: shorter words ("as", "in", "to") keep their small letter in such a headline. */
const SHORT = 4;

const isCapital = ({ text }: RawToken): boolean => /^\p{Lu}\p{Ll}/u.test(text);

/** A word of the language's own tables, in any of its forms: no name. */
const isOwnWord = (norm: string, language: Language): boolean =>
  language.knownLemmas.has(norm) ||
  language.verbForms.has(norm) ||
  language.nouns.has(norm) ||
  language.nouns.has(norm.replace(/s$/, '')) ||
  language.functionWords.has(norm) ||
  language.numbers.cardinals.has(norm) ||
  language.countedNouns.has(norm) ||
  language.actNouns.has(norm) ||
  language.titleWords.has(norm) ||
  language.commonOpeners.has(norm);

/**
 * "Bus Plunges Into Ravine, Killing 20": a headline in which every word has a capital is read as if only names had one; else
 * its verbs are taken for names. Any other sentence is given back as it is.
 */
export function inSentenceCase(
  sentence: RawSentence,
  names: readonly Pick<NameSpan, 'first' | 'past'>[],
  language: Language,
): RawSentence {
  const { tokens } = sentence;
  if (tokens.length > LONGEST || tokens.length < LEAST + 1 || /^[.;]$/.test(tokens.at(-1)!.text)) return sentence;
  const named = new Set(
    names.flatMap(({ first, past }) => Array.from({ length: past - first }, (_, at) => first + at)),
  );
  const loose = (at: number): boolean => at > 0 && !named.has(at);
  if (tokens.some(({ text }, at) => loose(at) && text.length >= SHORT && /^\p{Ll}/u.test(text))) return sentence;
  const own = tokens.map((token, at) => loose(at) && isCapital(token) && isOwnWord(token.text.toLowerCase(), language));
  if (own.filter(Boolean).length < LEAST - 1) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (own[at] ? { ...token, text: token.text.toLowerCase() } : token)),
  };
}

/** The words of a tree as the text has them. */
export const asWritten = (sentence: Sentence, text: string): Sentence => ({
  ...sentence,
  tokens: sentence.tokens.map((token) =>
    token.name < 0 ? { ...token, text: text.slice(token.start, token.end) } : token,
  ),
});
