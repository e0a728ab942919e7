import type { Casualty, Outcome } from '../../model/index.ts';
import { type Document, numberOf } from '../document.ts';
import { companionsOf } from '../frames/companions.ts';
import type { Filler } from '../frames/fillers.ts';
import type { Firing } from '../frames/frames.ts';
import { OUTCOMES } from '../frames/roles.ts';
import { kindOf } from '../nouns/kinds.ts';
import { phraseOf } from '../nouns/phrases.ts';
import { caseOf, kidsBy, rel, type Word } from '../trees/words.ts';
import { isNamedAmong } from './named-among.ts';
import { isRate } from './rates.ts';
import { addsToPart, casualtyOf, headWords, isDeadOrHurt, partsOf } from './tolls.ts';

/** The tolls of a firing, in text order, parts marked as such. */
export function casualtiesOf(doc: Document, firing: Firing): Casualty[] {
  const fillers = firing.fillers.filter(({ role, word }) => OUTCOMES.has(role) && !isRate(doc, firing, word));
  const words = fillers.map(({ word }) => word);
  const list: Casualty[] = [];
  const parts: { readonly word: Word; readonly whole: number }[] = [];
  let before = whoseNumber(doc, firing);
  fillers.forEach((filler, at) => {
    const { word } = filler;
    const role = outcomeFor(firing, filler);
    const known = parts.find((part) => part.word === word || addsToPart(part.word, word));
    if (known && list[known.whole]?.outcome === role) {
      list.push({ ...casualtyOf(doc, role as Outcome, word, null), partOf: known.whole });
      parts.push({ word, whole: known.whole });
      return;
    }
    if (list.some((one) => one.span.start === phraseOf(doc, word).start && one.outcome === role)) return;
    if (list.length > 0 && sharesCount(doc, word)) return;
    if (fillers.length > 1 && isSum(doc, word)) return;
    if (isNamedAmong(doc, word, words.slice(0, at)) || isLabel(doc, word)) return;
    const companions = companionsOf(doc, firing, filler).filter((one) => !words.includes(one));
    const beside = companions.filter((one) => !isNamedAmong(doc, one, companions));
    const told = partsOf(doc, word);
    const own = told.filter((part) => !words.includes(part) && !beside.some((one) => one.at < part.at));
    parts.push(...told.map((part) => ({ word: part, whole: list.length })));
    // "a colonel, along with six relatives, among them two women": the women are of the relatives
    const whole = withParts(doc, list, role as Outcome, word, own, before);
    before = whole.who;
    // said once of the last whom they were beside
    if (at === fillers.length - 1)
      for (const one of beside) withParts(doc, list, role as Outcome, one, partsOf(doc, one), null);
  });
  return list;
}

/** "80 injured civilians", "dozens of injured". */
const OF_THE_HURT = new Set(['amod', 'acl', 'nmod']);
const HURT = new Set(['injured', 'wounded']);
const DEAD = new Set(['dead', 'killed']);

/**
 * What befell those counted: of "the lives of 27 people and 80 injured civilians" the injured did not die, and of "nine dead or
 * wounded" nobody says how many did.
 */
function outcomeFor({ trigger, also }: Firing, { role, word }: Filler): string {
  if (role !== 'killed') return role;
  if (rel(word) === 'conj' && word.kids.some((kid) => OF_THE_HURT.has(rel(kid)) && HURT.has(kid.norm)))
    return 'injured';
  return [trigger, ...also, word, ...word.kids].some(isDeadOrHurt) || isDeadOrHurtBehind(word)
    ? 'killed-or-injured'
    : role;
}

/** "Lost 90 men, killed or wounded": said behind those counted. */
function isDeadOrHurtBehind({ at, tree: { words } }: Word): boolean {
  const [comma, dead, joint, hurt] = words.slice(at + 1, at + 5).map(({ norm }) => norm);
  const isHarm = (norm = ''): boolean => DEAD.has(norm) || HURT.has(norm);
  return comma === ',' && isHarm(dead) && (joint === 'or' || joint === 'and') && isHarm(hurt);
}

/** "The number of foreign troops killed rose to 41": whom the sum counts, said on its noun. */
function whoseNumber(doc: Document, { args }: Firing): string | null {
  const sum = [...args.subj, ...args.obj].find(({ lemma }) => doc.language.numbers.sums.has(lemma));
  const counted = sum && kidsBy(sum, 'nmod').find((kid) => caseOf(kid) === 'of' && kid.xpos === 'NNS');
  return counted && WHOM.has(kindOf(doc, counted)) && !doc.language.countsOfHarm.has(counted.lemma)
    ? headWords(doc, phraseOf(doc, counted))
    : null;
}
const WHOM: ReadonlySet<string> = new Set(['actor', 'fighters', 'force', 'civilians', 'people']);

/** "Put the number of dead at eight": the sum is nobody beside the eight; "a number of people" are some. */
const isSum = (doc: Document, word: Word): boolean =>
  (doc.language.numbers.sums.has(word.lemma) || word.norm === 'dead') &&
  numberOf(doc, word) === null &&
  kidsBy(word, 'det').some(({ norm }) => norm === 'the');

// "Aged 40": a figure that counts nothing
const isLabel = (doc: Document, word: Word): boolean =>
  /^\d/.test(word.text) && numberOf(doc, word) === null && !doc.language.numbers.ageWord.test(word.norm);

function withParts(
  doc: Document,
  list: Casualty[],
  outcome: Outcome,
  word: Word,
  parts: readonly Word[],
  before: string | null,
): Casualty {
  const whole = casualtyOf(doc, outcome, word, before);
  // a figure and its noun may both be taken for what is counted
  if (list.some((one) => one.outcome === outcome && one.span.start === whole.span.start)) return whole;
  const index = list.push(whole) - 1;
  list.push(...parts.map((part) => ({ ...casualtyOf(doc, outcome, part, null), partOf: index })));
  return whole;
}

// "30 fighters and policemen": the figure counts them all
function sharesCount(doc: Document, word: Word): boolean {
  const first = word.parent;
  // "35 miners and their relatives"
  const isTheirs = word.kids.some(({ norm }) => norm === 'their');
  const own = word.kids.some((kid) => ['det', 'nummod', 'nmod:poss'].includes(kid.deprel));
  if (rel(word) !== 'conj' || !first || (own && !isTheirs)) return false;
  const { number, plural } = phraseOf(doc, word);
  const counted = phraseOf(doc, first).number;
  return !number && (plural || kindOf(doc, word) === 'force') && (counted?.min ?? 0) > 1;
}
