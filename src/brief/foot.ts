import { dateWords } from './dates.ts';
import type { Measures, Reference } from './document.ts';
import { quoted } from './quotation.ts';

/** The foot of every format: what was measured. */
export function measureLines(measures: Measures): string[] {
  const { planned, printed, supported, events, told, grade, ease, wordsPerSentence, repetition, sameFrame } = measures;
  const share = (part: number, whole: number): string =>
    whole ? `${Math.round((part / whole) * 1000) / 10} %` : 'nothing to count';
  const alike = sameFrame === 0 ? 'no neighbouring sentences are' : `${sameFrame} neighbouring sentences are`;
  return [
    `Support rate: ${share(supported, printed)} (${supported} of ${printed} printed sentences are borne out by the claims they cite; ${planned - printed} of ${planned} were left out).`,
    `Coverage: ${share(told, events)} (${told} of ${events} events of the day).`,
    `Reading level: Flesch-Kincaid grade ${grade}, reading ease ${ease}, ${wordsPerSentence} words a sentence.`,
    `Repetition: ${share(repetition, 1)} of runs of four words occur again; ${alike} built alike.`,
  ];
}

/** A reference in words: who, for which side, when, and the very words. */
export function referenceWords({ outlet, side, published, quote }: Reference): string {
  const when = published ? dateWords(published, { year: true }) : 'no date';
  return `${outlet}${side ? ` (${side})` : ''}, ${when}: ${quoted(quote)}`;
}
