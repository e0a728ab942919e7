import type { EventTypeId } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { nounClass } from '../nouns/kinds.ts';
import type { Resolver } from '../places/resolve.ts';
import { killedOf } from '../tolls/same-tolls.ts';
import { verbLemma } from '../trees/carriers.ts';
import { isVerb, type Word } from '../trees/words.ts';
import { agentsAgree, agentsOf, apartBy, isHidden } from './agreement.ts';

/** In sentences: a lead tells that there was an attack, and the one behind it how. */
const LEAD = 1;

const ATTACKED: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['ground-attack', 'attack-on-civilians', 'shooting']);

const DEEDS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([...ATTACKED, 'killing']);

const BY_WEAPON: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
]);

/** A deed that a verb tells, and nothing of how many it cost. */
const isBareDeed = ({ draft: { trigger, casualties, losses, count, type } }: Placed): boolean =>
  isVerb(trigger) &&
  casualties.length === 0 &&
  losses.length === 0 &&
  // "three bombs went off"
  (count === null || type === 'bombing') &&
  !trigger.kids.some(({ deprel, norm }) => deprel === 'aux' && norm !== 'was' && norm !== 'were');

const targetWords = ({ draft }: Placed): Word[] =>
  draft.firing.fillers.filter(({ role }) => role === 'target').map(({ word }) => word);

/** "An attack on a base … attacked a convoy": two things; customers are those of the bar that was attacked. */
function areTwoThings(doc: Document, later: Placed, earlier: Placed): boolean {
  const [mine, theirs] = [later, earlier].map((one) =>
    targetWords(one).filter((word) => !PEOPLE.has(nounClass(doc, word) ?? '')),
  );
  return (
    mine!.length > 0 && theirs!.length > 0 && !mine!.some(({ lemma }) => theirs!.some((one) => one.lemma === lemma))
  );
}

const PEOPLE: ReadonlySet<string> = new Set(['civilians', 'person', 'people', 'fighters']);

const isOnOneDay = ({ time: a }: Placed, { time: b }: Placed): boolean =>
  !(a?.said && b?.said) || a.start.slice(0, 10) === b.start.slice(0, 10);

/** "110 were killed in an attack on farmers. Armed men attacked men harvesting rice": the lead says that there was an attack, and by nobody. */
const isOfAttack = (doc: Document, later: Placed, earlier: Placed): boolean =>
  ATTACKED.has(earlier.draft.type) &&
  earlier.draft.trigger.xpos === 'NN' &&
  agentsOf(earlier).length === 0 &&
  DEEDS.has(later.draft.type) &&
  agentsOf(later).some((one) => isHidden(doc, one));

