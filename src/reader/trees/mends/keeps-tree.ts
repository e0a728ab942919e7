import type { Token } from '../../../syntax/tree.ts';

/** True where every word still leads to a root: a mend that would close a circle is none. */
export function isTree(tokens: readonly Pick<Token, 'head'>[]): boolean {
  const safe = new Set<number>();
  for (let start = 0; start < tokens.length; start++) {
    const way = new Set<number>();
    for (let at = start; at >= 0 && !safe.has(at); at = tokens[at]!.head) {
      if (way.has(at)) return false;
      way.add(at);
    }
    for (const at of way) safe.add(at);
  }
  return true;
}
