import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { caseAt, kidsOf, withArcs } from './arcs.ts';

/** Verbs of what one has had and another now has. */
const PARTING: ReadonlySet<string> = new Set(['lose', 'cede', 'surrender', 'relinquish', 'abandon', 'yield']);

/** "Has lost the town of Marq to the rebels": to whom is said of the losing, and of no town. */
export function mendLostTo(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verbs = tokens.map((token, at) => (isTaker(token, language) ? verbOver(tokens, at) : -1));
  if (verbs.every((verb) => verb < 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (verbs[at]! < 0 ? token : { ...token, head: verbs[at]!, deprel: 'obl' })),
  );
}

const TAKERS: ReadonlySet<string> = new Set(['fighters', 'force', 'group', 'government']);

const isTaker = ({ upos, lemma, deprel }: Token, { nouns }: Language): boolean =>
  deprel === 'nmod' && (upos === 'PROPN' || TAKERS.has(nouns.get(lemma.split(' ').at(-1)!) ?? ''));

/** The verb of parting over a phrase with "to", through nothing but its object. */
function verbOver(tokens: readonly Token[], at: number): number {
  if (caseAt(tokens, at) !== 'to') return -1;
  let up = tokens[at]!.head;
  while (up >= 0 && tokens[up]!.deprel === 'nmod') up = tokens[up]!.head;
  const object = tokens[up];
  if (object?.deprel !== 'obj' || object.head < 0 || !PARTING.has(tokens[object.head]!.lemma)) return -1;
  // "lost the road to Homs": a way that leads there
  return kidsOf(tokens, up).some((kid) => tokens[kid]!.norm === 'to') || WAYS.has(object.lemma) ? -1 : object.head;
}

const WAYS: ReadonlySet<string> = new Set([
  'road',
  'route',
  'access',
  'way',
  'highway',
  'approach',
  'entrance',
  'gateway',
  'corridor',
]);
