import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';

const BEFALLING = new Set(['to', 'among', 'amongst']);

/** "Resulting in injuries to three teachers": what stands behind a noun of harm says whom it befell, not where it led. */
export function mendHarmNouns(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const nouns = new Map<number, number>();
  tokens.forEach(({ upos, lemma, head }, at) => {
    if (upos !== 'NOUN' || !language.harmNouns.has(lemma.toLowerCase())) return;
    const mark = tokens[at + 1];
    const whom = BEFALLING.has(mark?.norm ?? '') && mark!.deprel === 'case' ? tokens[mark!.head] : undefined;
    // "brought the injuries to 18" says how many
    if (whom?.head === head && whom.upos !== 'NUM' && ['obl', 'nmod'].includes(whom.deprel)) nouns.set(mark!.head, at);
  });
  if (!nouns.size) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (nouns.has(at) ? { ...token, head: nouns.get(at)!, deprel: 'nmod' } : token)),
  };
}
