import type { NameSpan, RawSentence, Sentence, Token } from '../../syntax/tree.ts';
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

/** "On 3 May a rocket", "in March 2021": a word with a capital beside the figure of a date is the name of its month, whatever else it may mean. */
export function monthNames({ tokens }: RawSentence, times: readonly TimeMention[]): NameSpan[] {
  const isFigure = (at: number): boolean => /^\d{1,4}(?:st|nd|rd|th)?$/.test(tokens[at]?.text ?? '');
  return tokens.flatMap(({ start, end, text }, at) =>
    /^\p{Lu}\p{Ll}{2}$/u.test(text) &&
    (isFigure(at - 1) || isFigure(at + 1)) &&
    times.some((time) => time.start <= start && end <= time.end)
      ? [{ first: at, past: at + 1, upos: 'PROPN' as const }]
      : [],
  );
}

type Parse = (text: string, sentence: RawSentence, names: NameSpan[]) => Sentence;

/** "Between 14 and", "From 3 May to": one preposition and the first of two days, in so many words. */
const FIRST_DAY = 5;

const isFirstDay = (tokens: RawSentence['tokens'], past: number): boolean =>
  past <= FIRST_DAY &&
  /^(?:Between|From)$/.test(tokens[0]!.text) &&
  tokens.slice(1, past).every(({ text }) => /^(?:\d{1,2}|\p{Lu}\p{Ll}+|and|to|-|–)$/u.test(text));

/** "On 4 March 2021," or "4 March 2021:": a date with at most one word before it, or the first of two days, and what ends it. */
function dateOf({ tokens }: RawSentence, names: readonly NameSpan[]): NameSpan | null {
  const date = names.find(
    ({ first, past }) =>
      (first <= 1 || isFirstDay(tokens, first)) && past - first > 1 && /^\d{4}$/.test(tokens[past - 1]?.text ?? ''),
  );
  if (!date || !/^[,:.;–—-]$/.test(tokens[date.past]?.text ?? '') || date.past + 3 > tokens.length) return null;
  return date.first === 0 || /^(?:On|By|Since|From|Around|About|Circa|Before|After|Between)$/i.test(tokens[0]!.text)
    ? date
    : null;
}

/**
 * Parses what follows the full date of an opening by itself and hangs the date on it: "On 4 March 2021, hundreds of people
 * protested". With the date before them, a figure or a noun is often taken for one more part of it.
 */
export function parseBehindDate(parse: Parse, text: string, sentence: RawSentence, names: NameSpan[]): Sentence {
  const date = dateOf(sentence, names);
  if (!date) return parse(text, sentence, names);
  const cut = date.past + 1;
  const rest = parse(
    text,
    { ...sentence, start: sentence.tokens[cut]!.start, tokens: sentence.tokens.slice(cut) },
    names.flatMap(({ first, past, ...more }) =>
      first >= cut ? [{ ...more, first: first - cut, past: past - cut }] : [],
    ),
  );
  return withDate(
    parse(text, { ...sentence, tokens: sentence.tokens.slice(0, cut) }, [date]),
    rest,
    sentence,
    names,
    date,
  );
}

function withDate(
  opening: Sentence,
  rest: Sentence,
  { start, end }: RawSentence,
  names: readonly NameSpan[],
  date: NameSpan,
): Sentence {
  const shift = opening.tokens.length;
  const known = names.flatMap(({ first }, at) => (first > date.past ? [at] : []));
  const moved = rest.tokens.map(
    (token): Token => ({
      ...token,
      head: token.head < 0 ? -1 : token.head + shift,
      name: token.name < 0 ? -1 : known[token.name]!,
    }),
  );
  const root = moved.findIndex(({ head }) => head < 0) + shift;
  const own = names.indexOf(date);
  const before = opening.tokens.map((token, at): Token => hung(token, at, root, opening.tokens.length, own));
  return { start, end, parsed: true, tokens: [...before, ...moved] };
}

function hung(token: Token, at: number, root: number, length: number, own: number): Token {
  const isDate = token.name >= 0;
  if (isDate) return { ...token, name: own, head: root, deprel: at === 0 ? 'obl:unmarked' : 'obl' };
  const date = length - 2;
  return at > date ? { ...token, head: date, deprel: 'punct' } : { ...token, head: date, deprel: 'case' };
}
