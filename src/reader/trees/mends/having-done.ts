import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/** Words that may stand between "having" and its participle: "having twice been". */
const BETWEEN: ReadonlySet<string> = new Set(['ADV', 'AUX']);

/** The participle behind a "having" that the tree takes for a verb of its own; -1 where there is none. */
function participleOf(tokens: readonly Token[], having: number): number {
  const { norm, upos, deprel } = tokens[having]!;
  if (norm !== 'having' || upos !== 'VERB' || deprel === 'aux') return -1;
  let at = having + 1;
  while (tokens[at] && BETWEEN.has(tokens[at]!.upos)) at++;
  return tokens[at]?.xpos === 'VBN' ? at : -1;
}

/** "Suspected of having gassed the suburb": the participle is the verb, "having" its auxiliary, and what was suspected is that. */
export function mendHavingDone(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const having = tokens.findIndex((_, at) => participleOf(tokens, at) >= 0);
  if (having < 0) return sentence;
  const verb = participleOf(tokens, having);
  const { head, deprel } = tokens[having]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, upos: 'VERB', head, deprel };
      if (at === having) return { ...token, upos: 'AUX', head: verb, deprel: 'aux' };
      return token.head === having || (at > having && at < verb) ? { ...token, head: verb } : token;
    }),
  );
}
