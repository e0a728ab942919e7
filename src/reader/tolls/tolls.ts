import type { Casualty, Loss, Outcome, Range } from '../../model/index.ts';
import { type Document, nameOf, numberOf } from '../document.ts';
import { FATES } from '../frames/roles.ts';
import { ownerBehind } from '../nouns/actor-words.ts';
import { actorEntry, type Kind, kindOf, nounClass } from '../nouns/kinds.ts';
import { fullNameIn } from '../nouns/known-persons.ts';
import { type Phrase, phraseOf } from '../nouns/phrases.ts';
import { antecedent, RELATIVE } from '../trees/antecedents.ts';
import {
  ancestors,
  caseOf,
  isUnder,
  isVerb,
  kidBy,
  kidsBy,
  rel,
  type Tree,
  type Word,
  withConjuncts,
} from '../trees/words.ts';
import { sameAsBefore } from './same-as-before.ts';

const SINGLE: Range = { min: 1, max: 1 };
const MANY: Range = { min: 2, max: null };
const PAIR: Range = { min: 2, max: 2 };
const UNKNOWN: Range = { min: null, max: null };

/** "Some of the members", "most of them": more than one, and nobody says how many. */
const UNTOLD = new Set(['some', 'most', 'much', 'part', 'all', 'many', 'rest', 'majority', 'half']);

/** One noun for two people. */
const PAIRS = new Set(['couple', 'pair', 'duo']);

/** How many a phrase counts: its number or, where it has none, one for a singular and two or more for a plural. */
export function countOf(doc: Document, phrase: Phrase): Range {
  if (phrase.number) return phrase.number;
  const own = numberOf(doc, phrase.head);
  // "half of them": nobody says how many
  if (own?.kind === 'fraction') return UNKNOWN;
  // "capturing a third": one more of them
  if (own?.kind === 'ordinal') return SINGLE;
  if (own) return { min: own.min, max: own.max };
  if (UNTOLD.has(phrase.head.lemma) && phrase.head.kids.some((kid) => caseOf(kid) === 'of')) return UNKNOWN;
  // "an unknown number of people"
  if (nounClass(doc, phrase.head) === 'measure') return UNKNOWN;
  const members = membersOf(doc, phrase);
  if (members) return members;
  if (phrase.person && !phrase.plural) return SINGLE;
  if (phrase.kind === 'force' || phrase.kind === 'group' || phrase.kind === 'actor')
    return phrase.plural ? MANY : isOnePerson(doc, phrase) ? SINGLE : { min: null, max: null };
  if (PAIRS.has(phrase.head.lemma)) return PAIR;
  return phrase.plural ? MANY : SINGLE;
}

/** "A policeman", "a Turkish soldier": who belongs to a body that acts is one of it. */
function isOnePerson(doc: Document, { head, kind }: Phrase): boolean {
  // "a Briton"
  if (kind === 'actor' && head.kids.some(({ norm }) => norm === 'a' || norm === 'an')) return true;
  const last = head.norm.split(' ').at(-1)!;
  const called = head.xpos === 'NN' ? nounClass(doc, head) : last === head.norm ? null : doc.language.nouns.get(last);
  // "a Cambodian"
  const isNational = head.xpos === 'NNP' && actorEntry(nameOf(doc, head)?.entries ?? [])?.actor.kind === 'country';
  const isOne = kidsBy(head, 'det').some(({ norm }) => norm === 'a' || norm === 'an');
  return called === 'fighters' || called === 'person' || (isNational && isOne);
}

/** "The bodies of four women": the women are counted. */
const BODIES: ReadonlySet<string> = new Set(['body', 'corpse']);

/** Those of whom "of four" tells the age. */
const AGED: ReadonlySet<string> = new Set([
  'girl',
  'boy',
  'child',
  'baby',
  'infant',
  'toddler',
  'man',
  'woman',
  'youth',
  'teenager',
]);

/** "A family of six": as many as it has; a father of three is one. */
function membersOf(doc: Document, phrase: Phrase): Range | null {
  if (doc.language.parents.has(phrase.head.lemma)) return null;
  // "a girl of four": how old she was
  const isOne = phrase.head.xpos === 'NN' && AGED.has(phrase.head.lemma);
  if (isOne) return null;
  for (const kid of kidsBy(phrase.head, 'nmod')) {
    if (caseOf(kid) !== 'of') continue;
    const isCounted = BODIES.has(phrase.head.lemma) || phraseOf(doc, kid).kind === 'people';
    const number = numberOf(doc, kid) ?? (isCounted ? phraseOf(doc, kid).number : null);
    // "the bodies of Juan Ruiz and Ana Paz": whom another name adds is told beside him
    if (isCounted && phraseOf(doc, kid).person) return SINGLE;
    if (number) return { min: number.min, max: number.max };
  }
  return null;
}

