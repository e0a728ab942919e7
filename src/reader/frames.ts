import { type Arguments, activeReading, nounArguments, verbArguments, verbLemma } from './arguments.ts';
import { withAuthors } from './authors.ts';
import { isCaught } from './caught.ts';
import { type Document, nameOf, numberOf, timeOf } from './document.ts';
import type { FrameRow, Language } from './language.ts';
import { listAfter } from './lists.ts';
import { personsBeside, spelledOut } from './person-lists.ts';
import { PERSONAL, personAt } from './persons.ts';
import { actorEntry, type Kind, kindOf, phraseOf, placeEntry } from './phrases.ts';
import { FATES, FITS, OUTCOMES, readSlots, type Slot, type SlotRole } from './roles.ts';
import { caseOf, isPassive, isVerb, kidBy, kidsBy, rel, type Tree, type Word, withConjuncts } from './words.ts';

/** A word in a role, and the relation that put it there. */
export interface Filler {
  readonly role: SlotRole;
  readonly word: Word;
  readonly relation: string;
}

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

/** Words of which one stands, or none may stand, in one of the relations. */
interface Condition {
  readonly relations: readonly string[];
  readonly lemmas: ReadonlySet<string>;
}

interface CompiledRow {
  readonly row: FrameRow;
  readonly slots: readonly Slot[];
  readonly with: readonly Condition[];
  readonly unless: readonly Condition[];
}

interface RowIndex {
  readonly verbs: ReadonlyMap<string, readonly CompiledRow[]>;
  /** By the last word of the noun; each entry with its words before that. */
  readonly nouns: ReadonlyMap<
    string,
    readonly { readonly before: readonly string[]; readonly compiled: CompiledRow }[]
  >;
}

const conditions = (given: Readonly<Record<string, string>> = {}): Condition[] =>
  Object.entries(given).map(([relations, words]) => ({
    relations: relations.split('|'),
    lemmas: new Set(words.split('|')),
  }));

const indexes = new WeakMap<Language, RowIndex>();

function indexOf(language: Language): RowIndex {
  const known = indexes.get(language);
  if (known) return known;
  const verbs = new Map<string, CompiledRow[]>();
  const nouns = new Map<string, { before: string[]; compiled: CompiledRow }[]>();
  for (const row of language.frames) {
    const compiled: CompiledRow = {
      row,
      slots: readSlots(row.args ?? {}),
      with: conditions(row.with),
      unless: conditions(row.unless),
    };
    for (const verb of row.verbs?.split(/\s+/) ?? []) if (verb) verbs.set(verb, [...(verbs.get(verb) ?? []), compiled]);
    for (const noun of row.nouns?.split(/\s*,\s*/) ?? []) {
      const words = noun.toLowerCase().split(/\s+/);
      const last = words.pop()!;
      nouns.set(last, [...(nouns.get(last) ?? []), { before: words, compiled }]);
    }
  }
  // The longest match wins, on a tie the earlier row.
  for (const list of verbs.values()) list.sort((a, b) => b.with.length - a.with.length);
  for (const list of nouns.values())
    list.sort((a, b) => b.before.length - a.before.length || b.compiled.with.length - a.compiled.with.length);
  const index = { verbs, nouns };
  indexes.set(language, index);
  return index;
}

/** True where any row could hold in a sentence of these words (in their `norm`): other sentences need no tree. */
export function mayTrigger(language: Language, norms: readonly string[]): boolean {
  const triggers = triggersOf(language);
  return norms.some((norm) => {
    const needs = triggers.has(norm) ? triggers.get(norm) : triggers.get(norm.slice(norm.lastIndexOf('-') + 1));
    return needs !== undefined && (needs === null || norms.some((other) => needs.has(other)));
  });
}

/** Forms of triggers, with the words of which one must stand beside them; null where none need. */
type Triggers = ReadonlyMap<string, ReadonlySet<string> | null>;

const triggerMaps = new WeakMap<Language, Triggers>();

