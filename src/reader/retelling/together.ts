import type { Casualty, EventTypeId, Participant } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { EFFECTS } from '../frames/blows.ts';
import { nearness } from '../places/nearness.ts';
import type { PlaceMention } from '../places/places.ts';
import type { Resolver } from '../places/resolve.ts';
import { partsOf } from '../tolls/following-tolls.ts';
import { withOutcomes } from '../tolls/lists.ts';
import { areOfTwoSides, isHarmed, isWholeDead, killedOf, NOBODY, sameFigure, within } from '../tolls/same-tolls.ts';
import { OTHERS } from '../tolls/tolls.ts';
import { agentsOf, isFullerName, plainName, standsFor } from './agreement.ts';
import { areKin } from './kin.ts';

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

/** A telling with what a later one says of its toll: parts, not further people. */
export function withParts(whole: Placed, part: Placed): Placed {
  const counted = partsOf(part);
  const told = new Set(whole.draft.casualties.map(({ outcome }) => outcome));
  const parts = part.draft.casualties
    .filter((one) => counted.includes(one) || !told.has(one.outcome))
    .map((one) =>
      counted.includes(one)
        ? { ...one, partOf: whole.draft.casualties.findIndex(({ outcome }) => outcome === one.outcome) }
        : one,
    );
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

/** "Killed 14 in Karkum … attacked Karkum, Harma and Zorin": the other names every place of the fuller, and more. */
function tellsMorePlaces(other: Placed, fuller: Placed, resolver: Resolver): boolean {
  if (!fuller.places.length || other.places.length <= fuller.places.length) return false;
  const told = other.places.map((mention) => resolver.resolve(mention));
  return fuller.places.every((mention) => {
    const place = resolver.resolve(mention);
    return place !== null && told.some((one) => one?.id === place.id);
  });
}

/** The places of the telling that says them more nearly, or more of them; of equals those of the fuller one. */
const wherever = (fuller: Placed, other: Placed, resolver: Resolver): readonly PlaceMention[] =>
  other.places.length > 0 &&
  (nearness(other.places, resolver) > nearness(fuller.places, resolver) || tellsMorePlaces(other, fuller, resolver))
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
    areOfTwoSides(fuller.draft, other.draft) ||
    other.draft.casualties.some(({ outcome, partOf }) => partOf === undefined && !outcomes.has(outcome))
  );
}

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
          standsFor(doc, one, have) ||
          isFullerName(plainName(have), plainName(one)) ||
          isFullerName(have.text.toLowerCase(), one.text.toLowerCase()),
      ),
  );
}

/** The day that a telling says; before the one on which somebody spoke that of the deed. */
function whenever(fuller: Placed, other: Placed): Pick<Placed, 'time' | 'isDayOfWord'> {
  const isOthers = other.time?.said === true && (!fuller.time?.said || (fuller.isDayOfWord && !other.isDayOfWord));
  const { time, isDayOfWord = false } = isOthers ? other : fuller;
  return { time, isDayOfWord };
}

/** The two tellings as one: the fuller one, with what only the other says. */
export function together(doc: Document, fuller: Placed, other: Placed, resolver: Resolver): Placed {
  const { draft } = fuller;
  // of a figure between several the one of a single source adds no voice
  const oneOfSeveral = within(killedOf(other.draft) ?? NOBODY, killedOf(draft) ?? NOBODY);
  const agents = furtherAgents(doc, fuller, other);
  const type = tells(other.draft.type) > tells(draft.type) ? other.draft.type : draft.type;
  return {
    ...fuller,
    places: wherever(fuller, other, resolver),
    ...whenever(fuller, other),
    stance: oneOfSeveral || !adds(fuller, other) ? fuller.stance : bothSay(fuller.stance, other.stance),
    draft: {
      ...draft,
      type,
      phase: draft.phase ?? other.draft.phase,
      participants: agentsOf(fuller).length ? [...draft.participants, ...agents] : [...agents, ...draft.participants],
      casualties: withOutcomes(draft.casualties, other.draft.casualties),
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

/** How much a telling says: who did it, where, when, of what kind, and the toll. */
export const fullness = ({ draft, places, time }: Placed): number =>
  agentsOf({ draft } as Placed).length * 2 +
  (places.some((place) => place.named) ? 2 : 0) +
  (time?.said ? 1 : 0) +
  (VAGUE.has(draft.type) ? 0 : 2) +
  draft.casualties.length;

/** Two tellings as one, with the dead of the one that tells them apart: "50 fighters and two civilians" says more than "52 dead". */
export function toldTwice(doc: Document, later: Placed, earlier: Placed, resolver: Resolver): Placed {
  const narrower = within(killedOf(later.draft) ?? NOBODY, killedOf(earlier.draft) ?? NOBODY);
  const [whole, other] = !narrower && fullness(later) >= fullness(earlier) ? [later, earlier] : [earlier, later];
  const both = withTargets(together(doc, whole, other, resolver), earlier, later);
  const [own, its] = [whole, other].map(({ draft }) => draft.casualties.filter(isWholeDead));
  // "15 civilians and six others" tells nobody apart
  const isApart = its!.length > own!.length && !its!.some(({ text }) => OTHERS.test(text));
  const isTold =
    !areOfTwoSides(later.draft, earlier.draft) && (isApart || (its!.length === own!.length && other === earlier));
  return isTold && !sameFigure(later.draft, earlier.draft, killedOf(later.draft), killedOf(earlier.draft))
    ? { ...both, draft: { ...both.draft, casualties: withDead(both.draft.casualties, other.draft.casualties) } }
    : both;
}

/** A happening with the dead that a later sentence counts, on the word of whoever counts them: "dozens died … more than 40, rescuers said". */
export function withCounted(earlier: Placed, later: Placed): Placed {
  const { draft } = uncounted(earlier);
  const isParted = draft.casualties.some(({ partOf }) => partOf !== undefined);
  const others = draft.casualties.filter((one) => !isWholeDead(one));
  return {
    ...earlier,
    stance: { ...bothSay(earlier.stance, later.stance), status: earlier.stance.status },
    draft: {
      ...draft,
      casualties: isParted ? draft.casualties : withOutcomes(later.draft.casualties, others),
      sentences: [...new Set([...draft.sentences, ...later.draft.sentences])],
      folded: [...draft.folded, later.draft],
    },
  };
}

/** A telling without those "killed or injured", whom another counts apart. */
export const uncounted = (one: Placed): Placed => ({
  ...one,
  draft: { ...one.draft, casualties: one.draft.casualties.filter((toll) => !isHarmed(toll)) },
});

/** The dead of another telling in place of those of this one. */
const withDead = (own: readonly Casualty[], dead: readonly Casualty[]): Casualty[] =>
  own.some(({ partOf }) => partOf !== undefined)
    ? [...own]
    : [...dead.filter(isWholeDead), ...own.filter((one) => !isWholeDead(one))];
