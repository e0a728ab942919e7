import { type ActorKind, type NameEntry, quote, type Range, type Span } from '../model/index.ts';
import { type Document, nameOf, numberOf, timeOf } from './document.ts';
import type { NounClass } from './language.ts';
import { isTitledName, type PersonName, personAt } from './persons.ts';
import { caseOf, isNominal, kidsBy, rel, subtree, type Word } from './words.ts';

/** What a noun phrase stands for, as far as roles need to know. */
export type Kind = NounClass | 'actor' | 'place' | 'weapon' | 'name' | 'pronoun' | 'number' | 'time' | 'other';

/** A noun phrase: its head, its words without clauses and adjuncts, what it stands for. */
export interface Phrase extends Span {
  readonly head: Word;
  readonly text: string;
  readonly kind: Kind;
  /** The words in the phrase that name the actor or, where none is named, the head noun with its number left out. */
  readonly name: string;
  readonly actor: string | null;
  /** How many, where the phrase says so. */
  readonly number: Range | null;
  readonly plural: boolean;
  /** The person's name in it, where it names one. */
  readonly person: string | null;
}

const GENERIC_KINDS = new Set(['generic', 'civilians', 'protesters', 'rioters', 'people', 'medical']);

/** True for no actor, and for one that is a sort of people: "gunmen", "soldiers". */
export const isNoBody = (doc: Document, actor: string | null): boolean =>
  actor === null || GENERIC_KINDS.has(doc.knowledge.actor(actor)?.kind ?? '');

/** The actor that an entry stands for; places and weapons stand for none. */
export const actorEntry = (entries: readonly NameEntry[]): Extract<NameEntry, { kind: 'actor' }> | null =>
  (entries.find((entry) => entry.kind === 'actor') as Extract<NameEntry, { kind: 'actor' }> | undefined) ?? null;

/** The outlet that an entry stands for. */
export const outletEntry = (entries: readonly NameEntry[]): Extract<NameEntry, { kind: 'outlet' }> | null =>
  (entries.find((entry) => entry.kind === 'outlet') as Extract<NameEntry, { kind: 'outlet' }> | undefined) ?? null;

/** The place candidates of an entry. */
export const placeEntry = (entries: readonly NameEntry[]): Extract<NameEntry, { kind: 'place' }> | null =>
  (entries.find((entry) => entry.kind === 'place') as Extract<NameEntry, { kind: 'place' }> | undefined) ?? null;

/** The class of a common noun: by its lemma, else by the last part of a hyphenated or joined one. */
export function nounClass(doc: Document, word: Word): NounClass | null {
  const { nouns } = doc.language;
  const lemma = word.lemma.toLowerCase();
  const known = nouns.get(withCompound(word, lemma)) ?? nouns.get(lemma) ?? nouns.get(word.norm);
  if (known) return known;
  const last = lemma.split(/[\s-]/).at(-1)!;
  const made = last === lemma ? null : (nouns.get(last) ?? nouns.get(last.replace(/s$/, '')) ?? null);
  return made ?? (word.upos === 'NOUN' && doc.language.personForms.test(last) ? 'civilians' : null);
}

/** "Air defence", which acts, where a defence alone is a site: the noun with the one that is compounded with it. */
function withCompound({ at, tree: { words } }: Word, lemma: string): string {
  const before = words[at - 1];
  return before?.deprel === 'compound' && before.head === at ? `${before.norm} ${lemma}` : lemma;
}

const LOCATIVE =
  /^(?:in|at|near|on|inside|within|around|outside|along|across|throughout|towards?|between|north|south|east|west)/;

