import type { Sentence } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** What a sentence may hold, by its words and signs alone: no mend changes them. */
export type Sign = 'and' | 'comma' | 'by' | 'of' | 'figure' | 'speech' | 'relative' | 'stop';

const BIT: Readonly<Record<Sign, number>> = {
  and: 1,
  comma: 2,
  by: 4,
  of: 8,
  figure: 16,
  speech: 32,
  relative: 64,
  stop: 128,
};

const BY_WORD: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ['and', 'and'],
  ['or', 'and'],
  ['but', 'and'],
  ['nor', 'and'],
  ['&', 'and'],
  [',', 'comma'],
  ['by', 'by'],
  ['of', 'of'],
]);

const STOP = /^(?:[;:()[\]/–—-]|--)$/;

/** The signs of a sentence as one number. */
export function signsOf({ tokens }: Sentence, { stanceOf }: Language): number {
  let held = 0;
  for (const { norm, text, upos, xpos, lemma } of tokens) {
    const sign = BY_WORD.get(norm);
    if (sign) held |= BIT[sign];
    else if (STOP.test(text)) held |= BIT.stop;
    else if (upos === 'NUM' || /\d/.test(text)) held |= BIT.figure;
    else if (xpos[0] === 'W') held |= BIT.relative;
    if ((held & BIT.speech) === 0 && stanceOf(lemma)?.speaker) held |= BIT.speech;
  }
  return held;
}

/** Several signs as one number, to be held against those of a sentence. */
export const asMask = (signs: readonly Sign[]): number => signs.reduce((mask, sign) => mask | BIT[sign], 0);