/** "Five of the soldiers", "dozens of militants": the noun that is counted. */
export function countedNoun(doc: Document, word: Word): Word {
  const isMeasure =
    nounClass(doc, word) === 'measure' || word.upos === 'NUM' || UNTOLD.has(word.lemma) || numberOf(doc, word) !== null;
  if (!isMeasure && !BODIES.has(word.lemma)) return word;
  // "Ruiz's body": he is counted
  const owner = isMeasure
    ? undefined
    : kidsBy(word, 'nmod:poss').find(({ upos }) => upos === 'PROPN' || upos === 'NOUN');
  const counted = owner ?? kidsBy(word, 'nmod', 'obl').find((kid) => caseOf(kid) === 'of') ?? word;
  // "160 wounded, 31 of whom died": nobody is called "whom"
  return RELATIVE.has(counted.norm) ? antecedent(counted) : counted;
}

/** Who is counted where the text gives a number alone, or a pronoun that stands for nobody named. */
export const UNNAMED = 'people';

const TOLL_NOUNS: ReadonlySet<string> = new Set(['injury', 'death', 'fatality', 'casualty', 'wound', 'loss', 'case']);

/** Words of those who are told beside others. */
export const OTHERS = /\b(?:other|others|more(?! than)|another)\b/i;

const isPeople = ({ kind, plural }: Phrase): boolean =>
  plural && ['people', 'civilians', 'fighters', 'actor'].includes(kind);

/** The words for who is counted, without number and article. */
function whoWords(doc: Document, word: Word, phrase: Phrase, before: string | null): string {
  const noun = countedNoun(doc, word);
  const his = BODIES.has(word.lemma) ? kidsBy(word, 'nmod:poss').map((kid) => doc.pronouns.get(kid))[0] : undefined;
  const dead = his && phraseOf(doc, his);
  // "his body": whom the pronoun stands for
  if (dead?.person) return fullNameIn(doc, dead) ?? dead.person;
  if (noun !== word) {
    const counted = phraseOf(doc, noun);
    if (counted.person) return fullNameIn(doc, counted) ?? counted.person;
    // "nine of them later died"
    const known = doc.pronouns.get(noun);
    if (known && isPeople(phraseOf(doc, known))) return headWords(doc, phraseOf(doc, known));
    // "12 of them": nobody is called "them"
    if (RELATIVE.has(noun.norm) || noun.xpos === 'PRP') return UNNAMED;
    return counted.number || BODIES.has(word.lemma) ? headWords(doc, counted) : counted.text;
  }
  const bare =
    word.upos === 'NUM' ||
    doc.language.oneMore.has(word.norm) ||
    word.norm === 'more' ||
    (numberOf(doc, word) !== null && word.upos !== 'NOUN') ||
    nounClass(doc, word) === 'measure';
  if (bare) return OTHERS.test(phrase.text) ? 'others' : (before ?? UNNAMED);
  // "14 injuries" counts people
  if (TOLL_NOUNS.has(noun.lemma.toLowerCase())) return UNNAMED;
  // "left 20 dead", where "two Iraqi dead" are of somebody
  if (noun.norm === 'dead' && headWords(doc, phrase).toLowerCase() === 'dead') return UNNAMED;
  // "the senator was killed": whom the text has named by name
  const meant = doc.pronouns.get(word);
  const called = meant ? phraseOf(doc, meant) : phrase;
  return fullNameIn(doc, called) ?? called.person ?? headWords(doc, phrase);
}

/** The noun with its modifiers, numbers and articles left out: "pro-government fighters". */
export function headWords(doc: Document, phrase: Phrase): string {
  const { words } = phrase.head.tree;
  let at = words.findIndex((word) => word.start >= phrase.start);
  while (at < phrase.head.at) {
    const word = words[at]!;
    const number = numberOf(doc, word);
    if (
      !number &&
      word.upos !== 'DET' &&
      word.upos !== 'NUM' &&
      // "six of whom were soldiers"
      word.upos !== 'AUX' &&
      word.upos !== 'PUNCT' &&
      word.xpos !== 'PRP$' &&
      ![
        'at',
        'least',
        'of',
        'more',
        'than',
        'over',
        'some',
        'other',
        'others',
        'about',
        'nearly',
        'another',
        'further',
        'up',
        'to',
        'as',
        'many',
        'including',
        'confirmed',
        'estimated',
        'them',
        'whom',
      ].includes(word.norm)
    )
      break;
    at++;
  }
  return doc.text.slice(words[at]!.start, Math.max(phrase.end, phrase.head.end));
}

