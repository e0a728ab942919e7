/** Heads and labels of a sentence; -1 as head marks a root. Labels are names. */
interface Arcs {
  readonly heads: number[];
  readonly labels: string[];
}

/**
 * Makes one tree of what the parser left: one root, the other headless words under it, and no word but a stop under
 * a stop. `isStop` tells the tokens that are punctuation.
 */
export const repairTree = ({ heads, labels }: Arcs, isStop: (at: number) => boolean): void => {
  const root = chooseRoot(heads, isStop);
  for (let i = 0; i < heads.length; i++) {
    if (i === root) labels[i] = 'root';
    else if (heads[i]! < 0) {
      heads[i] = root;
      labels[i] = isStop(i) ? 'punct' : 'parataxis';
    }
  }
  for (let i = 0; i < heads.length; i++) {
    let head = heads[i]!;
    // A stop has its own head, so climbing ends at a word or at the root.
    while (head >= 0 && head !== root && isStop(head)) head = heads[head]!;
    if (head >= 0) heads[i] = head;
  }
};

const chooseRoot = (heads: readonly number[], isStop: (at: number) => boolean): number => {
  let first = -1;
  for (let i = 0; i < heads.length; i++) {
    if (heads[i]! >= 0) continue;
    if (!isStop(i)) return i;
    if (first < 0) first = i;
  }
  return first;
};
