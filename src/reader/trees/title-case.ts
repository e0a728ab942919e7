import type { RawSentence, RawToken, Sentence } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import type { FoundName } from '../names/names.ts';
import { isAllCapitals } from '../names/tagged-names.ts';

/** In tokens: no headline is longer. */
const LONGEST = 24;
/** Fewer words that are no names and yet have a capital may have it for another reason. */
const LEAST = 3;
/** In letters: shorter words ("as", "in", "to") keep their small letter in such a headline. */
const SHORT = 4;
/** In letters: a known name of so few may be an abbreviation, which has its capitals anywhere. */
const ACRONYM = 4;

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

type Named = Pick<FoundName, 'first' | 'past' | 'joined'>;

/** The tokens of names. What is found and not joined is a land or a common weapon ("Bomb"), which may as well be a verb. */
const namedTokens = (names: readonly Named[]): ReadonlySet<number> =>
  new Set(
    names
      .filter(({ joined }) => joined)
      .flatMap(({ first, past }) => Array.from({ length: past - first }, (_, at) => first + at)),
  );

/**
 * "Bus Plunges Into Ravine, Killing 20": a headline in which every word has a capital is read as if only names had one; else
 * its verbs are taken for names. Any other sentence is given back as it is.
 */
export function inSentenceCase(sentence: RawSentence, names: readonly Named[], language: Language): RawSentence {
  const { tokens } = sentence;
  if (isHeadline(tokens) && isAllCapitals(sentence)) return outOfCapitals(sentence, names, language);
  if (tokens.length > LONGEST || tokens.length < LEAST + 1 || /^[.;]$/.test(tokens.at(-1)!.text)) return sentence;
  const named = namedTokens(names);
  const loose = (at: number): boolean => at > 0 && !named.has(at);
  if (tokens.some(({ text }, at) => loose(at) && text.length >= SHORT && /^\p{Ll}/u.test(text))) return sentence;
  const own = tokens.map((token, at) => loose(at) && isCapital(token) && isOwnWord(token.text.toLowerCase(), language));
  if (own.filter(Boolean).length < LEAST - 1) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (own[at] ? { ...token, text: token.text.toLowerCase() } : token)),
  };
}

// Long sentences in capitals are those of a wire that has no small letters: they are read as they are.
const isHeadline = (tokens: readonly RawToken[]): boolean =>
  tokens.length <= LONGEST && !/^[.;:]$/.test(tokens.at(-1)!.text);

/** "REBELS SHELL MARKET IN TAIZ" as "Rebels shell market in Taiz": in capitals the parser takes verbs for names. */
function outOfCapitals(sentence: RawSentence, names: readonly Named[], language: Language): RawSentence {
  const named = namedTokens(names);
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, at): RawToken => {
      if (!/^\p{Lu}[\p{Lu}-]+$/u.test(token.text) || (named.has(at) && token.text.length <= ACRONYM)) return token;
      const small = token.text.toLowerCase();
      const isName = at === 0 || named.has(at) || !isOwnWord(small, language);
      return { ...token, text: isName ? `${token.text[0]}${small.slice(1)}` : small };
    }),
  };
}

/** The words of a tree as the text has them. */
export const asWritten = (sentence: Sentence, text: string): Sentence => ({
  ...sentence,
  tokens: sentence.tokens.map((token) =>
    token.name < 0 ? { ...token, text: text.slice(token.start, token.end) } : token,
  ),
});