/** The number's own words belong to a toll's: "at least 8 civilians". */
function tollSpan(doc: Document, word: Word, phrase: Phrase): { start: number; end: number } {
  const { words } = word.tree;
  const numbers = [word, ...word.kids].map((kid) => numberOf(doc, kid)).filter((number) => number !== null);
  const start = Math.min(phrase.start, ...numbers.map((number) => words[number.first]?.start ?? phrase.start));
  const end = Math.max(phrase.end, ...numbers.map((number) => words[number.past - 1]?.end ?? phrase.end));
  return { start, end };
}

/** Civilians, children, medics are people, no body that acts: a toll of them names no actor. */
const bodyOf = (doc: Document, actor: string | null): string | null =>
  actor && ['civilians', 'medical', 'people', 'generic'].includes(doc.knowledge.actor(actor)?.kind ?? '')
    ? null
    : actor;

/** "He died" is one; nobody says how many "they" are. */
const countOfPronoun = ({ norm }: Word): Range => (['he', 'she', 'him', 'her'].includes(norm) ? SINGLE : UNKNOWN);

/** "A bomber killed himself", "blew up his car, killing himself": whom the pronoun turns back to. */
function itself(word: Word): Word | null {
  if (!word.norm.endsWith('self')) return null;
  for (const up of ancestors(word)) {
    if (!isVerb(up)) return null;
    const subject = kidBy(up, 'nsubj');
    if (subject) return subject.upos === 'NOUN' ? subject : null;
  }
  return null;
}

/** A toll of people from a filler. */
export function casualtyOf(doc: Document, outcome: Outcome, word: Word, before: string | null): Casualty {
  const self = itself(word);
  if (self) {
    const { text, span } = casualtyOf(doc, outcome, { ...word, parent: null }, before);
    return { ...casualtyOf(doc, outcome, self, before), text, span };
  }
  const phrase = phraseOf(doc, doc.pronouns.get(word) ?? word);
  const own = phraseOf(doc, word);
  const noun = countedNoun(doc, word);
  const { min, max } = word.upos === 'PRON' ? countOfPronoun(word) : countOf(doc, own);
  const span = word.upos === 'PRON' ? own : tollSpan(doc, word, own);
  const actor = bodyOf(doc, phraseOf(doc, noun).actor ?? phrase.actor);
  return {
    outcome,
    who:
      word.upos === 'PRON'
        ? doc.pronouns.has(word)
          ? (fullNameIn(doc, phrase) ?? phrase.name)
          : UNNAMED
        : whoWords(doc, word, own, before),
    actor,
    min,
    max,
    text: doc.text.slice(span.start, span.end),
    span: { start: span.start, end: span.end },
  };
}

const HURT = new Set(['injured', 'wounded', 'hurt']);

/** "Nine dead or wounded": nobody says how many of them died. */
export const isDeadOrHurt = ({ norm, at, tree }: Word): boolean =>
  norm === 'dead' && tree.words[at + 1]?.norm === 'or' && HURT.has(tree.words[at + 2]?.norm ?? '');

const INCLUDING = new Set(['including', 'include', 'among']);

const included = new WeakMap<Tree, readonly Word[]>();

/** The words of a sentence that stand after "including": each toll asks for them. */
function includedWords(tree: Tree): readonly Word[] {
  const known = included.get(tree);
  if (known) return known;
  const found = tree.words.filter(
    (word) =>
      // "two nurses were among the eight killed": behind a word stands only the preposition that tells of this
      word.kids.some((kid) => INCLUDING.has(kid.norm) && (kid.at < word.at || rel(kid) === 'case')) ||
      isAmongThem(tree, word) ||
      isBeforeAmong(tree, word) ||
      isOfThem(tree, word),
  );
  included.set(tree, found);
  return found;
}

const THEM = new Set(['them', 'whom', 'these', 'those']);

// "among them 26 boys", "among them a boy": the noun with its figure or article right behind
function isAmongThem({ words }: Tree, word: Word): boolean {
  const first = word.kids.find((kid) => (rel(kid) === 'nummod' || rel(kid) === 'det') && kid.at < word.at);
  // "among them the imam's two wives"
  if (word.deprel === 'nmod:poss') return false;
  return !!first && THEM.has(words[first.at - 1]?.norm ?? '') && words[first.at - 2]?.norm === 'among';
}

// "eleven people, four children among them", "four women and two children among them"
function isBeforeAmong({ words }: Tree, word: Word): boolean {
  const first = word.kids.find((kid) => (rel(kid) === 'nummod' || rel(kid) === 'det') && kid.at < word.at);
  if (!first) return false;
  return [word, ...withConjuncts(word)]
    .filter(({ at }) => at >= word.at)
    .slice(0, MOST_PARTS)
    .some(({ at }) => words[at + 1]?.norm === 'among' && THEM.has(words[at + 2]?.norm ?? ''));
}

/** So many sorts of people are told to be among others at the most. */
const MOST_PARTS = 4;

