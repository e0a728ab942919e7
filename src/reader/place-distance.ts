import type { EventTypeId, NameEntry } from '../model/index.ts';
import { type Document, nameOf } from './document.ts';
import type { Draft } from './drafts.ts';
import { actorEntry, type Kind, kindOf, nounClass, placeEntry } from './kinds.ts';
import { isWar, type PlaceMention } from './places.ts';
import { ancestors, caseOf, isPassive, isVerb, kidBy, rel, type Word } from './words.ts';

const NEVER = Number.POSITIVE_INFINITY;
/** In words; no clause is that long. */
const FARTHEST = 120;

/** Nouns that stand fast: a place before or behind them is where they are. */
const STANDING: ReadonlySet<Kind> = new Set<Kind>(['area', 'site', 'place', 'measure']);
/** Who moves about: a place that belongs to them need not be where they acted. */
const MOVING: ReadonlySet<Kind> = new Set<Kind>([
  'people',
  'civilians',
  'fighters',
  'force',
  'group',
  'government',
  'person',
  'actor',
  'name',
  'pronoun',
]);

/** People, whose place is their home. */
const PEOPLE: ReadonlySet<Kind> = new Set<Kind>(['civilians', 'person', 'name']);
/** What carries a country's name as those who move about do: "a U.S. helicopter". */
const ARMS: ReadonlySet<Kind> = new Set<Kind>(['platform', 'materiel', 'weapon']);

/** Happenings in which somebody or something is taken or comes out of where they happen. */
const TAKEN_THERE: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'abduction',
  'arrest',
  'casualties',
  'looting',
  'weapons-seized',
  'displacement',
  'man-made-disaster',
  'agreement',
]);

/** Happenings of words: what they are for, against or about lies elsewhere. */
const OF_WORDS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'protest',
  'statement',
  'accusation',
  'threat',
  'negotiation',
  'sanction',
  'agreement',
]);

/** Happenings that befall persons and aircraft, and no towns. */
const OF_PERSONS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'casualties',
  'killing',
  'shooting',
  'arrest',
  'abduction',
  'torture',
  'shoot-down',
]);

/** A step up from one word to the next, each with its price: a clause costs more than a phrase. */
const UP: Readonly<Record<string, number>> = { conj: 0, appos: 0.5, obj: 0.5, compound: 1, amod: 1 };
/** A step from a happening up to a word on which the place hangs too. */
const DOWN: Readonly<Record<string, number>> = {
  xcomp: 0.6,
  obj: 0.6,
  appos: 0.6,
  nsubj: 0.8,
  compound: 1,
  ccomp: 1,
  parataxis: 1,
  obl: 1.2,
  nmod: 1.2,
};

interface Search {
  readonly doc: Document;
  readonly place: PlaceMention;
  readonly core: ReadonlySet<Word>;
  readonly type: EventTypeId;
  readonly trigger: Word | null;
}

/**
 * How far a place hangs from a happening in the tree: 0 where it is its own adjunct, more for every noun and clause between
 * the two, infinite where it tells of something else ("sources in Beirut", "protested against the war in Iraq").
 */
export function distanceTo(doc: Document, place: PlaceMention, draft: Draft): number {
  const apart = Math.abs(place.word.at - draft.trigger.at);
  if (apart > FARTHEST) return NEVER;
  const core = new Set([...draft.core, ...draft.folded.flatMap((folded) => folded.core)]);
  // "a US strike": whose it was, not where
  if (
    // "accused Rwanda of shelling": the state that did it, which is where the accusation is, and not the shelling
    ((draft.type !== 'accusation' && isCountryWord(doc, place.word)) ||
      (place.word.parent?.upos !== 'VERB' && core.has(place.word.parent!))) &&
    draft.participants.some(({ role, span }) => role === 'agent' && span.start === place.nameSpan.start)
  )
    return NEVER;
  if (draft.type !== 'accusation' && isSeatActing(doc, place, draft)) return NEVER;
  // "Arad was captured": whom it befell bears the name of a town
  if (
    OF_PERSONS.has(draft.type) &&
    place.descriptor === null &&
    draft.participants.some(
      ({ role, span }) => role === 'target' && span.start === place.start && span.end === place.end,
    )
  )
    return NEVER;
  // "raided the Moscow headquarters": the row's own noun
  if (core.has(place.top)) return place.top !== place.word && place.places.length > 0 ? 0.3 : NEVER;
  const up = climb({ doc, place, core, type: draft.type, trigger: draft.trigger });
  let down = 0.01 * apart;
  let at: Word = draft.trigger;
  for (let steps = 0; steps < 30; steps++) {
    const above = up.get(at);
    if (above !== undefined) return above + down;
    if (at === place.top) return down + 1;
    if (!at.parent) return NEVER;
    down += stepDown(at, at.parent);
    at = at.parent;
  }
  return NEVER;
}

