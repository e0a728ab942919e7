import type { ActorKind, EventTypeId } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import { isDefinite } from '../folding/repetitions.ts';
import type { FrameRow } from '../language.ts';
import { actorEntry, type Kind, kindOf } from '../nouns/kinds.ts';
import { isVerb, kidsBy, type Word, withConjuncts } from '../trees/words.ts';
import type { Arguments } from './arguments.ts';
import { VIOLENT } from './blows.ts';
import type { Filler } from './fillers.ts';
import { indexOf } from './rows.ts';

/** Bodies that fight. */
const ARMED: ReadonlySet<ActorKind> = new Set<ActorKind>([
  'state-forces',
  'police',
  'intelligence',
  'rebel-group',
  'political-militia',
  'identity-militia',
  'private-military',
  'external-force',
  'coalition',
  'criminal-group',
  'unknown-armed-group',
]);

/** Of what hurts that which comes in peace as well. */
const MISHAPS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'accident',
  'natural-disaster',
  'man-made-disaster',
  'organized-crime',
  'riot',
  'protest',
  'attack-on-civilians',
]);

const BLOWS: ReadonlySet<EventTypeId> = new Set([...VIOLENT].filter((type) => !MISHAPS.has(type)));

const STATES: ReadonlySet<ActorKind> = new Set<ActorKind>(['country', 'government']);

const MARTIAL: ReadonlySet<Kind> = new Set<Kind>(['fighters', 'force', 'platform', 'weapon']);

/** Who and what an everyday verb is as well said of in peace. */
const OF_PEACE: ReadonlySet<Kind> = new Set<Kind>(['civilians', 'person', 'goods', 'other', 'time', 'number']);

/** What a state takes, holds or leaves, and whom it sends. */
const GROUND: ReadonlySet<Kind> = new Set<Kind>(['place', 'area', 'people', 'person', 'measure', 'name']);

/**
 * True where a row of everyday words ("sent", "moved", "took") tells of war: those who fight or what they fight with come
 * into it, a state does it to ground, or the report speaks of soldiers and nobody in the clause is plainly of peace. "The
 * family moved to the coast" and "the council took the money" are no news of a front line.
 */
export function isOfWar(
  doc: Document,
  { type }: FrameRow,
  args: Arguments,
  fillers: readonly Filler[],
  trigger: Word,
): boolean {
  // "28 Commerce Drive"
  if (trigger.upos === 'PROPN' && trigger.norm.includes(' ')) return false;
  const told = [...args.subj, ...args.obj, ...fillers.map(({ word }) => word), ...[...args.preps.values()].flat()];
  const around = [
    ...kidsBy(trigger, 'compound', 'amod', 'nmod:poss'),
    ...toldAbove(trigger),
    ...successors(type, trigger),
  ];
  if ([...told, ...around].some((word) => isMartialPhrase(doc, word))) return true;
  if (type === 'agreement') return speaksOfCaptives(doc);
  if (args.subj.some((word) => isState(doc, word)) && isOfGround(doc, type, args, trigger)) return true;
  if (befallsGround(doc, type, args)) return true;
  // "day-to-day operations": several of an everyday kind must be of somewhere, or be those that are spoken of
  if (trigger.xpos === 'NNS' && !isDefinite(trigger) && !fillers.some(({ role }) => role === 'place')) return false;
  // "we are moving forward": no more than that somebody did
  if (isVerb(trigger) && fillers.every(({ relation }) => relation === 'subj')) return false;
  return (
    !args.subj.some((word) => doesInPeace(doc, word)) &&
    !args.obj.some((word) => isOfPeace(doc, word) && !isHarmed(type, kindOf(doc, word))) &&
    speaksOfWar(doc)
  );
}

/** "SNA withdrew from the town and Al Shabaab took over": those who come when others go. */
const successors = (type: EventTypeId, trigger: Word): readonly Word[] =>
  type === 'territory-transferred' && isVerb(trigger)
    ? kidsBy(trigger, 'conj').flatMap((verb) => (isVerb(verb) ? kidsBy(verb, 'nsubj') : []))
    : [];

/** "Terrorists were killed in operations": whom the verb above a noun is about. */
const toldAbove = (trigger: Word): readonly Word[] =>
  isVerb(trigger) || !trigger.parent ? [] : kidsBy(trigger.parent, 'nsubj', 'obj');

/** "Two houses were hit", "the village was taken", "they struck Karkum": what befell a place, where no one of peace did it. */
const befallsGround = (doc: Document, type: EventTypeId, { subj, obj }: Arguments): boolean =>
  subj.length
    ? subj.every((word) => BODIES.has(kindOf(doc, word)) || MANY.has(word.norm)) &&
      obj.some((word) => kindOf(doc, word) === 'place')
    : obj.some((word) => ['place', 'area', BLOWS.has(type) ? 'site' : 'place'].includes(kindOf(doc, word)));

