import { type Document, nameOf } from '../document.ts';
import { caseOf, kidsBy, rel, subtree, type Word } from '../trees/words.ts';
import { actorEntry, type Kind, nounClass, outletEntry, placeEntry } from './kinds.ts';

const GENERIC_KINDS = new Set(['generic', 'civilians', 'protesters', 'rioters', 'people', 'medical']);

/** True for no actor, and for one that is a sort of people: "gunmen", "soldiers". */
export const isNoBody = (doc: Document, actor: string | null): boolean =>
  actor === null || GENERIC_KINDS.has(doc.knowledge.actor(actor)?.kind ?? '');

/** Prepositions behind which a noun belongs to the phrase: "members OF the council". */
export const KEPT_CASES = new Set(['of', 'for', 'from', 'belonging to']);

interface ActorWords {
  readonly text: string;
  readonly actor: string | null;
  readonly generic: boolean;
  /** True for where somebody comes from: "Turkish" of "Turkish soldiers" names no one. */
  readonly origin?: boolean;
}

/** The actor or outlet that one word names, or null. */
export function actorOfWord(doc: Document, word: Word): ActorWords | null {
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
export const isCommonMilitia = (doc: Document, { text, actor }: ActorWords): boolean =>
  /^\p{Ll}/u.test(text) && actor !== null && doc.knowledge.actor(actor)?.kind === 'identity-militia';

// "Members of the army in rebel attacks": whose attacks they are says nothing of the members
const unwanted = (word: Word): boolean =>
  ['acl', 'advcl', 'conj', 'appos', 'parataxis', 'obl'].includes(rel(word)) || isAdjunct(word);

const isAdjunct = (word: Word): boolean =>
  rel(word) === 'nmod' && word.deprel !== 'nmod:poss' && !KEPT_CASES.has(caseOf(word));

/** "A former commander of the corps", "a former Taliban commander": whom somebody has left. */
const belongedTo = ({ language }: Document, { parent, deprel }: Word): boolean =>
  parent !== null && deprel !== 'det' && kidsBy(parent, 'amod').some(({ norm }) => language.bygone.has(norm));

/** The actor named in a phrase: its head's, else that of the nearest modifier; a generic one only where no other is named. */
export function findActor(doc: Document, head: Word, kind: Kind): ActorWords | null {
  const own = actorOfWord(doc, head);
  if (own && !own.generic && !isCommonMilitia(doc, own)) return own;
  const called = nameBeside(doc, head);
  if (called) return called;
  const order = subtree(head, (word) => unwanted(word) || belongedTo(doc, word))
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
  return (
    calledOf(doc, head) ||
    (ACTING.has(kind) && (bodyOfMembers(doc, head) ?? lordOf(doc, head))) ||
    (THINGS.has(kind) && possessorOf(doc, head)) ||
    generic
  );
}

/** "A guerrilla group, the Karum Front", "the rebel group, Karum Dawn": what a body is called stands beside it. */
function nameBeside(doc: Document, head: Word): ActorWords | null {
  if (head.upos !== 'NOUN' || head.xpos !== 'NN' || nounClass(doc, head) !== 'group') return null;
  // "the movement (MKM)": in brackets stands its short name
  const name = kidsBy(head, 'appos').find(
    ({ upos, at, tree: { words } }) => upos === 'PROPN' && at > head.at && !/^[([]$/.test(words[at - 1]!.text),
  );
  if (!name) return null;
  const found = actorOfWord(doc, name);
  if (found) return found.generic ? null : found;
  if (nameOf(doc, name)?.entries.length) return null;
  // "the Banner of Faith"
  const behind = kidsBy(name, 'nmod').find(
    (kid) => caseOf(kid) === 'of' && kid.upos === 'PROPN' && kid.at === name.at + 2,
  );
  return { text: doc.text.slice(name.start, (behind ?? name).end), actor: null, generic: false };
}

/** "Terrorists belonging to the Karum Front": of whom they are. */
function bodyOfMembers(doc: Document, head: Word): ActorWords | null {
  const owner = kidsBy(head, 'acl')
    .filter(({ lemma, xpos }) => lemma === 'belong' && xpos === 'VBG')
    .flatMap((bond) => kidsBy(bond, 'obl'))
    .find((kid) => caseOf(kid) === 'to');
  const found = owner && actorOfWord(doc, owner);
  return found && !found.generic ? found : null;
}

/** "A militia known as the Janjaweed": whom the name behind it is of. */
function calledOf(doc: Document, head: Word): ActorWords | null {
  for (const bond of kidsBy(head, 'acl')) {
    if (!doc.language.calling.has(bond.lemma)) continue;
    const called = kidsBy(bond, 'obl', 'xcomp', 'obj').find(({ upos }) => upos === 'PROPN');
    const found = called && actorOfWord(doc, called);
    if (found && !found.generic) return found;
  }
  return null;
}

const THINGS: ReadonlySet<Kind> = new Set<Kind>(['site', 'materiel', 'platform', 'weapon']);

/** "A workshop belonging to the group", "a clinic run by the agency": whose the words say a thing is. */
function possessorOf(doc: Document, head: Word): ActorWords | null {
  const owner = ownerBehind(doc, head);
  // "a market used by marines": no house is theirs for that
  if (owner?.parent?.lemma === 'use' && nounClass(doc, head) === 'site') return null;
  const found = owner && actorOfWord(doc, owner);
  return found && !found.generic ? { ...found, origin: true } : null;
}

/** "Belonging to X", "owned by X": the word for the owner, or null. */
export function ownerBehind({ language }: Document, thing: Word): Word | null {
  const bond = kidsBy(thing, 'acl').find(({ lemma, xpos }) => language.possessing.has(lemma) && xpos !== 'VBD');
  return (bond && kidsBy(bond, 'obl', 'obl:agent', 'obj')[0]) ?? null;
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

/** "Residents of Khartoum", "a group of monks from Khartoum": where they live, not the government that the name may stand for. */
function isHome(doc: Document, word: Word, kind: Kind): boolean {
  const mark = caseOf(word);
  if (mark !== 'from' && (mark !== 'of' || !RESIDENT.has(kind))) return false;
  const place = placeEntry(nameOf(doc, word)?.entries ?? [])?.places[0];
  return place !== undefined && (RESIDENT.has(kind) || place.kind !== 'country');
}

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

/** "Colombian rebels", "Iraq's militias", "gunmen from Chad": where they are from, and not the state against or beside which they fight. */
const isOfNoState = (doc: Document, word: Word, head: Word): boolean =>
  actorEntry(nameOf(doc, word)?.entries ?? [])?.actor.kind === 'country' &&
  (isOrigin(doc, word) || word.deprel === 'nmod:poss' || caseOf(word) === 'from') &&
  [head, ...kidsBy(head, 'nmod')].some(
    ({ lemma, norm }) => doc.language.irregulars.has(lemma.toLowerCase()) || norm.startsWith('armed '),
  );

/** "The army", "government forces": whom the words mean in this theatre, in the mouth of this report. */
export function namedHere(doc: Document, words: string): ActorWords | null {
  const actor = doc.knowledge.namedBy(words, doc.side);
  return actor ? { text: words, actor: actor.id, generic: false } : null;
}
