import type { Span } from '../model/index.ts';
import { type Document, nameOf, timeOf } from './document.ts';
import type { Word } from './words.ts';

/** A person's own name, without what stands before it: "Juan Ruiz" of "former mayor Juan Ruiz". */
export interface PersonName extends Span {
  readonly text: string;
  /** True where a title or a role stands before it. */
  readonly titled: boolean;
}

/** One written word; a joined name is several. */
interface Piece extends Span {
  readonly text: string;
  readonly norm: string;
  readonly word: Word;
}

const PARTICLES = new Set([
  'de',
  'la',
  'del',
  'las',
  'los',
  'y',
  'e',
  'da',
  'dos',
  'do',
  'von',
  'van',
  'der',
  'bin',
  'ibn',
  'abu',
  'al',
]);
const ROLES = new Set(['person', 'government', 'civilians', 'fighters', 'people']);
const LONGEST = 7;

function piecesOf(word: Word): Piece[] {
  if (!word.text.includes(' ')) return [{ ...spanOf(word), text: word.text, norm: word.norm, word }];
  const found: Piece[] = [];
  for (const { 0: text, index } of word.text.matchAll(/\S+/g)) {
    const start = word.start + index;
    found.push({ start, end: start + text.length, text, norm: text.toLowerCase(), word });
  }
  return found;
}

const spanOf = ({ start, end }: Word): Span => ({ start, end });

/** "Mayor", "Dr", "Msgr.": what stands before a person's name. */
const isTitle = (doc: Document, { norm }: Piece): boolean => {
  const bare = norm.replace(/\.$/, '');
  if (doc.language.titles.has(bare)) return true;
  const { nouns } = doc.language;
  const role = nouns.get(bare) ?? nouns.get(bare.replace(/s$/, ''));
  return role !== undefined && ROLES.has(role);
};

// A joined name that a pack knows as a body or a weapon is no person's.
function isOfPerson(doc: Document, word: Word): boolean {
  const name = nameOf(doc, word);
  if (!name) return word.upos === 'PROPN';
  if (name.form === 'group' || name.form === 'place') return false;
  const entry = name.entries[0];
  if (!entry || name.form === 'proper') return word.upos === 'PROPN' || name.joined;
  if (entry.kind === 'actor') return entry.actor.kind === 'person';
  // many family names are names of towns as well: "Santa Cruz" is one only where it is a word of several names
  return entry.kind === 'place' && word.upos === 'PROPN' && !word.text.includes(' ');
}

/** True for a word that can be part of a person's name. */
const isNamePiece = (doc: Document, piece: Piece): boolean =>
  /^\p{Lu}/u.test(piece.text) && !timeOf(doc, piece.word) && isOfPerson(doc, piece.word);

const opensName = (doc: Document, piece: Piece): boolean => isNamePiece(doc, piece) && !isTitle(doc, piece);

const isParticle = ({ norm, word }: Piece): boolean => PARTICLES.has(norm) && word.upos !== 'VERB';

/**
 * The person whose name the phrase of this word holds: the head's own words ("Juan Ruiz"), or those right after a role
 * ("the mayor Juan Ruiz"). Null where the words are no person's name, or may as well be another's.
 */
export function personAt(doc: Document, head: Word): PersonName | null {
  const own = piecesOf(head);
  const role = own.every((piece) => isTitle(doc, piece));
  const found = role ? nameAfter(doc, head) : null;
  // "James Baker" has a role for a family name
  return found ?? (own.some((piece) => isNamePiece(doc, piece)) ? nameOver(doc, head) : null);
}

const nameAfter = (doc: Document, role: Word): PersonName | null => {
  const pieces = runFrom(doc, role.tree.words, role.at + 1);
  return isPersonal(doc, pieces, true) ? written(doc, pieces, true) : null;
};

function nameOver(doc: Document, head: Word): PersonName | null {
  const { words } = head.tree;
  const from = leftmost(doc, words, head.at);
  const pieces = runFrom(doc, words, from);
  if (!pieces.length || pieces.at(-1)!.word.at < head.at) return null;
  const before = [...(words[from - 1] ? piecesOf(words[from - 1]!) : []), ...piecesOf(words[from]!)];
  const titled = before.some((piece) => piece.start < pieces[0]!.start && isTitle(doc, piece));
  return isPersonal(doc, pieces, titled) ? written(doc, pieces, titled) : null;
}

function written(doc: Document, pieces: readonly Piece[], titled: boolean): PersonName {
  const { start } = pieces[0]!;
  const { end } = pieces.at(-1)!;
  return { start, end, text: doc.text.slice(start, end), titled };
}

// The first word of the run of name words that reaches a word from the left.
function leftmost(doc: Document, words: readonly Word[], at: number): number {
  let first = at;
  for (let i = at - 1; i >= 0 && at - i < LONGEST; i--) {
    const pieces = piecesOf(words[i]!);
    if (pieces.every((piece) => opensName(doc, piece))) first = i;
    else if (!pieces.every(isParticle)) break;
  }
  return first;
}

// The words of a name from here on, titles before it passed over.
function runFrom(doc: Document, words: readonly Word[], from: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = from; words[at] && at - from < 2 * LONGEST; at++) {
    for (const piece of piecesOf(words[at]!)) {
      const fits = pieces.length
        ? isNamePiece(doc, piece) || isParticle(piece) || isInitial(piece)
        : opensName(doc, piece);
      if (fits) pieces.push(piece);
      else if (pieces.length > 0 || !isTitle(doc, piece)) return trimmed(pieces);
    }
  }
  return trimmed(pieces);
}

const isInitial = ({ text }: Piece): boolean => /^\p{Lu}\.$/u.test(text);

const trimmed = (pieces: readonly Piece[]): Piece[] => {
  let past = pieces.length;
  while (past > 0 && isParticle(pieces[past - 1]!)) past--;
  return pieces.slice(0, past);
};

function isPersonal(doc: Document, pieces: readonly Piece[], titled: boolean): boolean {
  if (pieces.length > LONGEST) return false;
  const names = pieces.filter((piece) => !isParticle(piece));
  if (titled) return names.length > 0;
  return names.length > 1 && doc.knowledge.isGivenName(names[0]!.norm);
}
