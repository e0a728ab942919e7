import { kilometres } from '../../model/geometry.ts';
import type { EventTypeId, Participant, Place } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { isDefinite } from '../folding/repetitions.ts';
import { EFFECTS, VIOLENT } from '../frames/blows.ts';
import type { Resolver } from '../places/resolve.ts';
import { ancestors, caseOf, isUnder, isVerb, type Word } from '../trees/words.ts';
import { overlap, somewhereTogether } from './agreement.ts';
import { areKin } from './kin.ts';

/** How many sentences may stand between a deadly happening and the telling that names its author. */
const FAR = 3;
const LEAD = 2;

/** Fighting has two sides, and what is struck down from the air one: only acts of one side are matched. */
export const ONE_SIDED: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
  'bombing',
  'suicide-bombing',
  'chemical-attack',
  'shooting',
]);

const agentsOf = ({ draft }: Placed): readonly Participant[] =>
  draft.participants.filter(({ role }) => role === 'agent');

const asks = (one: Placed): boolean =>
  ONE_SIDED.has(one.draft.type) &&
  agentsOf(one).length === 0 &&
  one.draft.casualties.some(({ outcome }) => outcome === 'killed' || outcome === 'injured');

const HAPPENED: ReadonlySet<string> = new Set(['asserted', 'reported']);

/** "Shells killed nine. The army accused Rwanda of the shelling": of whom that is alleged is not said to have done it. */
const isAsSure = (one: Placed, other: Placed): boolean =>
  HAPPENED.has(other.stance.status) || (other.stance.status === 'alleged' && one.stance.status === 'alleged');

const near = (a: Placed, b: Placed): boolean => {
  const [x, y] = [a.draft.trigger.tree.index, b.draft.trigger.tree.index];
  return Math.abs(x - y) <= FAR || (x <= LEAD && y <= LEAD);
};

/** "A gas attack killed ten. Army jets carried out the attack": the one that was told before, whatever struck it. */
const isTheBlow = (later: Placed, earlier: Placed): boolean => {
  const { trigger } = later.draft;
  return (
    !isVerb(trigger) &&
    trigger.xpos === 'NN' &&
    isDefinite(trigger) &&
    trigger.tree.index > earlier.draft.trigger.tree.index &&
    later.draft.casualties.length === 0 &&
    trigger.lemma === earlier.draft.trigger.lemma
  );
};

/** "The military said the rebels had shelled civilians": what one side says of the other, and not of itself. */
const isPartysWord = ({ knowledge }: Document, { stance, draft }: Placed): boolean =>
  stance.status === 'reported' &&
  stance.attribution.length > 0 &&
  stance.attribution.every(
    ({ actor }) =>
      SIDES.has(knowledge.actor(actor ?? '')?.kind ?? '') &&
      !draft.participants.some((one) => one.role === 'agent' && one.actor === actor),
  );

const SIDES: ReadonlySet<string> = new Set([
  'generic',
  'state-forces',
  'rebel-group',
  'political-militia',
  'identity-militia',
]);

/** A telling of the same kind of act, near by, at no other place or time, that says who did it. */
const answers = (doc: Document, one: Placed, other: Placed, resolver: Resolver): boolean =>
  (other.draft.type === one.draft.type || isTheBlow(other, one)) &&
  (VIOLENT.has(other.draft.type) || EFFECTS.has(other.draft.type)) &&
  isAsSure(one, other) &&
  // "said the damage was caused by a missile of the defenders": whose it was on somebody's word
  !(other.stance.status === 'reported' && /^damage/.test(other.draft.firing.row.rule)) &&
  near(one, other) &&
  !isPartysWord(doc, other) &&
  agentsOf(other).some(({ actor }) => actor !== null) &&
  overlap(one, other) &&
  !areWeeksApart(one, other) &&
  somewhereTogether(one, other, resolver);

/** In milliseconds: a day that was only carried over may be out by as much. */
const WEEK = 7 * 864e5;

