import type { Document } from '../document.ts';
import type { Draft } from '../frames/drafts.ts';
import { kindOf } from '../nouns/kinds.ts';
import { ancestors, caseOf, isUnder, isVerb, kidBy, rel, type Word } from '../trees/words.ts';
import { distanceTo } from './distance.ts';
import type { PlaceGroup } from './groups.ts';
import type { PlacesHere } from './nearest-places.ts';
import type { PlaceMention } from './places.ts';
import { ARMS, STANDING } from './search.ts';

/** How far the only place of a sentence may hang off. */
const FARTHEST = 7;

/** Prepositions of where something is. */
const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'inside', 'outside', 'across', 'near', 'on', 'throughout']);

/**
 * "A bomb that tore through a café crowded with students in Tell Marq killed six": the only place that a sentence names, where
 * phrases and no further clause lie between it and the happening. Null where there is none, or where another happening has it.
 */
export function onlyPlace(
  doc: Document,
  draft: Draft,
  { groups }: PlacesHere,
  others: readonly Draft[],
): PlaceGroup | null {
  const [group] = groups;
  if (!group || groups.length > 1) return null;
  const isNear = (one: Draft, limit: number): boolean => group.all.some((place) => distanceTo(doc, place, one) < limit);
  if (others.some((one) => one !== draft && isNear(one, FARTHEST))) return null;
  const fits = group.all.some((place) => isWhere(doc, place, draft) && distanceTo(doc, place, draft) < FARTHEST);
  return fits ? group : null;
}

/** Behind a preposition of where, and in no clause of its own: "in his office in X", not "after police in X arrested". */
function isWhere(doc: Document, { mark, top }: PlaceMention, draft: Draft): boolean {
  const house = top.parent && STANDING.has(kindOf(doc, top.parent)) ? top.parent : null;
  if (!WHERE.has(mark || (house ? caseOf(house) : ''))) return false;
  for (const up of ancestors(top)) {
    if (up === draft.trigger || draft.core.includes(up) || isUnder(draft.trigger, up)) return true;
    if (isVerb(up) ? isApart(doc, up) : isSource(doc, up)) return false;
  }
  return true;
}

/** "According to a source in X": where somebody speaks. */
const isSource = ({ language }: Document, word: Word): boolean =>
  language.sourceNouns.has(word.lemma.toLowerCase()) || language.attributing.has(caseOf(word));

/** A clause that tells of somebody else: with a subject of its own, or behind a noun that is neither a weapon nor a house. */
function isApart(doc: Document, verb: Word): boolean {
  const head = verb.parent ? kindOf(doc, verb.parent) : 'other';
  if (ARMS.has(head) || STANDING.has(head)) return false;
  return rel(verb) === 'acl' || kidBy(verb, 'nsubj') !== null;
}
