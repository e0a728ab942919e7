import type { EventTypeId } from '../../model/index.ts';
import { type Document, nameOf, numberOf, timeOf } from '../document.ts';
import { actorEntry, type Kind, kindOf, nounClass, placeEntry } from '../nouns/kinds.ts';
import { fullNameIn } from '../nouns/known-persons.ts';
import { includedPlaces, listAfter } from '../nouns/lists.ts';
import { PEOPLE } from '../nouns/people.ts';
import { personsBeside, spelledOut } from '../nouns/person-lists.ts';
import { PERSONAL, personAt } from '../nouns/persons.ts';
import { phraseOf } from '../nouns/phrases.ts';
import { isObjectBefore } from '../nouns/reference.ts';
import { sameAsBefore } from '../tolls/same-as-before.ts';
import { countedNoun, namedIn } from '../tolls/tolls.ts';
import { boundsFigure, caseOf, firstConjunct, isVerb, kidsBy, rel, type Word, withConjuncts } from '../trees/words.ts';
import type { Arguments } from './arguments.ts';
import { EFFECTS, VIOLENT } from './blows.ts';
import { isCaught } from './caught.ts';
import { wordsOf } from './conditions.ts';
import { roleBeside } from './mixed-lists.ts';
import { FATES, FITS, OUTCOMES, type Slot, type SlotRole } from './roles.ts';
import type { CompiledRow } from './rows.ts';

/** A word in a role, and the relation that put it there. */
export interface Filler {
  readonly role: SlotRole;
  readonly word: Word;
  readonly relation: string;
}

/** The kind as an agent sees it: countries and capitals act, villages do not. */
function kindAs(doc: Document, word: Word, role: SlotRole): Kind {
  const kind = kindOf(doc, word);
  if (role !== 'agent' && role !== 'force' && role !== 'speaker') return kind;
  // "air defences intercepted 21 drones": what the weapon's name names has crews
  if (kind === 'weapon' && isAirDefence(doc, word)) return 'force';
  if (kind !== 'place') return kind;
  const name = nameOf(doc, word);
  return name && actorEntry(name.entries) ? 'actor' : kind;
}

const isAirDefence = (doc: Document, word: Word): boolean =>
  nameOf(doc, word)?.entries.some((entry) => entry.kind === 'weapon' && entry.weapon.class === 'air-defence') ===
    true && nounClass(doc, word) === 'force';

/** What governments do by words: in these a place that acts or is accused is the state whose seat it is. */
const STATECRAFT: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'accusation',
  'agreement',
  'aid',
  'negotiation',
  'sanction',
  'statement',
  'threat',
]);

/** "Kampala accused Kigali of arming rebels": a capital that no pack knows as an actor. */
const actsAsState = (doc: Document, type: EventTypeId, word: Word, relation: string): boolean =>
  STATECRAFT.has(type) &&
  word.upos === 'PROPN' &&
  ['nsubj', 'conj', 'obj'].includes(word.deprel) &&
  (relation === 'subj' || (relation === 'obj' && type === 'accusation')) &&
  kindOf(doc, word) === 'place';

/** "Threatened Israel", "imposed sanctions on Russia": what is said and done to a state is done to it, and not in it. */
const isAddressed = (doc: Document, type: EventTypeId, word: Word, { roles }: Slot): boolean =>
  STATECRAFT.has(type) &&
  type !== 'aid' &&
  roles.includes('target') &&
  kindOf(doc, word) === 'place' &&
  actorEntry(nameOf(doc, word)?.entries ?? [])?.actor.kind === 'country';

/** "Five villagers and three dahalo were killed": whom no table knows, counted beside people. */
const isCountedBeside = (doc: Document, word: Word, role: SlotRole): boolean =>
  OUTCOMES.has(role) &&
  word.upos === 'NOUN' &&
  rel(word) === 'conj' &&
  word.parent !== null &&
  word.parent.upos === 'NOUN' &&
  numberOf(doc, kidsBy(word, 'nummod')[0] ?? word) !== null &&
  kindOf(doc, word) === 'other' &&
  !doc.language.isAbstract(word.lemma.toLowerCase()) &&
  FITS[role].has(kindOf(doc, word.parent));

