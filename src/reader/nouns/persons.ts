import type { Span } from '../../model/index.ts';
import { type Document, nameOf, timeOf } from '../document.ts';
import { kidsBy, rel, type Word } from '../trees/words.ts';

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
const isTitle = (doc: Document, { norm, word }: Piece): boolean => {
  // "gunmen killed Juan Ruiz": the dead are no title here
  if (word.upos === 'VERB') return false;
  // "vice-president", "ex-mayor"
  const bare = norm.replace(/\.$/, '').replace(/^(?:vice|ex|co|deputy|former)-/, '');
  if (doc.language.titles.has(bare) || isFrom(doc, word)) return true;
  const { nouns } = doc.language;
  const role = nouns.get(bare) ?? nouns.get(bare.replace(/s$/, ''));
  return role !== undefined && ROLES.has(role);
};

/** "Doctor Sofia Vega": a capital that stands for its state is a given name as well; no word for a people ends so. */
const isNamesake = (doc: Document, { norm }: Word): boolean => /[ao]$/.test(norm) && doc.knowledge.isGivenName(norm);

/** "The Guatemalan Ana Paz": where somebody is from, and not "Jordan", which is a name as well. */
function isFrom(doc: Document, word: Word): boolean {
  const entries = nameOf(doc, word)?.entries ?? [];
  if (word.text.includes(' ') || isNamesake(doc, word)) return false;
  return entries.some(
    (entry) =>
      entry.kind === 'actor' &&
      (entry.actor.kind === 'people' || entry.actor.kind === 'country') &&
      entry.actor.name.toLowerCase() !== word.norm,
  );
}

// A joined name that a pack knows as a body or a weapon is no person's.
function isOfPerson(doc: Document, word: Word): boolean {
  const name = nameOf(doc, word);
  if (!name) return word.upos === 'PROPN';
  if (name.form === 'group' || name.form === 'place') return false;
  const entry = name.entries[0];
  if (!entry || name.form === 'proper') return word.upos === 'PROPN' || name.joined;
  if (entry.kind === 'actor')
    return entry.actor.kind === 'person' || (entry.actor.kind === 'country' && isNamesake(doc, word));
  // many family names are names of towns as well: "Santa Cruz" is one only where it is a word of several names
  return entry.kind === 'place' && word.upos === 'PROPN' && (!word.text.includes(' ') || isTitledName(doc, word));
}

/** "Judge Maria Elena": a place of that name is not meant behind a title. */
export function isTitledName(doc: Document, { text, tree, at }: Word): boolean {
  const [first, second] = text.toLowerCase().split(/\s+/);
  const before = tree.words[at - 1];
  if (!before) return false;
  if (isLeader(doc, before)) return true;
  if (second) return doc.knowledge.isGivenName(first!) && isTitle(doc, piecesOf(before).at(-1)!);
  // "engineers Paulo Braga and …": the name in two words
  const title = tree.words[at - 2];
  return (
    before.upos === 'PROPN' &&
    title?.upos === 'NOUN' &&
    doc.knowledge.isGivenName(before.norm) &&
    isTitle(doc, piecesOf(title).at(-1)!)
  );
}

/** "The gang leader Medina", "the drug lord El Chapo": behind one who leads stands a name, whatever town bears it. */
const isLeader = ({ language }: Document, { norm, text, xpos }: Word): boolean =>
  text === norm && /^NNP?$/.test(xpos) && (language.titles.has(norm) || language.nouns.get(norm) === 'person');

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
  return found ?? (own.some((piece) => isNamePiece(doc, piece)) ? nameOver(doc, head) : namedAs(doc, head));
}

/** "A retired judge, Karan Dutt": beside a role a name in several words that stands for nothing else is that of whoever has it. */
export function personBeside(doc: Document, name: Word): PersonName | null {
  const own = personAt(doc, name);
  if (own || nameOf(doc, name)?.entries.length || kidsBy(name, 'det').length) return own;
  const { words } = name.tree;
  const pieces = runFrom(doc, words, leftmost(doc, words, name.at));
  const isFull = pieces.filter((piece) => !isParticle(piece)).length > 1;
  return isFull && isPersonal(doc, pieces, true) ? written(doc, pieces, true) : null;
}

/** "A vendor identified as Ana Paz", "a guard named Barroso". */
function namedAs(doc: Document, head: Word): PersonName | null {
  const naming =
    head.xpos === 'NN' ? kidsBy(head, 'acl').find((kid) => NAMINGS.has(kid.lemma) && kid.at > head.at) : null;
  if (!naming) return null;
  const { words } = head.tree;
  const at = words[naming.at + 1]?.norm === 'as' ? naming.at + 2 : naming.at + 1;
  if (words[at]?.upos !== 'PROPN' || (at === naming.at + 1 && naming.lemma === 'identify')) return null;
  const pieces = runFrom(doc, words, at);
  return isPersonal(doc, pieces, true) ? written(doc, pieces, true) : null;
}

