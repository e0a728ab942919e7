import type { EventTypeId } from '../../model/index.ts';
import type { Draft } from '../frames/drafts.ts';
import { mergeTolls } from '../tolls/lists.ts';
import { sameToll } from '../tolls/same-tolls.ts';
import { caseOf, isVerb, type Word } from '../trees/words.ts';
import type { Told } from './fold.ts';
import { join } from './joins.ts';

/** "The attack", "these clashes": nouns that repeat a happening told before. */
export const isDefinite = (word: Word): boolean =>
  word.kids.some((kid) => ['the', 'this', 'these', 'that', 'those', 'such'].includes(kid.norm) && kid.at < word.at) &&
  !word.kids.some(({ norm, deprel, lemma }) => FURTHER.has(norm) || (deprel === 'acl:relcl' && ENSUES.has(lemma)));

/** "The clashes that followed": as further as the ensuing ones. */
const ENSUES: ReadonlySet<string> = new Set(['follow', 'ensue', 'erupt', 'break']);

/** "The ensuing operation": a happening beside the one that was told. */
const FURTHER: ReadonlySet<string> = new Set(['ensuing', 'subsequent', 'follow-up', 'separate']);

const FAMILY: readonly ReadonlySet<EventTypeId>[] = [
  new Set<EventTypeId>(['ground-attack', 'clash', 'offensive', 'territory-captured', 'shooting', 'siege']),
  new Set<EventTypeId>([
    'bombing',
    'suicide-bombing',
    'air-strike',
    'drone-strike',
    'missile-strike',
    'shelling',
    'ground-attack',
    'grenade-attack',
    'shooting',
    'attack-on-civilians',
    'chemical-attack',
    'killing',
    'accident',
    'man-made-disaster',
  ]),
];

/** Phases that tell how a happening came out. */
const OUTCOME: ReadonlySet<string> = new Set(['repelled', 'failed', 'stalled', 'ended']);

/** Nouns that any blow may be called by, with whatever words it was told. */
export const ANY_BLOW: ReadonlySet<string> = new Set(['attack', 'strike', 'assault', 'operation', 'killing']);

/** "Amid the army's advance", "after the attack": a happening taken for known. */
const BACKGROUND = new Set(['amid', 'during', 'after', 'following', 'since', 'before', 'despite', 'amidst']);

/** "During the offensive, 21 rebels died": what goes on for days is the one that was called so, however much was told since. */
const LASTING: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['offensive', 'siege']);

const HOLDINGS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['territory-captured', 'siege']);

/** Types of which one word can repeat the other: "the attack" is any blow. */
export const related = (a: EventTypeId, b: EventTypeId): boolean =>
  a === b ||
  (!(isMurderBeside(a, b) || isMurderBeside(b, a)) && FAMILY.some((family) => family.has(a) && family.has(b)));

/** "The crash of the plane … the murder of the judge": nobody is murdered by a mishap. */
const isMurderBeside = (a: EventTypeId, b: EventTypeId): boolean =>
  a === 'killing' && (b === 'accident' || b === 'man-made-disaster');

/** "Saturday's attack". */
const isOfDay = ({ kids }: Word): boolean => kids.some(({ deprel }) => deprel === 'nmod:poss');

/** The earlier draft that a bare definite noun of happening repeats. */
export function repeats(
  draft: Draft,
  earlier: readonly Draft[],
  happened: (one: Draft) => boolean = () => true,
): Draft | null {
  const { trigger } = draft;
  if (isVerb(trigger) || !(isDefinite(trigger) || (draft.isMereWord && isOfDay(trigger)))) return null;
  const background = BACKGROUND.has(caseOf(trigger));
  // "the counterattack was repelled" says more than that there was one
  if (draft.phase && OUTCOME.has(draft.phase) && !background) return null;
  const own =
    draft.participants.some((one) => one.role === 'agent') ||
    draft.firing.fillers.some(({ role }) => role === 'target' || role === 'place') ||
    draft.count !== null;
  if (own && !background) return null;
  const near = earlier.filter(
    (one) =>
      trigger.tree.index - one.trigger.tree.index <= 4 &&
      one.trigger.tree.index < trigger.tree.index + 1 &&
      related(draft.type, one.type) &&
      one.trigger !== trigger,
  );
  if (draft.casualties.length && LASTING.has(draft.type)) {
    const named = earlier.findLast((one) => one.type === draft.type && one.trigger.lemma === trigger.lemma);
    if (named) return named;
  }
  // the dead of both sides are those of the fighting, and not of the side that took the town in it
  if (draft.type === 'clash' && draft.casualties.length && near.every(({ type }) => HOLDINGS.has(type))) return null;
  // "ambushed a convoy … detonated a mine … died in the ambush": of several the one told by the same word
  const sameWord = ANY_BLOW.has(trigger.lemma) ? [] : near.filter((one) => one.trigger.lemma === trigger.lemma);
  const meant = sameWord.length ? sameWord : near;
  // "20 fell in the fighting" is of the fighting, not of the town that it was to seize
  return (draft.casualties.length ? meant.findLast(happened) : meant.at(-1)) ?? null;
}

/**
 * Joins what is told of "the attack" to the attack itself; a repetition that tells nothing new is dropped. A toll is joined
 * only to what `happened`: plans and guesses have no dead.
 */
export function foldRepetitions(drafts: readonly Draft[], { happened, isAnswered, bySameHand }: Told): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    // what an act answers is no repetition of that act, but may be one of what was told before
    const told = isAnswered(draft) ? kept.filter(({ trigger }) => trigger.tree !== draft.trigger.tree) : kept;
    const last = repeats(draft, told, happened);
    // "the army raided a camp … the French destroyed 20 trucks during the operation": those are not of the army's raid
    const before = last && bySameHand(last, draft) ? last : null;
    // "came two days after the killing of two soldiers": other dead than those of what was told
    if (!before && draft.isMereWord) continue;
    const isOther = before && isAnswered(draft) && draft.casualties.length > 0 && !sameToll(draft, before);
    if (!before || isOther) {
      kept.push(draft);
      continue;
    }
    const casualties = mergeTolls(before.casualties, draft.casualties, false);
    if (!casualties) kept.push(draft);
    else if (draft.casualties.length || draft.losses.length)
      kept[kept.indexOf(before)] = {
        ...join(before, draft, casualties),
        retold: [...(before.retold ?? []), draft.trigger],
      };
    else kept[kept.indexOf(before)] = { ...before, retold: [...(before.retold ?? []), draft.trigger] };
  }
  return kept;
}
