import type {
  Casualty,
  EventTypeId,
  Instrument,
  Loss,
  Participant,
  ParticipantRole,
  Phase,
  Range,
} from '../../model/index.ts';
import type { Document } from '../document.ts';
import { kindOf } from '../nouns/kinds.ts';
import { participantOf } from '../nouns/participants.ts';
import { phraseOf } from '../nouns/phrases.ts';
import { weaponClass } from '../nouns/weapons.ts';
import { isTried } from '../stance/tried.ts';
import { casualtiesOf } from '../tolls/casualties.ts';
import { ownToll } from '../tolls/own-tolls.ts';
import { countedNoun } from '../tolls/tolls.ts';
import { isVerb, type Word } from '../trees/words.ts';
import { agentFrom, agentWords } from './agents.ts';
import { isShaken } from './blows.ts';
import { countedPlaces, countedTargets, timesOver } from './counts.ts';
import { typeOf } from './draft-types.ts';
import { isNobody, isUntouchable } from './fillers.ts';
import type { Firing } from './frames.ts';
import { withoutHomes } from './homes.ts';
import { instrumentFor } from './instruments.ts';
import { downed, lossesOf } from './losses.ts';
import { phaseOf } from './phases.ts';
import { FATES, FITS, OUTCOMES } from './roles.ts';

/** A claim in the making: one firing with what its own words say; place, time and stance come after. */
export interface Draft {
  readonly firing: Firing;
  readonly type: EventTypeId;
  readonly trigger: Word;
  /** The trigger, its light or aspect verbs, and the other words of a phrase. */
  readonly core: readonly Word[];
  readonly participants: readonly Participant[];
  readonly instrument: Instrument | null;
  readonly count: Range | null;
  readonly casualties: readonly Casualty[];
  readonly losses: readonly Loss[];
  readonly phase: Phase | null;
  /** Words that fill the role of place. */
  readonly placeWords: readonly Word[];
  /** The sentences that tell of it, by index. */
  readonly sentences: readonly number[];
  /** Drafts that were folded into this one, for `explain`. */
  readonly folded: readonly Draft[];
  /** True for a noun that tells no more than that something happened: it may date what was told before, and is no happening of its own. */
  readonly isMereWord?: boolean;
  /** Words that only said again that it happened, and may say when: "the attack on SATURDAY". */
  readonly retold?: readonly Word[];
  /** True where the claim sums up many happenings: the dead of a war. */
  readonly isSum?: boolean;
}

const PARTICIPANTS: ReadonlySet<string> = new Set(['agent', 'target', 'recipient', 'topic', 'speaker']);

const uniqueBy = <T>(list: readonly T[], key: (one: T) => string): T[] => [
  ...new Map(list.map((one) => [key(one), one] as const)).values(),
];

/** "Left 20 dead", "7 dead": a toll, and nobody of whom the text says who it was; "two Iraqi dead" were somebody. */
const isBareDead = (word: Word): boolean =>
  word.norm === 'dead' && !word.kids.some(({ deprel }) => deprel === 'amod' || deprel === 'compound');

/** "The number of dead", "the number of wounded": a sum, and nobody. */
const isSumOfHarm = (doc: Document, word: Word): boolean => {
  const noun = countedNoun(doc, word);
  return noun !== word && (doc.language.countedNouns.has(noun.norm) || doc.language.countedParticiples.has(noun.norm));
};

/** A figure alone is no target: it counts those who are. */
const mayBeStruck = (doc: Document, word: Word): boolean =>
  FITS.target.has(kindOf(doc, word)) && kindOf(doc, word) !== 'number';

/** A pronoun that stands for nobody named says of no one that they took part. */
const isTelling = (doc: Document, word: Word): boolean => kindOf(doc, word) !== 'pronoun' || doc.pronouns.has(word);

const EXPLOSIVE: ReadonlySet<string> = new Set(['bomb', 'ied', 'vehicle-bomb', 'mine', 'grenade', 'suicide-vest']);

/** "Detonated a charge": what explodes is what it was done with, not what was hit. */
const explodes = (doc: Document, firing: Firing, word: Word): boolean =>
  firing.row.type !== 'shoot-down' &&
  firing.row.type !== 'weapons-seized' &&
  firing.row.type !== 'looting' &&
  EXPLOSIVE.has(weaponClass(doc, word) ?? '');

const isStruck = (role: string): boolean => role in FATES || OUTCOMES.has(role);

/** "A helicopter came down, killing its crew": what loses those on board strikes nobody. */
const losesItsCrew = ({ language }: Document, { fillers }: Firing): boolean =>
  fillers.some(
    ({ role, word }) =>
      OUTCOMES.has(role) &&
      language.crews.has(word.lemma.toLowerCase()) &&
      word.kids.some(({ norm, deprel }) => norm === 'its' && deprel === 'nmod:poss'),
  );