function triggersOf(language: Language): Triggers {
  const known = triggerMaps.get(language);
  if (known) return known;
  const { verbs, nouns } = indexOf(language);
  const forms = memo(language.formsOf);
  const byVerb = new Map<string, Set<string> | null>();
  for (const [verb, rows] of verbs) {
    const base = verb.split('_')[0]!;
    for (const row of rows) {
      const needs = neededBeside(row, forms);
      const before = byVerb.get(base);
      if (before === null || needs === null) byVerb.set(base, null);
      else if (before) for (const word of needs) before.add(word);
      else byVerb.set(base, new Set(needs));
    }
  }
  const map = new Map<string, ReadonlySet<string> | null>();
  // all forms of a verb share one set; only a form of two verbs has its own
  const add = (form: string, needs: ReadonlySet<string> | null): void => {
    const before = map.get(form);
    if (before === undefined || before === null || needs === null) map.set(form, before === null ? null : needs);
    else if (before !== needs) map.set(form, new Set([...before, ...needs]));
  };
  for (const [base, needs] of byVerb) for (const form of forms(base)) add(form, needs);
  for (const noun of nouns.keys()) for (const form of forms(noun)) add(form, null);
  triggerMaps.set(language, map);
  return map;
}

function memo(formsOf: Language['formsOf']): Language['formsOf'] {
  const known = new Map<string, readonly string[]>();
  return (lemma) => {
    const forms = known.get(lemma) ?? formsOf(lemma);
    known.set(lemma, forms);
    return forms;
  };
}

const needs = new WeakMap<CompiledRow, ReadonlySet<string> | null>();

function neededBeside(row: CompiledRow, formsOf: Language['formsOf']): ReadonlySet<string> | null {
  const known = needs.get(row);
  if (known !== undefined) return known;
  const [first] = row.with;
  const found = first ? new Set([...first.lemmas].flatMap(formsOf)) : null;
  needs.set(row, found);
  return found;
}

const wordsOf = (args: Arguments, relation: string, trigger: Word): readonly Word[] => {
  if (relation === 'subj') return args.subj;
  if (relation === 'obj') return args.obj;
  if (relation === 'cop') return args.cop;
  if (relation === 'is') return saidToBe(trigger);
  if (relation === 'any') return trigger.tree.words;
  // "shot a judge dead", "held the militia responsible": the adjective may hang on the object
  if (relation === 'xcomp')
    return [
      ...kidsBy(trigger, 'xcomp', 'ccomp', 'advcl', 'acl'),
      // "two guards were taken hostage"
      ...(isPassive(trigger) ? kidsBy(trigger, 'obj') : []),
      ...args.obj.flatMap((word) => kidsBy(word, 'amod', 'acl').filter((kid) => kid.at > word.at)),
    ];
  if (relation === 'mod') return kidsBy(trigger, 'amod', 'compound', 'advmod', 'nmod:poss');
  const own = args.preps.get(relation) ?? [];
  // "southeast of", "at the entrance of": prepositions of place of several words stand where "near" may
  if (relation !== 'near') return own;
  return [...own, ...[...args.preps].filter(([mark]) => isPlaceMark(mark)).flatMap(([, words]) => words)];
};

/** "The victims were Juan Ruiz and Ana Paz": by name who the noun stands for. */
function saidToBe(noun: Word): readonly Word[] {
  const { parent } = noun;
  const is = parent && rel(noun) === 'nsubj' && parent.upos === 'PROPN' && kidBy(parent, 'cop');
  return is ? withConjuncts(parent) : [];
}

const isPlaceMark = (mark: string): boolean =>
  ['close to', 'next to', 'adjacent to'].includes(mark) ||
  (mark.endsWith(' of') &&
    !['out of', 'because of', 'instead of', 'ahead of', 'as of', 'regardless of'].includes(mark));

// A joined noun stands for its last word: "suicide car bomb" is a bomb; a name may for its first: "Operation Dawn".
const satisfies = (word: Word, lemmas: ReadonlySet<string>): boolean =>
  lemmas.has(word.lemma.toLowerCase()) ||
  lemmas.has(word.norm) ||
  (word.norm.includes(' ') &&
    (lemmas.has(word.norm.split(' ').at(-1)!) || (word.upos === 'PROPN' && lemmas.has(word.norm.split(' ')[0]!))));

