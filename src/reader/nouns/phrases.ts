import { quote, type Range, type Span } from '../../model/index.ts';
import { type Document, numberOf, timeOf } from '../document.ts';
import { caseOf, isNominal, kidsBy, rel, subtree, type Word } from '../trees/words.ts';
import { actorOfWord, findActor, isCommonMilitia, KEPT_CASES, namedHere } from './actor-words.ts';
import { type Kind, kindOf, nounClass, PERSONAL } from './kinds.ts';
import { type PersonName, personAt, personBeside } from './persons.ts';

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
      if (kid.deprel === 'nmod:poss') return false;
      // "In April 2022 Mali's military said"
      if (kid.deprel === 'nmod:desc') return !!timeOf(doc, kid);
      return !KEPT_CASES.has(caseOf(kid)) || !!timeOf(doc, kid);
    case 'advmod':
      // "it was not the army", "probably the rebels": said of the sentence
      if (doc.language.adverbs.has(kid.norm) || doc.language.negations.has(kid.norm)) return true;
      return kid.upos === 'ADV' && !numberOf(doc, kid) && kid.at > (kid.parent?.at ?? 0);
    case 'punct':
      return true;
    case 'amod':
      // "children aged two and four"
      if (kid.norm === 'aged' && kid.at > (kid.parent?.at ?? 0)) return true;
      // "the men responsible for it": what is said of them
      if (kid.at > (kid.parent?.at ?? 0) && doc.language.authorship.has(kid.lemma.toLowerCase())) return true;
      // "gunmen loyal to the premier", "a bus full of fans"
      if (kid.at > (kid.parent?.at ?? 0) && kidsBy(kid, 'obl', 'nmod').some(({ at }) => at > kid.at)) return true;
      // "a former commander" is no commander, "last week's attack" is the attack
      return !!timeOf(doc, kid) && !doc.language.bygone.has(kid.norm);
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
  return beside ? personBeside(doc, beside) : null;
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
