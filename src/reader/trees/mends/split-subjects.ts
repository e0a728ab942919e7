import type { Sentence, Token } from '../../../syntax/tree.ts';
import { caseAt, NOMINAL, withArcs } from './arcs.ts';

/** "…; three policemen and the bomber died": what stands between the stop and "and" is the first half of the subject. */
export function mendSplitSubjects(told: Sentence): Sentence {
  const sentence = betweenTwo(told);
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

/** "Fighting between the army and the front has killed nine": the front is the other of the two, and no second subject. */
function betweenTwo(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isSubject = (at: number): boolean => tokens[at]!.deprel.startsWith('nsubj');
  const first = tokens.findIndex(
    ({ deprel, head }, at) =>
      deprel === 'nmod' && caseAt(tokens, at) === 'between' && tokens[head] !== undefined && isSubject(head),
  );
  const verb = first < 0 ? -1 : tokens[tokens[first]!.head]!.head;
  const second = tokens.findIndex((token, at) => at > first && token.head === verb && isSubject(at));
  const and = tokens.findLastIndex(({ norm }, at) => at < second && norm === 'and');
  if (verb < 0 || second < 0 || second > verb || and < first) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === second) return { ...token, head: first, deprel: 'conj' };
      return at === and ? { ...token, head: second, deprel: 'cc' } : token;
    }),
  );
}
