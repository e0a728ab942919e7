import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, kidsOf, withArcs } from './arcs.ts';

/** By preposition the verbs of what one has had and another now has. */
const PASSING: Readonly<Record<string, ReadonlySet<string>>> = {
  to: new Set(['lose', 'cede', 'surrender', 'relinquish', 'abandon', 'yield']),
  from: new Set([
    'take',
    'capture',
    'seize',
    'retake',
    'recapture',
    'wrest',
    'regain',
    'conquer',
    'liberate',
    'reclaim',
  ]),
};

const PASSING_VERBS: ReadonlySet<string> = new Set(Object.values(PASSING).flatMap((verbs) => [...verbs]));

/** "Lost the town of Marq to the rebels", "took it from the Northern Brigades": that is said of the verb, and of no town. */
export function mendTakenFrom(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  if (!tokens.some(({ lemma }) => PASSING_VERBS.has(lemma))) return sentence;
  const verbs = tokens.map((token, at) => (isHolder(token, language) ? verbOver(tokens, at) : -1));
  if (verbs.every((verb) => verb < 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (verbs[at]! < 0 ? token : { ...token, head: verbs[at]!, deprel: 'obl' })),
  );
}

const HOLDERS: ReadonlySet<string> = new Set(['fighters', 'force', 'group', 'government']);
const SHORT = /^\p{Lu}[\p{Lu}\d]+$/u;

/** Those who can hold a place: "the rebels", "the Northern Brigades", "M23". */
const isHolder = ({ upos, norm, lemma, deprel, text }: Token, { nouns }: Language): boolean =>
  deprel === 'nmod' &&
  ([lemma, norm, norm.replace(/s$/, '')].some((one) => HOLDERS.has(nouns.get(one.split(' ').at(-1)!) ?? '')) ||
    (upos === 'PROPN' && SHORT.test(text)));

/** The verb over the phrase, through nothing but its object; -1 where there is none of these. */
function verbOver(tokens: readonly Token[], at: number): number {
  const verbs = PASSING[caseAt(tokens, at)];
  if (!verbs) return -1;
  let up = tokens[at]!.head;
  while (up >= 0 && tokens[up]!.deprel === 'nmod') up = tokens[up]!.head;
  const object = tokens[up];
  if (object?.deprel !== 'obj' || object.head < 0 || !verbs.has(tokens[object.head]!.lemma)) return -1;
  // "lost the road to the brigade": a way that leads there
  return WAYS.has(object.lemma) || kidsOf(tokens, up).some((kid) => tokens[kid]!.norm === 'to') ? -1 : object.head;
}

const WAYS: ReadonlySet<string> = new Set(
  'road route access way highway approach entrance gateway corridor'.split(' '),
);