// Anywhere in the sentence, also inside a joined noun: the "tear" of "tear gas".
const hasPart = (relations: readonly string[], word: Word, lemmas: ReadonlySet<string>): boolean =>
  relations.includes('any') && word.norm.includes(' ') && word.norm.split(' ').some((part) => lemmas.has(part));

function merged(args: Arguments, more: Arguments): Arguments {
  const preps = new Map(args.preps);
  for (const [key, words] of more.preps) preps.set(key, [...new Set([...(preps.get(key) ?? []), ...words])]);
  return { ...args, preps };
}

/** A noun and, where it only measures, the noun that it measures: "hundreds of refugees". */
const withMeasured = (word: Word): Word[] => [
  word,
  ...kidsBy(word, 'nmod').filter((kid) => caseOf(kid) === 'of' && ['NUM', 'NOUN'].includes(word.upos)),
];

// "Sprayed a house with bullets": the tree may hang on the object what belongs to the verb
const beneathObject = (args: Arguments, relation: string): readonly Word[] =>
  RELATIONS.has(relation)
    ? []
    : args.obj.flatMap((object) => kidsBy(object, 'nmod').filter((kid) => caseOf(kid) === relation));

const RELATIONS: ReadonlySet<string> = new Set(['subj', 'obj', 'cop', 'any', 'xcomp', 'mod', 'of']);

// The words that a row asks for beside its trigger; null where one is missing.
function required(compiled: CompiledRow, args: Arguments, trigger: Word): Word[] | null {
  const found: Word[] = [];
  for (const { relations, lemmas } of compiled.with) {
    const word = relations
      .flatMap((relation) => [...wordsOf(args, relation, trigger), ...beneathObject(args, relation)])
      .find((candidate) =>
        withMeasured(candidate).some((one) => satisfies(one, lemmas) || hasPart(relations, one, lemmas)),
      );
    if (!word) return null;
    // a subject keeps its own say: "two airstrikes engaged a mortar team" tells of two airstrikes
    if (!relations.includes('subj') && !relations.includes('any')) found.push(word);
  }
  return found;
}

const isBarred = (compiled: CompiledRow, args: Arguments, trigger: Word): boolean =>
  compiled.unless.some(({ relations, lemmas }) =>
    relations.some((relation) =>
      wordsOf(args, relation, trigger).some((word) => satisfies(word, lemmas) || hasPart([relation], word, lemmas)),
    ),
  );

/** The kind as an agent sees it: countries and capitals act, villages do not. */
function kindAs(doc: Document, word: Word, role: SlotRole): Kind {
  const kind = kindOf(doc, word);
  if (kind !== 'place' || (role !== 'agent' && role !== 'force' && role !== 'speaker')) return kind;
  const name = nameOf(doc, word);
  return name && actorEntry(name.entries) ? 'actor' : kind;
}

const fits = (doc: Document, word: Word, role: SlotRole): boolean =>
  // a topic is no moment: "discussed it on Monday"
  (role === 'captured' && isCaught(doc, word)) ||
  // "claimed three lives"
  (role === 'killed' && word.lemma === 'life' && numberOf(doc, word.kids[0] ?? word) !== null) ||
  (FITS[role].has(kindAs(doc, word, role)) &&
    !(role === 'place' && (isCaught(doc, word) || isPersonalPronoun(word))) &&
    !(role === 'topic' && timeOf(doc, word))) ||
  (role === 'speaker' && doc.language.sourceNouns.has(word.lemma.toLowerCase()));

/** "He was captured", "they were captured by troops": not what takes, but whom; "they captured them" may be villages. */
const isPersonalPronoun = ({ norm, deprel }: Word): boolean =>
  PERSONAL.has(norm) || (norm === 'they' && deprel === 'nsubj:pass');

