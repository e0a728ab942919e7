import { areOpponents, type EventTypeId } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { EFFECTS, VIOLENT } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { nearness } from '../places/nearness.ts';
import type { Resolver } from '../places/resolve.ts';
import { countsAgain, followsFrom, goesOnKilling, isPartOf, namesTheDead } from '../tolls/following-tolls.ts';
import { risesFrom, withRisen } from '../tolls/rising-tolls.ts';
import { harmed, isHarmed, isRough, killedOf, least, maySameDie, NOBODY, sameToll } from '../tolls/same-tolls.ts';
import { isVerb } from '../trees/words.ts';
import { agentsAgree, apartBy, equallyReal, NEXT, overlap, somewhereTogether } from './agreement.ts';
import { isAnswered } from './answered.ts';
import { areKin } from './kin.ts';
import { together, toldTwice, uncounted, VAGUE, withCounted, withParts, withTargets } from './together.ts';

/** How many sentences may stand between two tellings. */
const FAR = 8;

const sameKind = (a: EventTypeId, b: EventTypeId): boolean =>
  a === b ||
  ((EFFECTS.has(a) || VIOLENT.has(a)) && (EFFECTS.has(b) || VIOLENT.has(b)) && (VAGUE.has(a) || VAGUE.has(b)));

/** Of "dozens" 200 are no nearer figure. */
const ROUGHLY = 8;

/** "The rescuers said more than 40 people were killed": nothing but how many. */
const isBareToll = ({ draft, places }: Placed): boolean =>
  draft.type === 'casualties' && !draft.isSum && !places.some(({ named }) => named);

