import { type Document, nameOf, timeOf } from '../document.ts';
import type { FrameRow } from '../language.ts';
import { actorEntry, kindOf, nounClass } from '../nouns/kinds.ts';
import { personAt } from '../nouns/persons.ts';
import { verbLemma } from '../trees/carriers.ts';
import { isNegated } from '../trees/negation.ts';
import { isVerb, kidsBy, rel, type Tree, type Word, withConjuncts } from '../trees/words.ts';
import { type Arguments, activeReading, verbArguments } from './arguments.ts';
import { withAuthors } from './authors.ts';
import { isBarred, merged, required } from './conditions.ts';
import { isOfWar } from './everyday.ts';
import { type Filler, fill } from './fillers.ts';
import { nounArguments } from './noun-arguments.ts';
import { type CompiledRow, indexOf, type RowIndex } from './rows.ts';

/** A row that holds at a trigger, with its roles filled. */
export interface Firing {
  readonly row: FrameRow;
  readonly trigger: Word;
  /** Other words of the trigger: the noun of "take control". */
  readonly also: readonly Word[];
  readonly args: Arguments;
  readonly fillers: readonly Filler[];
  /** Actors and weapons that modify a noun trigger: "Turkish shelling", "rocket attack". */
  readonly modifiers: readonly Word[];
}

/** A row that nearly held, and why it did not. */
export interface NearMiss {
  readonly row: FrameRow;
  readonly trigger: Word;
  readonly why: string;
}

function tryRow(doc: Document, compiled: CompiledRow, args: Arguments, trigger: Word): Firing | string {
  const also = required(compiled, args, trigger);
  if (!also) return 'the words it asks for are not there';
  const all = also.reduce((sum, word) => (isVerb(word) ? sum : merged(sum, nounArguments(word, doc.language))), args);
  if (isBarred(compiled, all, trigger)) return 'a word stands there that bars it';
  if (compiled.row.alone && takesMore(doc, all, trigger)) return 'it has an object or a clause';
  const fillers = fill(doc, compiled, all, trigger, also);
  if (typeof fillers === 'string') return fillers;
  if (compiled.row.everyday && !isOfWar(doc, compiled.row, all, fillers, trigger)) return 'nobody in it fights';
  return {
    row: compiled.row,
    trigger,
    also,
    args: all,
    fillers,
    // "shot down twelve Russian drones": whose the target is does not act
    modifiers: (isVerb(trigger) ? also.filter((word) => !isTarget(word, fillers)) : [trigger]).flatMap((word) =>
      modifiersOf(doc, word, compiled.row),
    ),
  };
}

/** What is done, said or shown: a day beside the verb is neither. */
const takesMore = (doc: Document, { obj }: Arguments, trigger: Word): boolean =>
  kidsBy(trigger, 'ccomp').length > 0 || isBehindQuote(trigger) || obj.some((word) => timeOf(doc, word) === null);

