import type { Language } from '../language.ts';
import { expand } from '../trees/antecedents.ts';
import { carriedAs, carrierOf, carrying, verbLemma } from '../trees/carriers.ts';
import { add, addPreps } from '../trees/prepositions.ts';
import {
  caseOf,
  firstConjunct,
  isInfinitive,
  isPassive,
  isVerb,
  kidBy,
  kidsBy,
  rel,
  type Tree,
  type Word,
  withConjuncts,
} from '../trees/words.ts';
import { type Arguments, BY, verbArguments } from './arguments.ts';

/** The arguments of a noun of happening: its own dependents and, through a light or aspect verb, those of the verb. */
export function nounArguments(noun: Word, language: Language): Arguments {
  const preps = new Map<string, Word[]>();
  addPreps(preps, noun, ['nmod', 'obl'], language);
  const subj: Word[] = [
    ...expand(kidsBy(noun, 'nmod:poss')),
    ...[...BY].flatMap((mark) => preps.get(mark) ?? []),
    ...participleAgents(noun, language),
  ];
  const obj: Word[] = [];
  const cop: Word[] = expand(kidsBy(firstConjunct(noun), 'nsubj'));
  // "Israel was behind the attacks"
  if (caseOf(noun) === 'behind') subj.push(...cop);
  add(preps, 'against', bearers(noun));
  const carriers: Word[] = [];
  const standing = standingOver(noun, language);
  const carrier = standing ?? carrierOf(noun);
  const answers = carrier !== null && isAnswer(carrier, noun, language);
  const how = standing ? 'aspect' : answers ? 'light' : carrier && carrying(carrier, language);
  if (carrier && how) {
    carriers.push(carrier);
    addPreps(preps, carrier, ['obl'], language);
    // "the attack was aimed at a bank": at whom, and not where
    if (carrier.lemma === 'aim') add(preps, 'against', preps.get('at') ?? []);
    const as = carriedAs(noun);
    const above = verbArguments(carrier, language);
    const aspect = how === 'aspect' ? (language.aspectOf(verbLemma(carrier))?.subj ?? 'agent') : 'agent';
    // "remained the scene of clashes": the subject is where, not who
    if (language.copulas.has(carrier.lemma)) cop.push(...above.subj);
    else if (as === 'obl' && how === 'undergo' && caseOf(firstConjunct(noun)) === 'from') obj.push(...above.subj);
    else if (answers || as === 'obj' || as === 'nsubj:pass') {
      // "police were deployed to prevent attacks": on whom nobody says
      if (aspect === 'target' && isInfinitive(carrier))
        return { subj: distinct(subj), obj, preps, cop: distinct(cop), carriers };
      if (how === 'undergo' || aspect === 'target') obj.push(...above.subj);
      else if (how !== 'occur' && aspect !== 'happening') subj.push(...above.subj);
    } else if (as === 'nsubj' && how === 'occur' && carrier.lemma !== 'take') obj.push(...above.obj);
    else if (as === 'xcomp') cop.push(...above.subj);
  }
  return { subj: distinct(withoutOwnPronoun(subj)), obj: distinct(obj), preps, cop: distinct(cop), carriers };
}

/** "The coalition carried out its first strikes": "its" is whoever carried them out. */
const withoutOwnPronoun = (subj: readonly Word[]): readonly Word[] =>
  subj.some(({ xpos }) => xpos !== 'PRP$') ? subj.filter(({ xpos }) => xpos !== 'PRP$') : subj;

/** "Responded with air raids", "retaliated with shelling": whoever answers made them. */
const isAnswer = (verb: Word, noun: Word, { replying }: Language): boolean =>
  replying.has(verbLemma(verb)) && caseOf(firstConjunct(noun)) === 'with';

/** "Clashes are ongoing in the valley", "a raid is under way": what says how a happening stands, and where, without a verb. */
function standingOver(noun: Word, language: Language): Word | null {
  const first = firstConjunct(noun);
  const { parent } = first;
  if (!parent || isVerb(parent) || rel(first) !== 'nsubj' || !kidBy(parent, 'cop')) return null;
  const mark = caseOf(parent);
  return language.aspectOf(mark ? `${mark}_${parent.lemma}` : parent.lemma)?.phase ? parent : null;
}

const BEARING = new Set(['target', 'victim', 'object', 'objective']);

// "The mayor was the victim of an attack", "the bank was the target of two bombings": whom it was against
function bearers(noun: Word): Word[] {
  const first = firstConjunct(noun);
  const above = rel(first) === 'nmod' && caseOf(first) === 'of' ? first.parent : null;
  return above && BEARING.has(above.lemma) && kidBy(above, 'cop') ? expand(kidsBy(above, 'nsubj')) : [];
}

// "the raids were suspected to have been carried out by X": what they are held to be is said by the verb whose subject they are
function heldOf(noun: Word): readonly Word[] {
  const { parent } = firstConjunct(noun);
  if (!parent || !isVerb(parent) || firstConjunct(noun).deprel !== 'nsubj:pass') return [];
  return kidsBy(parent, 'xcomp').some(isPassive) ? [parent] : [];
}

// "an attack carried out by X", "attacks claimed by X", "an attack believed to have been carried out by X"
function participleAgents(noun: Word, language: Language): Word[] {
  return [...kidsBy(noun, 'acl'), ...deedsBeneath(noun, language), ...heldOf(noun)]
    .flatMap((kid) => [kid, ...kidsBy(kid, 'xcomp', 'ccomp')])
    .filter((kid) => isPassive(kid))
    .flatMap((kid) => kidsBy(kid, 'obl:agent'))
    .flatMap((agent) => withConjuncts(agent));
}

// "the murder of a minister and two of his guards, perpetrated by gunmen": only deeds are perpetrated, whatever it hangs on
function deedsBeneath(noun: Word, language: Language): Word[] {
  const deed = deedsOf(noun.tree, language).find(({ at }) => at > noun.at);
  if (!deed?.parent || deed.parent === noun || isVerb(deed.parent)) return [];
  for (let up: Word | null = deed.parent; up && !isVerb(up); up = up.parent) if (up === noun) return [deed];
  return [];
}

const deeds = new WeakMap<Tree, readonly Word[]>();

function deedsOf(tree: Tree, language: Language): readonly Word[] {
  const known = deeds.get(tree);
  if (known) return known;
  const found = tree.words.filter((word) => word.deprel === 'acl' && language.perpetrating.has(verbLemma(word)));
  deeds.set(tree, found);
  return found;
}

const distinct = (words: readonly Word[]): Word[] => [...new Set(words)];
