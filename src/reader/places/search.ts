import type { EventTypeId, NameEntry } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import type { Draft } from '../frames/drafts.ts';
import { actorEntry, isLength, type Kind, kindOf, placeEntry } from '../nouns/kinds.ts';
import { isVerb, rel, type Word } from '../trees/words.ts';
import type { PlaceMention } from './places.ts';

/** What hangs so far off is not where it was. */
export const NEVER = Number.POSITIVE_INFINITY;

/** Nouns that stand fast: a place before or behind them is where they are. */
export const STANDING: ReadonlySet<Kind> = new Set<Kind>(['area', 'site', 'place', 'measure']);

/** Who moves about: a place that belongs to them need not be where they acted. */
export const MOVING: ReadonlySet<Kind> = new Set<Kind>([
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

/** What carries a country's name as those who move about do: "a U.S. helicopter". */
export const ARMS: ReadonlySet<Kind> = new Set<Kind>(['platform', 'materiel', 'weapon']);

/** Happenings of words: what they are for, against or about lies elsewhere. */
export const OF_WORDS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'protest',
  'statement',
  'accusation',
  'threat',
  'negotiation',
  'sanction',
  'agreement',
]);

/** A place and the happening for which it is weighed. */
export interface Search {
  readonly doc: Document;
  readonly place: PlaceMention;
  readonly core: ReadonlySet<Word>;
  readonly type: EventTypeId;
  readonly trigger: Word | null;
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

/** A verb of speech that is not the happening itself: what stands beside it is where somebody spoke. */
export const isOthersSpeech = ({ doc, core, trigger }: Search, word: Word): boolean =>
  isVerb(word) &&
  !core.has(word) &&
  !isPerceived(doc, trigger, word) &&
  ['reported', 'alleged', 'denied', 'speculated'].includes(
    doc.language.stanceOf(word.lemma.toLowerCase())?.status ?? '',
  );

/** "Villagers of Karkum heard shelling", "reported hearing shelling": whoever hears it is where it is. */
export function isPerceived({ language }: Document, trigger: Word | null, verb: Word): boolean {
  let heard = trigger;
  while (heard && rel(heard) === 'conj') heard = heard.parent;
  const by = heard?.deprel === 'obj' ? heard.parent : null;
  return (
    by !== null && language.perceiving.has(by.lemma) && (by === verb || (by.deprel === 'xcomp' && by.parent === verb))
  );
}

/** A word that names a state. */
export const isCountryWord = (doc: Document, word: Word): boolean => isCountry(nameOf(doc, word)?.entries ?? []);

/** "200 metres away from the offices", "five miles from Homs": near them. */
export function isAway(doc: Document, word: Word): boolean {
  const from = word.kids.find(({ norm, deprel }) => norm === 'from' && deprel === 'case');
  const before = from?.tree.words.slice(Math.max(0, from.at - 2), from.at) ?? [];
  return before.some((one) => one.norm === 'away' || isLength(doc, one));
}

/** "Was captured and taken to Homs": where somebody is brought afterwards is not where it happened. */
export const isLaterMove = ({ trigger }: Search, verb: Word): boolean =>
  isVerb(verb) && rel(verb) === 'conj' && trigger !== null && trigger.at < verb.at;

const isCountry = (entries: readonly NameEntry[]): boolean =>
  actorEntry(entries) !== null && placeEntry(entries)?.places.some(({ kind }) => kind === 'country') === true;

/** "Thailand's restive South", "Bethlehem's Church of the Nativity": a part of a place, or a house with a name. */
export const isGround = ({ language }: Document, { norm }: Word): boolean =>
  language.sides.has(norm) || norm.split(' ').some((part) => language.placeForms.has(part));

/** "A call to a newsroom", wherever the tree hangs the newsroom. */
export const isItsReceiver = ({ language }: Document, { kids, tree: { words } }: Word): boolean => {
  const mark = kids.find(({ deprel }) => deprel === 'case');
  return mark !== undefined && language.goals.has(mark.norm) && language.messages.has(words[mark.at - 1]?.lemma ?? '');
};

/** A house out of which somebody comes: "as he emerged from a mosque". */
export const isLeft = ({ doc, trigger }: Search, house: Word, verb: Word): boolean =>
  isVerb(verb) && verb !== trigger && kindOf(doc, house) === 'site';