/** The kind of the phrase that this word heads. */
export function kindOf(doc: Document, word: Word): Kind {
  // "had heard nothing": no place and nobody, though a tree makes it the object of another verb
  if (doc.language.indefinites.has(word.norm)) return 'other';
  if (word.upos === 'PRON' || word.xpos === 'PRP' || word.xpos === 'PRP$') return 'pronoun';
  // "the latter lost four men"
  if (word.upos === 'ADJ' && doc.pronouns.has(word)) return 'pronoun';
  if (doc.language.vessels.test(word.text)) return 'platform';
  // "one was killed and another injured"
  if (doc.language.oneMore.has(word.norm) && ['nsubj', 'obj'].includes(rel(word))) return 'number';
  const name = nameOf(doc, word);
  if (name) {
    const kind = kindOfName(doc, word, name.entries, name.form);
    if (kind) return kind;
  }
  const noun = nounClass(doc, word);
  // "Defense Minister Juan Ruiz": the noun opens a title, and the whole is a person
  if (noun && word.upos === 'PROPN' && !PERSONAL.has(noun) && personAt(doc, word)) return 'person';
  if (noun === 'measure') return kindOfMeasured(doc, word);
  // "struck areas of concentration of personnel": what is there is meant
  if (noun === 'area' && kidsBy(word, 'nmod').some((kid) => doc.language.gatherings.has(kid.lemma))) return 'site';
  if (noun) return noun;
  // "shot a 16-year-old"
  if (word.upos === 'NOUN' && doc.language.numbers.ageWord.test(word.norm)) return 'people';
  if (timeOf(doc, word)) return 'time';
  // "the murder of Justice Juan Ruiz"
  if (doc.language.titles.has(word.norm) && personAt(doc, word)) return 'person';
  if (word.upos === 'NUM' || (numberOf(doc, word) && word.upos !== 'NOUN')) return 'number';
  if (word.upos === 'PROPN') return 'name';
  return 'other';
}

function kindOfName(doc: Document, word: Word, entries: readonly NameEntry[], form: string): Kind | null {
  if (form === 'group') return 'actor';
  if (form === 'place') return 'place';
  const actor = actorEntry(entries);
  const place = placeEntry(entries);
  if (actor && place) return standsForPlace(word) && !isBandBefore(word, actor.actor.kind) ? 'place' : 'actor';
  if (actor) {
    const { kind } = actor.actor;
    if (kind === 'civilians' || kind === 'medical' || kind === 'protesters' || kind === 'rioters') return 'civilians';
    if ((kind === 'media' || kind === 'aid-organisation') && nounClass(doc, word) === 'civilians') return 'civilians';
    if (kind === 'person') return 'person';
    return kind === 'generic' ? (nounClass(doc, word) ?? 'fighters') : 'actor';
  }
  const weapon = entries.some((entry) => entry.kind === 'weapon');
  if (place && isTitledName(doc, word)) return 'person';
  if (place && !(weapon && word.text === word.text.toUpperCase())) return 'place';
  if (outletEntry(entries)) return 'actor';
  if (weapon) return 'weapon';
  // "Shrine razed": a common noun whose capital is that of its sentence
  if (form === 'proper' && word.at === 0 && !/\s/.test(word.text) && nounClass(doc, word)) return null;
  return form === 'proper' && (word.upos === 'PROPN' || name3(word) || namesArea(doc, word)) ? 'name' : null;
}

const BANDS: ReadonlySet<ActorKind> = new Set<ActorKind>(['rebel-group', 'political-militia', 'criminal-group']);

/** "A Hamas command centre": whose it is, whatever village bears the name. */
const isBandBefore = (word: Word, kind: ActorKind): boolean =>
  BANDS.has(kind) && ['compound', 'amod', 'nmod:poss'].includes(word.deprel);

/** "Masisi territory": a name that the tagger takes for an adjective, before the noun of an area. */
export const namesArea = ({ language }: Document, { upos, parent, at }: Word): boolean =>
  upos === 'ADJ' && parent?.at === at + 1 && language.areaLevels.has(parent.norm);

// "Dozens of militants", "most of the city": what is meant is the noun after "of".
function kindOfMeasured(doc: Document, word: Word): Kind {
  const inner = kidsBy(word, 'nmod', 'obl').find((kid) => caseOf(kid) === 'of');
  if (inner) return kindOf(doc, inner);
  return numberOf(doc, word) ? 'number' : 'measure';
}

const name3 = (word: Word): boolean => word.text.includes(' ');

