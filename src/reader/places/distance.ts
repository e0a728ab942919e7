import type { EventTypeId } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { isWhence } from '../folding/joins.ts';
import type { Draft } from '../frames/drafts.ts';
import { ancestors, isUnder, isVerb, type Word } from '../trees/words.ts';
import { firstStep } from './first-step.ts';
import type { PlaceMention } from './places.ts';
import { isCountryWord, isSeatActing, NEVER, type Search } from './search.ts';
import { isAside, isLongBefore, stepDown, stepUp } from './steps.ts';

/** In words; no clause is that long. */
const FARTHEST = 120;

/** Happenings that befall persons and aircraft, and no towns. */
const OF_PERSONS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'casualties',
  'killing',
  'shooting',
  'arrest',
  'abduction',
  'torture',
  'shoot-down',
]);

/**
 * How far a place hangs from a happening in the tree: 0 where it is its own adjunct, more for every noun and clause between
 * the two, infinite where it tells of something else ("sources in Beirut", "protested against the war in Iraq").
 */
export function distanceTo(doc: Document, place: PlaceMention, draft: Draft): number {
  const apart = Math.abs(place.word.at - draft.trigger.at);
  if (apart > FARTHEST) return NEVER;
  const folded = draft.folded.filter((one) => !isWhence(draft, one));
  const launches = draft.folded.filter((one) => !folded.includes(one)).flatMap((one) => one.core);
  const core = new Set([
    ...draft.core.filter((word) => !launches.includes(word)),
    ...folded.flatMap((one) => one.core),
  ]);
  // "a US strike": whose it was, not where
  if (
    // "accused Rwanda of shelling": the state that did it, which is where the accusation is, and not the shelling
    ((draft.type !== 'accusation' && isCountryWord(doc, place.word)) ||
      (place.word.parent?.upos !== 'VERB' && core.has(place.word.parent!))) &&
    draft.participants.some(({ role, span }) => role === 'agent' && span.start === place.nameSpan.start)
  )
    return NEVER;
  if (draft.type !== 'accusation' && isSeatActing(doc, place, draft)) return NEVER;
  // "Arad was captured": whom it befell bears the name of a town
  if (
    OF_PERSONS.has(draft.type) &&
    place.descriptor === null &&
    draft.participants.some(
      ({ role, span }) => role === 'target' && span.start === place.start && span.end === place.end,
    )
  )
    return NEVER;
  // "raided the Moscow headquarters": the row's own noun
  if (core.has(place.top)) return place.top !== place.word && place.places.length > 0 ? 0.3 : NEVER;
  const up = climb(
    { doc, place, core, type: draft.type, trigger: draft.trigger },
    (verb) => isWhereFound(doc, draft, verb) || isLaterDeath(draft, verb),
  );
  let down = 0.01 * apart;
  let at: Word = draft.trigger;
  for (let steps = 0; steps < 30; steps++) {
    const above = up.get(at);
    if (above !== undefined) return above + down;
    if (at === place.top) return down + 1;
    if (!at.parent) return NEVER;
    down += stepDown(at, at.parent);
    at = at.parent;
  }
  return NEVER;
}

/** True for a place that only says where somebody is from or speaks, or what is spoken of: nothing told here happened there. */
export function isElsewhere(doc: Document, place: PlaceMention): boolean {
  if (!place.top.parent) return false;
  if ([...ancestors(place.top)].some((up) => isVerb(up) && (isLongBefore(doc, up) || isAside(doc, up)))) return true;
  const reached = climb({ doc, place, core: new Set(), type: 'casualties', trigger: null });
  return ![...reached.keys()].some((word) => isVerb(word) || !word.parent);
}

/** "Was kidnapped on Monday and his body was found in X": where the body lay is not where he was taken, if both are told as two. */
const isWhereFound = (doc: Document, { type, trigger, casualties, core }: Draft, verb: Word): boolean =>
  type === 'abduction' &&
  isVerb(verb) &&
  !core.includes(verb) &&
  !isUnder(trigger, verb) &&
  doc.language.comingToLight.has(verb.lemma.toLowerCase()) &&
  !casualties.some(({ outcome }) => outcome === 'killed');

/** "Was shot outside his home and died in the Central Hospital": what was folded into the happening without a word of its own. */
const isLaterDeath = ({ folded }: Draft, verb: Word): boolean =>
  folded.some(({ trigger, core }) => trigger === verb && !core.length);

/** "Retaliation for an INTERVENTION": it hangs on the answer, or right behind it on what that is the answer of. */
function isAnswer({ doc: { language }, core }: Search, { kids, parent, tree: { words } }: Word): boolean {
  if (language.replies.has(parent!.lemma)) return !core.has(parent!);
  const mark = kids.find(({ deprel }) => deprel === 'case');
  return mark !== undefined && language.replies.has(words[mark.at - 1]?.lemma ?? '');
}

/** What it costs to reach every word above the place. */
function climb(search: Search, isBar: (word: Word) => boolean = () => false): Map<Word, number> {
  const costs = new Map<Word, number>();
  const { top } = search.place;
  let at = top;
  let sum = 0;
  for (let steps = 0; at.parent && steps < 40; steps++) {
    const { parent } = at;
    if (isBar(parent)) break;
    // "carried out the raid in retaliation for an intervention in Somalia": where that was which is answered
    if (at !== top && isAnswer(search, at)) break;
    sum += at === top ? firstStep(search, parent) : stepUp(search, at, parent);
    if (sum === NEVER) break;
    if (!costs.has(parent)) costs.set(parent, sum);
    at = parent;
  }
  return costs;
}
