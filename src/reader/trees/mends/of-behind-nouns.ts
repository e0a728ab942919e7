import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, kidsOf, withArcs } from './arcs.ts';

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
const OWN: ReadonlySet<string> = new Set(['obj', 'obl', 'nsubj', 'nsubj:pass']);

/** The noun right before the "of" of a phrase that hangs on the noun's own verb; -1 where there is none. */
function ownerOf(tokens: readonly Token[], at: number, { takesOf }: Language): number {
  const { deprel, head } = tokens[at]!;
  if (deprel !== 'obl' || tokens[head]?.upos !== 'VERB' || caseAt(tokens, at) !== 'of') return -1;
  const mark = kidsOf(tokens, at).find((kid) => tokens[kid]!.norm === 'of')!;
  const noun = tokens[mark - 1];
  const isOwn = noun !== undefined && NOUNS.has(noun.upos) && noun.head === head && OWN.has(noun.deprel);
  return isOwn && head < at && !takesOf.has(tokens[head]!.lemma) ? mark - 1 : -1;
}

/** "Attacked positions of the front": what stands behind a noun and "of" is the noun's, and no adjunct of the verb. */
export function mendOfBehindNouns(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const owners = tokens.map((_, at) => ownerOf(tokens, at, language));
  if (owners.every((owner) => owner < 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (owners[at]! < 0 ? token : { ...token, head: owners[at]!, deprel: 'nmod' })),
  );
}
