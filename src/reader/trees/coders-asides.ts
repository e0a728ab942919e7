import type { RawSentence } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** A sentence without what a coder remarked in it of his own note: "a gang [size=around 200] attacked", "ten died (coded as 10)". */
export function withoutAsides(sentence: RawSentence, text: string, { codersAsides }: Language): RawSentence {
  const { start, end, tokens } = sentence;
  const asides = [...text.slice(start, end).matchAll(codersAsides)].map(({ index, 0: found }) => ({
    start: start + index,
    end: start + index + found.length,
  }));
  if (!asides.length) return sentence;
  const kept = tokens.filter((token) => !asides.some((aside) => aside.start <= token.start && token.end <= aside.end));
  return kept.length ? { ...sentence, tokens: kept } : sentence;
}