function fill(
  doc: Document,
  compiled: CompiledRow,
  args: Arguments,
  trigger: Word,
  also: readonly Word[],
): Filler[] | string {
  const fillers: Filler[] = [];
  for (const slot of compiled.slots) {
    let filled = false;
    for (const relation of slot.relations) {
      const told = wordsOf(args, relation, trigger).filter((word, at) => at === 0 || !tellsShare(doc, word));
      for (const word of listed(doc, told, slot, trigger)) {
        const suffered = ownerSuffers(doc, compiled, args, trigger, word);
        if (suffered) {
          fillers.push({ role: suffered, word, relation: 'of' });
          continue;
        }
        const role = roleOf(doc, word, slot, relation);
        // "set fire to tyres": the fire is part of the phrase, not what burned
        if (!role || word === trigger || (also.includes(word) && role in FATES)) continue;
        fillers.push({ role: WRITTEN[role] ?? role, word, relation });
        // they are among those whom the phrase before the colon counts
        if (OUTCOMES.has(role))
          for (const named of spelledOut(doc, word)) fillers.push({ role: 'target', word: named, relation });
        filled = true;
      }
    }
    if (slot.required && !filled) return `nothing fits ${slot.roles.join(' or ')} in ${slot.relations.join(' or ')}`;
  }
  return fillers;
}

// "killed 18 people, mostly children": who most of them were, and no further people
const tellsShare = (doc: Document, word: Word): boolean =>
  word.kids.some((kid) => kid.at < word.at && doc.language.shares.has(kid.norm));

/** Narrower roles of a row that a claim writes as the wider one. */
const WRITTEN: Partial<Record<SlotRole, SlotRole>> = { force: 'agent', struck: 'target' };

const LISTED: ReadonlySet<SlotRole> = new Set<SlotRole>(['place', 'destroyed', 'damaged', 'seized', 'lost']);

/** The words of a relation with the further members of the list that the last of them begins. */
function listed(doc: Document, words: readonly Word[], slot: Slot, trigger: Word): readonly Word[] {
  const last = words.at(-1);
  if (last && slot.roles.some((one) => OUTCOMES.has(one))) return withPersons(doc, words, trigger);
  const role = slot.roles.find((one) => LISTED.has(one));
  if (!role || !last || !fits(doc, last, role)) return words;
  return [...words, ...listAfter(doc, last, FITS[role]).filter((word) => !words.includes(word))];
}

// "The priests A, B and C were killed": each of the list by name.
function withPersons(doc: Document, words: readonly Word[], trigger: Word): readonly Word[] {
  const member =
    words.find((word) => personAt(doc, word)) ??
    words.find((word) => phraseOf(doc, word).plural) ??
    // "his son, William; Juan Ruiz, the secretary; and a guard, Ana Paz"
    words.find((word) => word.tree.words.some(({ text }) => text === ';'));
  if (!member) return words;
  const known = words.map((word) => phraseOf(doc, word));
  const more = personsBeside(doc, member, trigger).filter(
    (word) => !known.some((phrase) => phrase.start <= word.start && word.end <= phrase.end),
  );
  return [...words, ...more];
}

/** "Ruiz's murder", "the teachers' abduction": of a deed done to somebody, where nobody else is said to be whom it was done to. */
function ownerSuffers(
  doc: Document,
  { slots }: CompiledRow,
  args: Arguments,
  trigger: Word,
  word: Word,
): SlotRole | undefined {
  if (word.deprel !== 'nmod:poss' || word.parent !== trigger || args.preps.has('of')) return undefined;
  const suffered = slots.find(({ relations }) => relations.includes('of'))?.roles.find((role) => OUTCOMES.has(role));
  if (!suffered || !fits(doc, word, suffered)) return undefined;
  const is = personAt(doc, word) !== null || PERSONAL.has(word.norm) || SUFFERING.has(kindOf(doc, word));
  return is ? suffered : undefined;
}

const SUFFERING: ReadonlySet<Kind> = new Set<Kind>(['person', 'civilians', 'name']);

/** "Yusuf Qasim": of two words and more, the first a given name. */
function isGiven(doc: Document, word: Word): boolean {
  const [first, ...others] = word.norm.split(' ');
  return others.length > 0 && doc.knowledge.isGivenName(first!);
}

