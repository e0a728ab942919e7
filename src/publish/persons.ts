import type { Span } from '../model/index.ts';
import type { KnownName, Names } from './profile.ts';
import { AGE, NOT_A_PERSON, OPENERS, PARTICLES, TITLES, TOPONYMS } from './words.ts';

/** A word or a mark of a text. */
export interface Piece extends Span {
  readonly text: string;
}

const PIECE = /[\p{L}\p{M}\p{N}]+(?:['’‘ʿʾ\-‑][\p{L}\p{M}\p{N}]+)*|\S/gu;
const SHORT_TITLE = /^(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Capt|Maj|Sgt|Eng|Cpl|Brig)$/;
const LONGEST = 7;

/** The words and marks of a text. */
export const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(PIECE)].map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));

const bare = (word: string): string => word.toLowerCase().replace(/\.$/, '');
/** True for a word that may begin a name: "Azaz", "al-Bab". */
export const isCapital = (word: string): boolean => /^(?:(?:a[a-z]{1,2}|el|ul)[-‑])?\p{Lu}/u.test(word);
const isTitle = (word: string | undefined): boolean => word !== undefined && TITLES.has(bare(word));
/** The word before a run; of "Dr. Ahmad" the title, not its point. */
const wordBefore = (pieces: readonly Piece[], at: number): string => {
  const before = pieces[at - 1]?.text ?? '';
  return before === '.' && SHORT_TITLE.test(pieces[at - 2]?.text ?? '') ? pieces[at - 2]!.text : before;
};
const isAllCapitals = (pieces: readonly Piece[]): boolean => {
  const long = pieces.filter(({ text }) => /^\p{L}{3,}/u.test(text));
  return long.length > 2 && long.every(({ text }) => text === text.toUpperCase());
};

/** The names of persons in a text whom no pack knows. */
export function findPersons(text: string, names: Names): Span[] {
  const pieces = piecesOf(text);
  const words = pieces.map((piece) => piece.text);
  const found: Span[] = [];
  // Where all is written in capitals they tell nothing: a given name and the word after it are taken then.
  const shouted = isAllCapitals(pieces);
  for (let at = 0, end = 0; at < pieces.length; at++) {
    if (!isCapital(words[at]!)) continue;
    if (at >= end) {
      end = endOfCapitals(words, at);
      // Most names are of places and armed bodies: where nothing hints at a person, nothing is looked up.
      if (!mayHoldPerson(text, pieces, at, end, names)) {
        at = end - 1;
        continue;
      }
    }
    const known = names.nameAt(words, at);
    const past = shouted ? pastGiven(pieces, at, names) : pastRun(text, pieces, at);
    if (past > at && isPerson(text, pieces, { at, past, known }, names)) {
      found.push({ start: pieces[at]!.start, end: pieces[past - 1]!.end });
      at = past - 1;
    } else if (known) at += known.length - 1;
  }
  return [...found, ...latersOf(text, pieces, found)].sort((a, b) => a.start - b.start);
}

/** One past the last of the words with capitals, and small words between them, that begin here. */
function endOfCapitals(words: readonly string[], at: number): number {
  let end = at + 1;
  for (let next = end; next < words.length; next++) {
    if (isCapital(words[next]!)) end = next + 1;
    else if (!PARTICLES.has(words[next]!)) break;
  }
  return end;
}

/** A given name, a title in it or before it, or an age after it. */
function mayHoldPerson(text: string, pieces: readonly Piece[], at: number, end: number, names: Names): boolean {
  if (isTitle(wordBefore(pieces, at)) || AGE.test(text.slice(pieces[end - 1]!.end, pieces[end - 1]!.end + 12)))
    return true;
  for (let one = at; one < end; one++) {
    const word = bare(pieces[one]!.text);
    if (TITLES.has(word) || names.isGivenName(word)) return true;
  }
  return false;
}

/** One past the last word of a run of names that begins here. */
function pastRun(text: string, pieces: readonly Piece[], at: number): number {
  const first = pieces[at]!.text;
  if (!isCapital(first) || isTitle(first) || OPENERS.has(bare(first))) return at;
  let past = at + 1;
  for (let next = past; next < pieces.length && next - at < LONGEST; next++) {
    const { text: word, start } = pieces[next]!;
    // A line's end parts names.
    if (text.slice(pieces[next - 1]!.end, start).includes('\n')) break;
    if (isCapital(word) && !OPENERS.has(bare(word))) past = next + 1;
    else if (!PARTICLES.has(word)) break;
  }
  return past;
}

const pastGiven = (pieces: readonly Piece[], at: number, { isGivenName }: Names): number => {
  const next = pieces[at + 1]?.text ?? '';
  const isName = isGivenName(bare(pieces[at]!.text)) && /^\p{L}{2,}/u.test(next) && !OPENERS.has(bare(next));
  return isName ? at + 2 : at;
};

interface Run {
  readonly at: number;
  readonly past: number;
  readonly known: KnownName | null;
}

function isPerson(text: string, pieces: readonly Piece[], { at, past, known }: Run, names: Names): boolean {
  const [first, last] = [pieces[at]!, pieces[past - 1]!];
  const length = past - at;
  const given = names.isGivenName(bare(first.text.replace(/['’]s$/, '')));
  // "Mohammed" may be a village as well, "Mohammed Hassan" is none.
  if (known && !(given && known.length === 1 && length > 1 && known.kind === 'spot')) return false;
  const next = pieces[past];
  if (
    NOT_A_PERSON.test(last.text) ||
    (next && NOT_A_PERSON.test(next.text) && !text.slice(last.end, next.start).includes('\n'))
  )
    return false;
  const before = wordBefore(pieces, at);
  // "Qasr Hamid", "Wadi Khaled": a place that is called after somebody.
  if (TOPONYMS.test(before)) return false;
  if (isTitle(before)) return true;
  if (given) return true;
  return length > 1 && AGE.test(text.slice(last.end, last.end + 12));
}

/** "Darwish", where "Ahmad Darwish" was told of. */
function latersOf(text: string, pieces: readonly Piece[], found: readonly Span[]): Span[] {
  const surnames = new Set(
    found.map(({ start, end }) => text.slice(start, end).split(/\s+/).at(-1)!).filter((name) => name.length > 3),
  );
  return pieces.filter(
    (piece) => surnames.has(piece.text) && !found.some(({ start, end }) => start <= piece.start && piece.end <= end),
  );
}
