import type { EventTypeId } from '../../model/index.ts';
import { carriedAs } from '../trees/carriers.ts';
import { firstConjunct, isVerb, type Word } from '../trees/words.ts';
import type { Draft } from './drafts.ts';
import type { Firing } from './frames.ts';

/** Happenings that hurt: what a participle beside them says was killed or destroyed is their effect. */
export const VIOLENT: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'ground-attack',
  'clash',
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
  'bombing',
  'suicide-bombing',
  'grenade-attack',
  'chemical-attack',
  'shooting',
  'attack-on-civilians',
  'offensive',
  'accident',
  'natural-disaster',
  'man-made-disaster',
  'organized-crime',
  'riot',
  'protest',
]);

/** Blows that fall from afar: a weapon makes them, and those who strike do not die of them. */
export const FROM_AFAR: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
  'bombing',
]);

/** Types that tell what a happening did to people and things. */
export const EFFECTS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'casualties',
  'killing',
  'property-destruction',
]);

/** A draft that only tells what another happening did to people and things. */
export const isEffect = (draft: Draft): boolean =>
  EFFECTS.has(draft.type) && (draft.casualties.length > 0 || draft.losses.length > 0);

/** "The series of attacks hit villages": the verb adds where and whom. */
export const isBlow = (draft: Draft): boolean => VIOLENT.has(draft.type) && isVerb(draft.trigger);

/** Prepositions before the happening within which something is told to have been done. */
export const WITHIN = new Set([
  'in',
  'by',
  'during',
  'from',
  'amid',
  'as a result of',
  'due to',
  'following',
  'after',
  'with',
  'through',
]);

/** True where it is told who did it. */
export const hasAgent = (draft: Draft): boolean => draft.participants.some((one) => one.role === 'agent');

/** A toll of those who were caught and of no others. */
export const isCapture = ({ casualties }: Draft): boolean =>
  casualties.every(({ outcome }) => outcome === 'captured' || outcome === 'detained');

/** Deeds that shake a town without a blow at it. */
const SHOCKING: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['killing', 'abduction', 'arrest', 'sexual-violence']);

/** "Kidnappings rocked the town": no attack on it; the verb only says where they were. */
export const isStirBy = (effect: Draft, cause: Draft): boolean =>
  effect.type === 'ground-attack' && isBlow(effect) && !hasAgent(effect) && SHOCKING.has(cause.type);

/** "The murder of a priest shook the town": the town is where, and nobody there need be the victim. */
export const isShaken = ({ row, args, trigger }: Firing, word: Word): boolean =>
  SHOCKING.has(row.type) &&
  carriedAs(trigger) === 'nsubj' &&
  args.carriers.some((verb) => verb === firstConjunct(word).parent);