/** "Destroyed 20 of the 24 drones", "and damaged another": a figure that counts such things. */
const isShareOf = (doc: Document, word: Word, role: SlotRole): boolean => {
  const noun = sameAsBefore(doc, word) ?? (word.upos === 'NUM' ? countedNoun(doc, word) : word);
  return noun !== word && FITS[role].has(kindOf(doc, noun));
};

/** "Kidnapped two nurses and took THEM towards the border": neither places nor things. */
const standsForPeople = (doc: Document, word: Word): boolean => {
  const meant = doc.pronouns.get(word);
  return meant !== undefined && isObjectBefore(meant, word) && PEOPLE.has(kindOf(doc, meant));
};

const fits = (doc: Document, word: Word, role: SlotRole): boolean =>
  !((role === 'place' || role in FATES) && standsForPeople(doc, word)) && fitsItself(doc, word, role);

const fitsItself = (doc: Document, word: Word, role: SlotRole): boolean =>
  isCountedBeside(doc, word, role) ||
  // a topic is no moment: "discussed it on Monday"
  (role === 'captured' && isCaught(doc, word)) ||
  // "brought down an Apache": no person has an article
  (role === 'aircraft' && word.upos === 'PROPN' && kidsBy(word, 'det', 'nummod').length > 0) ||
  // "Pandi and his associate were arrested": nobody arrests a town
  (role === 'detained' && word.upos === 'PROPN' && kindOf(doc, word) === 'place') ||
  (role === 'person' && (doc.language.officials.has(word.lemma.toLowerCase()) || isOfForce(doc, word))) ||
  (role === 'person' && (isPersonalPronoun(word) || word.norm === 'them' || personAt(doc, word) !== null)) ||
  // "claimed three lives"
  (role === 'killed' && word.lemma === 'life' && numberOf(doc, word.kids[0] ?? word) !== null) ||
  (role in FATES && (isShareOf(doc, word, role) || isHouseByName(doc, word))) ||
  (FITS[role].has(kindAs(doc, word, role)) &&
    !(role === 'place' && (isCaught(doc, word) || isPersonalPronoun(word) || isFolk(doc, word))) &&
    !(role === 'topic' && timeOf(doc, word))) ||
  (role === 'speaker' && doc.language.sourceNouns.has(word.lemma.toLowerCase())) ||
  (role in FATES && word.upos === 'NOUN' && doc.language.premises.has(word.lemma.toLowerCase()));

/** "Destroyed the Agrarian Credit Bank": a house with a name of its own. */
const isHouseByName = (doc: Document, word: Word): boolean =>
  word.upos === 'PROPN' &&
  word.text.includes(' ') &&
  nounClass(doc, word) === 'site' &&
  kidsBy(word, 'det').some(({ norm }) => norm === 'the');

/** "Two policemen were stabbed", "a soldier": one or more of a force, who are counted or have an article of one. */
const isOfForce = (doc: Document, word: Word): boolean =>
  word.upos === 'NOUN' &&
  ['force', 'fighters'].includes(nounClass(doc, word) ?? '') &&
  kidsBy(word, 'nummod', 'det').some((kid) => rel(kid) === 'nummod' || kid.norm === 'a' || kid.norm === 'an');

/** "Targeting Shiites": a plural name that stands alone and no gazetteer knows is that of people. */
const isFolk = (doc: Document, word: Word): boolean =>
  word.xpos === 'NNPS' &&
  !word.text.includes(' ') &&
  !nameOf(doc, word)?.entries.length &&
  !kidsBy(word, 'compound', 'det').length;

/** "He was captured", "they were captured by troops": not what takes, but whom; "they captured them" may be villages. */
const isPersonalPronoun = ({ norm, deprel }: Word): boolean =>
  PERSONAL.has(norm) || (norm === 'they' && deprel === 'nsubj:pass');