// "20 people, seven of them children": the noun whose figure stands before "of them"
function isOfThem({ words }: Tree, word: Word): boolean {
  const figure = word.kids.find((kid) => rel(kid) === 'nummod' && kid.at < word.at);
  return (
    rel(word) === 'appos' &&
    !!figure &&
    words[figure.at + 1]?.norm === 'of' &&
    THEM.has(words[figure.at + 2]?.norm ?? '')
  );
}

/** "Including two boys and three girls": what "and" alone adds to a part is a part as well. */
export const addsToPart = (part: Word, word: Word): boolean =>
  word.at > part.at &&
  rel(word) === 'conj' &&
  word.tree.words[part.at + 1]?.norm === 'and' &&
  word.tree.words
    .slice(part.at + 2, word.at)
    .every(({ upos }) => ['NUM', 'DET', 'ADJ', 'NOUN', 'PROPN'].includes(upos));

/** Whom a part may count: persons by name are among the dead, but no number of them. */
const COUNTABLE: ReadonlySet<Kind> = new Set<Kind>([
  'actor',
  'fighters',
  'force',
  'group',
  'government',
  'civilians',
  'people',
  'number',
  'measure',
]);

/** "12 killed, including 3 children": the parts told apart from a whole. */
export const partsOf = (doc: Document, whole: Word): Word[] =>
  includedIn(doc, whole).filter((part) => isCountable(phraseOf(doc, part)));

/** "Including two generals": officers are counted where no name is given. */
const isCountable = ({ kind, person, number, plural, head }: Phrase): boolean =>
  COUNTABLE.has(kind) ||
  (kind === 'person' && person === null && (plural || number !== null || kidsBy(head, 'det').length > 0));

/** "12 killed, including Juan Ruiz": those of a whole who are named. */
export const namedIn = (doc: Document, whole: Word): Word[] =>
  includedIn(doc, whole).filter((part) => phraseOf(doc, part).person !== null);

function includedIn(doc: Document, whole: Word): Word[] {
  const parts: Word[] = [];
  for (const word of includedWords(whole.tree)) {
    const near = word.at > whole.at && word.at - whole.at < 12;
    const between = near ? whole.tree.words.slice(whole.at + 1, word.at).filter((one) => !word.kids.includes(one)) : [];
    const follows = near && !between.some((one) => one.upos === 'NUM' || numberOf(doc, one) !== null);
    if (follows || isUnder(word, whole)) parts.push(word, ...withConjuncts(bearerOf(word)).slice(1));
  }
  return parts;
}

// "including Mayor Juan Ruiz and two guards": the rest of the list hangs on the name
const bearerOf = (word: Word): Word =>
  word.deprel === 'nmod:desc' && word.parent?.upos === 'PROPN' ? word.parent : word;

/** Whose the things are: "belonging to X", "of X", "X's", "X tanks". */
export function ownerOf(doc: Document, word: Word): string | null {
  const phrase = phraseOf(doc, word);
  if (phrase.actor) return phrase.actor;
  const bound = ownerBehind(doc, word);
  if (bound) return phraseOf(doc, bound).actor ?? phraseOf(doc, bound).name;
  for (const kid of kidsBy(word, 'nmod:poss', 'nmod', 'compound')) {
    if (
      rel(kid) === 'nmod' &&
      kid.deprel !== 'nmod:poss' &&
      !['of', 'for', 'belonging to', 'from'].includes(caseOf(kid))
    )
      continue;
    const meant = doc.pronouns.get(kid) ?? kid;
    const owner = phraseOf(doc, meant);
    if (['actor', 'fighters', 'force', 'group', 'government'].includes(owner.kind)) return owner.actor ?? owner.name;
  }
  return null;
}

/** What may be lost. */
const THINGS: ReadonlySet<Kind> = new Set<Kind>([
  'site',
  'platform',
  'materiel',
  'weapon',
  'goods',
  'area',
  'place',
  'other',
]);

/** A loss of things from a filler. */
export function lossOf(doc: Document, role: string, said: Word): Loss {
  const meant = doc.pronouns.get(said);
  // "put it out of service": no body that was told of is put so
  const word = meant && THINGS.has(kindOf(doc, meant)) ? meant : said;
  const own = phraseOf(doc, word);
  const noun = sameAsBefore(doc, word) ?? countedNoun(doc, word);
  const phrase = noun === word ? own : phraseOf(doc, noun);
  // "a branch of the bank": a body that stands for its house is one thing
  const { min, max } = own.kind === 'group' && !own.plural && !own.number ? SINGLE : countOf(doc, own);
  const span = tollSpan(doc, word, own);
  return {
    what: headWords(doc, phrase),
    fate: FATES[role]!,
    owner: ownerOf(doc, noun),
    min,
    max,
    text: doc.text.slice(span.start, span.end),
    span,
  };
}
