import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** The verb, where the place to which it leads hangs on the one from which it does; -1 else. */
function verbOf(tokens: Tokens, at: number, { goals }: Language): number {
  const { upos, deprel, head: from } = tokens[at]!;
  if (upos !== 'PROPN' || deprel !== 'nmod' || from < 0 || from > at || !goals.has(caseAt(tokens, at))) return -1;
  const { upos: kind, deprel: as, head: verb } = tokens[from]!;
  const isFrom = kind === 'PROPN' && as === 'obl' && caseAt(tokens, from) === 'from';
  return isFrom && verb >= 0 && verb < from && tokens[verb]!.upos === 'VERB' ? verb : -1;
}

/** "Moved from A to B": B is where they went, and no part of A. */
export function mendFromOneToAnother(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  if (!tokens.some((_, at) => verbOf(tokens, at, language) >= 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      const verb = verbOf(tokens, at, language);
      return verb < 0 ? token : { ...token, head: verb, deprel: 'obl' };
    }),
  );
}
