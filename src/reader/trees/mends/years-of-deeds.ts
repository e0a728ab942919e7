import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, withArcs } from './arcs.ts';

const YEAR = /^(?:19|20)\d\d$/;

/** "Sentenced him to 20 years for the shelling of Sarajevo in 1993": the year is that of the deed, and not of the sentence. */
export function mendYearsOfDeeds(sentence: Sentence, { punishing }: Language): Sentence {
  const { tokens } = sentence;
  const year = tokens.findIndex(
    ({ text, deprel, head }, at) =>
      YEAR.test(text) &&
      deprel === 'obl' &&
      head >= 0 &&
      punishing.has(tokens[head]!.lemma) &&
      caseAt(tokens, at) === 'in',
  );
  if (year < 0) return sentence;
  const verb = tokens[year]!.head;
  const deed = tokens.findLastIndex(
    ({ upos, head, deprel }, at) =>
      at > verb && at < year && head === verb && upos === 'NOUN' && deprel === 'obl' && caseAt(tokens, at) === 'for',
  );
  if (deed < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === year ? { ...token, head: deed, deprel: 'nmod' } : token)),
  );
}
