import { kidsBy, rel, type Word, withConjuncts } from './words.ts';

/** Relative pronouns that stand for a noun. */
export const RELATIVE = new Set(['which', 'that', 'who', 'whom']);

/** The noun that a relative pronoun stands for; any other word is itself. */
export const antecedent = (word: Word): Word => {
  if (!RELATIVE.has(word.norm) || word.upos === 'DET') return word;
  let up: Word | null = word.parent;
  for (let steps = 0; up && steps < 8; steps++, up = up.parent) {
    if (up.deprel === 'acl:relcl' && up.parent) return nearerName(word, up.parent);
  }
  return word;
};

const SPEAKING: ReadonlySet<string> = new Set([
  'deny',
  'say',
  'claim',
  'reject',
  'dismiss',
  'condemn',
  'insist',
  'accuse',
  'admit',
]);

const HUMAN = new Set(['who', 'whom']);

/** Who holds an office in a place that is named behind "of". */
export const OFFICES: ReadonlySet<string> = new Set(
  'mayor governor president premier prefect bishop archbishop imam rabbi commander chief head leader director editor minister ambassador king emir sheikh commissioner'.split(
    ' ',
  ),
);

/** "The case of Juan Ruiz, who was killed": the clause is about the name before it, not about the case. */
function nearerName(mark: Word, noun: Word): Word {
  if (/^\d{1,2}$/.test(noun.text)) return agedBefore(noun) ?? noun;
  const last = lastBefore(mark);
  // "linked the attack to Ukraine, which denied any role": an attack says nothing
  if (mark.norm === 'which' && last?.upos === 'PROPN' && noun.upos === 'NOUN' && SPEAKING.has(mark.parent?.lemma ?? ''))
    return last;
  // "the mayor of Marq, who was abducted": he holds office there
  if (!HUMAN.has(mark.norm) || last?.upos !== 'PROPN' || OFFICES.has(noun.lemma.toLowerCase())) return noun;
  for (let up: Word = last; up.parent; up = up.parent) if (up.parent === noun && rel(up) === 'nmod') return up;
  return noun;
}

// "The body of Juan Ruiz, 30, who was kidnapped": it is he, not his age
const agedBefore = ({ at, tree: { words } }: Word): Word | null =>
  words[at - 1]?.text === ',' && words[at + 1]?.text === ',' && words[at - 2]?.upos === 'PROPN' ? words[at - 2]! : null;

/** The word before another, but for a comma between them. */
export const lastBefore = (word: Word): Word | undefined => {
  const { words } = word.tree;
  const before = words[word.at - 1];
  return before?.upos === 'PUNCT' ? words[word.at - 2] : before;
};

/** Words with all that is joined to them, each relative pronoun as what it stands for. */
export const expand = (words: readonly Word[]): Word[] =>
  words.flatMap((word) => {
    const [first, ...others] = withConjuncts(antecedent(word));
    return first ? [first, ...others.filter((other) => !isNone(other) || isNone(first))] : [];
  });

// "caused some damage but no casualties": what there was none of is no part of what is told
const isNone = (word: Word): boolean => kidsBy(word, 'det').some(({ norm }) => norm === 'no');