/** Those of whom nothing says whether they fight: "a group of 20 men". */
const BODIES: ReadonlySet<Kind> = new Set<Kind>(['people', 'group', 'measure', 'number']);
const MANY: ReadonlySet<string> = new Set(['they', 'we', 'who']);

const isOfPeace = (doc: Document, word: Word): boolean => OF_PEACE.has(kindOf(doc, word)) || ONE.has(word.norm);

const doesInPeace = (doc: Document, word: Word): boolean => isOfPeace(doc, word) || kindOf(doc, word) === 'name';

/** Whom a report of war has killed and taken: "eliminated a commander". */
const isHarmed = (type: EventTypeId, kind: Kind): boolean =>
  (type === 'killing' || type === 'casualties') && (kind === 'person' || kind === 'civilians' || kind === 'number');

/** One person, of whom nothing says that he fights. */
const ONE: ReadonlySet<string> = new Set(['he', 'she', 'him', 'her', 'i', 'me', 'you']);

const isState = (doc: Document, word: Word): boolean => {
  const entry = actorEntry(nameOf(doc, word)?.entries ?? []);
  return entry !== null && STATES.has(entry.actor.kind);
};

/** "Azerbaijan took Shusha", "Iran struck back at Israel", "Ukraine hit a refinery", "Moscow's withdrawal from the valley". */
function isOfGround(doc: Document, type: EventTypeId, { obj, preps }: Arguments, { upos }: Word): boolean {
  if (upos !== 'VERB') return [...preps.keys()].some((mark) => doc.language.relationOf(mark) !== null);
  const befalls = (kind: Kind): boolean =>
    GROUND.has(kind) || MARTIAL.has(kind) || (kind === 'site' && BLOWS.has(type));
  return (
    obj.some((word) => befalls(kindOf(doc, word))) ||
    (!obj.length && [...preps.values()].flat().some((word) => kindOf(doc, word) === 'place' || isState(doc, word)))
  );
}

/** A noun, what it is of, whose it is and what stands before it: "army trucks", "a convoy of tanks", "the rebels' positions". */
const isMartialPhrase = (doc: Document, word: Word): boolean =>
  withConjuncts(word).some((one) =>
    [one, ...kidsBy(one, 'compound', 'amod', 'nmod', 'nmod:poss', 'appos', 'acl')].some(
      (part) => isMartial(doc, part) || isViolence(doc, part),
    ),
  );

/** "The explosion hit a market": a noun that tells of violence itself. */
const isViolence = ({ language }: Document, { upos, lemma, norm }: Word): boolean =>
  upos === 'NOUN' &&
  (indexOf(language).nouns.get(norm.split(' ').at(-1)!) ?? indexOf(language).nouns.get(lemma.toLowerCase()) ?? []).some(
    ({ before, compiled: { row } }) => before.length === 0 && !row.everyday && BLOWS.has(row.type),
  );

/** Those who fight, and what they fight with: by the name, or by a word of it ("the Northern Brigade"). */
function isMartial(doc: Document, word: Word): boolean {
  const { nouns, armedBands, civilThings, warWords } = doc.language;
  const kind = kindOf(doc, word);
  const parts = [word.lemma.toLowerCase(), ...word.norm.split(/[\s-]/)];
  if (parts.some((part) => warWords.has(part) || armedBands.has(part))) return true;
  if (parts.some((part) => MARTIAL.has(nouns.get(part) ?? 'other'))) return true;
  const name = nameOf(doc, word);
  if (kind === 'actor') {
    const entry = actorEntry(name?.entries ?? []);
    return entry ? ARMED.has(entry.actor.kind) : name?.form === 'group';
  }
  return kind === 'materiel' ? !civilThings.has(parts[0]!) : MARTIAL.has(kind);
}

const ofCaptives = new WeakMap<Document, boolean>();

/** "Two were freed": of those who, as the report says elsewhere, were taken or held. */
function speaksOfCaptives(doc: Document): boolean {
  const before = ofCaptives.get(doc);
  if (before !== undefined) return before;
  const is = doc.trees.some(({ words }) => words.some(({ lemma }) => doc.language.captives.has(lemma.toLowerCase())));
  ofCaptives.set(doc, is);
  return is;
}

const known = new WeakMap<Document, boolean>();

/** True for a report in which those who fight are spoken of, be it in another sentence. */
function speaksOfWar(doc: Document): boolean {
  let is = known.get(doc);
  if (is === undefined) {
    is = doc.trees.some((tree) => tree.words.some((word) => isOfSoldiers(doc, word)));
    known.set(doc, is);
  }
  return is;
}

// police and their guns are spoken of in every town
const isOfSoldiers = (doc: Document, word: Word): boolean =>
  ['NOUN', 'PROPN', 'ADJ'].includes(word.upos) &&
  ![word.lemma.toLowerCase(), ...word.norm.split(/[\s-]/)].some((part) => doc.language.peaceToo.has(part)) &&
  isMartial(doc, word) &&
  actorEntry(nameOf(doc, word)?.entries ?? [])?.actor.kind !== 'police';
