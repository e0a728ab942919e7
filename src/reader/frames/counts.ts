import type { Range } from '../../model/index.ts';
import { type Document, numberOf } from '../document.ts';
import { kindOf } from '../nouns/kinds.ts';
import { type Phrase, phraseOf } from '../nouns/phrases.ts';
import { countedNoun } from '../tolls/tolls.ts';
import { caseOf, isVerb, kidsBy, rel, type Word } from '../trees/words.ts';
import { VIOLENT } from './blows.ts';
import type { Firing } from './frames.ts';
import { indexOf } from './rows.ts';

/** How many times: the number on a noun of happening, or "twice". */
export function timesOver(doc: Document, firing: Firing): Range | null {
  const { trigger } = firing;
  if (!isVerb(trigger)) {
    const own = phraseOf(doc, trigger).number ?? measureNumber(doc, trigger);
    if (own) return own;
    const several = severalOf(doc, firing);
    if (several) return several;
  }
  const repeated = isVerb(trigger) ? deedsIn(doc, firing).find(({ number }) => number)?.number : null;
  if (repeated) return repeated;
  for (const verb of [trigger, ...firing.args.carriers]) {
    for (const kid of verb.kids) {
      const number = numberOf(doc, kid);
      if (number?.kind === 'multiplier') return { min: number.min, max: number.max };
    }
  }
  return null;
}

/** "Twin attacks", "a double suicide bombing". */
function severalOf({ language }: Document, { row, trigger }: Firing): Range | null {
  if (!VIOLENT.has(row.type)) return null;
  const times = kidsBy(trigger, 'compound', 'amod').flatMap(({ norm }) => language.numbers.severalfold.get(norm) ?? []);
  return times.length ? { min: times[0]!, max: times[0]! } : null;
}

/** "Repelled 14 assaults": nouns of happening that are the verb's object, and no thing. */
const deedsIn = (doc: Document, { args }: Firing): Phrase[] =>
  args.obj
    .filter(({ lemma }) => indexOf(doc.language).nouns.has(lemma.toLowerCase()))
    .filter((word) => kindOf(doc, word) === 'other')
    .map((word) => phraseOf(doc, word));

/** "14 assaults near A and 9 near B": the figure that stands before the preposition of a further place; else null. */
export function countBefore(doc: Document, firing: Firing, place: Word): Range | null {
  const mark = kidsBy(place, 'case')[0];
  const figure = mark && place.tree.words[mark.at - 1];
  if (figure?.deprel !== 'conj' || figure.upos !== 'NUM' || !figure.parent) return null;
  const number = numberOf(doc, figure);
  const counted = [firing.trigger, ...firing.args.obj].includes(figure.parent);
  return counted && number ? { min: number.min, max: number.max } : null;
}

// "dozens of airstrikes": the number stands on the noun above.
function measureNumber(doc: Document, noun: Word): Range | null {
  const { parent } = noun;
  if (rel(noun) !== 'nmod' || !parent || caseOf(noun) !== 'of') return null;
  const number = numberOf(doc, parent);
  return number ? { min: number.min, max: number.max } : phraseOf(doc, parent).number;
}

/**
 * "captured seven checkpoints", "took over 400 square kilometres and eight settlements": as many times as there are places.
 */
export function countedPlaces(doc: Document, words: readonly Word[]): Range | null {
  for (const word of words) {
    const noun = countedNoun(doc, word);
    if (kindOf(doc, noun) !== 'area' && kindOf(doc, noun) !== 'site') continue;
    const { number } = phraseOf(doc, word);
    if (number && (number.min ?? number.max ?? 1) > 1) return number;
  }
  return null;
}

/** "blocked three patrols" is three times blocked, "shot down two drones" twice shot down. */
export function countedTargets(doc: Document, firing: Firing): Range | null {
  if (firing.row.type !== 'obstruction' && firing.row.type !== 'shoot-down') return null;
  const target = firing.fillers.find(({ role }) => role === 'target');
  return target ? phraseOf(doc, target.word).number : null;
}
