import { kilometres } from '../model/geometry.ts';
import type { Casualty, EventTypeId, Participant, Place, PlaceKind, Range } from '../model/index.ts';
import { countedIn } from '../model/index.ts';
import { isAnswered } from './answered.ts';
import { EFFECTS, VIOLENT } from './causes.ts';
import type { Placed } from './claims.ts';
import type { Document } from './document.ts';
import type { Draft } from './drafts.ts';
import { areKin } from './kin.ts';
import type { PlaceMention } from './places.ts';
import type { Resolver } from './resolve.ts';
import { OTHERS } from './tolls.ts';

/** Types that say little of how it was done: of two tellings the other's type is taken. */
export const VAGUE: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'casualties',
  'killing',
  'attack-on-civilians',
  'ground-attack',
  'clash',
  'property-destruction',
]);

/** How much a type tells: of a toll nothing, of an attack that there was one, of a bombing how it was done. */
const tells = (type: EventTypeId): number => (EFFECTS.has(type) ? 0 : VAGUE.has(type) ? 1 : 2);

/** How many sentences may stand between two tellings. */
const FAR = 8;
const NEAR_KM = 30;

const WIDE: ReadonlySet<string> = new Set(['country', 'province', 'region', 'continent', 'district']);

const isWholeDead = ({ outcome, partOf }: Casualty): boolean => outcome === 'killed' && partOf === undefined;

const killedOf = (draft: Draft): Casualty | undefined => draft.casualties.find(isWholeDead);

const NOBODY = { min: 0, max: 0 };
const least = ({ min, max }: Range): number => min ?? max ?? 0;

// "Four were killed", where "between four and five" was said before: a figure of one source among several
const within = (later: Range, earlier: Range): boolean =>
  earlier.min !== null &&
  earlier.max !== null &&
  earlier.min < earlier.max &&
  earlier.min <= (later.min ?? 0) &&
  (later.max ?? Infinity) <= earlier.max;

// one dead is told of many happenings: only as many hurt besides make them one
function sameHurt(a: Draft, b: Draft): boolean {
  const [mine, theirs] = [a, b].map(({ casualties }) =>
    casualties.find(({ outcome, partOf }) => outcome === 'injured' && partOf === undefined),
  );
  return !!mine && !!theirs && least(mine) > 1 && mine.min === theirs.min && mine.max === theirs.max;
}

/** "A commander and 34 fighters were killed": all the dead of one telling. */
function allKilled({ casualties }: Draft): Range | undefined {
  const tolls = casualties.filter(isWholeDead);
  if (!tolls.length) return undefined;
  const sum = (of: (toll: Casualty) => number): number => tolls.reduce((all, toll) => all + of(toll), 0);
  return { min: sum(least), max: tolls.some(({ max }) => max === null) ? null : sum(({ max }) => max ?? 0) };
}

/** "A commander and 34 others dead" is told again as "killed 35"; else it is the first figure that is told again. */
const sameToll = (a: Draft, b: Draft): boolean =>
  sameFigure(a, b, killedOf(a), killedOf(b)) || sameFigure(a, b, allKilled(a), allKilled(b));

// "More than 50 killed" in the headline is "at least 51" in the body
function sameFigure(a: Draft, b: Draft, one: Range | undefined, other: Range | undefined): boolean {
  if (!one || !other) return false;
  if (within(one, other)) return true;
  const apart = Math.abs(least(one) - least(other));
  const open = one.max === null || other.max === null;
  if (least(one) === 1 && apart === 0) return sameHurt(a, b);
  return least(one) > 1 && (apart === 0 || (apart === 1 && open && least(one) > 9));
}

const sameKind = (a: EventTypeId, b: EventTypeId): boolean =>
  a === b ||
  ((EFFECTS.has(a) || VIOLENT.has(a)) && (EFFECTS.has(b) || VIOLENT.has(b)) && (VAGUE.has(a) || VAGUE.has(b)));

