import type { Draft } from './document.ts';
import { withoutQuotations } from './neutral.ts';

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];

/** Syllables as far as letters tell them: groups of vowels, a silent e left out. */
function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^\p{L}]/gu, '');
  const groups = plain.replace(/(?:[^laeiouy]|[^aeiou]l)e$/, (end) => end.slice(0, -1)).match(/[aeiouyāīū]+/g);
  return Math.max(1, groups?.length ?? 1);
}

/** Reading level of sentences: Flesch-Kincaid grade and Flesch reading ease (Kincaid and others, 1975). */
export function readingLevel(sentences: readonly string[]): { grade: number; ease: number; wordsPerSentence: number } {
  const words = sentences.flatMap((text) => wordsOf(text));
  if (!words.length) return { grade: 0, ease: 0, wordsPerSentence: 0 };
  const length = words.length / sentences.length;
  const weight = words.reduce((sum, word) => sum + syllables(word), 0) / words.length;
  return {
    grade: round(0.39 * length + 11.8 * weight - 15.59),
    ease: round(206.835 - 1.015 * length - 84.6 * weight),
    wordsPerSentence: round(length),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const RUN = 4;

/** Share of runs of four words that stand in the text more than once; names (capitals) and quotations are left out. */
export function repetition(sentences: readonly string[]): number {
  const seen = new Map<string, number>();
  for (const sentence of sentences) {
    const words = wordsOf(withoutQuotations(sentence));
    for (let at = 0; at + RUN <= words.length; at++) {
      const run = words.slice(at, at + RUN);
      if (run.slice(1).some((word) => /^\p{Lu}|\d/u.test(word))) continue;
      const key = run.join(' ').toLowerCase();
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
  const repeated = [...seen.values()].reduce((sum, count) => sum + (count - 1), 0);
  return total ? Math.round((repeated / total) * 1000) / 1000 : 0;
}

/** Neighbouring sentences that are built alike. */
export const alikeNeighbours = (drafts: readonly Draft[]): number =>
  drafts.filter(({ frame }, at) => at > 0 && drafts[at - 1]!.frame === frame).length;