/** "Ankara blamed Damascus for a raid": the capital stands for the state, and nothing is said to have been done in it. */
export const isSeatActing = (doc: Document, place: PlaceMention, draft: Draft): boolean =>
  draft.participants.some(
    ({ role, span, actor }) =>
      role === 'agent' &&
      span.start === place.nameSpan.start &&
      span.end === place.nameSpan.end &&
      actor !== null &&
      doc.knowledge.actor(actor)?.kind === 'country',
  );

/** True for a place that only says where somebody is from or speaks, or what is spoken of: nothing told here happened there. */
export function isElsewhere(doc: Document, place: PlaceMention): boolean {
  if (!place.top.parent) return false;
  if ([...ancestors(place.top)].some((up) => isVerb(up) && isLongBefore(doc, up))) return true;
  const reached = climb({ doc, place, core: new Set(), type: 'casualties', trigger: null });
  return ![...reached.keys()].some((word) => isVerb(word) || !word.parent);
}

/** What it costs to reach every word above the place. */
function climb(search: Search): Map<Word, number> {
  const costs = new Map<Word, number>();
  const { top } = search.place;
  let at = top;
  let sum = 0;
  for (let steps = 0; at.parent && steps < 40; steps++) {
    const { parent } = at;
    sum += at === top ? firstStep(search, parent) : stepUp(search, at, parent);
    if (sum === NEVER) break;
    if (!costs.has(parent)) costs.set(parent, sum);
    at = parent;
  }
  return costs;
}

/** A verb of speech that is not the happening itself: what stands beside it is where somebody spoke. */
const isOthersSpeech = ({ doc, core }: Search, word: Word): boolean =>
  isVerb(word) &&
  !core.has(word) &&
  ['reported', 'alleged', 'denied', 'speculated'].includes(
    doc.language.stanceOf(word.lemma.toLowerCase())?.status ?? '',
  );

// From the place to what it hangs on.
function firstStep(search: Search, parent: Word): number {
  const { doc, place, core } = search;
  const { top } = place;
  const relation = rel(top);
  const mark = place.mark || caseOf(top);
  // "pressure on the regime and Russia": a state beside those who act is one of them
  if (relation === 'conj') return STATES.has(kindOf(doc, parent)) && isCountryWord(doc, place.word) ? NEVER : 0;
  // "near a U.S. patrol": the preposition is that of the patrol
  if (place.word.parent === parent && isNationality(doc, place.word, parent)) return NEVER;
  if (MODIFIERS.has(relation) && namesOnly(doc, parent)) return NEVER;
  if ((relation === 'obj' || top.deprel === 'nsubj:pass') && core.has(parent)) return 0.2;
  if (top.deprel === 'nmod:poss') return possessor(search, parent);
  if (relation === 'appos') return STANDING.has(kindOf(doc, parent)) ? 0.2 : 2;
  if (mark) return behindMark(search, mark, parent);
  if (isLabel(top)) return 0;
  if (MODIFIERS.has(relation)) return modifier(search, parent);
  if (relation === 'obj') return 1.2;
  return relation === 'nsubj' ? 2.2 : 1.5;
}

/** "Kupiansk axis: the enemy attacked six times": the label of a briefing's line. */
const isLabel = ({ deprel, at, tree: { words } }: Word): boolean => deprel === 'obl' && words[at + 1]?.text === ':';

/** "A was bombed, while in Iraq, saboteurs struck a pipe": a place right behind a conjunction and before a comma opens the clause that follows. */
function opensLaterClause({ place, trigger }: Search): boolean {
  if (!trigger || trigger.at > place.word.at) return false;
  const { words } = place.word.tree;
  let first = place.word.at;
  while (first > 0 && words[first - 1]!.start >= place.start) first--;
  let past = place.word.at;
  while (words[past] && words[past]!.start < place.end) past++;
  const before = words[first - 2];
  const isJoint = before?.upos === 'SCONJ' || before?.upos === 'CCONJ';
  return isJoint && before.at > trigger.at && words[past]?.norm === ',';
}

