import type { Sentence, Token } from '../../../syntax/tree.ts';
import { isPassive, withArcs } from './arcs.ts';

const DASHES = new Set(['-', '–', '—', '--']);
const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM']);

/** The verb of the clause that goes on behind the second dash: an auxiliary's, or the word itself. */
function verbAfter(tokens: readonly Token[], dash: number): number {
  let at = dash + 1;
  while (tokens[at]?.upos === 'ADV') at++;
  const next = tokens[at];
  if (next?.upos === 'VERB') return at;
  return next?.upos === 'AUX' && tokens[next.head]?.upos === 'VERB' && next.head > at ? next.head : -1;
}

/** The noun of the phrase right before the first dash. */
function nounBefore(tokens: readonly Token[], dash: number): number {
  let at = dash - 1;
  while (
    at >= 0 &&
    NOMINAL.has(tokens[tokens[at]!.head]?.upos ?? '') &&
    tokens[at]!.head < dash &&
    tokens[at]!.head < at
  )
    at = tokens[at]!.head;
  return NOMINAL.has(tokens[at]?.upos ?? '') && !tokens.some(({ head, deprel }) => head === at && deprel === 'case')
    ? at
    : -1;
}

function hangsOn(tokens: readonly Token[], verb: number, noun: number): boolean {
  let at = verb;
  for (let steps = 0; steps < 8 && at >= 0; steps++, at = tokens[at]!.head) if (at === noun) return true;
  return false;
}

/** "Three people – a teacher, her son, and a guest – were killed": who stand between the dashes are those told before them. */
export function mendDashedAsides(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const first = tokens.findIndex(({ norm }) => DASHES.has(norm));
  const second = first < 1 ? -1 : tokens.findIndex(({ norm }, at) => at > first + 1 && DASHES.has(norm));
  const verb = second < 0 ? -1 : verbAfter(tokens, second);
  const noun = verb < 0 ? -1 : nounBefore(tokens, first);
  if (noun < 0 || (tokens[noun]!.head === verb && tokens[noun]!.deprel.startsWith('nsubj'))) return sentence;
  const top = tokens[noun]!;
  const passive = isPassive(tokens, verb);
  const mended = tokens.map((token, at) => {
    if (at === noun) return { ...token, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' };
    // the noun may stand where the verb should
    if (at === verb && hangsOn(tokens, verb, noun)) return { ...token, head: top.head, deprel: top.deprel };
    if (at > verb && token.head === noun) return { ...token, head: verb };
    const inside = at > first && at < second && token.upos !== 'PUNCT';
    if (inside && (token.head < first || token.head > second))
      return { ...token, head: noun, deprel: NOMINAL.has(token.upos) ? 'appos' : 'dep' };
    return at < first && token.head > first && token.head < second ? { ...token, head: verb } : token;
  });
  return withArcs(sentence, mended);
}
