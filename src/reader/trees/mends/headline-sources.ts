import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, NOMINAL, withArcs } from './arcs.ts';

/** "Raids kill nine in Homs Monitor": the source at the end of a headline, whose colon was lost, is no part of the place. */
export function mendHeadlineSources(told: Sentence, language: Language): Sentence {
  const sentence = withSourceBefore(told);
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

/** In words: a longer beginning is no label. */
const LONGEST = 6;

/** "Defence Ministry: More than 60 rebels killed in Marq": the source before the colon is none of the dead behind it. */
function withSourceBefore(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (colon < 1 || colon > LONGEST) return sentence;
  const source = tokens.findIndex(
    ({ deprel, head, upos }, at) =>
      at < colon && NOMINAL.has(upos) && deprel.startsWith('nsubj') && tokens[head]?.upos === 'VERB' && head > colon,
  );
  const verb = tokens[source]?.head ?? -1;
  const named = verb < 0 ? undefined : kidsOf(tokens, source).find((kid) => kid > colon && kid < verb);
  if (named === undefined || !['appos', 'parataxis', 'dep'].includes(tokens[named]!.deprel)) return sentence;
  const { deprel } = tokens[source]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === named) return { ...token, head: verb, deprel };
      return at === source ? { ...token, deprel: 'parataxis' } : token;
    }),
  );
}
