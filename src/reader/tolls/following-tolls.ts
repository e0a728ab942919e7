import type { Casualty, EventTypeId, Outcome } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { isOfEarlierTime, isSupport } from '../folding/fold.ts';
import { FROM_AFAR, VIOLENT } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import type { Resolver } from '../places/resolve.ts';
import {
  agentsAgree,
  agentsOf,
  apartBy,
  equallyReal,
  HAPPENED,
  NEXT,
  overlap,
  somewhereTogether,
} from '../retelling/agreement.ts';
import { areKin } from '../retelling/kin.ts';
import { areOfTwoSides, isWholeDead, killedOf, least } from './same-tolls.ts';
import { isRunning } from './toll-sums.ts';

/** Happenings that a toll told after them may well not be of. */
const LOOSE: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'offensive',
  'accident',
  'natural-disaster',
  'man-made-disaster',
]);

/** Happenings of which only the sentence right after them tells the toll. */
const BRIEF: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['clash', 'riot', 'protest', 'arrest', 'abduction']);

const isPlaced = (one: Placed): boolean => one.places.some((place) => place.named);

// The dead where none were told yet, the injured and missing likewise; "1 fatality" after "killed a councillor" says it again
function addsToll(later: Draft, earlier: Draft): boolean {
  const [killed, before] = [killedOf(later), killedOf(earlier)];
  if (killed && isOfTheVictims(killed)) return false;
  if (areOfTwoSides(later, earlier) || areItsAttackers(later, earlier)) return true;
  if (killed && before) return later.firing.row.self !== undefined && least(killed) === least(before);
  if (killed) return true;
  const told = new Set(earlier.casualties.map(({ outcome }) => outcome));
  return (
    later.casualties.some(({ outcome }) => BESIDE_THE_DEAD.has(outcome) && !told.has(outcome)) &&
    later.trigger.tree.index > earlier.trigger.tree.index
  );
}

/** "Militants attacked a base, killing three Americans. Five militants were killed": those who attacked, of whom none were told to have died. */
const areItsAttackers = (later: Draft, earlier: Draft): boolean => {
  const [killed, ...others] = later.casualties;
  const who = killed?.who.toLowerCase().split(' ').at(-1);
  const agents = earlier.participants.filter(({ role }) => role === 'agent');
  return (
    killed?.outcome === 'killed' &&
    others.length === 0 &&
    who !== undefined &&
    agents.some(({ text }) => text.toLowerCase().split(' ').at(-1) === who) &&
    !earlier.casualties.some((toll) => toll.outcome === 'killed' && toll.who.toLowerCase().endsWith(who))
  );
};

/** "The bodies of the victims were taken to a hospital": those who were told, and no toll. */
const isOfTheVictims = ({ who, max, text }: Casualty): boolean =>
  max === null && who === 'victims' && !/\d|dozens|scores|several/.test(text);

/** What else befell people in a happening that is told to have killed some. */
const BESIDE_THE_DEAD: ReadonlySet<Outcome> = new Set<Outcome>(['injured', 'missing']);

/** Those of whom nothing is told but that they died. */
const ANYBODY: ReadonlySet<string> = new Set(['person', 'people', 'individual', 'individuals', 'victim', 'victims']);

/** "Gunmen shot dead a trader. One person was killed.": a note that counts at its end the one whom it told of. */
export function countsAgain(later: Placed, earlier: Placed, resolver: Resolver): boolean {
  const [killed, before] = [killedOf(later.draft), killedOf(earlier.draft)];
  return (
    killed !== undefined &&
    before !== undefined &&
    later.draft.type === 'casualties' &&
    (later.draft.firing.row.self !== undefined || ANYBODY.has(killed.who)) &&
    earlier.draft.type === 'killing' &&
    least(killed) === least(before) &&
    apartBy(later, earlier) === 1 &&
    agentsOf(later).length === 0 &&
    later.stance.status !== 'denied' &&
    equallyReal(later, earlier) &&
    overlap(later, earlier) &&
    somewhereTogether(later, earlier, resolver)
  );
}

/** In days. A day that was only carried over may be wrong by weeks, but what is told of another year is another happening. */
const HISTORY = 180;

