import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, kidsOf, withArcs } from './arcs.ts';

/**
 * "Blamed the attack on the rebels", "attributed the raid to the army": who did it belongs to the blaming, and was not attacked;
 * "blamed the blast in the market on rebels": where it was belongs to the deed.
 */
export function mendBlamedOn(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  for (const [verb, token] of tokens.entries()) {
    const marks = token.upos === 'VERB' ? marksOf(language, token.lemma) : undefined;
    if (!marks) continue;
    const behind = kidsOf(tokens, verb).filter((kid) => tokens[kid]!.deprel === 'obl');
    const deed = kidsOf(tokens, verb).find((kid) => tokens[kid]!.deprel === 'obj');
    const blamed = behind.find((kid) => marks.has(caseAt(tokens, kid)));
    const between = behind.filter((kid) => deed !== undefined && blamed !== undefined && kid > deed && kid < blamed);
    if (between.length)
      return withArcs(
        sentence,
        tokens.map((one, at): Token => (between.includes(at) ? { ...one, head: deed!, deprel: 'nmod' } : one)),
      );
    if (blamed !== undefined) continue;
    const author =
      deed === undefined ? undefined : nouns(tokens, deed).findLast((kid) => isAuthor(tokens, kid, marks, language));
    if (author === undefined) continue;
    return withArcs(
      sentence,
      tokens.map((one, at): Token => (at === author ? { ...one, head: verb, deprel: 'obl' } : one)),
    );
  }
  return sentence;
}

/** The nouns below a deed, however deep: "the killing of a priest in the town on rebels". */
const nouns = (tokens: readonly Token[], deed: number): number[] =>
  kidsOf(tokens, deed)
    .filter((kid) => tokens[kid]!.deprel === 'nmod')
    .flatMap((kid) => [kid, ...nouns(tokens, kid)])
    .sort((a, b) => a - b);

/** The prepositions before whoever is said to have done what is the verb's object. */
const marksOf = ({ authorship }: Language, lemma: string): ReadonlySet<string> | undefined =>
  authorship.get(lemma)?.find(({ who, marks }) => who === 'by' && marks.has(''))?.by;

// "blamed the attack on the embassy" may be on whoever was told before
const isAuthor = (tokens: readonly Token[], at: number, marks: ReadonlySet<string>, { nouns }: Language): boolean =>
  tokens[at]!.deprel === 'nmod' && marks.has(caseAt(tokens, at)) && nouns.get(tokens[at]!.lemma) !== 'site';
