import type { EventTypeId } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { VIOLENT } from '../frames/blows.ts';
import type { Word } from '../trees/words.ts';
import { HAPPENED } from './agreement.ts';

/** What those who attacked a place do there next. */
const SEQUELS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'abduction',
  'attack-on-civilians',
  'killing',
  'looting',
  'property-destruction',
  'sexual-violence',
  'shooting',
]);

const wordsOfAgents = ({ draft }: Placed): Word[] =>
  [draft, ...draft.folded]
    .flatMap(({ firing }) => firing.fillers)
    .filter(({ role }) => role === 'agent')
    .map(({ word }) => word);

/** "Militants killed seven in Naunde on Monday. They set fire to 164 houses": the happening that those who act did just before; null where there is none. */
function madeBefore(doc: Document, one: Placed, before: readonly Placed[]): Placed | null {
  if (!SEQUELS.has(one.draft.type) || !HAPPENED.has(one.stance.status)) return null;
  const meant = wordsOfAgents(one)
    .filter(({ upos }) => upos === 'PRON')
    .flatMap((word) => doc.pronouns.get(word) ?? []);
  if (!meant.length) return null;
  const { index } = one.draft.trigger.tree;
  return (
    before.findLast(
      (earlier) =>
        earlier.draft.trigger.tree.index === index - 1 &&
        HAPPENED.has(earlier.stance.status) &&
        wordsOfAgents(earlier).some((word) => meant.includes(word)),
    ) ?? null
  );
}

/** In sentences: so far back lies the place from which somebody is driven out. */
const NEAR = 2;

/**
 * "Besieged Taiz … broke the siege": what was told to be besieged last; "attacked Taiz … had driven the army out": where they fought just before.
 * Null where the later has a place of its own, or none was told.
 */
function heldBefore({ draft: { type, trigger, firing }, places }: Placed, before: readonly Placed[]): Placed | null {
  if (places.length) return null;
  const fits = ({ draft, places: told }: Placed): boolean =>
    told.some(({ named }) => named) &&
    (type === 'siege'
      ? draft.type === type
      : firing.row.rule === 'territory/drove-out' &&
        (draft.type === type || VIOLENT.has(draft.type)) &&
        trigger.tree.index - draft.trigger.tree.index <= NEAR);
  return before.findLast(fits) ?? null;
}

/** Gives what somebody did next, where nothing else is said, the place and the time of what they had just done. The sentence that says it becomes evidence. */
export function goOn(doc: Document, placed: readonly Placed[]): Placed[] {
  const told: Placed[] = [];
  for (const one of placed) {
    const earlier = madeBefore(doc, one, told) ?? heldBefore(one, told);
    const places = one.places.length ? one.places : (earlier?.places ?? []);
    const time =
      one.time?.said || !earlier?.time?.said || one.draft.type === 'siege'
        ? one.time
        : { ...earlier.time, said: false };
    const at = earlier?.draft.trigger.tree.index;
    const isMore = at !== undefined && (places !== one.places || time !== one.time);
    told.push(
      isMore
        ? { ...one, places, time, draft: { ...one.draft, sentences: [...new Set([...one.draft.sentences, at])] } }
        : one,
    );
  }
  return told;
}