/** "In Damascus" is a place; "Damascus said" is its government. */
export function standsForPlace(word: Word): boolean {
  const mark = caseOf(word);
  if (LOCATIVE.test(mark) || mark === 'from' || mark === 'of' || mark === 'to' || mark === 'on') return true;
  if (['compound', 'amod', 'nmod', 'appos', 'flat', 'obl'].includes(rel(word)))
    return rel(word) !== 'nmod' || mark !== 'by';
  if (rel(word) === 'conj' && word.parent) return standsForPlace(word.parent);
  return rel(word) === 'obj';
}

const KEPT_CASES = new Set(['of', 'for', 'from', 'belonging to']);

/** Dependents that are no part of the phrase itself: clauses, appositions, other conjuncts, adjuncts of place and time. */
function isOutside(doc: Document, kid: Word): boolean {
  switch (rel(kid)) {
    case 'acl':
    case 'advcl':
    case 'conj':
    case 'cc':
    case 'parataxis':
    case 'case':
    case 'nsubj':
    case 'csubj':
    case 'cop':
    case 'aux':
    case 'mark':
    case 'expl':
    case 'discourse':
    case 'orphan':
    case 'obl':
    case 'obj':
    case 'ccomp':
    case 'xcomp':
    case 'list':
    case 'dislocated':
      return !(rel(kid) === 'case' && kid.at > (kid.parent?.at ?? 0));
    case 'appos':
      // "the home of president Juan Ruiz": the name right behind the role is part of it
      return !(kid.upos === 'PROPN' && kid.at === (kid.parent?.at ?? 0) + 1);
    case 'nmod':
      if (kid.deprel === 'nmod:poss' || kid.deprel === 'nmod:desc') return false;
      return !KEPT_CASES.has(caseOf(kid)) || !!timeOf(doc, kid);
    case 'advmod':
      return kid.upos === 'ADV' && !numberOf(doc, kid) && kid.at > (kid.parent?.at ?? 0);
    case 'punct':
      return true;
    case 'amod':
      // "the men responsible for it": what is said of them
      if (kid.at > (kid.parent?.at ?? 0) && doc.language.authorship.has(kid.lemma.toLowerCase())) return true;
      // "gunmen loyal to the premier", "a bus full of fans"
      if (kid.at > (kid.parent?.at ?? 0) && kidsBy(kid, 'obl', 'nmod').some(({ at }) => at > kid.at)) return true;
      return !!timeOf(doc, kid);
    case 'nummod':
    case 'compound':
      return !!timeOf(doc, kid);
    default:
      return false;
  }
}

// "Members of the council": the phrase's own preposition is no part of it, that of a noun inside it is.
const isInnerCase = (head: Word, kid: Word): boolean => rel(kid) === 'case' && kid.parent !== head;

// The run of kept words round the head; hyphens, quotes and commas between kept words stay.
function runRound(head: Word, kept: readonly Word[]): { first: Word; last: Word } {
  const at = new Set(kept.map((word) => word.at));
  const { words } = head.tree;
  let first = head.at;
  let last = head.at;
  const step = (from: number, by: number): number => {
    let edge = from;
    for (let i = from + by; words[i]; i += by) {
      // "Maria Ruiz, 45": the age is no part of the name
      if (by > 0 && words[i]!.upos === 'NUM' && words[i - 1]!.text === ',') break;
      if (at.has(i)) edge = i;
      else if (words[i]!.upos !== 'PUNCT' || /[;:.!?()[\]]/.test(words[i]!.text)) break;
    }
    return edge;
  };
  first = step(first, -1);
  last = step(last, 1);
  while (first < head.at && words[first]!.upos === 'PUNCT') first++;
  while (last > head.at && (['PUNCT', 'ADP'].includes(words[last]!.upos) || words[last]!.norm === "'s")) last--;
  return { first: words[first]!, last: words[last]! };
}

/** "the", "a", "its": left out of a name. */
const isDeterminer = (word: Word): boolean => word.upos === 'DET' || word.xpos === 'PRP$';

interface ActorWords {
  readonly text: string;
  readonly actor: string | null;
  readonly generic: boolean;
  /** True for where somebody comes from: "Turkish" of "Turkish soldiers" names no one. */
  readonly origin?: boolean;
}

