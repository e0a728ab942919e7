import { caseOf, isPassive, kidBy, kidsBy, rel, type Tree, type Word, withConjuncts } from '../trees/words.ts';
import type { Arguments } from './arguments.ts';
import type { CompiledRow } from './rows.ts';

/** The words that stand to a trigger in a relation of the tables: "subj", "obj", "any", a preposition. */
export const wordsOf = (args: Arguments, relation: string, trigger: Word): readonly Word[] => {
  if (relation === 'subj') return args.subj;
  // "a flood of cheap imports hit the market": what the subject is of
  if (relation === 'subj-of') return args.subj.flatMap(ofWhat);
  if (relation === 'obj') return args.obj;
  // "captured a third of the vote"
  if (relation === 'obj-of') return args.obj.flatMap(ofWhat);
  if (relation === 'cop') return args.cop;
  if (relation === 'is') return saidToBe(trigger);
  if (relation === 'any') return trigger.tree.words;
  // "shot a judge dead", "held the militia responsible": the adjective may hang on the object
  if (relation === 'xcomp')
    return [
      ...kidsBy(trigger, 'xcomp', 'ccomp', 'advcl', 'acl'),
      // "two guards were taken hostage"
      ...(isPassive(trigger) ? kidsBy(trigger, 'obj') : []),
      ...args.obj.flatMap((word) => kidsBy(word, 'amod', 'acl').filter((kid) => kid.at > word.at)),
    ];
  // "a strike called by the union"
  if (relation === 'acl') return kidsBy(trigger, 'acl');
  // "brought together"
  if (relation === 'prt') return kidsBy(trigger, 'compound:prt', 'advmod');
  if (relation === 'mod') return kidsBy(trigger, 'amod', 'compound', 'advmod', 'nmod:poss');
  const own = args.preps.get(relation) ?? [];
  // "southeast of", "at the entrance of": prepositions of place of several words stand where "near" may
  if (relation !== 'near') return own;
  return [...own, ...[...args.preps].filter(([mark]) => isPlaceMark(mark)).flatMap(([, words]) => words)];
};

const ofWhat = (word: Word): Word[] => kidsBy(word, 'nmod').filter((kid) => caseOf(kid) === 'of');

/** "The victims were Juan Ruiz and Ana Paz": by name who the noun stands for. */
function saidToBe(noun: Word): readonly Word[] {
  const { parent } = noun;
  const is = parent && rel(noun) === 'nsubj' && parent.upos === 'PROPN' && kidBy(parent, 'cop');
  return is ? withConjuncts(parent) : [];
}

const isPlaceMark = (mark: string): boolean =>
  ['close to', 'next to', 'adjacent to'].includes(mark) ||
  (mark.endsWith(' of') &&
    !['out of', 'because of', 'instead of', 'ahead of', 'as of', 'regardless of', 'at the hands of'].includes(mark));

// A joined noun stands for its last word: "suicide car bomb" is a bomb; a name may for its first: "Operation Dawn".
const satisfies = (word: Word, lemmas: ReadonlySet<string>): boolean =>
  lemmas.has(word.lemma.toLowerCase()) ||
  lemmas.has(word.norm) ||
  (word.norm.includes(' ') &&
    (lemmas.has(word.norm.split(' ').at(-1)!) || (word.upos === 'PROPN' && lemmas.has(word.norm.split(' ')[0]!))));

const held = new WeakMap<Tree, ReadonlySet<string>>();

/** All words of a sentence, also those inside joined nouns: gathered once, as many rows ask for "any". */
function wordsHeld(tree: Tree): ReadonlySet<string> {
  const known = held.get(tree);
  if (known) return known;
  const found = new Set(tree.words.flatMap(({ lemma, norm }) => [lemma.toLowerCase(), norm, ...norm.split(' ')]));
  held.set(tree, found);
  return found;
}

/** True where a sentence holds one of some words anywhere: also the "tear" of "tear gas". */
function holdsAny({ tree }: Word, lemmas: ReadonlySet<string>): boolean {
  const words = wordsHeld(tree);
  for (const lemma of lemmas) if (words.has(lemma)) return true;
  return false;
}

/** The arguments of a word with those of another that is told with it. */
export function merged(args: Arguments, more: Arguments): Arguments {
  const preps = new Map(args.preps);
  for (const [key, words] of more.preps) preps.set(key, [...new Set([...(preps.get(key) ?? []), ...words])]);
  return { ...args, preps };
}

/** A noun and, where it only measures, the noun that it measures: "hundreds of refugees". */
const withMeasured = (word: Word): Word[] => [
  word,
  // "the first of 3,000 policemen"
  ...(canMeasure(word) ? kidsBy(word, 'nmod').filter((kid) => caseOf(kid) === 'of') : []),
];

/** A bombing of buses is no sort of bus. */
const canMeasure = (word: Word): boolean =>
  // "Tonne of cocaine seized": in a headline the first letter is large
  (['NUM', 'NOUN', 'ADJ'].includes(word.upos) || (word.upos === 'PROPN' && word.at === 0)) &&
  !(word.upos === 'NOUN' && word.lemma.endsWith('ing'));

// "Sprayed a house with bullets": the tree may hang on the object what belongs to the verb
const beneathObject = (args: Arguments, relation: string): readonly Word[] =>
  RELATIONS.has(relation)
    ? []
    : args.obj.flatMap((object) => kidsBy(object, 'nmod').filter((kid) => caseOf(kid) === relation));

const RELATIONS: ReadonlySet<string> = new Set([
  'subj',
  'obj',
  'obj-of',
  'cop',
  'any',
  'xcomp',
  'acl',
  'mod',
  'prt',
  'of',
]);

/** The words that a row asks for beside its trigger; null where one is missing. */
export function required(compiled: CompiledRow, args: Arguments, trigger: Word): Word[] | null {
  const found: Word[] = [];
  for (const { relations, lemmas } of compiled.with) {
    // What stands anywhere keeps its own say.
    if (relations.includes('any') && holdsAny(trigger, lemmas)) continue;
    const word = relations
      .flatMap((relation) =>
        relation === 'any' ? [] : [...wordsOf(args, relation, trigger), ...beneathObject(args, relation)],
      )
      .find((candidate) => withMeasured(candidate).some((one) => satisfies(one, lemmas)));
    if (!word) return null;
    // a subject keeps its own say: "two airstrikes engaged a mortar team" tells of two airstrikes
    if (relations.includes('subj') || relations.includes('any')) continue;
    // "sat down for a second day of talks": the day and the talks
    found.push(...new Set([word, withMeasured(word).find((one) => satisfies(one, lemmas))!]));
  }
  return found;
}

/** True where a word stands that the row must not have beside it. */
export const isBarred = (compiled: CompiledRow, args: Arguments, trigger: Word): boolean =>
  compiled.unless.some(({ relations, lemmas }) =>
    relations.some((relation) =>
      relation === 'any'
        ? holdsAny(trigger, lemmas)
        : [...wordsOf(args, relation, trigger), ...beneathObject(args, relation)].some(
            (word) => satisfies(word, lemmas) && !isWaveOfBlows(word),
          ),
    ),
  );

/** "Rocked by a wave of bombings": the bombings rock the town; a wave of heat attacks nobody. */
const isWaveOfBlows = (word: Word): boolean =>
  word.lemma === 'wave' && ofWhat(word).some(({ lemma }) => BLOWS.has(lemma.toLowerCase()));

const BLOWS: ReadonlySet<string> = new Set(
  'bombing bomb attack assault strike airstrike explosion blast raid shooting shelling'.split(' '),
);
