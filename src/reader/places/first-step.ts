import type { EventTypeId } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { VIOLENT } from '../frames/blows.ts';
import { type Kind, kindOf } from '../nouns/kinds.ts';
import { caseOf, isUnder, isVerb, kidBy, rel, type Word } from '../trees/words.ts';
import { isWar } from './names.ts';
import type { PlaceMention } from './places.ts';
import {
  ARMS,
  isAway,
  isCountryWord,
  isGround,
  isItsReceiver,
  isLaterMove,
  isLeft,
  isOthersSpeech,
  isPerceived,
  MOVING,
  NEVER,
  OF_WORDS,
  type Search,
  STANDING,
} from './search.ts';

/** From the place to what it hangs on. */
export function firstStep(search: Search, parent: Word): number {
  const { doc, place, core } = search;
  const { top } = place;
  const relation = rel(top);
  const mark = place.mark || caseOf(top);
  // "pressure on the regime and Russia": a state beside those who act is one of them
  if (relation === 'conj') return isStateBeside(search, parent) ? NEVER : 0;
  if (top.deprel === 'nmod:poss' && isHouseOfState(doc, search.type, parent)) return 0.4;
  // "near a U.S. patrol": the preposition is that of the patrol
  if (place.word.parent === parent && isNationality(doc, place.word, parent)) return NEVER;
  if (MODIFIERS.has(relation) && namesOnly(doc, parent)) return NEVER;
  if ((relation === 'obj' || top.deprel === 'nsubj:pass') && core.has(parent)) return isAddressed(search) ? NEVER : 0.2;
  if (top.deprel === 'nmod:poss') return possessor(search, parent);
  // "the toll from the Marq blast": the preposition is that of the blast
  if (MODIFIERS.has(relation) && place.word === top && core.has(parent) && tellsWhere(search))
    return modifier(search, parent);
  if (relation === 'appos') return STANDING.has(kindOf(doc, parent)) ? 0.2 : 2;
  if (mark) return behindMark(search, mark, parent);
  if (isLabel(top)) return 0;
  if (MODIFIERS.has(relation)) return modifier(search, parent);
  if (relation === 'obj') return 1.2;
  // "the Facebook post claims that"
  if (relation === 'nsubj' && top !== place.word && isOthersSpeech(search, parent)) return NEVER;
  return relation === 'nsubj' ? 2.2 : 1.5;
}

/** A state in a list with one that acts, or with which something is agreed. */
const isStateBeside = (search: Search, first: Word): boolean =>
  isCountryWord(search.doc, search.place.word) &&
  (STATES.has(kindOf(search.doc, first)) ||
    (caseOf(first) === 'between' && first.parent !== null && isParty(search, first.parent)));

/** "A deal between Russia and Turkey": those who made it, where "the border between Russia and Ukraine" is a place. */
const isParty = ({ doc, place, core }: Search, of: Word): boolean =>
  isCountryWord(doc, place.word) && !core.has(of) && !STANDING.has(kindOf(doc, of));

const DEALINGS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['threat', 'statement', 'sanction']);

/** "Accused Kampala of arming rebels", "threatened Israel": words that are said to a state, and not in it. */
const isAddressed = ({ doc, type, place }: Search): boolean =>
  type === 'accusation' || (DEALINGS.has(type) && isCountryWord(doc, place.word));

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
  if (mark === 'of') return STANDING.has(kind) || core.has(parent) ? 0.3 : ofWhom(search, kind, parent);
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
  if (mark === 'between' && isParty(search, parent)) return NEVER;
  if (!OF_WORDS.has(search.type) && isItsReceiver(doc, search.place.top)) return NEVER;
  if (doc.language.goals.has(mark)) return goal(search, parent);
  // "lynched two men accused of theft in X": they were there to be lynched
  if (isCharged(parent) && search.type !== 'arrest' && !isBelow(search.trigger, parent)) return 1;
  if (isOthersSpeech(search, parent))
    return opensClause(search.place, parent) || isBehindToldNoun(search, parent) ? 0.7 : NEVER;
  // "a minister in Kashmir was shot while addressing a rally in Sogam": where he holds office, if nothing nearer is told
  if (kind === 'government' && isWithSubject(search.place.top)) return 0.8;
  return 0;
}

/** A place that is known, and no state of whose words is spoken: "US threats". */
const tellsWhere = ({ doc, place, type }: Search): boolean =>
  place.places.length > 0 && !(OF_WORDS.has(type) && isCountryWord(doc, place.word));

const isWithSubject = ({ deprel, parent }: Word): boolean =>
  deprel === 'nmod' && parent !== null && /^nsubj/.test(parent.deprel);

const STATES: ReadonlySet<Kind> = new Set<Kind>(['government', 'force', 'group', 'actor']);