function behindMark(search: Search, mark: string, parent: Word): number {
  const { doc, core } = search;
  if (opensLaterClause(search)) return NEVER;
  const kind = kindOf(doc, parent);
  if (mark === 'of') return STANDING.has(kind) || core.has(parent) ? 0.3 : ofWhom(search, kind);
  // "patrolled the skies over X"
  if (mark === 'over') return MOVING.has(kind) && search.type !== 'shoot-down' ? NEVER : 0.5;
  // "they are 6 km from Homs" tells where they stand, not where they did something
  if (isAway(doc, search.place.top)) return kidBy(parent, 'cop') ? NEVER : 0;
  // "marched from the harbour to the city hall"
  if (mark === 'from' && search.type === 'protest' && parent === search.trigger) return 0.3;
  // "shot while walking home from a Vienna theatre": a house that one has just left
  if (mark === 'from' && isLeft(search, search.place.top, parent)) return 0.7;
  // "kidnapped 40 students from Rolpa": there they were taken, unless it is a country that they are from
  if (mark === 'from' && search.type === 'abduction' && isTakenFrom(search, parent)) return 0.8;
  if (doc.language.topicMarks.has(mark)) return NEVER;
  if (doc.language.goals.has(mark)) return goal(search, parent);
  // "lynched two men accused of theft in X": they were there to be lynched
  if (isCharged(parent) && search.type !== 'arrest' && !isBelow(search.trigger, parent)) return 1;
  if (isOthersSpeech(search, parent)) return opensClause(search.place, parent) ? 0.7 : NEVER;
  return 0;
}

const STATES: ReadonlySet<Kind> = new Set<Kind>(['government', 'force', 'group', 'actor']);

const isCountryWord = (doc: Document, word: Word): boolean => isCountry(nameOf(doc, word)?.entries ?? []);

const isTakenFrom = ({ doc, place, trigger }: Search, parent: Word): boolean =>
  !isCountryWord(doc, place.word) &&
  (parent === trigger || (parent.parent === trigger && ['obj', 'nsubj'].includes(rel(parent))));

const CHARGED: ReadonlySet<string> = new Set(['accuse', 'suspect']);

const isCharged = ({ lemma, xpos, deprel, parent }: Word): boolean =>
  CHARGED.has(lemma) && xpos === 'VBN' && deprel === 'acl' && parent !== null && rel(parent) === 'obj';

const isBelow = (word: Word | null, above: Word): boolean => word !== null && [...ancestors(word)].includes(above);

/** Happenings of a whole population: "residents of X fled" from there. */
const OF_RESIDENTS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['protest', 'riot', 'displacement', 'obstruction']);

// "Residents of X protested": at home, where nothing nearer is told; "a resident of X was killed" may have been anywhere
const ofWhom = ({ type }: Search, kind: Kind): number =>
  kind === 'civilians' && OF_RESIDENTS.has(type) ? 1.2 : MOVING.has(kind) ? 4 : 1.5;

// "Marched to the palace"; "as they tried to flee to Kenya", "a project to export gas to Kenya": not yet there
function goal(search: Search, parent: Word): number {
  if (isLaterMove(search, parent)) return NEVER;
  if (search.core.has(parent)) return 0.5;
  const still = parent.kids.some(({ xpos }) => xpos === 'TO') && !kidBy(parent, 'aux');
  return isVerb(parent) && still ? NEVER : 1.5;
}

/** "200 metres away from the offices", "five miles from Homs": near them. */
function isAway(doc: Document, word: Word): boolean {
  const from = word.kids.find(({ norm, deprel }) => norm === 'from' && deprel === 'case');
  const before = from?.tree.words.slice(Math.max(0, from.at - 2), from.at) ?? [];
  return before.some((one) => one.norm === 'away' || nounClass(doc, one) === 'measure');
}

/** "Was captured and taken to Homs": where somebody is brought afterwards is not where it happened. */
const isLaterMove = ({ trigger }: Search, verb: Word): boolean =>
  isVerb(verb) && rel(verb) === 'conj' && trigger !== null && trigger.at < verb.at;