/** "The junta confirmed the air strike. In October a strike killed 60": months apart, by the day that it says and whatever other the text gives. */
const areWeeksApart = ({ time: a }: Placed, { time: b }: Placed): boolean =>
  a?.said === true &&
  b !== null &&
  Math.max(Date.parse(a.start), Date.parse(b.start)) - Math.min(Date.parse(a.end), Date.parse(b.end)) > WEEK;

/** In kilometres: towns further apart are two, and what struck the one says nothing of who struck the other. */
const ONE_TOWN = 15;

const TOWNS: ReadonlySet<Place['kind']> = new Set(['city', 'town', 'village']);

/** "Tank fire killed one in A. Militants fired mortars at a post by B." */
function areTwoTowns(one: Placed, other: Placed, resolver: Resolver): boolean {
  const [here, there] = [one, other].map(({ places }) => places.flatMap((place) => resolver.resolve(place) ?? []));
  return (
    here!.length > 0 &&
    there!.length > 0 &&
    here!.every((a) => there!.every((b) => TOWNS.has(a.kind) && TOWNS.has(b.kind) && kilometres(a, b) > ONE_TOWN))
  );
}

const SUCCESSION: ReadonlySet<string> = new Set(['after', 'before', 'following']);

// "The army shelled the hill after a mortar attack": one came before the other, and of another hand
const succeeds = (later: Word, earlier: Word): boolean =>
  later.tree === earlier.tree &&
  [later, ...ancestors(later)].some((word) => SUCCESSION.has(caseOf(word)) && isUnder(word, earlier));

/** "The attack came a day after rebels blew up a pipeline": what came before, by a day of its own. */
const isOfBefore = ({ draft: { trigger }, time }: Placed): boolean =>
  time?.said === true &&
  trigger.kids.some(({ norm, deprel }) => deprel === 'mark' && (norm === 'after' || norm === 'before'));

/** Nobody is told to have struck his own: "a mortar attack killed a Turkish soldier". */
const strikesItsOwn = ({ knowledge }: Document, one: Placed, other: Placed): boolean =>
  agentsOf(other).some(({ actor }) =>
    one.draft.participants.some(
      ({ role, actor: struck }) => role === 'target' && actor && struck && areKin(knowledge, actor, struck),
    ),
  );

/** "Rescuers were hurt in a second strike": one apart from what was told, by whom nobody says. */
const isAnother = (doc: Document, { draft: { trigger } }: Placed): boolean =>
  trigger.kids.some(({ norm, at }) => at < trigger.at && doc.language.ofAnother.has(norm));

/** Who did it, as one word: two who struck together are one author of two names. */
const authorsOf = (one: Placed): string =>
  [...new Set(agentsOf(one).map(({ actor, name }) => actor ?? name))].sort().join('+');

/**
 * "Air raids killed nine in Homs. Russian jets bombed the town from dawn": the deadly raids are those jets'. Only where all
 * that the text tells there of such acts has one author; the sentence that names him becomes evidence.
 */
export function carryAgents(doc: Document, placed: readonly Placed[], resolver: Resolver): Placed[] {
  return placed.map((one) => {
    if (!asks(one) || isAnother(doc, one)) return one;
    const answering = placed.filter(
      (other) =>
        other !== one &&
        answers(doc, one, other, resolver) &&
        !isOfBefore(other) &&
        !succeeds(one.draft.trigger, other.draft.trigger) &&
        !strikesItsOwn(doc, one, other),
    );
    const authors = new Set(answering.map(authorsOf));
    const first = answering.find((other) => !areTwoTowns(one, other, resolver));
    if (!first || authors.size !== 1) return one;
    return {
      ...one,
      draft: {
        ...one.draft,
        participants: [...agentsOf(first), ...one.draft.participants],
        sentences: [...new Set([...one.draft.sentences, first.draft.trigger.tree.index])],
      },
    };
  });
}