function actorOfWord(doc: Document, word: Word): ActorWords | null {
  const name = nameOf(doc, word);
  if (!name) return null;
  const text = doc.text.slice(name.start, name.end);
  if (name.form === 'group') return { text, actor: null, generic: false };
  const actor = actorEntry(name.entries);
  if (actor)
    return bodyByName(doc, word) ?? { text, actor: actor.actor.id, generic: GENERIC_KINDS.has(actor.actor.kind) };
  const outlet = outletEntry(name.entries);
  return outlet ? { text, actor: outlet.outlet.actor ?? outlet.outlet.id, generic: false } : null;
}

/** "The Karum cartel": a common noun of bodies with a name that nobody knows before it is one body, not such bodies at large. */
function bodyByName(doc: Document, word: Word): ActorWords | null {
  if (word.upos !== 'NOUN' || nounClass(doc, word) !== 'group') return null;
  const before = kidsBy(word, 'compound').find((kid) => kid.upos === 'PROPN' && kid.at === word.at - 1);
  if (!before || (nameOf(doc, before)?.entries.length && word.lemma !== 'cartel')) return null;
  return { text: doc.text.slice(before.start, word.end), actor: null, generic: false };
}

/** "Tribesmen": militias by what they are, whom a name before the noun tells more nearly: "Houthi tribesmen". */
const isCommonMilitia = (doc: Document, { text, actor }: ActorWords): boolean =>
  /^\p{Ll}/u.test(text) && actor !== null && doc.knowledge.actor(actor)?.kind === 'identity-militia';

// "Members of the army in rebel attacks": whose attacks they are says nothing of the members
const unwanted = (word: Word): boolean =>
  ['acl', 'advcl', 'conj', 'appos', 'parataxis', 'obl'].includes(rel(word)) || isAdjunct(word);

const isAdjunct = (word: Word): boolean =>
  rel(word) === 'nmod' && word.deprel !== 'nmod:poss' && !KEPT_CASES.has(caseOf(word));

/** The actor named in a phrase: its head's, else that of the nearest modifier; a generic one only where no other is named. */
function findActor(doc: Document, head: Word, kind: Kind): ActorWords | null {
  const own = actorOfWord(doc, head);
  if (own && !own.generic && !isCommonMilitia(doc, own)) return own;
  const order = subtree(head, unwanted)
    .filter((word) => word !== head && ['compound', 'amod', 'nmod', 'flat', 'nmod:poss'].includes(rel(word)))
    .sort((a, b) => Math.abs(head.at - a.at) - Math.abs(head.at - b.at));
  let generic = own && { ...own, generic: true };
  for (const word of order) {
    const found = actorOfWord(doc, word) ?? (ACTING.has(kind) ? ownerOf(doc, word) : null);
    if (!found || (isOrigin(doc, word) && !ACTING.has(kind))) continue;
    if (isOfNoState(doc, word, head)) continue;
    if (isHome(doc, word, kind) || isForUnarmed(doc, word, kind)) continue;
    if (!found.generic) return isOrigin(doc, word) ? { ...found, origin: true } : found;
    generic ??= found;
  }
  return (ACTING.has(kind) && lordOf(doc, head)) || generic;
}

const STATES: ReadonlySet<string> = new Set(['government', 'country', 'person', 'state-forces']);

/** "Troops loyal to the government", "forces allied to the regime": whose they are, where it is a state that they fight for. */
function lordOf(doc: Document, head: Word): ActorWords | null {
  for (const bond of kidsBy(head, 'amod', 'acl')) {
    if (!doc.language.loyalties.has(bond.norm)) continue;
    const lord = kidsBy(bond, 'obl', 'nmod').find((kid) => ['to', 'with'].includes(caseOf(kid)));
    const found = lord && (actorOfWord(doc, lord) ?? namedHere(doc, lord.text));
    if (found && STATES.has(doc.knowledge.actor(found.actor ?? '')?.kind ?? '')) return found;
  }
  return null;
}

/** "Its fighters", "their jets": whose they are, where the text has named them. */
function ownerOf(doc: Document, word: Word): ActorWords | null {
  const owner = word.deprel === 'nmod:poss' && word.upos === 'PRON' ? doc.pronouns.get(word) : undefined;
  const found = owner ? actorOfWord(doc, owner) : null;
  return found && { ...found, origin: true };
}

