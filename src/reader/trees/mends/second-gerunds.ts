import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/**
 * "Killing nine people and LOOTING homes": behind "and", after a verb of the same form, the word in -ing is a second verb, and no
 * quality of the noun behind it.
 */
export function mendSecondGerunds(given: Sentence, language: Language): Sentence {
  const sentence = withObjects(given, language);
  const { verbForms, knownLemmas } = language;
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ norm, deprel, head }, i) =>
      norm.endsWith('ing') &&
      head === i + 1 &&
      (deprel === 'compound' || deprel === 'amod') &&
      tokens[i - 1]?.norm === 'and' &&
      tokens[head]!.deprel === 'conj' &&
      tokens[head]!.xpos === 'NNS' &&
      verbForms.has(knownLemmas.get(norm) ?? '') &&
      firstGerund(tokens, tokens[head]!.head) >= 0,
  );
  if (at < 0) return sentence;
  const first = tokens[at + 1]!.head;
  const verb = firstGerund(tokens, first);
  return withArcs(
    sentence,
    tokens.map((token, i): Token => {
      if (i === at)
        return { ...token, upos: 'VERB', xpos: 'VBG', lemma: knownLemmas.get(token.norm)!, head: verb, deprel: 'conj' };
      if (i === at + 1) return { ...token, head: at, deprel: 'obj' };
      // "homes and shops"
      if (i > at + 1 && token.head === first && token.deprel === 'conj') return { ...token, head: at + 1 };
      return i === at - 1 ? { ...token, head: at } : token;
    }),
  );
}

/** The verb in -ing whose object a noun is; -1 where there is none. */
function firstGerund(tokens: readonly Token[], object: number): number {
  const { deprel, head } = tokens[object] ?? { deprel: '', head: -1 };
  return deprel === 'obj' && tokens[head]?.xpos === 'VBG' && head < object ? head : -1;
}

/** "Killing nine and KIDNAPPING women": a noun that has an object. */
function withObjects(sentence: Sentence, { verbForms, knownLemmas }: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ norm, deprel, xpos, head }, i) =>
      xpos === 'NN' &&
      norm.endsWith('ing') &&
      deprel === 'conj' &&
      tokens[i - 1]?.norm === 'and' &&
      tokens[i + 1]?.deprel === 'obj' &&
      tokens[i + 1]!.head === i &&
      verbForms.has(knownLemmas.get(norm) ?? '') &&
      firstGerund(tokens, head) >= 0,
  );
  if (at < 0) return sentence;
  const verb = firstGerund(tokens, tokens[at]!.head);
  return withArcs(
    sentence,
    tokens.map((token, i) =>
      i === at ? { ...token, upos: 'VERB', xpos: 'VBG', lemma: knownLemmas.get(token.norm)!, head: verb } : token,
    ),
  );
}