/** '"You have nothing to teach us," the envoy shot back': the tree hangs the verb of speech on what was said. */
const isBehindQuote = ({ deprel, parent, at, tree: { words } }: Word): boolean =>
  deprel === 'parataxis' &&
  parent !== null &&
  words.slice(Math.min(parent.at, at), at).some(({ text }) => /^["”’]$/.test(text));

const isTarget = (word: Word, fillers: readonly Filler[]): boolean =>
  fillers.some((filler) => filler.word === word && filler.role === 'target');

/** Actors and weapons before a noun of happening: "Turkish", "army", "rocket". */
function modifiersOf(doc: Document, noun: Word, row: FrameRow): Word[] {
  return kidsBy(noun, 'compound', 'amod', 'nmod:poss', 'nmod', 'flat')
    .filter((kid) => kid.at < noun.at)
    .flatMap((kid) => [kid, ...withConjuncts(kid), ...kidsBy(kid, 'compound', 'amod')])
    .filter(
      (kid, i, all) =>
        all.indexOf(kid) === i &&
        !doc.language.epithets.has(kid.norm) &&
        // "gang rape": a part of the word
        !(kindOf(doc, kid) === 'group' && (row.nouns ?? '').includes(`${kid.norm} ${noun.lemma}`)) &&
        (nameOf(doc, kid) !== null ||
          ['force', 'fighters', 'group', 'materiel', 'platform', 'government'].includes(kindOf(doc, kid))),
    );
}

// "The resistance fired rockets": a side that is called so
const isActorsName = (doc: Document, word: Word): boolean => {
  const name = nameOf(doc, word);
  if (name?.form === 'group' && word.upos === 'PROPN') return true;
  // "Ana Flood spoke of the dam"
  if (word.upos === 'PROPN' && !name?.entries.length && personAt(doc, word)) return true;
  if (nounClass(doc, word)) return false;
  const entry = actorEntry(name?.entries ?? []);
  return (entry !== null && entry.actor.kind !== 'generic') || doc.knowledge.namedBy(word.norm, doc.side) !== null;
};

/** "Attack and fighter aircraft", "strike and reconnaissance drones": a word for a sort of them, without article or number. */
const isSortOf = (doc: Document, { at, kids, xpos, tree: { words } }: Word): boolean =>
  xpos === 'NN' &&
  words[at + 1]?.upos === 'CCONJ' &&
  kids.every(({ deprel }) => ['conj', 'cc', 'punct'].includes(deprel)) &&
  kids.some(
    (kid) =>
      rel(kid) === 'conj' &&
      ['platform', 'weapon'].includes(kindOf(doc, kid)) &&
      / /.test(wordsFrom(words, at + 2, kid)),
  );

const wordsFrom = (words: readonly Word[], from: number, last: Word): string =>
  words
    .slice(from, last.at + 1)
    .map(({ text }) => text)
    .join(' ');

const isTriggerNoun = (word: Word): boolean =>
  (word.upos === 'NOUN' ||
    word.upos === 'PROPN' ||
    (word.upos === 'ADJ' && kidsBy(word, 'cop').length > 0) ||
    (word.upos === 'ADJ' && ['obj', 'nsubj', 'obl', 'nmod', 'conj', 'root'].includes(rel(word))) ||
    (word.upos === 'VERB' && word.xpos === 'VBG' && ['obj', 'obl', 'nmod', 'nsubj'].includes(rel(word)))) &&
  (!['compound', 'amod', 'flat'].includes(rel(word)) || word.xpos === 'NNS');

function candidates(doc: Document, word: Word): CompiledRow[] {
  // "in March": the month, and nobody marched
  if (word.upos === 'PROPN' && timeOf(doc, word)) return [];
  const index = indexOf(doc.language);
  const found: CompiledRow[] = [];
  if (isVerbal(word)) {
    const full = verbLemma(word);
    found.push(...(index.verbs.get(full) ?? []));
    if (full !== word.lemma) found.push(...(index.verbs.get(word.lemma.toLowerCase()) ?? []));
  }
  if (isTriggerNoun(word) && !isActorsName(doc, word) && !isSortOf(doc, word)) found.push(...nounRows(index, word, 0));
  // "a suicide bombing at the market": a participle by its tag, a noun by the word before it
  else if (word.xpos === 'VBG') found.unshift(...nounRows(index, word, 1));
  return found;
}

function nounRows(index: RowIndex, word: Word, least: number): CompiledRow[] {
  const { words } = word.tree;
  const own = word.lemma.toLowerCase().split(/[\s-]+/);
  const tries: string[][] = [own, word.norm.split(/[\s-]+/)];
  // "a mine cave-in": its last part alone is no noun
  if (word.norm.includes('-')) tries.push(word.lemma.toLowerCase().split(/\s+/));
  const last = own.at(-1)!;
  const found: CompiledRow[] = [];
  for (const parts of tries) {
    for (const { before, compiled } of index.nouns.get(parts.at(-1)!) ?? []) {
      const context = [
        ...words.slice(Math.max(0, word.at - before.length), word.at).flatMap((left) => left.norm.split(' ')),
        ...parts.slice(0, -1),
      ];
      const tail = context.slice(context.length - before.length);
      if (
        before.length >= least &&
        before.length <= context.length &&
        before.every((part, i) => part === tail[i]) &&
        !found.includes(compiled)
      )
        found.push(compiled);
    }
    if (last === parts.at(-1) && found.length) break;
  }
  return found;
}

const isVerbal = (word: Word): boolean => isVerb(word) || (word.upos === 'ADJ' && /^VB[ND]$/.test(word.xpos));

/** The ways to read a trigger's arguments, the likelier first. */
function readings(doc: Document, word: Word): Arguments[] {
  if (!isVerbal(word)) {
    const args = nounArguments(word, doc.language);
    // "Monday's attack" is no one's
    return [withAuthors(word, { ...args, subj: args.subj.filter((one) => !timeOf(doc, one)) }, doc.language)];
  }
  const active = activeReading(word, doc.language);
  return active ? [verbArguments(word, doc.language), active] : [verbArguments(word, doc.language)];
}

function firstRow(
  doc: Document,
  rows: readonly CompiledRow[],
  args: Arguments,
  word: Word,
  misses: NearMiss[],
): Firing | null {
  for (const compiled of rows) {
    const outcome = tryRow(doc, compiled, args, word);
    if (typeof outcome !== 'string') return outcome;
    misses.push({ row: compiled.row, trigger: word, why: outcome });
  }
  return null;
}

const isTopic = (word: Word, { row, fillers }: Firing): boolean =>
  row.type === 'accusation' && fillers.some((filler) => filler.role === 'topic' && filler.word === word);

/** "No group has claimed responsibility", "did not claim the attack": nobody's word, and nobody's deed. */
export const isDisclaimed = (doc: Document, { trigger, row, fillers }: Firing): boolean =>
  row.status === 'reported' &&
  (isNegated(doc, trigger) !== null ||
    fillers.some(
      ({ role, word }) => role === 'agent' && (doc.language.negations.has(word.norm) || isNegated(doc, word) !== null),
    ));

/** The rows that hold in a sentence, one a trigger, and those that nearly did. */
export function findFrames(doc: Document, tree: Tree): { firings: Firing[]; misses: NearMiss[] } {
  const firings: Firing[] = [];
  const misses: NearMiss[] = [];
  const used = new Set<Word>();
  for (const word of tree.words) {
    const rows = candidates(doc, word);
    if (!rows.length) continue;
    const firing = readings(doc, word).reduce<Firing | null>(
      (found, args) => found ?? firstRow(doc, rows, args, word, misses),
      null,
    );
    if (!firing) continue;
    firings.push(firing);
    // "attributed the massacre to the militia": what the accusation is about happened too; so did what nobody claims
    const stands = isDisclaimed(doc, firing);
    for (const also of firing.also) if (!stands && !isTopic(also, firing)) used.add(also);
  }
  return { firings: firings.filter((firing) => !used.has(firing.trigger)), misses };
}
