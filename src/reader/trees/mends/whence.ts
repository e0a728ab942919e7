import type { Sentence, Token } from '../../../syntax/tree.ts';
import { caseAt, withArcs } from './arcs.ts';

const WHERE: ReadonlySet<string> = new Set(['near', 'in', 'at', 'outside']);

/** "Killed three peacekeepers from Burundi near Karkum": where it was is no part of where they come from. */
export function mendWhence(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isWhere = ({ upos, deprel, head }: Token, at: number): boolean =>
    upos === 'PROPN' &&
    deprel === 'nmod' &&
    head < at &&
    tokens[head]?.upos === 'PROPN' &&
    caseAt(tokens, head) === 'from' &&
    /^(?:nsubj|obj|obl|nmod)/.test(tokens[head]!.deprel) &&
    WHERE.has(caseAt(tokens, at));
  const where = tokens.findIndex(isWhere);
  return where < 0 ? sentence : rehung(sentence, where);
}

function rehung(sentence: Sentence, where: number): Sentence {
  const { tokens } = sentence;
  let verb = tokens[where]!.head;
  for (let steps = 0; verb >= 0 && tokens[verb]!.upos !== 'VERB' && steps < 6; steps++) verb = tokens[verb]!.head;
  if (verb < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === where ? { ...token, head: verb, deprel: 'obl' } : token)),
  );
}