function placesAgree(a: Place, b: Place): boolean {
  if (a.id === b.id) return true;
  if (a.kind === 'country' || b.kind === 'country') return a.country === b.country;
  if (WIDE.has(a.kind) || WIDE.has(b.kind))
    return (a.admin1 ?? a.name) === (b.admin1 ?? b.name) || a.kind === 'region' || b.kind === 'region';
  return kilometres(a, b) <= NEAR_KM;
}

/** False where the two are said to be in places that are not one. */
export function somewhereTogether(a: Placed, b: Placed, resolver: Resolver): boolean {
  const [here, there] = [a, b].map((one) => one.places.filter((place) => place.named));
  if (!here!.length || !there!.length) return true;
  return here!.some((place) =>
    there!.some((other) => {
      if (place.name === other.name) return true;
      const [p, q] = [resolver.resolve(place), resolver.resolve(other)];
      if (p && q) return placesAgree(p, q);
      return (p !== null && holds(p, other, resolver)) || (q !== null && holds(q, place, resolver));
    }),
  );
}

/** A name on no map may lie in a country, and in a province where the text says that it lies there. */
function holds(area: Place, unknown: PlaceMention, resolver: Resolver): boolean {
  const { country, admin1 } = resolver.placeOf(unknown);
  if (area.kind === 'country' || area.kind === 'region') return country === null || country === area.country;
  return WIDE.has(area.kind) && admin1 !== null && admin1 === (area.admin1 ?? area.name);
}

/** False where both say when, and it is not one time. */
export const overlap = (a: Placed, b: Placed): boolean =>
  !a.time?.said ||
  !b.time?.said ||
  (a.time.start.slice(0, 10) <= b.time.end.slice(0, 10) && b.time.start.slice(0, 10) <= a.time.end.slice(0, 10));

export const agentsOf = (one: Placed): readonly Participant[] =>
  one.draft.participants.filter(({ role }) => role === 'agent');

const isOne = (doc: Document, a: Participant, b: Participant): boolean =>
  a.actor === b.actor ||
  // "jihadists", "jihadists from the Islamic State"
  isFullerName(a.text.toLowerCase(), b.text.toLowerCase()) ||
  (a.actor !== null && b.actor !== null && areKin(doc.knowledge, a.actor, b.actor));

export const agentsAgree = (doc: Document, a: Placed, b: Placed): boolean => {
  const [mine, theirs] = [agentsOf(a), agentsOf(b)];
  if (!mine.length || !theirs.length) return true;
  return (
    mine.some((one) => theirs.some((other) => isOne(doc, one, other))) ||
    mine.some(({ actor }) => !actor) ||
    theirs.some(({ actor }) => !actor)
  );
};

/** What was done, however far a report stands behind it. */
export const HAPPENED: ReadonlySet<string> = new Set(['asserted', 'reported', 'alleged']);

/** What was done and what is planned, guessed or foretold are never one happening. */
const equallyReal = (a: Placed, b: Placed): boolean => HAPPENED.has(a.stance.status) === HAPPENED.has(b.stance.status);

/** Told in a word and not in figures: "dozens", "scores", "hundreds". */
const isRough = ({ min, max, text }: Casualty): boolean => max === null && (min ?? 0) > 1 && !/\d/.test(text);
/** Of "dozens" 200 are no nearer figure. */
const ROUGHLY = 8;

const isHarmed = ({ outcome, partOf }: Casualty): boolean => outcome === 'killed-or-injured' && partOf === undefined;

/** Those whom a happening befell, dead or alive. */
const harmed = ({ casualties }: Draft): number =>
  casualties
    .filter(({ outcome, partOf }) => partOf === undefined && (outcome === 'killed' || outcome === 'injured'))
    .reduce((all, toll) => all + least(toll), 0);

/** False where the one toll is of civilians and the other of those who fight. */
function maySameDie({ who: one }: Casualty, { who: other }: Casualty): boolean {
  const [mine, theirs] = [countedIn(one), countedIn(other)];
  return mine === 'anyone' || theirs === 'anyone' || mine === theirs;
}

