import type { Casualty, EventTypeId } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { isDefinite } from '../folding/repetitions.ts';
import { FROM_AFAR } from '../frames/blows.ts';
import { kindOf, nounClass } from '../nouns/kinds.ts';
import type { PlaceMention } from '../places/places.ts';
import type { Resolver } from '../places/resolve.ts';
import { killedOf } from '../tolls/same-tolls.ts';
import { isVerb, rel, type Word } from '../trees/words.ts';
import { agentsOf, apartBy, equallyReal, HAPPENED, NEXT, overlap, somewhereTogether, standsFor } from './agreement.ts';
import { ownsBlow, tellsHow, tellsHowTheyDied } from './lead-details.ts';
import { together, withTargets } from './together.ts';

/** What those who attacked are told to have done in the course of it. */
const DEEDS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'ground-attack',
  'shooting',
  'attack-on-civilians',
  'killing',
]);

/** Kinds of happenings that have assailants. */
const ATTACKS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([...DEEDS, 'grenade-attack', 'abduction', 'casualties']);

/** The words that fill a role of a happening. */
export const fillersOf = ({ draft }: Placed, role: string): Word[] =>
  draft.firing.fillers.filter((one) => one.role === role).map(({ word }) => word);

/** "The assailants", "the attackers": a noun that takes an attack for told. */
const isAssailants = ({ language }: Document, word: Word): boolean =>
  language.assailants.has(word.lemma.toLowerCase()) && isDefinite(word);

/** "Gunmen killed 12. The gunmen stormed the village": the same noun again, now with an article. */
const areTheSame = (word: Word, earlier: Placed): boolean =>
  word.upos === 'NOUN' &&
  isDefinite(word) &&
  fillersOf(earlier, 'agent').some(
    (one) => (one.lemma === word.lemma || one.lemma.endsWith(` ${word.lemma}`)) && !isDefinite(one),
  );

/** "Members of the Shining Path killed 15 peasants. The guerrillas entered the town": a word for any such body, of the one that was named. */
const areTheInsurgents = (doc: Document, word: Word, later: Placed, earlier: Placed): boolean =>
  isDefinite(word) &&
  // "killed scores of terrorists … encircled the terrorists who had infiltrated the suburb": those are no killers
  ![...fillersOf(earlier, 'target'), ...fillersOf(earlier, 'killed')].some((struck) =>
    [struck, ...struck.kids].some(({ lemma }) => lemma === word.lemma),
  ) &&
  agentsOf(later).length > 0 &&
  agentsOf(later).every((one) => agentsOf(earlier).some((other) => standsFor(doc, one, other)));

/** True for a noun that means those who did what was told before. */
export const areThoseOf = (doc: Document, word: Word, later: Placed, earlier: Placed): boolean =>
  isAssailants(doc, word) || areTheSame(word, earlier) || areTheInsurgents(doc, word, later, earlier);

/** "The unit was attacked", "the victims were shot": of those just told of, by nobody that is named here. */
const areStruck = (doc: Document, word: Word, earlier: Placed): boolean =>
  (isDefinite(word) && STRUCK.has(nounClass(doc, word) ?? '') && !isOtherTarget(word, earlier)) ||
  (word.upos === 'PRON' && word.norm === 'they');

const STRUCK: ReadonlySet<string> = new Set(['force', 'fighters', 'civilians', 'person', 'materiel']);

/** A target told before by a name or number of its own, as "eight soldiers", is not gainsaid by "the unit"; "a bus" is by "the patrol". */
const isOtherTarget = (word: Word, earlier: Placed): boolean =>
  fillersOf(earlier, 'target').some((one) => one.tree !== word.tree && one.lemma !== word.lemma && one.xpos === 'NN');

const FRESH: ReadonlySet<string> = new Set(['also', 'then', 'later', 'another', 'again', 'earlier', 'previously']);

