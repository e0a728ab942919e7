import type { EventTypeId } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { VIOLENT } from '../frames/blows.ts';
import type { Resolver } from '../places/resolve.ts';
import { isVerb } from '../trees/words.ts';
import { agentsAgree, HAPPENED, overlap, somewhereTogether } from './agreement.ts';
import { VAGUE } from './together.ts';

/** Sentences that tell in general what those behind them tell in detail. */
const LEAD = 1;
const ON = 3;

/** "Attacks", "the attack": that there was one, and not by what. */
const isGeneral = ({ draft, stance }: Placed): boolean =>
  draft.type === 'ground-attack' &&
  !isVerb(draft.trigger) &&
  draft.instrument === null &&
  draft.trigger.tree.index <= LEAD &&
  HAPPENED.has(stance.status);

const FURTHER: ReadonlySet<string> = new Set(['second', 'third', 'fourth', 'another', 'further', 'other']);
const REMOTE: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
]);

/** "Warplanes bombed a market … A second raid hit a petrol station": a further one of the kind told just before. */
function asBefore(one: Placed, placed: readonly Placed[]): Placed {
  const { trigger, type, instrument } = one.draft;
  const isFurther = !isVerb(trigger) && trigger.kids.some(({ norm, at }) => at < trigger.at && FURTHER.has(norm));
  if (type !== 'ground-attack' || instrument || !isFurther) return one;
  const before = placed.filter(
    ({ draft, stance }) =>
      VIOLENT.has(draft.type) &&
      HAPPENED.has(stance.status) &&
      draft.trigger.tree.index < trigger.tree.index &&
      trigger.tree.index - draft.trigger.tree.index <= LEAD,
  );
  const [first, ...others] = new Set(before.map(({ draft }) => draft.type));
  return first && REMOTE.has(first) && !others.length ? { ...one, draft: { ...one.draft, type: first } } : one;
}

/** "Strikes on Yemen a day after the Tel Aviv attack": a sentence of two blows sums up neither. */
const isAlone = (one: Placed, placed: readonly Placed[]): boolean =>
  !placed.some(
    ({ draft }) =>
      draft !== one.draft &&
      draft.trigger.tree === one.draft.trigger.tree &&
      VIOLENT.has(draft.type) &&
      draft.type !== one.draft.type,
  );

const isPlaced = ({ places }: Placed): boolean => places.some(({ named }) => named);

const follows = ({ draft: later }: Placed, { draft: earlier }: Placed): boolean => {
  const apart = later.trigger.tree.index - earlier.trigger.tree.index;
  return apart > 0 && apart <= ON;
};

/** A suicide bombing is a bombing told more nearly. */
const plainly = (type: EventTypeId): EventTypeId => (type === 'suicide-bombing' ? 'bombing' : type);

/**
 * "Six killed in attacks in Homs", above "rockets fell on the market": what the lead calls an attack is of the kind that the
 * next sentences tell of, where these tell of no other there. The sentence that says so becomes evidence.
 */
export const typedByDetail = (doc: Document, placed: readonly Placed[], resolver: Resolver): Placed[] =>
  placed.map((given) => {
    const one = asBefore(given, placed);
    if (!isGeneral(one) || !isAlone(one, placed)) return one;
    const details = placed.filter(
      (other) =>
        VIOLENT.has(other.draft.type) &&
        HAPPENED.has(other.stance.status) &&
        follows(other, one) &&
        (isPlaced(other) || !isPlaced(one)) &&
        overlap(other, one) &&
        agentsAgree(doc, other, one) &&
        somewhereTogether(other, one, resolver),
    );
    const [first, ...others] = details.filter(({ draft: { type } }) => !VAGUE.has(type));
    if (!first || others.some(({ draft: { type } }) => plainly(type) !== plainly(first.draft.type))) return one;
    if (details.some(({ draft: { type } }) => type === 'clash' || type === 'offensive')) return one;
    return {
      ...one,
      draft: {
        ...one.draft,
        type: plainly(first.draft.type),
        sentences: [...new Set([...one.draft.sentences, first.draft.trigger.tree.index])],
      },
    };
  });