/** "A missile attack on Poltava killed 51. Two missiles struck an academy": what the missiles struck there. */
const isOfBlow = (doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  BY_WEAPON.has(earlier.draft.type) &&
  earlier.draft.trigger.xpos === 'NN' &&
  // "an Israeli strike on a school … three missiles hit the school"
  (later.draft.type === earlier.draft.type ||
    (earlier.draft.trigger.lemma === 'strike' && BY_WEAPON.has(later.draft.type))) &&
  agentsAgree(doc, later, earlier) &&
  !later.places.some((place) => place.named && resolver.resolve(place) !== null);

/** "The military bombed a gathering, killing 100. A fighter jet dropped two bombs on the crowd": what struck there is theirs. */
const isOfRaid = (doc: Document, later: Placed, earlier: Placed): boolean =>
  earlier.draft.type === 'air-strike' &&
  later.draft.type === 'air-strike' &&
  isVerb(earlier.draft.trigger) &&
  agentsOf(later).every((one) => isHidden(doc, one)) &&
  later.places.every(({ named }) => !named);

/** "Explosions at a stadium killed eight. Three bombs went off as people watched a match": what went off there. */
const isOfBlasts = (doc: Document, later: Placed, earlier: Placed): boolean =>
  earlier.draft.type === 'bombing' &&
  later.draft.type === 'bombing' &&
  !isVerb(earlier.draft.trigger) &&
  doc.language.goesOff.has(verbLemma(later.draft.trigger)) &&
  agentsOf(later).length === 0 &&
  later.places.every(({ named }) => !named);

/** "Gunmen attacked a hall, killing 143, investigators said on Saturday. Four men burst into it on Friday evening": the lead gives no day of the deed. */
const isOfUndated = (doc: Document, later: Placed, earlier: Placed): boolean =>
  earlier.isDayOfWord === true &&
  later.time?.said === true &&
  !later.isDayOfWord &&
  DEEDS.has(earlier.draft.type) &&
  DEEDS.has(later.draft.type) &&
  agentsOf(earlier).length > 0 &&
  agentsOf(later).length > 0 &&
  [...agentsOf(earlier), ...agentsOf(later)].every((one) => isHidden(doc, one));

/** "Gunmen massacred 45 villagers. Survivors said 60 men in uniform opened fire on a chapel": how those died whom nobody by name had killed. */
export const tellsHowTheyDied = (doc: Document, later: Placed, earlier: Placed): boolean =>
  earlier.draft.trigger.tree.index <= LEAD &&
  apartBy(later, earlier) > 0 &&
  apartBy(later, earlier) <= OWN &&
  (earlier.draft.type === 'killing' || earlier.draft.type === 'ground-attack') &&
  isVerb(earlier.draft.trigger) &&
  (killedOf(earlier.draft)?.min ?? 0) > 1 &&
  later.draft.type === 'shooting' &&
  isBareDeed(later) &&
  later.places.every(({ named }) => !named) &&
  agentsOf(earlier).length > 0 &&
  agentsOf(later).length > 0 &&
  [...agentsOf(earlier), ...agentsOf(later)].every((one) => isHidden(doc, one)) &&
  isOnOneDay(later, earlier);

/** In sentences: so far behind a blow those who struck it say whom they meant. */
const OWN = 2;

/** "Dozens of targets", "more than 100 sites": a day's work, and no one blow. */
const MANY = /\b(?:dozens|scores|hundreds|numerous|multiple|\d{2,}|targets|positions|bases|sites|facilities|depots)\b/;

/** "A strike killed 45 in a camp. The army said it had targeted two commanders": whom those say they meant who struck, on their own word. */
export const ownsBlow = (doc: Document, later: Placed, earlier: Placed): boolean =>
  BY_WEAPON.has(earlier.draft.type) &&
  (later.draft.type === 'ground-attack' || later.draft.type === earlier.draft.type) &&
  later.stance.status === 'reported' &&
  STRUCK.has(later.draft.trigger.lemma) &&
  // "the first time that it has struck the land"
  !later.draft.trigger.kids.some(({ norm }) => norm === 'has' || norm === 'have') &&
  apartBy(later, earlier) > 0 &&
  apartBy(later, earlier) <= OWN &&
  later.draft.casualties.length === 0 &&
  later.draft.losses.length === 0 &&
  later.draft.count === null &&
  agentsOf(later).length > 0 &&
  agentsOf(later).every(
    ({ actor }) => actor !== null && later.stance.attribution.some((source) => source.actor === actor),
  ) &&
  (agentsAgree(doc, later, earlier) || isOfItsState(doc, later, earlier)) &&
  !later.draft.participants.some(({ role, text }) => role === 'target' && MANY.test(text)) &&
  !later.draft.trigger.tree.words.some(({ lemma }) => doc.language.stanceOf(lemma)?.status === 'denied') &&
  isOnOneDay(later, earlier);

/** "Nigerian jets bombed a camp … the air force said": a force of no state by name is of the one that was told. */
const isOfItsState = (doc: Document, later: Placed, earlier: Placed): boolean =>
  agentsOf(later).every(({ actor }) => actor !== null && doc.knowledge.actor(actor)?.kind === 'generic') &&
  agentsOf(earlier).every(({ actor }) => STATES.has(doc.knowledge.actor(actor ?? '')?.kind ?? ''));

const STATES: ReadonlySet<string> = new Set(['country', 'state-forces', 'government']);

const STRUCK: ReadonlySet<string> = new Set(['target', 'hit', 'strike', 'attack', 'bomb']);

/** True where the sentence behind the lead tells how the deadly attack went that the lead told of. */
export const tellsHow = (doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  earlier.draft.trigger.tree.index <= LEAD &&
  apartBy(later, earlier) === 1 &&
  killedOf(earlier.draft) !== undefined &&
  earlier.draft.count === null &&
  isBareDeed(later) &&
  (isOfUndated(doc, later, earlier) ||
    (earlier.isDayOfWord === true && isOfBlasts(doc, later, earlier)) ||
    (isOnOneDay(later, earlier) &&
      !areTwoThings(doc, later, earlier) &&
      (isOfAttack(doc, later, earlier) ||
        isOfBlasts(doc, later, earlier) ||
        isOfRaid(doc, later, earlier) ||
        isOfBlow(doc, later, earlier, resolver))));