/** "Scores of people were killed in air strikes … At least 51 civilians were killed in air strikes": the same dead, now counted. */
function counts(doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean {
  const now = killedOf(later.draft);
  const before = killedOf(earlier.draft) ?? earlier.draft.casualties.find(isHarmed);
  if (!now || !before || !isRough(before) || isRough(now) || !maySameDie(now, before)) return false;
  // "dozens of casualties" are the dead and the injured below
  const counted = isHarmed(before) ? harmed(later.draft) : least(now);
  return (
    later.draft.type === earlier.draft.type &&
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
  sameToll(later.draft, earlier.draft) && mayRetell(doc, later, earlier, resolver);

/** True where nothing speaks against two tellings of one happening. */
const mayRetell = (doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  sameKind(later.draft.type, earlier.draft.type) &&
  later.draft.trigger.tree.index - earlier.draft.trigger.tree.index <= FAR &&
  later.stance.status !== 'denied' &&
  equallyReal(later, earlier) &&
  overlap(later, earlier) &&
  agentsAgree(doc, later, earlier) &&
  somewhereTogether(later, earlier, resolver);

/** "Opened fire on a rally. 90 were killed": of two happenings of one sentence the dead are those of the shots, not of the rally. */
function ratherThanRally(kept: readonly Placed[], at: number, fits: (earlier: Placed) => boolean): number {
  const rally = kept[at];
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

/** Happenings that a toll told after them may well not be of. */
const LOOSE: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'offensive',
  'accident',
  'natural-disaster',
  'man-made-disaster',
]);

/** Happenings of which only the sentence right after them tells the toll. */
const BRIEF: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['clash', 'riot', 'protest', 'arrest', 'abduction']);

/** Sentences within which what is told goes on. */
export const NEXT = 2;
const isPlaced = (one: Placed): boolean => one.places.some((place) => place.named);

export const apartBy = (later: Placed, earlier: Placed): number =>
  later.draft.trigger.tree.index - earlier.draft.trigger.tree.index;

// The dead where none were told yet, the injured likewise; "1 fatality" after "killed a councillor" says it again
function addsToll(later: Draft, earlier: Draft): boolean {
  const [killed, before] = [killedOf(later), killedOf(earlier)];
  if (killed && before) return later.firing.row.self !== undefined && least(killed) === least(before);
  if (killed) return true;
  const injured = later.casualties.some((one) => one.outcome === 'injured');
  return (
    injured &&
    !earlier.casualties.some((one) => one.outcome === 'injured') &&
    later.trigger.tree.index > earlier.trigger.tree.index
  );
}

/** Those of whom nothing is told but that they died. */
const ANYBODY: ReadonlySet<string> = new Set(['person', 'people', 'individual', 'individuals', 'victim', 'victims']);

/** "Gunmen shot dead a trader. One person was killed.": a note that counts at its end the one whom it told of. */
function countsAgain(later: Placed, earlier: Placed, resolver: Resolver): boolean {
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

/** "Gunmen raided the village. They killed nine": whom those killed who have just been told to attack. */
function goesOnKilling(doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean {
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

/** In words: a sentence of nothing but the toll. */
const COUNT_WORDS = 7;

/** "Fatalities: 4.", "Seven fighters killed." */
const isCount = ({ draft: { trigger } }: Placed): boolean => trigger.tree.words.length <= COUNT_WORDS;

/** "Warplanes bombed the market on Sunday. At least ten people were killed": a bare toll is of the blow told last. */
const followsFrom = (later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  ((later.draft.type === 'casualties' && !later.draft.isSum && addsToll(later.draft, earlier.draft)) ||
    (isBareDamage(later) && earlier.stance.status !== 'alleged')) &&
  (VIOLENT.has(earlier.draft.type) ||
    BRIEF.has(earlier.draft.type) ||
    (isCount(later) && WITH_DEAD.has(earlier.draft.type))) &&
  !LOOSE.has(earlier.draft.type) &&
  apartBy(later, earlier) <= (VIOLENT.has(earlier.draft.type) && !BRIEF.has(earlier.draft.type) ? NEXT : 1) &&
  later.stance.status !== 'denied' &&
  earlier.stance.status !== 'denied' &&
  equallyReal(later, earlier) &&
  agentsOf(later).length === 0 &&
  overlap(later, earlier) &&
  (isPlaced(earlier) || !isPlaced(later)) &&
  somewhereTogether(later, earlier, resolver);

/** Where a part of a toll belongs: to the happening that the toll before was told of. */
const isPartOf = (later: Placed, earlier: Placed): boolean =>
  later.draft.firing.row.part === true &&
  apartBy(later, earlier) <= NEXT &&
  later.draft.casualties.every((part) =>
    // of one who died "among the dead were 24" are no part
    earlier.draft.casualties.some(
      (one) => one.outcome === part.outcome && (one.max === null || least(part) <= one.max),
    ),
  );

/** A telling with what a later one says of its toll: parts, not further people. */
function withParts(whole: Placed, part: Placed): Placed {
  const parts = part.draft.casualties.map((one) => ({
    ...one,
    partOf: whole.draft.casualties.findIndex(({ outcome }) => outcome === one.outcome),
  }));
  const { draft } = whole;
  return {
    ...whole,
    stance: bothSay(whole.stance, part.stance),
    draft: {
      ...draft,
      casualties: [...draft.casualties, ...parts],
      sentences: [...new Set([...draft.sentences, ...part.draft.sentences])],
      folded: [...draft.folded, part.draft],
    },
  };
}

/** How many sentences after the toll its dead may be named. */
const ROLL = 15;

/** "Samar Haddad was killed alongside her husband": the dead are told by name, and no number of them. */
const isRollCall = ({ draft: { casualties } }: Placed): boolean =>
  casualties.length > 0 && casualties.every(({ max, who }) => max === 1 && FULL_NAME.test(who));

const FULL_NAME = /^\p{Lu}\p{L}+ (?:\S+ )*(?:al-|el-)?\p{Lu}/u;

/** Those who are named after "seven members of the family were killed" are among the seven. */
const namesTheDead = (later: Placed, earlier: Placed, resolver: Resolver): boolean => {
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

/** How nearly a place is told: of a country least, then of a part of it, then of a province or a district, then of a name on no map. */
const SIZES: Readonly<Partial<Record<PlaceKind, number>>> = {
  continent: 0,
  country: 1,
  region: 2,
  province: 3,
  district: 3,
};

const nearness = (places: readonly PlaceMention[], resolver: Resolver): number =>
  Math.max(0, ...places.filter(({ named }) => named).map((place) => sizeOf(place, resolver)));

const NEAREST = 5;

function sizeOf(place: PlaceMention, resolver: Resolver): number {
  const known = resolver.resolve(place);
  if (known) return SIZES[known.kind] ?? NEAREST;
  return resolver.placeOf(place).admin1 ? NEAREST - 1 : SIZES.country!;
}

/** The places of the telling that says them more nearly; of equals those of the fuller one. */
const wherever = (fuller: Placed, other: Placed, resolver: Resolver): readonly PlaceMention[] =>
  other.places.length > 0 && nearness(other.places, resolver) > nearness(fuller.places, resolver)
    ? other.places
    : fuller.places.some((place) => place.named) || !other.places.length
      ? fuller.places
      : other.places;

/** Whose word two tellings are: of both their speakers, and no surer than the one that passes it on. */
export function bothSay(fuller: Placed['stance'], other: Placed['stance']): Placed['stance'] {
  if (other.status !== 'reported' && other.status !== fuller.status) return fuller;
  const known = new Set(fuller.attribution.map(({ text }) => text));
  const more = other.attribution.filter(({ text }) => !known.has(text));
  return {
    status: fuller.status === 'asserted' ? other.status : fuller.status,
    attribution: [...fuller.attribution, ...more],
    because: [...fuller.because, ...other.because],
  };
}

/** True where who did it or whom it hurt rests on the other telling alone. */
function adds(fuller: Placed, other: Placed): boolean {
  const outcomes = new Set(fuller.draft.casualties.map(({ outcome }) => outcome));
  return (
    (agentsOf(other).length > 0 && agentsOf(fuller).length === 0) ||
    other.draft.casualties.some(({ outcome, partOf }) => partOf === undefined && !outcomes.has(outcome))
  );
}

/** A participant's name for comparing. */
export const plainName = ({ name }: Participant): string => name.toLowerCase().replace(/\s+/g, ' ');

/** Two names of which one is the other with more words: "gunmen", "masked gunmen". */
const isFullerName = (a: string, b: string): boolean =>
  a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);

/** "Gunmen killed a judge … The crime was committed by the front": who did it by what only the other telling says. */
function furtherAgents(doc: Document, fuller: Placed, other: Placed): readonly Participant[] {
  const known = agentsOf(fuller);
  if (!known.length) return agentsOf(other);
  return agentsOf(other).filter(
    (one) =>
      (/\p{L}{4}/u.test(one.name) || /^\p{Lu}{2,}$/u.test(one.name)) &&
      !known.some(
        (have) =>
          (have.actor !== null && one.actor !== null && areKin(doc.knowledge, have.actor, one.actor)) ||
          isFullerName(plainName(have), plainName(one)) ||
          isFullerName(have.text.toLowerCase(), one.text.toLowerCase()),
      ),
  );
}

/** The two tellings as one: the fuller one, with what only the other says. */
export function together(doc: Document, fuller: Placed, other: Placed, resolver: Resolver): Placed {
  const { draft } = fuller;
  // of a figure between several the one of a single source adds no voice
  const oneOfSeveral = within(killedOf(other.draft) ?? NOBODY, killedOf(draft) ?? NOBODY);
  const agents = furtherAgents(doc, fuller, other);
  const outcomes = new Set(draft.casualties.map((one) => one.outcome));
  const type = tells(other.draft.type) > tells(draft.type) ? other.draft.type : draft.type;
  return {
    ...fuller,
    places: wherever(fuller, other, resolver),
    time: fuller.time?.said || !other.time?.said ? fuller.time : other.time,
    stance: oneOfSeveral || !adds(fuller, other) ? fuller.stance : bothSay(fuller.stance, other.stance),
    draft: {
      ...draft,
      type,
      participants: agentsOf(fuller).length ? [...draft.participants, ...agents] : [...agents, ...draft.participants],
      casualties: [
        ...draft.casualties,
        ...other.draft.casualties.filter((one) => !outcomes.has(one.outcome) && one.partOf === undefined),
      ],
      losses: [
        ...draft.losses,
        ...other.draft.losses.filter((loss) => !draft.losses.some(({ span }) => span.start === loss.span.start)),
      ],
      instrument: draft.instrument ?? other.draft.instrument,
      count: draft.count ?? other.draft.count,
      sentences: [...new Set([...draft.sentences, ...other.draft.sentences])],
      folded: [...draft.folded, other.draft],
    },
  };
}

/** Articles, numbers and "of" set aside: what of a name must be in another that names the same. */
const isWithin = (name: string, other: string): boolean => {
  const words = other.split(' ');
  return name
    .split(' ')
    .every((word) => words.includes(word) || ['of', 'the', 'a', 'an', 'his', 'her', 'its'].includes(word));
};

/** A joined telling keeps the targets of both: of two names of one thing the fuller. */
export function withTargets(whole: Placed, ...tellings: readonly Placed[]): Placed {
  const list = [...whole.draft.participants];
  for (const target of tellings.flatMap(({ draft }) => draft.participants)) {
    if (target.role !== 'target' || !/\p{L}{3}/u.test(target.name)) continue;
    const name = plainName(target);
    const at = list.findIndex(
      (have) => have.role === 'target' && (isWithin(name, plainName(have)) || isWithin(plainName(have), name)),
    );
    if (at < 0) list.push(target);
    else if (name.length > plainName(list[at]!).length) list[at] = target;
  }
  return { ...whole, draft: { ...whole.draft, participants: list } };
}

export const fullness = ({ draft, places, time }: Placed): number =>
  agentsOf({ draft } as Placed).length * 2 +
  (places.some((place) => place.named) ? 2 : 0) +
  (time?.said ? 1 : 0) +
  (VAGUE.has(draft.type) ? 0 : 2) +
  draft.casualties.length;

/** Two tellings as one, with the dead of the one that tells them apart: "50 fighters and two civilians" says more than "52 dead". */
function toldTwice(doc: Document, later: Placed, earlier: Placed, resolver: Resolver): Placed {
  const narrower = within(killedOf(later.draft) ?? NOBODY, killedOf(earlier.draft) ?? NOBODY);
  const [whole, other] = !narrower && fullness(later) >= fullness(earlier) ? [later, earlier] : [earlier, later];
  const both = withTargets(together(doc, whole, other, resolver), earlier, later);
  const [own, its] = [whole, other].map(({ draft }) => draft.casualties.filter(isWholeDead));
  // "15 civilians and six others" tells nobody apart
  const isApart = its!.length > own!.length && !its!.some(({ text }) => OTHERS.test(text));
  const isTold = isApart || (its!.length === own!.length && other === earlier);
  return isTold && !sameFigure(later.draft, earlier.draft, killedOf(later.draft), killedOf(earlier.draft))
    ? { ...both, draft: { ...both.draft, casualties: withDead(both.draft.casualties, other.draft.casualties) } }
    : both;
}

/** A telling without those "killed or injured", whom another counts apart. */
const uncounted = (one: Placed): Placed => ({
  ...one,
  draft: { ...one.draft, casualties: one.draft.casualties.filter((toll) => !isHarmed(toll)) },
});

/** The dead of another telling in place of those of this one. */
const withDead = (own: readonly Casualty[], dead: readonly Casualty[]): Casualty[] =>
  own.some(({ partOf }) => partOf !== undefined)
    ? [...own]
    : [...dead.filter(isWholeDead), ...own.filter((one) => !isWholeDead(one))];

/** "17 dead in air raids" above "Seventeen civilians were killed when warplanes …": one happening, told twice. */
export function joinRetellings(doc: Document, placed: readonly Placed[], resolver: Resolver): Placed[] {
  const kept: Placed[] = [];
  const answered = isAnswered(doc);
  for (const one of placed) {
    // the dead of a war are no retelling of a battle's, whatever their number
    const answers = answered(one.draft);
    const isApart = ({ draft }: Placed): boolean => answers && draft.trigger.tree === one.draft.trigger.tree;
    const whole = kept.findLastIndex((earlier) => !isApart(earlier) && isPartOf(one, earlier));
    if (whole >= 0) {
      kept[whole] = withParts(kept[whole]!, one);
      continue;
    }
    const total = kept.findLastIndex((earlier) => !isApart(earlier) && namesTheDead(one, earlier, resolver));
    if (total >= 0) {
      kept[total] = withTargets(together(doc, kept[total]!, one, resolver), one);
      continue;
    }
    const last = kept.findLastIndex(
      (earlier) =>
        earlier.draft.isSum === one.draft.isSum &&
        !isApart(earlier) &&
        (retells(doc, one, earlier, resolver) ||
          followsFrom(one, earlier, resolver) ||
          countsAgain(one, earlier, resolver) ||
          goesOnKilling(doc, one, earlier, resolver)),
    );
    const at = ratherThanRally(kept, last, (earlier) => followsFrom(one, earlier, resolver));
    const rough =
      at < 0 ? kept.findLastIndex((earlier) => !isApart(earlier) && counts(doc, one, earlier, resolver)) : -1;
    if (rough >= 0) kept[rough] = withTargets(together(doc, one, uncounted(kept[rough]!), resolver), kept[rough]!, one);
    else if (at < 0) kept.push(one);
    else kept[at] = toldTwice(doc, one, kept[at]!, resolver);
  }
  return kept;
}