/** "Scores of people were killed in air strikes … At least 51 civilians were killed in air strikes": the same dead, now counted. */
function counts(doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean {
  const now = killedOf(later.draft);
  const before = killedOf(earlier.draft) ?? earlier.draft.casualties.find(isHarmed);
  if (!now || !before || !isRough(before) || isRough(now) || !maySameDie(now, before)) return false;
  // "dozens of casualties" are the dead and the injured below
  const counted = isHarmed(before) ? harmed(later.draft) : least(now);
  return (
    (later.draft.type === earlier.draft.type || isBareToll(later)) &&
    apartBy(later, earlier) <= NEXT &&
    counted >= least(before) &&
    counted < ROUGHLY * least(before) &&
    // "dozens across the country, 41 of them in one town" are not the same dead
    nearness(later.places, resolver) <= nearness(earlier.places, resolver) &&
    mayRetell(doc, later, earlier, resolver)
  );
}

/** True where the later telling is of the happening that the earlier one told of: as many dead, and nothing against it. */
const retells = (doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  sameToll(later.draft, earlier.draft) &&
  mayBeSameDead(doc, later, earlier) &&
  mayRetell(doc, later, earlier, resolver);

/** False where the dead are those of two bodies: "12 soldiers" of the army, "13 fighters" of the front. */
function mayBeSameDead(doc: Document, later: Placed, earlier: Placed): boolean {
  const [mine, theirs] = [later, earlier].map(({ draft }) => killedOf(draft));
  if (!mine || !theirs) return true;
  if (areOpponents(mine.who, theirs.who)) return false;
  return !mine.actor || !theirs.actor || areKin(doc.knowledge, mine.actor, theirs.actor);
}

/** True where nothing speaks against two tellings of one happening. */
const mayRetell = (doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  sameKind(later.draft.type, earlier.draft.type) &&
  later.draft.trigger.tree.index - earlier.draft.trigger.tree.index <= FAR &&
  later.stance.status !== 'denied' &&
  equallyReal(later, earlier) &&
  overlap(later, earlier) &&
  agentsAgree(doc, later, earlier) &&
  somewhereTogether(later, earlier, resolver);

const isDeadlyBeside = (one: Placed, other: Placed): boolean =>
  one.draft.trigger.tree === other.draft.trigger.tree &&
  (VIOLENT.has(one.draft.type) || one.draft.type === 'killing') &&
  killedOf(one.draft) !== undefined;

/** What is done in the course of an attack. */
const IN_COURSE: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'abduction',
  'arrest',
  'looting',
  'property-destruction',
  'siege',
]);

/** "Clashes broke out. Explosions were heard. At least 29 were killed": in the clashes. */
const isOnlyHeard = ({ trigger }: Draft): boolean => !isVerb(trigger) && trigger.parent?.lemma === 'hear';

/** "81 were killed in an attack. Seven were abducted. Thirteen people were wounded": in the attack. */
function ratherThanAbduction(kept: readonly Placed[], at: number, fits: (earlier: Placed) => boolean): number {
  const { draft } = kept[at]!;
  if (!IN_COURSE.has(draft.type) && !isOnlyHeard(draft)) return at;
  const attack = kept.findLastIndex(
    (one, i) =>
      i < at &&
      VIOLENT.has(one.draft.type) &&
      (killedOf(one.draft) !== undefined || isOnlyHeard(draft)) &&
      draft.trigger.tree.index - one.draft.trigger.tree.index <= NEXT + 1 &&
      fits(one),
  );
  return attack < 0 ? at : attack;
}

/** "Opened fire on a rally. 90 were killed": of two happenings of one sentence the dead are those of the shots, not of the rally. */
function ratherThanRally(kept: readonly Placed[], at: number, fits: (earlier: Placed) => boolean): number {
  const rally = kept[at];
  // "shot 18 dead and abducted 40 … put the dead at eight": another figure for the dead of the shots
  if (rally && !killedOf(rally.draft) && kept.some((one) => isDeadlyBeside(one, rally))) return -1;
  // of a raid with looting the dead are those of the raid
  if (!rally || (VIOLENT.has(rally.draft.type) && rally.draft.type !== 'protest')) return at;
  const shots = kept.findIndex(
    (one) =>
      one.draft.trigger.tree === rally.draft.trigger.tree &&
      one.draft.type !== 'protest' &&
      VIOLENT.has(one.draft.type) &&
      fits(one),
  );
  return shots < 0 ? at : shots;
}

/** "Students protested in the capital. Police fired tear gas": how the crowd of the sentence before was met; what was talked of when two met. */
function goesOnWith(later: Placed, earlier: Placed, resolver: Resolver): boolean {
  if (!later.draft.firing.row.goesOn || apartBy(later, earlier) !== 1) return false;
  if (!equallyReal(later, earlier) || !overlap(later, earlier)) return false;
  const { type } = earlier.draft;
  // "discussed the war in Gaza": what is talked of lies elsewhere than those who talk
  if (type === 'negotiation') return later.draft.type === type;
  return (type === 'protest' || type === 'riot') && somewhereTogether(later, earlier, resolver);
}

/** "101 drones were destroyed": what was brought down is no damage that the attack before it did. */
const isDowned = ({ language }: Document, { draft: { type, firing } }: Placed): boolean =>
  type === 'property-destruction' &&
  firing.fillers.some(({ role, word }) => role === 'destroyed' && language.projectiles.has(word.lemma.toLowerCase()));

/** True where a telling says again what an earlier one said, or goes on with it. */
const tellsOn = (doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  earlier.draft.isSum === later.draft.isSum &&
  (retells(doc, later, earlier, resolver) ||
    (followsFrom(doc, later, earlier, resolver) && !isDowned(doc, later)) ||
    countsAgain(later, earlier, resolver) ||
    goesOnKilling(doc, later, earlier, resolver) ||
    goesOnWith(later, earlier, resolver));

/** The earlier telling that a later one belongs to, by its place in the list, and the two as one. */
interface Joined {
  readonly at: number;
  readonly both: Placed;
}

/** "Killed 95, a week after 22 were killed at a hotel … the toll climbed to 103": of those whose toll it may be the one of the most dead. */
function deadliest(
  kept: readonly Placed[],
  last: (fits: (one: Placed) => boolean) => number,
  fits: (one: Placed) => boolean,
): number {
  const deadOf = (one: Placed): number => least(killedOf(one.draft) ?? NOBODY);
  const most = Math.max(0, ...kept.filter(fits).map(deadOf));
  return last((one) => deadOf(one) === most && fits(one));
}

/** "At least 40 died when a boat was hit. Rescuers recovered 22 bodies": of those who died. */
const areItsBodies = (later: Placed, earlier: Placed): boolean =>
  later.draft.firing.row.rule === 'toll/bodies-found' &&
  isBareToll(later) &&
  VIOLENT.has(earlier.draft.type) &&
  apartBy(later, earlier) > 0 &&
  apartBy(later, earlier) <= NEXT &&
  later.draft.casualties.every(({ outcome, who }) => outcome === 'killed' && BODIES.test(who)) &&
  least(killedOf(later.draft) ?? NOBODY) < least(killedOf(earlier.draft) ?? NOBODY);

const BODIES = /^(?:bodies|corpses)\b/i;

function withBodies(earlier: Placed, later: Placed): Placed {
  const { draft } = earlier;
  const whole = killedOf(draft)!;
  const bodies = later.draft.casualties.map((one) => ({ ...one, partOf: draft.casualties.indexOf(whole) }));
  return {
    ...earlier,
    draft: {
      ...draft,
      casualties: [...draft.casualties, ...bodies],
      sentences: [...new Set([...draft.sentences, ...later.draft.sentences])],
      folded: [...draft.folded, later.draft],
    },
  };
}

/** "A doctor counted 378 dead. The army said rebels shelled civilians. A website put the dead at 2,000": of what the doctor told, and not of the army's version. */
const isOfOthersVersion = (toll: Placed, version: Placed, kept: readonly Placed[]): boolean =>
  toll.draft.type === 'casualties' &&
  toll.draft.firing.row.status === 'reported' &&
  killedOf(version.draft) === undefined &&
  version.stance.status === 'reported' &&
  version.stance.attribution.length > 0 &&
  isVerb(toll.draft.trigger) &&
  !toll.stance.attribution.some(({ text }) => version.stance.attribution.some((one) => one.text === text)) &&
  kept.some(
    (one) =>
      (VIOLENT.has(one.draft.type) || one.draft.type === 'killing') &&
      one.draft.trigger.tree.index < version.draft.trigger.tree.index &&
      killedOf(one.draft) !== undefined,
  );

const isOtherFigure = ({ draft: now }: Placed, { draft: before }: Placed): boolean =>
  killedOf(now) !== undefined && killedOf(before) !== undefined && !sameToll(now, before);

/** What a telling is joined to, the last one first; null where it tells of something else. */
function joinedTo(doc: Document, kept: readonly Placed[], one: Placed, answers: boolean, by: Resolver): Joined | null {
  const last = (fits: (earlier: Placed) => boolean): number =>
    kept.findLastIndex(
      // the dead of a war are no retelling of a battle's, whatever their number
      (earlier) => !(answers && earlier.draft.trigger.tree === one.draft.trigger.tree) && fits(earlier),
    );
  const whole = last((earlier) => isPartOf(one, earlier) && somewhereTogether(one, earlier, by));
  if (whole >= 0) return { at: whole, both: withParts(kept[whole]!, one) };
  const total = last((earlier) => namesTheDead(one, earlier, by));
  if (total >= 0) return { at: total, both: withTargets(together(doc, kept[total]!, one, by), one) };
  const risen = deadliest(kept, last, (earlier) => risesFrom(one, earlier, by));
  if (risen >= 0) return { at: risen, both: withRisen(kept[risen]!, one) };
  const graves = last((earlier) => areItsBodies(one, earlier) && mayRetell(doc, one, earlier, by));
  if (graves >= 0) return { at: graves, both: withBodies(kept[graves]!, one) };
  const told = ratherThanRally(
    kept,
    last((earlier) => tellsOn(doc, one, earlier, by)),
    (earlier) => followsFrom(doc, one, earlier, by),
  );
  if (told >= 0 && !isOfOthersVersion(one, kept[told]!, kept)) {
    const at = ratherThanAbduction(kept, told, (earlier) => mayRetell(doc, one, earlier, by));
    // "killed 30 and abducted four … put the dead at 17": another figure for the dead of the attack
    if (at !== told && isOtherFigure(one, kept[at]!)) return null;
    return { at, both: toldTwice(doc, one, kept[at]!, by) };
  }
  const rough = last((earlier) => counts(doc, one, earlier, by));
  if (rough < 0) return null;
  if (isBareToll(one)) return { at: rough, both: withCounted(kept[rough]!, one) };
  return { at: rough, both: withTargets(together(doc, one, uncounted(kept[rough]!), by), kept[rough]!, one) };
}

/** "17 dead in air raids" above "Seventeen civilians were killed when warplanes …": one happening, told twice. */
export function joinRetellings(doc: Document, placed: readonly Placed[], resolver: Resolver): Placed[] {
  const kept: Placed[] = [];
  const answered = isAnswered(doc);
  for (const one of placed) {
    const joined = joinedTo(doc, kept, one, answered(one.draft), resolver);
    if (joined) kept[joined.at] = joined.both;
    else kept.push(one);
  }
  return kept;
}
