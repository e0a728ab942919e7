import { normalise } from './characters.ts';
import { PREFIX } from './en/words.ts';
import { NAME_WORD, NUMBER_WORD } from './lexical.ts';
import type { NameSpan, RawToken } from './tree.ts';

/** A token as the parser gets it: one raw token, or a name of several. */
export interface JoinedToken extends RawToken {
  readonly norm: string;
  /** What the features are taken from: of a joined noun its last word. */
  readonly seen: string;
  readonly seenNorm: string;
  /** What stands for the word in the features, 0 for the word itself. */
  readonly standIn: number;
  /** Index into the names given, -1 for a plain token. */
  readonly name: number;
  readonly upos: string;
  readonly xpos: string;
}

const USUAL = { PROPN: 'NNP', NOUN: 'NN', NUM: 'CD', ADP: 'IN', VERB: 'VBD' } as const;

const plain = (token: RawToken): JoinedToken => {
  const norm = normalise(token.text);
  const seen = closed(token.text);
  return { ...token, norm, seen, seenNorm: normalise(seen), standIn: 0, name: -1, upos: '', xpos: '' };
};

// "counter-attacked", "re-took" are tagged as "counterattacked", "retook": the closed forms are those that training saw
const closed = (text: string): string => text.replace(PREFIX, (_, prefix: string) => prefix);

const join = (text: string, tokens: readonly RawToken[], span: NameSpan, name: number): JoinedToken => {
  const start = tokens[span.first]!.start;
  const last = tokens[span.past - 1]!;
  const whole = text.slice(start, last.end);
  const seen = seenAs(span, whole, last);
  return {
    start,
    end: last.end,
    text: whole,
    norm: normalise(whole),
    seen,
    seenNorm: normalise(seen),
    standIn: standInFor(span),
    name,
    upos: span.upos,
    xpos: span.xpos ?? USUAL[span.upos],
  };
};

// The features of a joined noun are its last word's; a joined preposition is one of place and behaves like "near".
const seenAs = ({ upos }: NameSpan, whole: string, last: RawToken): string => {
  if (upos === 'PROPN') return whole;
  return upos === 'ADP' ? 'near' : last.text;
};

// A name of one word is still known by its word; of several words only that it is a name matters.
const standInFor = ({ upos, first, past }: NameSpan): number => {
  if (past - first < 2 || upos === 'NOUN' || upos === 'ADP' || upos === 'VERB') return 0;
  return upos === 'PROPN' ? NAME_WORD : NUMBER_WORD;
};

/** The tokens with each name as one. A name that overlaps one before it, or lies outside, is passed over. */
export const joinNames = (text: string, tokens: readonly RawToken[], names: readonly NameSpan[]): JoinedToken[] => {
  const order = names
    .map((_, i) => i)
    .sort((a, b) => names[a]!.first - names[b]!.first || names[b]!.past - names[a]!.past);
  const joined: JoinedToken[] = [];
  let at = 0;
  for (const i of order) {
    const { first, past } = names[i]!;
    if (first < at || past > tokens.length || past <= first) continue;
    while (at < first) joined.push(plain(tokens[at++]!));
    joined.push(join(text, tokens, names[i]!, i));
    at = past;
  }
  while (at < tokens.length) joined.push(plain(tokens[at++]!));
  return joined;
};

/** The most tokens parsed at once. */
const LONGEST_PART = 250;
/** From here on a part ends at the first stop, comma or semicolon. */
const LONG_PART = 150;

/** Cuts an over-long sentence into parts, at punctuation where there is any. */
export const partsOf = (tokens: readonly JoinedToken[]): readonly (readonly JoinedToken[])[] => {
  if (tokens.length <= LONGEST_PART) return tokens.length === 0 ? [] : [tokens];
  const parts: JoinedToken[][] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    const length = at + 1 - first;
    if (length === LONGEST_PART || (length >= LONG_PART && /^[.;,:!?]$/.test(tokens[at]!.text))) {
      parts.push(tokens.slice(first, at + 1));
      first = at + 1;
    }
  }
  if (first < tokens.length) parts.push(tokens.slice(first));
  return parts;
};
