import type { Knowledge, NameEntry } from '../../model/index.ts';
import type { RawSentence, RawToken } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** What the parser knows a possessive by. */
const POSSESSIVE = "'s";
const BEARERS = new Set(['country', 'person', 'government']);

const names = (entries: readonly NameEntry[]): boolean =>
  entries.some((entry) =>
    entry.kind === 'actor'
      ? BEARERS.has(entry.actor.kind)
      : entry.kind === 'place' && entry.places.some((place) => place.kind === 'country' || place.population > 50_000),
  );

/** "Said", "died": a verb that needs nothing behind it. */
const tells = ({ knownLemmas, stanceOf }: Language, word: string): boolean => {
  const lemma = knownLemmas.get(word) ?? word;
  return stanceOf(lemma)?.speaker === true || lemma === 'die';
};

/** True where the word is a name with an s too many: "Syrias", "Aleppos"; "Syrians" and "Reuters" are words of their own. */
function lacksApostrophe(knowledge: Knowledge, language: Language, tokens: readonly string[], at: number): boolean {
  const word = tokens[at]!;
  const next = tokens[at + 1] ?? '';
  // "Navas died", "Salinas was": a name of its own, of which something is told
  if (!/^\p{L}/u.test(next) || language.functionWords.has(next) || tells(language, next)) return false;
  // "the countrys north": no plural ends so
  if (/^\p{Ll}{3,}[^aeiou]ys$/u.test(word)) return true;
  if (!/\p{Lu}\p{L}*\p{Ll}{2}s$/u.test(word) || word.endsWith('ss') || knowledge.nameAt([word], 0)) return false;
  // "Tall Hamis in Hasakah"
  if (at > 0 && (knowledge.nameAt(tokens, at - 1)?.length ?? 0) > 1) return false;
  // "Tomas Reyes", "Andres Lopez": a first name before another name
  if (knowledge.isGivenName(word.toLowerCase()) && /^\p{Lu}\p{Ll}/u.test(next)) return false;
  const hit = knowledge.nameAt([word.slice(0, -1)], 0);
  return hit !== null && names(hit.entries);
}

function split(token: RawToken): RawToken[] {
  const cut = token.end - 1;
  return [
    { start: token.start, end: cut, text: token.text.slice(0, -1) },
    { start: cut, end: token.end, text: POSSESSIVE },
  ];
}

/** "The coalitions raids": of these nouns a war has one, and what follows is theirs. */
const isCollective = ({ collectives, functionWords }: Language, tokens: readonly string[], at: number): boolean =>
  collectives.has(tokens[at]!.slice(0, -1)) &&
  /^\p{Ll}{3}/u.test(tokens[at + 1] ?? '') &&
  !functionWords.has(tokens[at + 1]!);

/** Texts that lost their apostrophes get the possessive back as a token of its own: "Syrias north" is Syria 's north. */
export function withPossessives(sentence: RawSentence, knowledge: Knowledge, language: Language): RawSentence {
  const words = sentence.tokens.map((token) => token.text);
  const lacking = words.map(
    (word, at) =>
      word.endsWith('s') && (lacksApostrophe(knowledge, language, words, at) || isCollective(language, words, at)),
  );
  if (!lacking.includes(true)) return sentence;
  return { ...sentence, tokens: sentence.tokens.flatMap((token, at) => (lacking[at] ? split(token) : [token])) };
}