// "In Kandahar, officials said": a place before speaker and verb is that of what they speak of.
const opensClause = (place: PlaceMention, verb: Word): boolean => {
  const subject = kidBy(verb, 'nsubj');
  return place.word.at < verb.at && (!subject || place.word.at < subject.at);
};

// "Gaza City mosque", "the Aleppo attack"; "Dallas police" may have acted elsewhere
function modifier({ doc, core }: Search, parent: Word): number {
  if (core.has(parent)) return 0.2;
  const kind = kindOf(doc, parent);
  if (STANDING.has(kind)) return 0.3;
  return MOVING.has(kind) ? 2.5 : 1.5;
}

/** "A U.S. patrol": the country before those who act or move says whose they are, not where. */
export const isNationality = (doc: Document, word: Word, noun: Word): boolean =>
  ['compound', 'amod', 'nmod:poss'].includes(word.deprel) &&
  (MOVING.has(kindOf(doc, noun)) || ARMS.has(kindOf(doc, noun))) &&
  !isGround(doc, noun) &&
  isCountryWord(doc, word);

const MODIFIERS: ReadonlySet<string> = new Set(['compound', 'amod', 'flat', 'nummod']);

/** "The Minsk agreements", "Aleppo soap", "the Aleppo governor", who may be anywhere. */
function namesOnly(doc: Document, noun: Word): boolean {
  const kind = kindOf(doc, noun);
  const isHouse = doc.language.houses.has(noun.lemma.toLowerCase());
  // "the 1967 Mideast war" went on at many places
  if (isWar(doc, noun)) return true;
  return isNamesake(doc, noun) || kind === 'person' || (kind === 'government' && !isHouse);
}

/** "The Minsk agreements", "Aleppo soap": a place that only gives something its name. */
export const isNamesake = ({ language }: Document, noun: Word): boolean =>
  language.namesakes.has(noun.lemma.toLowerCase());

const isCountry = (entries: readonly NameEntry[]): boolean =>
  actorEntry(entries) !== null && placeEntry(entries)?.places.some(({ kind }) => kind === 'country') === true;

// "Liberia's capital", "Aleppo's residents"; "Syria's president" is no place
function possessor({ doc, core }: Search, parent: Word): number {
  if (core.has(parent)) return 3;
  const kind = kindOf(doc, parent);
  if (STANDING.has(kind) || isGround(doc, parent)) return 0.4;
  return kind === 'civilians' ? 2.5 : NEVER;
}

/** "Thailand's restive South", "Bethlehem's Church of the Nativity": a part of a place, or a house with a name. */
const isGround = ({ language }: Document, { norm }: Word): boolean =>
  language.sides.has(norm) || norm.split(' ').some((part) => language.placeForms.has(part));

// From a word between to the one that it hangs on.
function stepUp(search: Search, word: Word, parent: Word): number {
  if (isVerb(word)) return clauseUp(search, word, parent);
  if (['obj', 'nsubj', 'obl', 'nmod'].includes(rel(word)) && isOthersSpeech(search, parent)) return NEVER;
  switch (rel(word)) {
    case 'nsubj':
      return isPassive(parent) ? 0.8 : 1.5;
    case 'obl':
    case 'nmod':
      return phraseUp(search, word, parent);
    default:
      return UP[rel(word)] ?? 2;
  }
}

