import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** So many words stand at most between a part and the deed: "role in the brutal killing". */
const APART = 5;

/** The word for a part, where the deed told right behind it hangs on the verb above both; -1 else. */
function partBefore(tokens: Tokens, at: number, { authorship }: Language): number {
  const { upos, deprel, head } = tokens[at]!;
  if (upos !== 'NOUN' || deprel !== 'obl' || head < 0) return -1;
  const mark = kidsOf(tokens, at).find((kid) => tokens[kid]!.deprel === 'case') ?? -1;
  const part = tokens[mark - 1];
  if (part?.head !== head || part.upos !== 'NOUN' || at - mark > APART) return -1;
  // "played a part in", "took part in": the verb has both
  if (authorship.get(tokens[head]!.lemma.toLowerCase())?.some(({ marks }) => marks.has('part'))) return -1;
  const row = authorship.get(part.lemma.toLowerCase())?.find(({ who }) => who === 'owner');
  return row?.marks.has(caseAt(tokens, at)) ? mark - 1 : -1;
}

/** "Described the army's role in the killing": the killing is what the role was in, and not where it was described. */
export function mendPartsInDeeds(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  if (!tokens.some((_, at) => partBefore(tokens, at, language) >= 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      const part = partBefore(tokens, at, language);
      return part < 0 ? token : { ...token, head: part, deprel: 'nmod' };
    }),
  );
}