/** "Fired at random", "into the air": at nobody. */
const AIMLESS: ReadonlySet<string> = new Set(['random', 'air', 'sky']);

/** Makes a draft of a firing. */
export function draftOf(doc: Document, firing: Firing): Draft {
  const acting = agentWords(doc, firing).filter((word) => isTelling(doc, word));
  const agents = acting.map((word) => agentFrom(doc, firing, word));
  const others = firing.fillers
    .filter(
      ({ role, word }) =>
        PARTICIPANTS.has(role) &&
        !['agent', 'speaker'].includes(role) &&
        isTelling(doc, word) &&
        !(
          role === 'target' &&
          (explodes(doc, firing, word) ||
            AIMLESS.has(word.norm) ||
            doc.language.countsOfHarm.has(word.lemma.toLowerCase()))
        ),
    )
    .map(({ role, word }) => participantOf(doc, role as ParticipantRole, word));
  // whom and what it befell are its targets too
  const struck = firing.fillers
    .filter(
      ({ role, relation, word }) =>
        isStruck(role) &&
        // "died at the hands of militiamen"
        (relation !== 'subj' || firing.row.type === 'killing') &&
        kindOf(doc, word) !== 'number' &&
        isTelling(doc, word) &&
        !isBareDead(word) &&
        !isNobody(doc, word) &&
        !doc.language.countsOfHarm.has(word.lemma.toLowerCase()) &&
        !isSumOfHarm(doc, word),
    )
    .map(({ word }) => participantOf(doc, 'target', countedNoun(doc, word)));
  const instrument = losesItsCrew(doc, firing) ? null : instrumentFor(doc, firing);
  const shaken = isVerb(firing.trigger) ? [] : firing.args.obj.filter((word) => isShaken(firing, word));
  const befallen = isVerb(firing.trigger)
    ? []
    : firing.args.obj
        .filter((word) => !shaken.includes(word))
        .filter(
          (word) => mayBeStruck(doc, word) && !isBareDead(word) && !isUntouchable(doc, word) && !isNobody(doc, word),
        )
        .map((word) => participantOf(doc, 'target', word));
  const participants = uniqueBy(
    uniqueBy([...agents, ...others, ...struck, ...befallen], (one) => `${one.role}:${one.span.start}`),
    (one) => `${one.role}:${one.name}`,
  );
  const tried = isTried(doc, firing.trigger);
  const { placeWords: told, counted } = placeFillers(doc, firing);
  const placeWords = [
    ...told,
    ...[...firing.args.cop, ...shaken].filter((word) => ['place', 'area', 'site'].includes(kindOf(doc, word))),
  ];
  return {
    firing,
    type: typeOf(doc, firing, instrument, acting),
    trigger: firing.trigger,
    core: [firing.trigger, ...firing.also, ...firing.args.carriers],
    participants,
    instrument,
    count: firing.row.self
      ? null
      : (timesOver(doc, firing) ??
        (counted.length === 1 ? countedPlaces(doc, counted) : null) ??
        countedTargets(doc, firing)),
    casualties: tried ? [] : [...ownToll(doc, firing), ...casualtiesOf(doc, firing)],
    losses: tried ? [] : [...lossesOf(doc, firing.fillers), ...downed(doc, firing)],
    phase: phaseOf(doc, firing),
    placeWords,
    sentences: [firing.trigger.tree.index],
    folded: [],
  };
}

const GOALS: ReadonlySet<string> = new Set(['to', 'toward', 'towards', 'into']);

/**
 * The words that say where: what was taken itself or, where it has no name ("seven checkpoints near Tell Marq"), the
 * place that it lies at; and the words that may be counted.
 */
function placeFillers(
  doc: Document,
  { row, fillers }: Firing,
): { placeWords: readonly Word[]; counted: readonly Word[] } {
  const all = fillers.filter(({ role }) => role === 'place');
  // "withdrew from A to B": A is what they gave up
  const left = row.type === 'territory-transferred' && all.some(({ relation }) => relation === 'from');
  const places = left ? all.filter(({ relation }) => !GOALS.has(relation)) : withoutHomes(doc, row.type, all);
  const taken = places
    .filter(({ relation }) => ['obj', 'subj', 'of', 'over', 'cop'].includes(relation))
    .map(({ word }) => word);
  const adjuncts = places.map(({ word }) => word).filter((word) => !taken.includes(word));
  const isNamed = (word: Word): boolean => ['place', 'name', 'pronoun'].includes(kindOf(doc, countedNoun(doc, word)));
  if (!taken.length) return { placeWords: adjuncts, counted: adjuncts };
  const placeWords =
    taken.some(isNamed) || !adjuncts.length || taken.some((word) => !phraseOf(doc, word).number) ? taken : adjuncts;
  return { placeWords, counted: taken };
}