/** "Gunmen attacked a bus. In 2019 they killed 20 people there": the one is of today, where nothing else is said. */
const areYearsApart = ({ time: later }: Placed, { time: earlier }: Placed): boolean =>
  later?.said === true && earlier !== null && Date.parse(earlier.start) - Date.parse(later.end) > HISTORY * 864e5;

/** "Gunmen raided the village. They killed nine": whom those killed who have just been told to attack. */
export function goesOnKilling(doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean {
  const agents = later.draft.firing.fillers.filter(({ role }) => role === 'agent');
  return (
    later.draft.type === 'killing' &&
    agents.length > 0 &&
    agents.every(({ word }) => word.norm === 'they') &&
    ATTACKS.has(earlier.draft.type) &&
    agentsOf(earlier).length > 0 &&
    !earlier.draft.casualties.some(isWholeDead) &&
    apartBy(later, earlier) === 1 &&
    HAPPENED.has(later.stance.status) &&
    HAPPENED.has(earlier.stance.status) &&
    agentsAgree(doc, later, earlier) &&
    !(later.time?.said && earlier.time?.said) &&
    !areYearsApart(later, earlier) &&
    somewhereTogether(later, earlier, resolver)
  );
}

const ATTACKS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['ground-attack', 'attack-on-civilians', 'shooting']);

/** "Two shops were destroyed": what befell things, by nobody named and by no weapon. */
const isBareDamage = ({ draft }: Placed): boolean =>
  draft.type === 'property-destruction' && draft.losses.length > 0 && !draft.instrument && !draft.placeWords.length;

/** What may have cost lives by a note that counts them at its end. */
const WITH_DEAD: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'territory-captured',
  'looting',
  'property-destruction',
  'siege',
]);

/** Happenings of which a toll may be told two sentences behind. */
const LASTING: ReadonlySet<EventTypeId> = new Set([...VIOLENT, 'killing' as const].filter((type) => !BRIEF.has(type)));

/** In sentences: how far behind a happening its toll may stand; that of the hurt alone, where the dead were counted, may stand further. */
function reachOf(later: Draft, { type, casualties }: Draft): number {
  if (!LASTING.has(type)) return 1;
  const isOfTheHurt = later.casualties.every(({ outcome }) => outcome === 'injured');
  return isOfTheHurt && casualties.some(isWholeDead) ? NEXT + 1 : NEXT;
}

/** In words: a sentence of nothing but the toll. */
const COUNT_WORDS = 7;

/** "Fatalities: 4.", "Seven fighters killed." */
const isCount = ({ draft: { trigger } }: Placed): boolean => trigger.tree.words.length <= COUNT_WORDS;

/** "Gunmen killed 18 people in Gao. Another 30 were injured": by the same hand. */
const isHurtBeside = ({ draft: later }: Placed, { draft: earlier }: Placed): boolean =>
  earlier.type === 'killing' &&
  earlier.casualties.some(isWholeDead) &&
  later.casualties.every(({ outcome }) => BESIDE_THE_DEAD.has(outcome));

const dayOf = (time: string): string => time.slice(0, 10);

/** A night, or one day and the next, is still one happening's. */
const SOME_DAYS = 864e5;

/** "Has counted 23 bodies since Wednesday": over days that do not begin with the happening. */
const isCountedOver = ({ time }: Placed, { time: when }: Placed): boolean =>
  time?.said === true &&
  Date.parse(dayOf(time.end)) - Date.parse(dayOf(time.start)) > SOME_DAYS &&
  !(when && dayOf(when.start) === dayOf(time.start));

/** "The army bombed the rebels. Two of the army's soldiers were wounded": by whatever it was, not by their own bombs. */
const isOfOwnSide = (doc: Document, { draft: later }: Placed, earlier: Placed): boolean =>
  FROM_AFAR.has(earlier.draft.type) &&
  later.casualties.length > 0 &&
  later.casualties.every(({ actor, who }) =>
    agentsOf(earlier).some((one) =>
      actor !== null && one.actor
        ? areKin(doc.knowledge, one.actor, actor)
        : who.toLowerCase().startsWith(`${one.name.toLowerCase()} `),
    ),
  );

