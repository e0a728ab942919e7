import type { Status } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { isDefinite } from '../folding/repetitions.ts';
import { ancestors, caseOf, isVerb, kidBy, kidsBy, type Word } from '../trees/words.ts';

/** A word of knowing that is denied, and what that makes of the happening that it is of. */
interface Unfounded {
  readonly word: Word;
  readonly status: Status;
}

/** So far above a happening stands the word of knowing: "no evidence of the use of gas". */
const WITHIN = 4;
const ABOUT: ReadonlySet<string> = new Set(['of', 'about', 'on', 'regarding', 'concerning']);

/**
 * "There is no evidence of a massacre", "had no information about an attack", "was not aware of a raid": nobody says that it
 * happened. Null where nothing of the kind stands above the happening.
 */
export function unfoundedOf(doc: Document, trigger: Word, isNegated: (word: Word) => boolean): Unfounded | null {
  let at = trigger;
  for (const up of [...ancestors(trigger)].slice(0, WITHIN)) {
    for (const word of [up, ...kidsBy(up, 'obj', 'nsubj')]) {
      const status = word === at ? undefined : doc.language.unfounded.get(word.lemma.toLowerCase());
      if (!status || !isAbout(at) || !isLacking(word, isNegated)) continue;
      return isDefinite(trigger) && !doc.language.doubting.has(word.lemma.toLowerCase()) ? null : { word, status };
    }
    // "no word on the men abducted": what is told of whom is given
    if (at.deprel.startsWith('acl')) return null;
    at = up;
  }
  return null;
}

const isAbout = (word: Word): boolean =>
  isVerb(word) ? word.kids.some(({ norm }) => norm === 'that' || norm === 'of') : ABOUT.has(caseOf(word));

// "no evidence", "has not found any evidence", "is not aware"
const isLacking = (word: Word, isNegated: (word: Word) => boolean): boolean => {
  if (isNegated(word)) return true;
  const verb = word.parent && isVerb(word.parent) && word.deprel === 'obj' ? word.parent : null;
  return verb !== null && isNegated(verb) && !kidBy(verb, 'cop');
};
