import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/** Words that may stand between "had" and "been". */
const BETWEEN = 3;

/** "Had once again been targeted": the verb of the passive that begins here; -1 where none does. */
function passiveFrom(tokens: readonly Token[], had: number): number {
  if (tokens[had]!.lemma !== 'have' || tokens[had]!.upos !== 'VERB') return -1;
  let been = had + 1;
  while (been - had <= BETWEEN && tokens[been]?.upos === 'ADV') been++;
  if (tokens[been]?.norm !== 'been' || tokens[been]!.deprel !== 'aux:pass') return -1;
  const verb = tokens[been]!.head;
  return verb > been && verb - been <= BETWEEN ? verb : -1;
}

/** "The base had once again been targeted": what reads as a verb of its own is the auxiliary of the passive behind it. */
export function mendPerfectPassives(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const had = tokens.findIndex((_, at) => passiveFrom(tokens, at) >= 0);
  if (had < 0) return sentence;
  const verb = passiveFrom(tokens, had);
  const isWithin = tokens[verb]!.head === had;
  const { head, deprel } = tokens[isWithin ? had : verb]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, head, deprel };
      if (at === had) return { ...token, upos: 'AUX', head: verb, deprel: 'aux' };
      if (token.head !== had) return token;
      return { ...token, head: verb, deprel: token.deprel === 'nsubj' ? 'nsubj:pass' : token.deprel };
    }),
  );
}
