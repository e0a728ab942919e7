import type { Casualty } from '../../model/index.ts';
import { type Document, numberOf } from '../document.ts';
import type { Firing } from '../frames/frames.ts';
import { OUTCOMES } from '../frames/roles.ts';
import { nounClass } from '../nouns/kinds.ts';
import { phraseOf } from '../nouns/phrases.ts';
import { carrierOf } from '../trees/carriers.ts';
import { isNegated } from '../trees/negation.ts';
import { caseOf, kidsBy, rel, type Word } from '../trees/words.ts';
import { isRate } from './rates.ts';
import { casualtyOf, isDeadOrHurt } from './tolls.ts';

const isBare = (doc: Document, noun: Word): boolean =>
  kidsBy(noun, 'det', 'nmod:poss').length === 0 && isNegated(doc, noun) === null && !isAsked(doc, noun);

// "how many injuries there were"
const isAsked = (doc: Document, noun: Word): boolean =>
  noun.kids.some((kid) => [kid, ...kid.kids].some(({ norm }) => doc.language.numbers.questions.has(norm)));

/** "An unknown number of injuries": the noun of measure above, which is not "the exact number". */
function measureAbove(doc: Document, noun: Word): Word | null {
  const { parent } = noun;
  return parent && rel(noun) === 'nmod' && caseOf(noun) === 'of' && nounClass(doc, parent) === 'measure'
    ? parent
    : null;
}

const isOpen = (measure: Word): boolean =>
  !kidsBy(measure, 'det', 'nmod:poss').some(({ norm }) => !['a', 'an'].includes(norm));

/** A verb that says that there were such: "caused injuries", "casualties were reported". */
const says = (doc: Document, verb: Word): boolean =>
  doc.language.tollCarriers.has(verb.lemma.toLowerCase()) &&
  isNegated(doc, verb) === null &&
  !verb.kids.some((kid) => kid.xpos === 'MD' || ['mark', 'case'].includes(rel(kid)));

/** "Caused injuries": nobody says how many, but there were some. */
function isUncounted(doc: Document, { trigger, fillers }: Firing): boolean {
  if (trigger.xpos !== 'NNS' || !isBare(doc, trigger)) return false;
  if (fillers.some(({ role }) => OUTCOMES.has(role))) return false;
  const measure = measureAbove(doc, trigger);
  if (measure && !isOpen(measure)) return false;
  if (measure && caseOf(measure) === 'with') return true;
  // "Dozens of casualties in a bomb blast": a headline without a verb
  if (measure?.parent === null && numberOf(doc, measure)) return true;
  const carrier = carrierOf(trigger);
  return carrier !== null && says(doc, carrier);
}

/** The toll that a noun tells by itself: "twelve dead", "14 injuries", "caused injuries". */
export function ownToll(doc: Document, firing: Firing): Casualty[] {
  const { row, trigger } = firing;
  if (!row.self || isRate(doc, firing, trigger)) return [];
  const outcome = isDeadOrHurt(trigger) ? 'killed-or-injured' : row.self;
  if (phraseOf(doc, trigger).number) return [casualtyOf(doc, outcome, trigger, null)];
  if (!isUncounted(doc, firing)) return [];
  const toll = casualtyOf(doc, row.self, trigger, null);
  const measure = measureAbove(doc, trigger);
  if (!measure) return [toll];
  // "a number of injuries" says something, "an unknown number" nothing
  const { min, max } = numberOf(doc, measure) ?? { min: null, max: null };
  return [{ ...toll, min, max }];
}
