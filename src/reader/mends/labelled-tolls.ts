import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { withArcs } from './arcs.ts';

/**
 * "Killed: 5 (3 civilians, 2 soldiers).", "Injured: 12 miners.": a label with which a coder's note counts is the verb of those
 * whom it counts.
 */
export function mendLabelledTolls(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const lemma = tokens[1]?.text === ':' ? language.tollLabels.get(tokens[0]!.norm) : undefined;
  const figure = tokens.findIndex(({ upos }) => upos === 'NUM');
  if (!lemma || figure < 0 || tokens.slice(2, figure).some(({ upos }) => NAMING.has(upos))) return sentence;
  const { head, deprel } = tokens[figure]!;
  const counted = deprel === 'nummod' && head === figure + 1 ? head : figure;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === 0) return { ...token, upos: 'VERB', xpos: 'VBN', lemma, head: -1, deprel: 'root' };
      if (at === counted) return { ...token, head: 0, deprel: 'nsubj:pass' };
      return token.head < 0 ? { ...token, head: counted, deprel: 'parataxis' } : token;
    }),
  );
}

// before the figure there is at most "at least"
const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'PRON']);
