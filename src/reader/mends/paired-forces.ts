import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

/** Classes of nouns that several parties may share behind their names. */
const SHARED: ReadonlySet<string> = new Set(['fighters', 'force', 'group', 'people', 'civilians']);

/** "KNLA and Tatmadaw forces exchanged fire": two names before one noun are two parties, each with its own. */
export function mendPairedForces(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ xpos, lemma, deprel }, noun) => {
    if (xpos !== 'NNS' || !deprel.startsWith('nsubj') || !SHARED.has(language.nouns.get(lemma.toLowerCase()) ?? ''))
      return false;
    const [first, and, second] = [tokens[noun - 3], tokens[noun - 2], tokens[noun - 1]];
    const isPair = first?.upos === 'PROPN' && and?.norm === 'and' && second?.upos === 'PROPN';
    return (
      isPair &&
      first.head === noun &&
      second.head === noun - 3 &&
      kidsOf(tokens, noun - 1).every((kid) => kid === noun - 2)
    );
  });
  if (at < 0) return sentence;
  const { head, deprel } = tokens[at]!;
  return withArcs(
    sentence,
    tokens.map((token, i): Token => {
      if (i === at - 3) return { ...token, head, deprel };
      if (i === at - 2) return { ...token, head: at, deprel: 'cc' };
      if (i === at - 1) return { ...token, head: at, deprel: 'compound' };
      return i === at ? { ...token, head: at - 3, deprel: 'conj' } : token;
    }),
  );
}