/** The words that fill the slots of a row; a text that says why where one that must be filled is not. */
export function fill(
  doc: Document,
  compiled: CompiledRow,
  args: Arguments,
  trigger: Word,
  also: readonly Word[],
): Filler[] | string {
  const fillers: Filler[] = [];
  if (isBlowInWords(doc, compiled, args, trigger, also)) return 'nothing of that kind is hit';
  for (const slot of compiled.slots) {
    let filled = false;
    for (const relation of slot.relations) {
      const told = wordsOf(args, relation, trigger).filter(
        (word, at) =>
          (at === 0 || !tellsShare(doc, word)) &&
          !isIdea(doc, compiled, slot, word) &&
          !(relation === 'between' && isBesidePlaces(doc, word)) &&
          !isNobodyElse(doc, word, trigger),
      );
      for (const word of listed(doc, told, slot, trigger)) {
        const suffered = ownerSuffers(doc, compiled, args, trigger, word);
        if (suffered) {
          fillers.push({ role: suffered, word, relation: 'of' });
          continue;
        }
        const role = actsAsState(doc, compiled.row.type, word, relation)
          ? slot.roles.find((one) => ACTS.has(one))
          : isAddressed(doc, compiled.row.type, word, slot)
            ? 'target'
            : (roleOf(doc, compiled.row.type, word, slot, relation) ??
              struckByArms(doc, compiled, args, trigger, word, slot));
        if (role === 'target' && relation === 'on' && isOfSubject(args, trigger, word)) continue;
        if (role === 'target' && hidesBomb(doc, compiled, trigger, word, relation)) continue;
        // "set fire to tyres": the fire is part of the phrase, not what burned
        if (!role || word === trigger || (also.includes(word) && role in FATES)) continue;
        for (const one of role === 'agent' && STATECRAFT.has(compiled.row.type) ? principals(doc, word) : [word])
          fillers.push({ role: WRITTEN[role] ?? role, word: one, relation });
        // the bank outside which a bomb went off was meant, and is where
        if (role === 'target' && relation === 'outside' && slot.roles.includes('place'))
          fillers.push({ role: 'place', word, relation });
        // they are among those whom the phrase before the colon counts
        if (OUTCOMES.has(role))
          for (const named of [...spelledOut(doc, word), ...namedIn(doc, word)])
            fillers.push({ role: 'target', word: named, relation });
        filled = true;
      }
      fillers.push(...ofOtherSort(doc, fillers, slot, told, relation));
    }
    if (slot.required && !filled) return `nothing fits ${slot.roles.join(' or ')} in ${slot.relations.join(' or ')}`;
  }
  return fillers;
}

/** The members of a list that fill the role beside that of the others: "12 militants and three vehicles". */
function ofOtherSort(
  doc: Document,
  fillers: readonly Filler[],
  { roles }: Slot,
  told: readonly Word[],
  relation: string,
): Filler[] {
  const own = fillers.filter((filler) => filler.relation === relation && roles.includes(filler.role));
  const words = own.map(({ word }) => word);
  return told
    .filter((word) => !words.includes(word))
    .flatMap((word) => {
      const role = own.map((filler) => roleBeside(doc, word, filler.role, words)).find((one) => one !== undefined);
      return role ? [{ role, word, relation }] : [];
    });
}

/** "A bomb hidden in a motorcycle exploded outside a bank": what it was hidden in brought it, and was not meant. */
const hidesBomb = (doc: Document, { row }: CompiledRow, trigger: Word, word: Word, relation: string): boolean =>
  row.type === 'bombing' &&
  ['in', 'inside', 'on', 'to'].includes(relation) &&
  ['acl', 'amod'].includes(rel(trigger)) &&
  ['materiel', 'goods', 'other'].includes(kindOf(doc, word)) &&
  (doc.language.hiding.has(trigger.lemma) || goesOffBeside(doc, trigger.parent));

/** "A bomb placed in a van exploded near a bank": of a bomb that is told to have gone off at a house. */
const goesOffBeside = (doc: Document, bomb: Word | null): boolean =>
  bomb?.parent?.kids.some((kid) => kid !== bomb && rel(kid) === 'obl' && kindOf(doc, kid) === 'site') ?? false;

/** "Gunmen on motorcycles fired at a car": what stands between subject and verb is said of the subject. */
const isOfSubject = ({ subj }: Arguments, trigger: Word, word: Word): boolean =>
  isVerb(trigger) && word.at < trigger.at && subj.some((one) => one.tree === word.tree && one.at < word.at);

