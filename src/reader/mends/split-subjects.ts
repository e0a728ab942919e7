import type { Sentence, Token } from '../../syntax/tree.ts';
import { NOMINAL, withArcs } from './arcs.ts';

/** "…; three policemen and the bomber died": what stands between the stop and "and" is the first half of the subject. */
export function mendSplitSubjects(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const second = tokens.findIndex(
    ({ deprel, head }, at) =>
      deprel.startsWith('nsubj') && head > at && tokens[head]!.upos === 'VERB' && opensWithAnd(tokens, at, head),
  );
  const verb = tokens[second]?.head ?? -1;
  const and = tokens.findLastIndex(({ norm }, at) => at < second && norm === 'and');
  const stop = tokens.findLastIndex(({ text }, at) => at < and && text === ';');
  if (second < 0 || and < 0 || stop < 0 || tokens[and]!.head !== verb) return sentence;
  const first = tokens.findIndex(
    ({ upos, head }, at) => at > stop && at < and && NOMINAL.has(upos) && (head < stop || head > and),
  );
  const isPhrase = tokens
    .slice(stop + 1, and)
    .every(({ upos }) => NOMINAL.has(upos) || upos === 'DET' || upos === 'ADJ');
  if (first < 0 || !isPhrase) return sentence;
  const mended = tokens.map((token, at) => {
    if (at === first) return { ...token, head: verb, deprel: tokens[second]!.deprel };
    if (at === second) return { ...token, head: first, deprel: 'conj' };
    return at === and ? { ...token, head: second } : token;
  });
  return withArcs(sentence, mended);
}

// "and the bomber died": the tree hangs the "and" on the verb
const opensWithAnd = (tokens: readonly Token[], at: number, verb: number): boolean =>
  tokens.findLast(({ norm }, before) => before < at && norm === 'and')?.head === verb;