// A named place that is struck is where, not whom; so is a house that it fell near: "near a bakery", "outside a mosque".
function roleOf(doc: Document, word: Word, slot: Slot, relation: string): SlotRole | undefined {
  // "Juan Ruiz, from Pasto, 100 km north of Lima, was shot": how far a place is off is nobody and nothing
  if (doc.language.distances.has(word.norm)) return undefined;
  const kind = kindOf(doc, word);
  // "exploded at approximately 1940": a figure behind a preposition is an hour or a distance
  if (kind === 'number' && slot.roles.includes('place') && !['subj', 'obj', 'of'].includes(relation)) return undefined;
  if (slot.roles.includes('place') && kind === 'site' && (isBeside(doc, relation) || isPart(doc, word))) return 'place';
  if (slot.roles.includes('place') && (kind === 'place' || kind === 'area') && !isCaught(doc, word)) return 'place';
  // "Kuwait was invaded", "Baghdad was bombed": a country or capital to which something is done is where
  if (slot.roles.includes('place') && relation === 'obj' && word.deprel === 'nsubj:pass' && isGround(doc, word))
    return isCaught(doc, word) ? undefined : 'place';
  // shells land on places: a name that nobody knows is taken for one
  if (slot.roles.includes('place') && slot.roles.includes('struck') && kind === 'name' && !isGiven(doc, word))
    return 'place';
  return slot.roles.find((candidate) => fits(doc, word, candidate));
}

const isGround = (doc: Document, word: Word): boolean =>
  (placeEntry(nameOf(doc, word)?.entries ?? [])?.places.length ?? 0) > 0;

// "in the centre of Homs"
const isPart = ({ language }: Document, word: Word): boolean =>
  language.relations.has(word.norm) && kidsBy(word, 'nmod').some((kid) => caseOf(kid) === 'of');

// what stands in front of a building is meant for it
const isBeside = ({ language }: Document, relation: string): boolean =>
  language.relationOf(relation) === 'near' && relation !== 'in front of';

function tryRow(doc: Document, compiled: CompiledRow, args: Arguments, trigger: Word): Firing | string {
  const also = required(compiled, args, trigger);
  if (!also) return 'the words it asks for are not there';
  const all = also.reduce((sum, word) => (isVerb(word) ? sum : merged(sum, nounArguments(word, doc.language))), args);
  if (isBarred(compiled, all, trigger)) return 'a word stands there that bars it';
  const fillers = fill(doc, compiled, all, trigger, also);
  if (typeof fillers === 'string') return fillers;
  return {
    row: compiled.row,
    trigger,
    also,
    args: all,
    fillers,
    modifiers: (isVerb(trigger) ? also : [trigger]).flatMap((word) => modifiersOf(doc, word)),
  };
}

/** Actors and weapons before a noun of happening: "Turkish", "army", "rocket". */
function modifiersOf(doc: Document, noun: Word): Word[] {
  return kidsBy(noun, 'compound', 'amod', 'nmod:poss', 'nmod', 'flat')
    .filter((kid) => kid.at < noun.at)
    .flatMap((kid) => [kid, ...withConjuncts(kid), ...kidsBy(kid, 'compound', 'amod')])
    .filter(
      (kid, i, all) =>
        all.indexOf(kid) === i &&
        !doc.language.epithets.has(kid.norm) &&
        (nameOf(doc, kid) !== null ||
          ['force', 'fighters', 'group', 'materiel', 'platform', 'government'].includes(kindOf(doc, kid))),
    );
}

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
  if (isTriggerNoun(word)) found.push(...nounRows(index, word, 0));
  // "a suicide bombing at the market": a participle by its tag, a noun by the word before it
  else if (word.xpos === 'VBG') found.unshift(...nounRows(index, word, 1));
  return found;
}

function nounRows(index: RowIndex, word: Word, least: number): CompiledRow[] {
  const { words } = word.tree;
  const own = word.lemma.toLowerCase().split(/[\s-]+/);
  const tries: string[][] = [own, word.norm.split(/[\s-]+/)];
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
  if (!isVerbal(word)) return [withAuthors(word, nounArguments(word, doc.language), doc.language)];
  const active = activeReading(word);
  return active ? [verbArguments(word), active] : [verbArguments(word)];
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
    for (const also of firing.also) used.add(also);
  }
  return { firings: firings.filter((firing) => !used.has(firing.trigger)), misses };
}