/** "The leaders of Egypt and Sudan": those for whom they act, where there are two and more. */
function principals(doc: Document, word: Word): readonly Word[] {
  const named = kidsBy(word, 'nmod')
    .filter((kid) => caseOf(kid) === 'of')
    .flatMap(withConjuncts)
    .filter((kid) => actorEntry(nameOf(doc, kid)?.entries ?? []));
  return named.length > 1 ? named : [word];
}

/** "Fought between Saraqib and Tell Marq": whose pair is a place that acts for nobody is a place too. */
const isBesidePlaces = (doc: Document, word: Word): boolean =>
  kindOf(doc, word) === 'name' &&
  withConjuncts(firstConjunct(word)).some(
    (one) => one !== word && kindOf(doc, one) === 'place' && !actorEntry(nameOf(doc, one)?.entries ?? []),
  );

// "The attack killed nobody": of the attack nobody is told; of "killed", that it is denied
const isNobodyElse = (doc: Document, word: Word, trigger: Word): boolean => !isVerb(trigger) && isNobody(doc, word);

/** "Nobody", "no one", "no soldiers". */
export const isNobody = ({ language }: Document, word: Word): boolean =>
  [word, ...kidsBy(word, 'det')].some((one) => language.negations.has(one.norm) && !boundsFigure(one));

// "killed 18 people, mostly children": who most of them were, and no further people
const tellsShare = (doc: Document, word: Word): boolean =>
  word.kids.some((kid) => kid.at < word.at && doc.language.shares.has(kid.norm));

/** Happenings that befall people and things. */
const HARMFUL: ReadonlySet<EventTypeId> = new Set<EventTypeId>([...VIOLENT, ...EFFECTS, 'torture', 'sexual-violence']);

/** Who and what strikes in no other sense. */
const ARMED: ReadonlySet<Kind> = new Set<Kind>(['weapon', 'platform', 'fighters', 'force']);

/** Happenings whose very noun says that arms were used: "an air strike on a sawmill". */
const OF_ARMS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
]);

const STRUCK_BY_ARMS: ReadonlySet<SlotRole> = new Set<SlotRole>(['struck', 'destroyed', 'damaged']);

/** "A shell hit a balcony", "jets struck a sawmill": what arms strike may be any thing, also one that no table knows. */
function struckByArms(
  doc: Document,
  { row }: CompiledRow,
  { subj }: Arguments,
  trigger: Word,
  word: Word,
  { roles }: Slot,
): SlotRole | undefined {
  const role = roles.find((one) => STRUCK_BY_ARMS.has(one));
  if (!role || word.upos !== 'NOUN' || kindOf(doc, word) !== 'other') return undefined;
  if (isUntouchable(doc, word) || timeOf(doc, word)) return undefined;
  const isOfArms = isVerb(trigger) ? subj.some((one) => ARMED.has(kindOf(doc, one))) : OF_ARMS.has(row.type);
  return isOfArms ? role : undefined;
}

/** "Attacked the choice of a successor": where all that a verb strikes is ideas, nobody struck a blow. */
const isBlowInWords = (
  doc: Document,
  { row }: CompiledRow,
  { obj }: Arguments,
  trigger: Word,
  also: readonly Word[],
): boolean =>
  row.type === 'ground-attack' &&
  isVerb(trigger) &&
  obj.length > 0 &&
  obj.every((word) => isUntouchable(doc, word) && !also.includes(word));

/** Roles of what is struck. */
const STRUCK: ReadonlySet<SlotRole> = new Set<SlotRole>(['target', 'destroyed', 'damaged']);

/** "Attacked the proposal", "the blasts caused concern": nothing of that kind is hit or destroyed. */
const isIdea = (doc: Document, { row }: CompiledRow, { roles }: Slot, word: Word): boolean =>
  HARMFUL.has(row.type) && roles.some((role) => STRUCK.has(role)) && isUntouchable(doc, word);

/** True for a noun of what cannot be hit: "the escalation", "little damage". */
export const isUntouchable = (doc: Document, word: Word): boolean =>
  word.upos === 'NOUN' &&
  ((kindOf(doc, word) === 'other' && doc.language.isAbstract(word.lemma.toLowerCase())) || isDistance(word));