/** "They also attacked a bus", "later shot": what came beside it. */
const isBeside = ({ draft: { trigger } }: Placed): boolean =>
  trigger.tree.words.slice(0, trigger.at + 1).some(({ norm }) => FRESH.has(norm)) ||
  trigger.kids.some(({ norm }) => FRESH.has(norm));

const isByThem = (doc: Document, later: Placed, earlier: Placed): boolean => {
  const agents = fillersOf(later, 'agent');
  if (agents.length) return agents.every((word) => areThoseOf(doc, word, later, earlier));
  // "kidnapped eight passengers … the driver was shot": he was not carried off
  if (earlier.draft.type === 'abduction') return false;
  const struck = [...fillersOf(later, 'target'), ...fillersOf(later, 'killed')];
  const isPassive = later.draft.trigger.kids.some(({ deprel }) => deprel === 'nsubj:pass');
  return isPassive && struck.length > 0 && struck.every((word) => areStruck(doc, word, earlier));
};

/** "Executing residents": more than one, and nobody says how many. */
const isUncounted = ({ min, max, partOf, text }: Casualty): boolean =>
  min === 2 && max === null && partOf === undefined && !/\d|two/i.test(text);

const hasToll = ({ draft }: Placed): boolean =>
  draft.casualties.some((toll) => (toll.min !== null || toll.max !== null) && !isUncounted(toll)) ||
  draft.count !== null;

/** A name on no map gainsays no place that is told of the same happening. */
export const mayLieTogether = (later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  somewhereTogether(later, earlier, resolver) ||
  named(later).every((place) => resolver.resolve(place) === null && isIn(place, earlier, resolver));

const named = ({ places }: Placed): PlaceMention[] => places.filter((place) => place.named);

const isIn = (place: PlaceMention, other: Placed, resolver: Resolver): boolean => {
  const { country } = resolver.placeOf(place);
  return country === null || named(other).some((one) => (resolver.resolve(one)?.country ?? country) === country);
};

/** "Fired missiles at the city … The missiles hit a hospital", "the shells landed": the weapon of the blow told before, and what it struck. */
function isByItsWeapon(doc: Document, later: Placed, earlier: Placed): boolean {
  const { trigger, type } = later.draft;
  if (!FROM_AFAR.has(type) || !isVerb(trigger) || isBeside(later)) return false;
  const weapon = trigger.kids.find(({ deprel }) => deprel === 'nsubj');
  if (!weapon || !isDefinite(weapon) || !(kindOf(doc, weapon) === 'weapon' || isOfBomb(weapon, earlier))) return false;
  // "the bomb went off": of which the lead said no more than whom it killed
  const isSame = type === earlier.draft.type || (type === 'bombing' && earlier.draft.type === 'air-strike');
  return isSame && !(killedOf(later.draft) && killedOf(earlier.draft));
}

/** "The toll of a truck bomb … the truck exploded at a junction". */
const isOfBomb = ({ lemma }: Word, { draft: { type, instrument } }: Placed): boolean =>
  (type === 'bombing' || type === 'suicide-bombing') &&
  (instrument?.text.toLowerCase().startsWith(`${lemma} `) === true || (lemma === 'vehicle' && instrument !== null));

const isTheirDeed = (doc: Document, later: Placed, earlier: Placed): boolean =>
  DEEDS.has(later.draft.type) &&
  ATTACKS.has(earlier.draft.type) &&
  !hasToll(later) &&
  !isBeside(later) &&
  isByThem(doc, later, earlier);

const BOMBS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['bombing', 'suicide-bombing']);

/** "The bomber struck at the gate", "he detonated his explosives in the street": how the one who was told of went about it. */
function isByItsBomber(doc: Document, later: Placed, earlier: Placed): boolean {
  const { trigger, type } = later.draft;
  if (!BOMBS.has(type) || !BOMBS.has(earlier.draft.type) || !isVerb(trigger) || hasToll(later) || isBeside(later))
    return false;
  const subject = trigger.kids.find(({ deprel }) => deprel === 'nsubj');
  if (!subject) return false;
  // "the second attacker" is one of several
  if (subject.kids.some(({ norm }) => doc.language.ofAnother.has(norm) || norm === 'first')) return false;
  const isHe =
    (subject.norm === 'he' || subject.norm === 'she') && fillersOf(later, 'agent').every((word) => word === subject);
  return earlier.draft.count === null && (isHe || (isAssailants(doc, subject) && subject.xpos === 'NN'));
}

