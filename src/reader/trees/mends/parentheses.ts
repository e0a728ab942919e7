import type { Sentence, Token } from '../../../syntax/tree.ts';

/** "1200 square kilometres (460 square miles) of the heights": what follows a bracket hangs on nothing inside it. */
export function mendParentheses(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const closing = tokens.flatMap(({ text }, at) => (text === ')' || text === ']' ? [at] : []));
  if (!closing.length) return sentence;
  const opened = (from: number, past: number): boolean =>
    tokens.slice(from, past).some(({ text }) => text === '(' || text === '[');
  const isStray = ({ head }: Token, at: number): boolean => {
    const close = closing.find((one) => head < one && one < at);
    return close !== undefined && head >= 0 && tokens[head]!.head >= 0 && !opened(head, close) && opened(0, head);
  };
  if (!tokens.some(isStray)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => (isStray(token, at) ? { ...token, head: outside(tokens, token.head) } : token)),
  };
}

// The nearest word above that stands before the bracket.
function outside(tokens: readonly Token[], inside: number): number {
  const open = tokens.findLastIndex(({ text }, at) => at < inside && (text === '(' || text === '['));
  let at = inside;
  for (let steps = 0; at > open && steps < 20; steps++) {
    const up = tokens[at]!.head;
    if (up < 0) return at;
    at = up;
  }
  return at;
}