const NAMINGS: ReadonlySet<string> = new Set(['identify', 'name', 'call', 'know']);

const nameAfter = (doc: Document, role: Word): PersonName | null => {
  const run = runFrom(doc, role.tree.words, role.at + 1);
  const pieces = behindTitle(doc, run) ?? run;
  return isPersonal(doc, pieces, true) ? written(doc, pieces, true) : null;
};

function nameOver(doc: Document, head: Word): PersonName | null {
  const { words } = head.tree;
  const from = leftmost(doc, words, head.at);
  const run = runFrom(doc, words, from);
  if (!run.length || run.at(-1)!.word.at < head.at) return null;
  const own = behindTitle(doc, run);
  if (own) return written(doc, own, true);
  const pieces = run;
  const before = [...(words[from - 1] ? piecesOf(words[from - 1]!) : []), ...piecesOf(words[from]!)];
  const titled = before.some((piece) => piece.start < pieces[0]!.start && isTitle(doc, piece));
  return isPersonal(doc, pieces, titled) ? written(doc, pieces, titled) : null;
}

/** "Finance Minister Dr Juan Ruiz": what stands before the last title says of what, and is no name. */
function behindTitle(doc: Document, run: readonly Piece[]): readonly Piece[] | null {
  const title = run.findLastIndex((piece) => isTitle(doc, piece));
  if (title < 1 || title > run.length - 2 || doc.knowledge.isGivenName(run[0]!.norm)) return null;
  return run.slice(title + 1);
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

/** "He", "his": said of a person whom the sentence names. */
export const PERSONAL: ReadonlySet<string> = new Set([
  'he',
  'him',
  'his',
  'she',
  'her',
  'himself',
  'herself',
  'who',
  'whom',
]);

/** "Juan Ruiz", "Karimov, a local teacher", "Karimov, who": what the name is, or the words right behind it, leave no doubt. */
export function isToldAsPerson(doc: Document, word: Word): boolean {
  if (personAt(doc, word)) return true;
  const { words } = word.tree;
  if (word.kids.some((kid) => rel(kid) === 'appos' && ROLES.has(roleOf(doc, kid) ?? ''))) return true;
  const next = words[word.at + 1];
  const after = next?.text === ',' ? words[word.at + 2] : next;
  return after !== undefined && ['who', 'whom'].includes(after.norm);
}

/**
 * True for a name that the words round it make a person's: "Juan Ruiz", "Karimov, a local teacher", "Karimov, who", or a
 * name that no gazetteer knows with "his" or "he" behind it, where no one else stands between.
 */
export function isCalledPerson(doc: Document, word: Word): boolean {
  if (isToldAsPerson(doc, word)) return true;
  const { words } = word.tree;
  if (hasAge(word) || (word.deprel === 'nsubj:pass' && isDoneToPersons(doc, word.parent))) return true;
  if (nameOf(doc, word)?.entries.length) return false;
  const following = words.slice(word.at + 1, word.at + 1 + NEAR);
  const pronoun = following.findIndex(({ norm }) => PERSONAL.has(norm));
  return pronoun >= 0 && !following.slice(0, pronoun).some((one) => isSomebody(doc, one));
}

// "Karimov, 45,", "Karimov, now 21,"
function hasAge({ tree: { words }, at }: Word): boolean {
  const age = words[at + 2]?.upos === 'ADV' ? at + 3 : at + 2;
  return words[at + 1]?.text === ',' && /^\d{1,2}$/.test(words[age]?.text ?? '') && words[age + 1]?.text === ',';
}

const isDoneToPersons = ({ language }: Document, verb: Word | null): boolean =>
  kidsBy(verb!, 'conj').some(({ lemma, xpos }) => xpos === 'VBN' && language.doneToPersons.has(lemma));

/** In words: so far "his" may reach back. */
const NEAR = 40;

const roleOf = (doc: Document, { lemma, norm }: Word): string | undefined =>
  doc.language.nouns.get(lemma.toLowerCase()) ?? doc.language.nouns.get(norm);

const SINGLE = new Set(['NN', 'NNP']);

// Whom "his" may as well mean
const isSomebody = (doc: Document, word: Word): boolean =>
  SINGLE.has(word.xpos) && (PERSONS.has(roleOf(doc, word) ?? '') || personAt(doc, word) !== null);

const PERSONS = new Set(['person', 'civilians', 'fighters']);
