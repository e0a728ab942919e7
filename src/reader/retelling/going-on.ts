import type { EventTypeId } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { isDefinite } from '../folding/repetitions.ts';
import { VIOLENT } from '../frames/blows.ts';
import { rel, type Word } from '../trees/words.ts';
import { apartBy, HAPPENED, NEXT } from './agreement.ts';
import { onlyPlaceTold } from './only-place-told.ts';
import { areThoseOf } from './same-hands.ts';

/** What those who attacked a place do there next. */
const SEQUELS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'abduction',
  'attack-on-civilians',
  'bombing',
  'clash',
  'deployment',
  'ground-attack',
  'killing',
  'looting',
  'property-destruction',
  'sexual-violence',
  'shooting',
  'weapons-seized',
]);

const wordsOfAgents = ({ draft }: Placed): Word[] =>
  [draft, ...draft.folded]
    .flatMap(({ firing }) => firing.fillers)
    .filter(({ role }) => role === 'agent')
    .map(({ word }) => word);

/** "Militants killed seven in Naunde on Monday. They set fire to 164 houses": the happening that those who act did just before; null where there is none. */
function madeBefore(doc: Document, one: Placed, before: readonly Placed[]): Placed | null {
  if (!SEQUELS.has(one.draft.type) || !HAPPENED.has(one.stance.status)) return null;
  return besideIt(one, before) ?? madeByThem(doc, one, before) ?? madeByThose(doc, one, before);
}

/** "The gunmen stormed the school and exchanged fire with the guards": what the same words are told to have done in one sentence. */
function besideIt(one: Placed, before: readonly Placed[]): Placed | null {
  const { trigger } = one.draft;
  const subjects = agentWordsOf(one).filter(({ at }) => at < trigger.at);
  return (
    before.findLast(
      ({ draft, stance, places }) =>
        draft.trigger.tree === trigger.tree &&
        draft.trigger.at < trigger.at &&
        (VIOLENT.has(draft.type) || SEQUELS.has(draft.type)) &&
        HAPPENED.has(stance.status) &&
        places.length > 0 &&
        rel(trigger) === 'conj' &&
        draft.firing.fillers.some(({ role, word }) => role === 'agent' && subjects.includes(word)),
    ) ?? null
  );
}

const agentWordsOf = ({ draft: { firing } }: Placed): Word[] =>
  firing.fillers.filter(({ role }) => role === 'agent').map(({ word }) => word);

function madeByThem(doc: Document, one: Placed, before: readonly Placed[]): Placed | null {
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

/** "The assailants also burned houses": those who attacked, by a noun that takes them for told. */
function madeByThose(doc: Document, one: Placed, before: readonly Placed[]): Placed | null {
  const those = wordsOfAgents(one).filter((word) => word.upos === 'NOUN' && isDefinite(word));
  if (!those.length) return null;
  return (
    before.findLast(
      (earlier) =>
        VIOLENT.has(earlier.draft.type) &&
        HAPPENED.has(earlier.stance.status) &&
        apartBy(one, earlier) > 0 &&
        apartBy(one, earlier) <= NEXT &&
        wordsOfAgents(earlier).length > 0 &&
        those.some((word) => areThoseOf(doc, word, one, earlier)),
    ) ?? null
  );
}

/** Gives what somebody did next, where nothing else is said, the place and the time of what they had just done. The sentence that says it becomes evidence. */
export function goOn(doc: Document, placed: readonly Placed[]): Placed[] {
  const told: Placed[] = [];
  for (const one of placed) {
    const same = madeBefore(doc, one, told);
    const earlier = same ?? heldBefore(one, told) ?? onlyPlaceTold(doc, one, told);
    const places = one.places.length ? one.places : (earlier?.places ?? []);
    const time = one.time?.said || !same?.time?.said ? one.time : { ...same.time, said: false };
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