const isTakenFrom = ({ doc, place, trigger }: Search, parent: Word): boolean =>
  !isCountryWord(doc, place.word) &&
  (parent === trigger || (parent.parent === trigger && ['obj', 'nsubj'].includes(rel(parent))));

const CHARGED: ReadonlySet<string> = new Set(['accuse', 'suspect']);

const isCharged = ({ lemma, xpos, deprel, parent }: Word): boolean =>
  CHARGED.has(lemma) && xpos === 'VBN' && deprel === 'acl' && parent !== null && rel(parent) === 'obj';

const isBelow = (word: Word | null, above: Word): boolean => word !== null && isUnder(word, above);

/** Happenings of a whole population: "residents of X fled" from there. */
const OF_RESIDENTS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['protest', 'riot', 'displacement', 'obstruction']);

const isSaying = (kind: Kind, whom: Word, trigger: Word | null): boolean =>
  (kind === 'person' || kind === 'government') &&
  whom.deprel === 'nsubj' &&
  whom.parent !== null &&
  (trigger === null || whom.parent === trigger) &&
  !!kidBy(whom.parent, 'obj');

// "Residents of X protested": at home, where nothing nearer is told; "a resident of X was killed" may have been anywhere
function ofWhom({ doc, type, trigger }: Search, kind: Kind, whom: Word): number {
  // "the governor of X raised the death toll": where he holds office is not where they died
  if (type === 'casualties' && isSaying(kind, whom, trigger)) return NEVER;
  const hears = (): boolean => whom.parent !== null && isPerceived(doc, trigger, whom.parent);
  if (kind === 'civilians' && (OF_RESIDENTS.has(type) || hears())) return 1.2;
  return MOVING.has(kind) ? 4 : 1.5;
}

/** "Broke the siege and reopened the road to Aden": whither a road leads with which something else was done. */
const isRoadOfOtherDeed = ({ doc, core }: Search, road: Word): boolean =>
  doc.language.lines.has(road.lemma) &&
  rel(road) === 'obj' &&
  road.parent !== null &&
  isVerb(road.parent) &&
  !core.has(road.parent);

// "Marched to the palace"; "as they tried to flee to Kenya", "a project to export gas to Kenya": not yet there
function goal(search: Search, parent: Word): number {
  if (isLaterMove(search, parent) || isRoadOfOtherDeed(search, parent)) return NEVER;
  if (search.core.has(parent)) return 0.5;
  const still = parent.kids.some(({ xpos }) => xpos === 'TO') && !kidBy(parent, 'aux');
  return isVerb(parent) && still ? NEVER : 1.5;
}

// "In Kandahar, officials said": a place before speaker and verb is that of what they speak of.
const opensClause = (place: PlaceMention, verb: Word): boolean => {
  const subject = kidBy(verb, 'nsubj');
  return place.word.at < verb.at && (!subject || place.word.at < subject.at);
};

/** "Announced the death of a soldier in Jenin": behind what is announced, and nothing else, stands where that was. */
export const isBehindToldNoun = ({ place, trigger }: Search, verb: Word): boolean =>
  trigger !== null &&
  trigger.parent === verb &&
  trigger.deprel === 'obj' &&
  trigger.upos === 'NOUN' &&
  place.word.at > trigger.at;

// "Gaza City mosque", "the Aleppo attack"; "Dallas police" may have acted elsewhere
function modifier({ doc, core }: Search, parent: Word): number {
  if (core.has(parent)) return 0.2;
  const kind = kindOf(doc, parent);
  if (STANDING.has(kind)) return 0.3;
  return MOVING.has(kind) ? 2.5 : 1.5;
}

/** "A U.S. patrol", "a U.S. oil firm": the country before those who act or move, and before a business, says whose they are, not where. */
export const isNationality = (doc: Document, word: Word, noun: Word): boolean =>
  ['compound', 'amod', 'nmod:poss'].includes(word.deprel) &&
  (MOVING.has(kindOf(doc, noun)) || ARMS.has(kindOf(doc, noun)) || doc.language.businesses.has(noun.lemma)) &&
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

/** "Outside Kenya's parliament", "bombed Libya's interior ministry": a house that a state has at home, and where something was. */
function isHouseOfState({ language }: Document, type: EventTypeId, house: Word): boolean {
  const lemma = house.lemma.toLowerCase();
  if (!language.houses.has(lemma) || language.owned.has(lemma) || language.missions.has(lemma)) return false;
  return NEARBY.has(caseOf(house)) || (VIOLENT.has(type) && ['obj', 'nsubj:pass'].includes(house.deprel));
}

const NEARBY: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'into']);

// "Liberia's capital", "Aleppo's residents"; "Syria's president" is no place
function possessor({ doc, core }: Search, parent: Word): number {
  if (core.has(parent)) return 3;
  const kind = kindOf(doc, parent);
  if (STANDING.has(kind) || isGround(doc, parent)) return 0.4;
  return kind === 'civilians' ? 2.5 : NEVER;
}