/** "Gunmen attacked a bar and opened fire on the guests": in one sentence the same words did both. */
const opensFireThere = (later: Placed, earlier: Placed): boolean =>
  later.draft.type === 'shooting' &&
  earlier.draft.type === 'ground-attack' &&
  isVerb(earlier.draft.trigger) &&
  rel(later.draft.trigger) === 'conj' &&
  !hasToll(later) &&
  !isBeside(later) &&
  fillersOf(later, 'agent').length > 0 &&
  fillersOf(later, 'agent').every((word) => fillersOf(earlier, 'agent').includes(word));

const goesOn = (doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  HAPPENED.has(later.stance.status) &&
  HAPPENED.has(earlier.stance.status) &&
  equallyReal(later, earlier) &&
  (apartBy(later, earlier) === 0
    ? opensFireThere(later, earlier)
    : apartBy(later, earlier) > 0 && apartBy(later, earlier) <= NEXT && tellsOf(doc, later, earlier, resolver)) &&
  overlap(later, earlier) &&
  mayLieTogether(later, earlier, resolver);

const tellsOf = (doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  isTheirDeed(doc, later, earlier) ||
  ownsBlow(doc, later, earlier) ||
  (tellsHow(doc, later, earlier, resolver) && !isBeside(later)) ||
  (tellsHowTheyDied(doc, later, earlier) && !isBeside(later)) ||
  isByItsBomber(doc, later, earlier) ||
  isByItsWeapon(doc, later, earlier);

/** "Gunmen killed nine": of how nothing is said yet. A killing of one person stays what it is. */
const saysLittle = ({ draft: { type, casualties } }: Placed): boolean =>
  type === 'casualties' || (type === 'killing' && casualties.some(({ max }) => max !== 1));

/** "An attack on a bar … gunmen opened fire on customers": that there was one, and then of what kind. */
const isVague = ({ draft: { type, trigger } }: Placed): boolean => type === 'ground-attack' && !isVerb(trigger);

/** The attack with what its assailants are told to have done: where and when of the two, and the kind that says more. */
function asOne(doc: Document, later: Placed, earlier: Placed, resolver: Resolver): Placed {
  // "the assailants" are those who were told, where any were
  const participants = later.draft.participants.filter((one) => isTarget(one) || agentsOf(earlier).length === 0);
  const casualties = killedOf(earlier.draft)
    ? later.draft.casualties.filter((toll) => !isUncounted(toll))
    : later.draft.casualties;
  const bare = { ...later, draft: { ...later.draft, participants, casualties } };
  const whole = withTargets(together(doc, earlier, bare, resolver), earlier, bare);
  const isHow = isVague(earlier) && tellsHow(doc, later, earlier, resolver);
  return saysLittle(earlier) || isHow ? whole : { ...whole, draft: { ...whole.draft, type: earlier.draft.type } };
}

const isTarget = ({ role }: { role: string }): boolean => role === 'target';

/**
 * "Gunmen killed 20 people in Gao. The assailants stormed the village on Saturday evening": what the assailants did, and what befell
 * those who were just told of, is no second attack.
 */
export function joinSameHands(doc: Document, placed: readonly Placed[], resolver: Resolver): Placed[] {
  const kept: Placed[] = [];
  for (const one of placed) {
    const at = kept.findLastIndex((earlier) => goesOn(doc, one, earlier, resolver));
    if (at < 0) kept.push(one);
    else kept[at] = asOne(doc, one, kept[at]!, resolver);
  }
  return kept;
}