/** "Accused the army of shelling the town. Doctors put the dead at nine": whoever counts the dead has accused nobody. */
const isOfAccusersOnly = ({ stance: word }: Placed, { stance: { status, attribution } }: Placed): boolean =>
  status === 'alleged' &&
  // "an alleged strike": of which nobody accuses anybody
  attribution.length > 0 &&
  word.attribution.length > 0 &&
  !word.attribution.some(({ actor, text }) =>
    attribution.some((one) => one.text === text || (actor !== null && one.actor === actor)),
  );

/** "Warplanes bombed the market on Sunday. At least ten people were killed": a bare toll is of the blow told last. */
export const followsFrom = (doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  ((later.draft.type === 'casualties' &&
    !later.draft.isSum &&
    !isRunning(later.draft) &&
    addsToll(later.draft, earlier.draft)) ||
    (isBareDamage(later) && VIOLENT.has(earlier.draft.type) && earlier.stance.status !== 'alleged')) &&
  (VIOLENT.has(earlier.draft.type) ||
    BRIEF.has(earlier.draft.type) ||
    (isCount(later) && WITH_DEAD.has(earlier.draft.type)) ||
    isHurtBeside(later, earlier)) &&
  !LOOSE.has(earlier.draft.type) &&
  // "the front claimed responsibility. 14 guards lost their lives": those are of no claim
  earlier.draft.firing.row.status !== 'reported' &&
  apartBy(later, earlier) <= reachOf(later.draft, earlier.draft) &&
  !isOfEarlierTime(later.draft) &&
  !isSupport(earlier.draft) &&
  !isOfOwnSide(doc, later, earlier) &&
  later.stance.status !== 'denied' &&
  earlier.stance.status !== 'denied' &&
  !isOfAccusersOnly(later, earlier) &&
  equallyReal(later, earlier) &&
  agentsOf(later).length === 0 &&
  overlap(later, earlier) &&
  !areYearsApart(later, earlier) &&
  !isCountedOver(later, earlier) &&
  (isPlaced(earlier) || !isPlaced(later)) &&
  somewhereTogether(later, earlier, resolver);

/** Where a part of a toll belongs: to the happening that the toll before was told of. */
export const isPartOf = (later: Placed, earlier: Placed): boolean =>
  later.draft.firing.row.part === true &&
  apartBy(later, earlier) <= NEXT &&
  partsOf(later).length > 0 &&
  partsOf(later).every((part) =>
    // of one who died "among the dead were 24" are no part
    earlier.draft.casualties.some(
      (one) => one.outcome === part.outcome && (one.max === null || least(part) <= one.max),
    ),
  );

/** "An imam was among the dead and 15 others were wounded": the row tells of the imam, and a verb beside it of others. */
export const partsOf = ({ draft: { casualties, firing, folded } }: Placed): readonly Casualty[] => {
  const others = folded.filter(({ firing: { row } }) => !row.part).flatMap((one) => one.casualties);
  return firing.row.part ? casualties.filter((one) => !others.some(({ span }) => span.start === one.span.start)) : [];
};

/** How many sentences after the toll its dead may be named. */
const ROLL = 15;

/** "Samar Haddad was killed alongside her husband": the dead are told by name, and no number of them. */
const isRollCall = ({ draft: { casualties } }: Placed): boolean =>
  casualties.length > 0 && casualties.every(({ max, who }) => max === 1 && FULL_NAME.test(who));

const FULL_NAME = /^\p{Lu}\p{L}+ (?:\S+ )*(?:al-|el-)?\p{Lu}/u;

/** Those who are named after "seven members of the family were killed" are among the seven. */
export const namesTheDead = (later: Placed, earlier: Placed, resolver: Resolver): boolean => {
  const [named] = later.draft.casualties;
  const total = earlier.draft.casualties.find((one) => one.outcome === named?.outcome && one.partOf === undefined);
  return (
    named !== undefined &&
    total !== undefined &&
    least(total) > 1 &&
    apartBy(later, earlier) <= ROLL &&
    (later.draft.type === 'casualties' || later.draft.type === earlier.draft.type) &&
    agentsOf(later).length === 0 &&
    later.stance.status !== 'denied' &&
    earlier.stance.status !== 'denied' &&
    isRollCall(later) &&
    !isRollCall(earlier) &&
    overlap(later, earlier) &&
    somewhereTogether(later, earlier, resolver)
  );
};
