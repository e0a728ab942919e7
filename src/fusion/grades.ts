import type {
  AirwarsGrade,
  Credibility,
  EventField,
  EventSource,
  EventTypeId,
  Judged,
  Reliability,
} from '../model/index.ts';
import { isMutual } from './kinds.ts';
import { partyTie } from './parties.ts';
import type { Member } from './voices.ts';

/** What the grades are told from. */
interface Ground {
  readonly members: readonly Member[];
  readonly sources: readonly EventSource[];
  readonly fields: readonly EventField[];
}

interface Rule<T> {
  readonly value: T;
  readonly because: string;
  readonly holds: (ground: Ground) => boolean;
}

const field = ({ fields }: Ground, name: EventField['name']): EventField | undefined =>
  fields.find((one) => one.name === name);

const telling = ({ members }: Ground): readonly Member[] => members.filter(({ sketch }) => sketch.standing === 'tells');

const sourcesTelling = (ground: Ground): readonly EventSource[] => {
  const told = new Set(telling(ground).map(({ recorded }) => recorded.id));
  return ground.sources.filter(({ claims }) => claims.some((claim) => told.has(claim)));
};

/** What a side is glad to say of itself: that it says so bears nothing out. */
const FEATS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'territory-captured',
  'control',
  'siege',
  'killing',
  'casualties',
  'shoot-down',
  'weapons-seized',
  'property-destruction',
  'offensive',
  'ground-attack',
  'clash',
  'aid',
]);

/** One of those who did it says so itself, of what is no feat: "the army said its artillery struck …". */
const admitted = (ground: Ground): boolean =>
  telling(ground).some(
    ({ sketch: { agents, source, sourceSide, type } }) =>
      !FEATS.has(type) &&
      agents.some(
        ({ id, line, side }) => id === source || line.includes(source) || (side !== null && side === sourceSide),
      ),
  );

/** The side that lost a place says so itself: the one that it was taken from, or that left it. */
const conceded = (ground: Ground): boolean =>
  telling(ground).some(({ sketch: { agents, targets, sourceSide, type } }) => {
    if (sourceSide === null) return false;
    const losers = type === 'territory-captured' ? targets : type === 'territory-transferred' ? agents : [];
    return losers.some(({ side }) => side === sourceSide);
  });

/** Another side than the one that gained a place tells that it did. */
const toldAcross = (ground: Ground): boolean =>
  telling(ground).some(({ sketch: { agents, sourceSide, type } }) => {
    const by = agents.find(({ side }) => side !== null)?.side ?? null;
    return type === 'territory-captured' && by !== null && sourceSide !== null && by !== sourceSide;
  });

/** Sources say of two opposed sides that they did it; in fighting both do. */
const blamed = ({ members }: Ground): boolean => {
  const blaming = members.filter(({ sketch: { standing, type } }) => BLAMES.has(standing) && !isMutual(type));
  return blaming.some(({ sketch: { agents: mine } }, at) =>
    blaming.slice(at + 1).some(({ sketch: { agents: theirs } }) => partyTie(mine, theirs) === 'opposed'),
  );
};

const BLAMES: ReadonlySet<string> = new Set(['tells', 'alleges']);

const denied = (ground: Ground, independent: boolean): boolean =>
  ground.members.some(({ sketch }) => sketch.standing === 'denies' && (!independent || sketch.sourceSide === null));

const toldIndependently = (ground: Ground): boolean => telling(ground).some(({ sketch }) => sketch.sourceSide === null);

const sidesTelling = (ground: Ground): number => new Set(sourcesTelling(ground).map(({ side }) => side)).size;

const contradicted = ({ fields }: Ground): boolean => fields.some(({ agreement }) => agreement === 'contradict');

/** Airwars' grades by rule: the first that holds. */
const GRADES: readonly Rule<AirwarsGrade>[] = [
  {
    value: 'discounted',
    because: 'an independent source denies it, and no independent source tells it',
    holds: (ground) => denied(ground, true) && !toldIndependently(ground),
  },
  { value: 'contested', because: 'sources name opposed sides as those who did it', holds: blamed },
  { value: 'contested', because: 'it is denied', holds: (ground) => denied(ground, false) },
  { value: 'confirmed', because: 'a side that did it says so itself', holds: admitted },
  { value: 'confirmed', because: 'the side that lost says so itself', holds: conceded },
  {
    value: 'fair',
    because: 'two or more independent sources tell it, and someone is named who did it',
    holds: (ground) =>
      sourcesTelling(ground).length > 1 && (field(ground, 'agent') ?? field(ground, 'holder')) !== undefined,
  },
  { value: 'weak', because: 'a single source tells it, or none says who did it', holds: () => true },
];

/** Admiralty's digit by rule: the first that holds. The letter of a source never moves it. */
const CREDIBILITY: readonly Rule<Credibility>[] = [
  {
    value: 5,
    because: 'an independent source denies it, and no independent source tells it',
    holds: (ground) => denied(ground, true) && !toldIndependently(ground),
  },
  {
    value: 4,
    because: 'it is denied, or opposed sides are blamed for it',
    holds: (ground) => denied(ground, false) || blamed(ground),
  },
  {
    value: 1,
    because: 'three or more independent sources of different sides tell it, and none contradicts another',
    holds: (ground) => sourcesTelling(ground).length > 2 && sidesTelling(ground) > 1 && !contradicted(ground),
  },
  { value: 2, because: 'the side that lost says so itself', holds: conceded },
  { value: 2, because: 'another side than the one that gained tells it', holds: toldAcross },
  {
    value: 2,
    because: 'two or more independent sources tell it',
    holds: (ground) => sourcesTelling(ground).length > 1,
  },
  { value: 3, because: 'one source that takes no side tells it', holds: toldIndependently },
  {
    value: 4,
    because: 'only one side tells it',
    holds: (ground) => sourcesTelling(ground).some(({ side }) => side !== null),
  },
  { value: 6, because: 'there is nothing to judge it by', holds: () => true },
];

const judge = <T>(rules: readonly Rule<T>[], ground: Ground): Judged<T> => {
  const { value, because } = rules.find(({ holds }) => holds(ground))!;
  return { value, because };
};

/** The grade in Airwars' words. */
export const gradeOf = (ground: Ground): Judged<AirwarsGrade> => judge(GRADES, ground);

/** The Admiralty digit. */
export const credibilityOf = (ground: Ground): Judged<Credibility> => judge(CREDIBILITY, ground);

/** The best letter that an analyst gave to one of the sources; F: nobody gave one. */
export const reliabilityOf = (sources: readonly EventSource[]): Reliability =>
  sources
    .map(({ reliability }) => reliability)
    .filter((letter) => letter !== null)
    .sort()[0] ?? 'F';