function phraseUp(search: Search, word: Word, parent: Word): number {
  const { doc, type } = search;
  if (word.deprel === 'obl:agent' || word.deprel === 'nmod:poss') return 1.5;
  const mark = caseOf(word);
  // "Yusuf Qasim, of Tell Marq near Hebron": his home, and what it lies near
  if (mark === 'of') return kindOf(doc, word) === 'place' && PEOPLE.has(kindOf(doc, parent)) ? 4 : 0.5;
  if (doc.language.goals.has(mark)) return isLaterMove(search, parent) ? NEVER : 1;
  if (mark === 'since') return NEVER;
  if (isAway(doc, word)) return 0.7;
  if (!doc.language.topicMarks.has(mark)) return 0.7;
  // "taken from her flat in X", "leaked from a plant near X"
  if (mark === 'from' && TAKEN_THERE.has(type) && parent === search.trigger && kindOf(doc, word) === 'site') return 0.7;
  // "as he emerged from a mosque", "a hall packed with guests"
  if (mark === 'from' && isLeft(search, word, parent)) return 0.7;
  if (mark === 'with' && parent.xpos === 'VBN' && ['acl', 'amod'].includes(rel(parent))) return 0.7;
  // "protested against the mayor in X"
  if (mark === 'against' && type === 'protest' && isOfficial(doc, word)) return 1;
  if (GRIEVANCES.has(mark) && type === 'protest' && isGrievance(search, word)) return 1.6;
  // "fought for control of X"
  if (mark === 'for' && type === 'clash' && word.lemma === 'control') return 0.7;
  // "villagers from A, eastern B": nobody knows A, and it is still where they are from
  if (mark === 'from' && kindOf(doc, word) === 'name') return NEVER;
  // "clashed with soldiers in X" was there
  // "beaten with iron bars in X", "collided with a wall in X"
  return (STANDING.has(kindOf(doc, word)) && mark !== 'with') || OF_WORDS.has(type) ? NEVER : 2;
}

const isOfficial = (doc: Document, word: Word): boolean =>
  word.lemma.toLowerCase() !== 'government' && ['person', 'government'].includes(kindOf(doc, word));

const GRIEVANCES: ReadonlySet<string> = new Set(['against', 'over', 'for', 'about']);

/** "Protested against fees in X" did so in X; of a war, a deed or a house the place is its own, and of a country it is that of whom they hold to account. */
function isGrievance({ doc, place }: Search, word: Word): boolean {
  const { language } = doc;
  const lemma = word.lemma.toLowerCase();
  return (
    place.mark === 'in' &&
    place.word.parent === word &&
    nounClass(doc, word) === null &&
    nameOf(doc, word) === null &&
    place.places[0]?.kind !== 'country' &&
    !language.wars.has(lemma) &&
    !language.verbNouns.has(lemma) &&
    !/(?:ing|tion|ment|ism)s?$/.test(word.norm)
  );
}

const isLeft = ({ doc, trigger }: Search, house: Word, verb: Word): boolean =>
  isVerb(verb) && verb !== trigger && kindOf(doc, house) === 'site';

function clauseUp(search: Search, verb: Word, parent: Word): number {
  if (isLongBefore(search.doc, verb) || isCharge(search, verb)) return NEVER;
  switch (rel(verb)) {
    case 'conj':
      return kidBy(verb, 'nsubj') ? 2.5 : 0.8;
    case 'xcomp':
      return 0.5;
    case 'ccomp':
      return search.core.has(parent) ? 2 : isOthersSpeech(search, parent) ? 3 : 1;
    case 'acl':
      // "troops based in X" acted elsewhere
      if (search.doc.language.stationed.has(verb.lemma.toLowerCase())) return 4;
      // "a bomb that ripped through a market killed ten": what a weapon did is what is told
      return ARMS.has(kindOf(search.doc, parent)) ? 0.5 : 1.5;
    case 'parataxis':
      return 3;
    default:
      return 1.8;
  }
}

/** "Arrested for robbing a bank in Karkum", "protested for lifting the siege of Homs": why, not where. */
const isCharge = ({ type }: Search, verb: Word): boolean =>
  (type === 'arrest' || OF_WORDS.has(type)) &&
  verb.xpos === 'VBG' &&
  verb.kids.some(({ norm, at }) => norm === 'for' && at < verb.at);

/** "Killed near the capital, hours after a strike on Homs": what is told to be so long before or after was elsewhere. */
const isLongBefore = (doc: Document, verb: Word): boolean =>
  verb.kids.some((mark) => {
    const before = mark.tree.words[mark.at - 1];
    return (
      rel(mark) === 'mark' &&
      ['after', 'before'].includes(mark.norm) &&
      before !== undefined &&
      doc.language.timeNouns.has(before.lemma.toLowerCase())
    );
  });

function stepDown(word: Word, parent: Word): number {
  switch (rel(word)) {
    case 'conj':
      return kidBy(word, 'nsubj') ? 1.5 : 0.6;
    case 'advcl':
      return word.xpos === 'VBG' ? 0.8 : 1.2;
    case 'acl':
      return isVerb(parent) ? 1 : 1.2;
    default:
      return DOWN[rel(word)] ?? 1.5;
  }
}
