import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

const WHEN: ReadonlySet<string> = new Set(['when', 'after', 'as']);

/** "Monitors documented the death of nine WHEN JETS BOMBED a market": the clause tells of the deaths, and is on the word of the monitors. */
export function mendToldDeaths(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const clause = tokens.findIndex(({ deprel, upos, head }, at) => {
    const speech = tokens[head];
    return (
      deprel === 'advcl' &&
      upos === 'VERB' &&
      head < at &&
      speech?.upos === 'VERB' &&
      language.stanceOf(speech.lemma)?.speaker === true &&
      kidsOf(tokens, at).some((kid) => kid < at && WHEN.has(tokens[kid]!.norm)) &&
      deathsOf(tokens, head, language) >= 0
    );
  });
  if (clause < 0) return sentence;
  const deaths = deathsOf(tokens, tokens[clause]!.head, language);
  if (deaths > clause) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === clause ? { ...token, head: deaths, deprel: 'acl' } : token)),
  );
}

/** What somebody tells of: "the death", "the killing"; -1 where it is something else. */
const deathsOf = (tokens: readonly Token[], speech: number, { countsOfHarm, deedsOnPeople }: Language): number =>
  kidsOf(tokens, speech).find(
    (kid) =>
      tokens[kid]!.deprel === 'obj' && (countsOfHarm.has(tokens[kid]!.lemma) || deedsOnPeople.has(tokens[kid]!.lemma)),
  ) ?? -1;