const RESIDENT: ReadonlySet<Kind> = new Set<Kind>(['civilians', 'people', 'person']);

/** "Residents of Khartoum": where they live, not the government that the name may stand for. */
const isHome = (doc: Document, word: Word, kind: Kind): boolean =>
  RESIDENT.has(kind) && ['of', 'from'].includes(caseOf(word)) && placeEntry(nameOf(doc, word)?.entries ?? []) !== null;

const UNARMED = new Set(['civilians', 'people', 'protesters', 'medical']);

/** "A girls' school", "a passenger train": a building or a vehicle is not the people it is for. */
const isForUnarmed = (doc: Document, word: Word, kind: Kind): boolean =>
  (kind === 'site' || (['materiel', 'platform'].includes(kind) && word.upos === 'NOUN' && rel(word) === 'compound')) &&
  isOfUnarmed(doc, word);

const isOfUnarmed = (doc: Document, word: Word): boolean =>
  UNARMED.has(actorEntry(nameOf(doc, word)?.entries ?? [])?.actor.kind ?? '');

/** Kinds that act for their country: "Turkish soldiers", "a Russian jet"; a Turkish judge does not. */
const ACTING: ReadonlySet<Kind> = new Set<Kind>([
  'fighters',
  'force',
  'group',
  'government',
  'platform',
  'materiel',
  'weapon',
  'actor',
  'site',
  'other',
]);

/** "Turkish", "American": where somebody or something comes from. */
const isOrigin = (doc: Document, word: Word): boolean => {
  const entry = actorEntry(nameOf(doc, word)?.entries ?? []);
  return (
    ['country', 'people'].includes(entry?.actor.kind ?? '') &&
    (word.upos === 'ADJ' || ['amod', 'compound'].includes(rel(word)))
  );
};

/** "Colombian rebels", "Iraq's militias": where they are from, and not the state against or beside which they fight. */
const isOfNoState = (doc: Document, word: Word, head: Word): boolean =>
  (isOrigin(doc, word) || word.deprel === 'nmod:poss') &&
  actorEntry(nameOf(doc, word)?.entries ?? [])?.actor.kind === 'country' &&
  doc.language.irregulars.has(head.lemma.toLowerCase());

/** "The army", "government forces": whom the words mean in this theatre, in the mouth of this report. */
function namedHere(doc: Document, words: string): ActorWords | null {
  const actor = doc.knowledge.namedBy(words, doc.side);
  return actor ? { text: words, actor: actor.id, generic: false } : null;
}

/** How many the phrase says there are, by a number on its head or on a noun of measure before it. */
function findNumber(doc: Document, head: Word): Range | null {
  const own = numberOf(doc, head);
  if (own && own.kind === 'cardinal') return { min: own.min, max: own.max };
  for (const kid of head.kids) {
    if (!['nummod', 'amod', 'det', 'advmod', 'compound', 'nmod'].includes(rel(kid)) || kid.at > head.at) continue;
    const number = numberOf(doc, kid);
    if (number?.kind === 'cardinal') return { min: number.min, max: number.max };
  }
  return numberBefore(doc, head);
}

// "between four and five civilians": the number whose last word stands next to the noun's first, whatever the tree says
function numberBefore(doc: Document, head: Word): Range | null {
  if (!isPlural(head)) return null;
  const { words } = head.tree;
  let at = head.at - 1;
  while (words[at] && words[at]!.parent === head && ['amod', 'compound'].includes(rel(words[at]!))) at--;
  const number = words[at] ? numberOf(doc, words[at]!) : null;
  return number?.kind === 'cardinal' && number.past === at + 1 ? { min: number.min, max: number.max } : null;
}

// "women and children" is one name of two kinds of people
const isPlural = (word: Word): boolean =>
  word.xpos === 'NNS' ||
  word.xpos === 'NNPS' ||
  / and \p{Ll}+$/u.test(word.text) ||
  ['they', 'them', 'we', 'us', 'these', 'those'].includes(word.norm);