/** "Shot at point-blank range": from how near. */
const isDistance = (word: Word): boolean => word.lemma === 'range' && caseOf(word) === 'at';

const ACTS: ReadonlySet<SlotRole> = new Set<SlotRole>(['agent', 'force', 'speaker']);

/** Narrower roles of a row that a claim writes as the wider one. */
const WRITTEN: Partial<Record<SlotRole, SlotRole>> = {
  force: 'agent',
  struck: 'target',
  person: 'target',
  robbed: 'target',
  aircraft: 'target',
  ground: 'place',
};

const LISTED: ReadonlySet<SlotRole> = new Set<SlotRole>(['place', 'destroyed', 'damaged', 'seized', 'lost']);

/** The words of a relation with the further members of the list that the last of them begins. */
function listed(doc: Document, words: readonly Word[], slot: Slot, trigger: Word): readonly Word[] {
  const last = words.at(-1);
  if (last && slot.roles.some((one) => OUTCOMES.has(one))) return withPersons(doc, words, trigger);
  // "the engineers Juan Ruiz, Ana Paz and Luis Gil were released"
  if (last && slot.roles[0] === 'target' && words.some((word) => isRoleBeforeName(doc, word)))
    return withPersons(doc, words, trigger);
  const role = slot.roles.find((one) => LISTED.has(one));
  if (!role || !last || !fits(doc, last, role)) return words;
  const included = role === 'place' ? includedPlaces(doc, last) : [];
  // "towns in Idlib, including A and B": where it was is A and B
  if (included.length) return [...new Set([...words.filter((word) => word !== last), ...included])];
  // of "A (twice), B (once) and C" the tree gives the verb the first and the last
  const starts = words.length > 1 && fits(doc, words[0]!, role) ? [words[0]!, last] : [last];
  const more = starts.flatMap((start) => listAfter(doc, start, FITS[role]));
  return [...new Set([...words, ...more])].sort((a, b) => a.at - b.at);
}

const isRoleBeforeName = (doc: Document, word: Word): boolean =>
  word.upos === 'NOUN' && word.tree.words[word.at + 1]?.upos === 'PROPN' && personAt(doc, word) !== null;

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

/** "Yusuf Qasim, a nurse, said": what somebody is stands behind his name, whatever it hangs on. */
function isIntroduced(doc: Document, { at, tree: { words } }: Word): boolean {
  if (words[at + 1]?.text !== ',' || words[at + 2]?.upos !== 'DET') return false;
  const noun = words.slice(at + 3, at + 6).find(({ upos }) => upos === 'NOUN');
  return noun !== undefined && INTRODUCED.has(kindOf(doc, noun));
}

// "Hit Sheikh Ali in Aleppo": many a village is called after a person
const liesIn = (doc: Document, { at, tree: { words } }: Word): boolean =>
  words[at + 1]?.norm === 'in' && words.slice(at + 2, at + 5).some((one) => kindOf(doc, one) === 'place');

/** "Ruiz", where the text names Juan Ruiz; "Luis Gil", by the given name; "the reporters Juan Ruiz and Luis Gil"; who is introduced. */
function isPersons(doc: Document, word: Word): boolean {
  const [first, second] = word.norm.split(' ');
  return (
    isIntroduced(doc, word) ||
    (second !== undefined && doc.knowledge.isGivenName(first!) && !liesIn(doc, word)) ||
    fullNameIn(doc, phraseOf(doc, word)) !== null ||
    (rel(word) === 'conj' && INTRODUCED.has(kindOf(doc, word.parent!)))
  );
}

const INTRODUCED: ReadonlySet<Kind> = new Set<Kind>(['person', 'civilians', 'people', 'fighters']);

