import type { NameSpan, RawSentence } from '../syntax/tree.ts';
import type { TimeMention } from './times.ts';

/** How far from the start of a sentence a date may begin: "In the early morning hours of Wednesday, 4 March 2021". */
const OPENING = 8;

/**
 * The full date with which a sentence opens, as one word: "On 4 March 2021, around 200 people protested". Notes of coders
 * begin so, and a loose figure there is easily taken for the head of the sentence.
 */
export function openingDate({ tokens }: RawSentence, times: readonly TimeMention[]): NameSpan[] {
  for (const { start, end } of times) {
    const inside = tokens.flatMap((token, at) => (token.start >= start && token.end <= end ? [at] : []));
    const first = inside.find(
      (at) => /^(?:\d{1,4}(?:st|nd|rd|th)?|\p{Lu}\p{L}+\.?)$/u.test(tokens[at]!.text) && at > 0,
    );
    const past = (inside.at(-1) ?? -1) + 1;
    if (first === undefined || first > OPENING || past - first < 2) continue;
    if (tokens.slice(first, past).some(({ text }) => /^\d{4}$/.test(text))) return [{ first, past, upos: 'PROPN' }];
  }
  return [];
}