const cache = new WeakMap<Document, Map<Word, Phrase>>();

/** The phrase that a word heads. */
export function phraseOf(doc: Document, head: Word): Phrase {
  let known = cache.get(doc);
  if (!known) {
    known = new Map();
    cache.set(doc, known);
  }
  const before = known.get(head);
  if (before) return before;
  const phrase = makePhrase(doc, head);
  known.set(head, phrase);
  return phrase;
}

function makePhrase(doc: Document, head: Word): Phrase {
  const kept = subtree(head, (kid) => isOutside(doc, kid) && !isInnerCase(head, kid));
  const { first, last } = runRound(head, kept);
  const person = personIn(doc, head);
  const { start, end } = trimmed(doc, first, last);
  const span = { start, end: Math.max(end, person?.start === undefined || person.start > end + 2 ? end : person.end) };
  const kind = kindOf(doc, head);
  const actorFound = findActor(doc, head, kind);
  // "Sofia Vega": a person is no state
  const found = person && actorFound?.text === head.text && isState(doc, actorFound.actor) ? null : actorFound;
  const number = findNumber(doc, head);
  const words = nameWords(doc, head, first, last);
  const actor = found && !found.generic ? found : (namedHere(doc, words) ?? found);
  // "urban guerrillas", "a group of armed men" are called so whole; of "militants' positions" the militants are named
  const whole =
    actor?.origin ||
    (actor?.generic && (PEOPLE.has(kind) || isCommonMilitia(doc, actor)) && nounClass(doc, head) !== 'measure');
  const said = whole ? words : (actor?.text ?? words);
  const name = person?.text ?? said;
  return {
    head,
    ...quote(doc.text, span),
    kind,
    // a line may end within a name
    name: name.replace(/\s+/g, ' '),
    // "a group of armed men": a sort of people, nobody whom a pack knows
    actor: actor?.generic && kind === 'group' && !actorOfWord(doc, head) ? null : (actor?.actor ?? null),
    number,
    plural: isPlural(head),
    person: person?.text.replace(/\s+/g, ' ') ?? null,
  };
}

const isState = (doc: Document, actor: string | null): boolean => doc.knowledge.actor(actor ?? '')?.kind === 'country';

/** The person whom a phrase names: its own words, or the name beside a role: "the mayor, Juan Ruiz". */
function personIn(doc: Document, head: Word): PersonName | null {
  if (!isNominal(head) || head.upos === 'NUM' || head.upos === 'PRON') return null;
  const own = personAt(doc, head);
  if (own) return own;
  const kind = nounClass(doc, head);
  if (!kind || !PERSONAL.has(kind) || isPlural(head)) return null;
  const beside = head.kids.find((kid) => rel(kid) === 'appos' && kid.at > head.at && kid.upos === 'PROPN');
  return beside ? personAt(doc, beside) : null;
}

const PEOPLE: ReadonlySet<Kind> = new Set<Kind>([
  'fighters',
  'group',
  'force',
  'civilians',
  'people',
  'person',
  'government',
]);

const PERSONAL: ReadonlySet<Kind> = new Set<Kind>(['person', 'civilians', 'government', 'fighters', 'people']);

// The phrase from its first word that is no article to its last.
function trimmed(doc: Document, first: Word, last: Word): Span {
  const { words } = first.tree;
  let at = first.at;
  while (at < last.at && words[at]!.upos === 'DET' && ['the', 'a', 'an'].includes(words[at]!.norm)) at++;
  return { start: words[at]!.start, end: Math.min(last.end, doc.text.length) };
}

// The head with the words before it that are neither articles nor numbers.
function nameWords(doc: Document, head: Word, first: Word, last: Word): string {
  const { words } = head.tree;
  let at = first.at;
  while (
    at < head.at &&
    (isDeterminer(words[at]!) ||
      numberOf(doc, words[at]!) ||
      ['of', 'some', 'other', 'more', 'another'].includes(words[at]!.norm))
  )
    at++;
  const end = isNominal(head) && last.at > head.at ? last.end : head.end;
  return doc.text.slice(words[at]!.start, end);
}