// A named place that is struck is where, not whom; so is a house that it fell near: "near a bakery", "outside a mosque".
function roleOf(doc: Document, type: EventTypeId, word: Word, slot: Slot, relation: string): SlotRole | undefined {
  // "Juan Ruiz, from Pasto, 100 km north of Lima, was shot": how far a place is off is nobody and nothing
  if (doc.language.distances.has(word.norm) || doc.language.feasts.has(word.norm)) return undefined;
  const kind = kindOf(doc, word);
  // "exploded at approximately 1940": a figure behind a preposition is an hour or a distance
  if (kind === 'number' && slot.roles.includes('place') && !['subj', 'obj', 'of'].includes(relation)) return undefined;
  if (slot.roles.includes('place') && kind === 'site' && (isBeside(doc, type, relation) || isPart(doc, word)))
    return 'place';
  // "the bombing of buses": a vehicle is what was blown up, unless it is said to carry a bomb
  if (relation === 'of' && kind === 'platform' && slot.roles.includes('instrument') && slot.roles.includes('target'))
    return 'target';
  const hit = relation === 'obj' ? slot.roles.find((one) => one === 'struck' || one === 'target') : undefined;
  if (hit && isSomeonesCamp(doc, word)) return hit;
  if (slot.roles.includes('place') && (kind === 'place' || kind === 'area') && !isCaught(doc, word)) return 'place';
  // "Kabul fell": a country or capital that is all that can fill the place of it
  if (slot.roles.length === 1 && slot.roles[0] === 'place' && relation === 'subj' && isGround(doc, word))
    return 'place';
  // "Kuwait was invaded", "Baghdad was bombed": a country or capital to which something is done is where
  if (slot.roles.includes('place') && relation === 'obj' && word.deprel === 'nsubj:pass' && isGround(doc, word))
    return isCaught(doc, word) ? undefined : 'place';
  // shells land on places: a name that nobody knows is taken for one
  if (slot.roles.includes('place') && slot.roles.includes('struck') && kind === 'name' && !isPersons(doc, word))
    return 'place';
  // "attacked three villages: A, B and C"
  if (slot.roles.includes('place') && kind === 'name' && isSpelledArea(doc, word)) return 'place';
  // "raided Harma and Saraqib": what is listed with a place that acts for nobody
  if (slot.roles.some(isOfGround) && relation === 'obj' && isBesidePlaces(doc, word) && !isPersons(doc, word))
    return 'place';
  // "the shelling of Qasr Hamid"
  if (
    relation === 'of' &&
    slot.roles.includes('place') &&
    kind === 'name' &&
    !isPersons(doc, word) &&
    !isCaught(doc, word)
  )
    return 'place';
  return slot.roles.find((candidate) => fits(doc, word, candidate));
}

const isOfGround = (role: SlotRole): boolean => role === 'place' || role === 'ground';

/** Those who fight: a camp of refugees has a name, and is where. */
const CAMPING: ReadonlySet<string> = new Set([
  'generic',
  'rebel-group',
  'political-militia',
  'identity-militia',
  'state-forces',
  'unknown-armed-group',
]);

/** "Bombed Houthi camps": what is told by whose it is is hit like a house; "the camp" is where. */
const isSomeonesCamp = (doc: Document, word: Word): boolean =>
  word.lemma === 'camp' &&
  word.upos === 'NOUN' &&
  !doc.pronouns.has(word) &&
  CAMPING.has(doc.knowledge.actor(phraseOf(doc, word).actor ?? '')?.kind ?? '') &&
  !kidsBy(word, 'compound', 'appos', 'nmod').some((kid) => kindOf(doc, kid) === 'place' && caseOf(kid) !== 'in');

/** True for a name of a list that spells out what areas are meant. */
const isSpelledArea = (doc: Document, word: Word): boolean => {
  const first = firstConjunct(word);
  return rel(first) === 'appos' && first.parent !== null && kindOf(doc, first.parent) === 'area';
};

const isGround = (doc: Document, word: Word): boolean =>
  (placeEntry(nameOf(doc, word)?.entries ?? [])?.places.length ?? 0) > 0;

// "in the centre of Homs"
const isPart = ({ language }: Document, word: Word): boolean =>
  language.relations.has(word.norm) && kidsBy(word, 'nmod').some((kid) => caseOf(kid) === 'of');

// a bomb in front of a building, or outside it, is meant for it; a shell that fell outside it need not be
const isBeside = ({ language }: Document, type: EventTypeId, relation: string): boolean =>
  language.relationOf(relation) === 'near' &&
  relation !== 'in front of' &&
  !(relation === 'outside' && BOMBS.has(type));

const BOMBS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['bombing', 'suicide-bombing']);
