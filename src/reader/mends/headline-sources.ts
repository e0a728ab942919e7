import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { withArcs } from './arcs.ts';

/** "Raids kill nine in Homs Monitor": the source at the end of a headline, whose colon was lost, is no part of the place. */
export function mendHeadlineSources(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const source = tokens.findLastIndex(({ upos }) => upos !== 'PUNCT');
  const before = tokens[source - 1];
  const { text, norm, head, deprel } = tokens[source] ?? { text: '', norm: '', head: -1, deprel: '' };
  if (!before || !language.headlineSources.has(norm) || !/^\p{Lu}/u.test(text)) return sentence;
  if (!['PROPN', 'NOUN', 'ADJ'].includes(before.upos) || before.head !== source || deprel.startsWith('nsubj'))
    return sentence;
  const root = tokens.findIndex((token) => token.head === -1);
  const mended = tokens.map((token, at): Token => {
    if (at === source - 1) return { ...token, head, deprel };
    if (at === source) return { ...token, head: root === source ? source - 1 : root, deprel: 'parataxis' };
    return token.head === source ? { ...token, head: source - 1 } : token;
  });
  return withArcs(sentence, mended);
}
