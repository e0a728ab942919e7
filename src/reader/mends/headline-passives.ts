import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** "More than 50 rebels killed in raid": whom a figure counts killed nobody; a headline leaves out the auxiliary. */
export function mendHeadlinePassives(sentence: Sentence, { countedParticiples }: Language): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head === -1);
  const verb = tokens[root];
  if (verb?.upos !== 'VERB' || !countedParticiples.has(verb.norm)) return sentence;
  if (kidOf(tokens, root, /^(?:aux|obj|ccomp|xcomp|conj)/) >= 0) return sentence;
  const subject = kidOf(tokens, root, /^nsubj$/);
  if (subject < 0 || subject > root || kidOf(tokens, subject, /^nummod/) < 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === root) return { ...token, xpos: 'VBN' };
      return at === subject ? { ...token, deprel: 'nsubj:pass' } : token;
    }),
  };
}

const kidOf = (tokens: readonly Token[], at: number, relations: RegExp): number =>
  tokens.findIndex(({ head, deprel }) => head === at && relations.test(deprel));
