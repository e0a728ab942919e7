import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';

/** "Two clerks were shot to death by gunmen": a bare noun after "was" with a subject, where the form may be a participle. */
export function mendPassiveNouns(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ upos, norm }, i) =>
      upos === 'NOUN' &&
      language.verbNouns.has(norm) &&
      tokens[i - 1]?.head === i &&
      tokens[i - 1]?.deprel === 'cop' &&
      tokens.some(({ head, deprel }) => head === i && deprel === 'nsubj'),
  );
  if (at < 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, i) => {
      if (i === at)
        return { ...token, upos: 'VERB', xpos: 'VBN', lemma: language.verbLemmas.get(token.norm) ?? token.norm };
      if (token.head !== at) return token;
      if (token.deprel === 'cop') return { ...token, deprel: 'aux:pass' };
      if (token.deprel === 'nsubj') return { ...token, deprel: 'nsubj:pass' };
      if (token.deprel !== 'nmod') return token;
      const by = tokens.some((kid) => kid.head === i && kid.deprel === 'case' && kid.norm === 'by');
      return { ...token, deprel: by ? 'obl:agent' : 'obl' };
    }),
  };
}
