import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';

/** "Froze", "uprooted": verbs in forms that the lemmatiser leaves as they are or cuts wrongly. */
export function mendLemmas(given: Sentence, language: Language): Sentence {
  const sentence = withFatalities(given);
  const isOdd = ({ upos, lemma, norm }: Token): boolean =>
    upos === 'VERB' && language.knownLemmas.has(norm) && lemma !== language.knownLemmas.get(norm);
  if (!sentence.tokens.some(isOdd)) return sentence;
  return {
    ...sentence,
    tokens: sentence.tokens.map((token) =>
      isOdd(token) ? { ...token, lemma: language.knownLemmas.get(token.norm)! } : token,
    ),
  };
}

/** "Three deaths were reported": those who died, counted, where nothing says whose deaths they are. */
function withFatalities(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isCounted = ({ norm, deprel, head }: Token, at: number): boolean =>
    norm === 'deaths' &&
    deprel === 'nsubj:pass' &&
    REPORTED.has(tokens[head]!.lemma) &&
    tokens[at - 1]?.upos === 'NUM' &&
    tokens[at + 1]?.upos === 'AUX';
  if (!tokens.some(isCounted)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (isCounted(token, at) ? { ...token, lemma: 'fatality' } : token)),
  };
}

const REPORTED: ReadonlySet<string> = new Set(['report', 'record', 'confirm', 'register']);
