import type { Draft } from '../frames/drafts.ts';
import type { Tree } from '../trees/words.ts';

/** Sentences of fewer words may repeat by chance: "Three were killed." */
const LEAST_WORDS = 6;

const wording = (tree: Tree): string | null => {
  const words = tree.words.filter(({ norm }) => /[\p{L}\p{N}]/u.test(norm)).map(({ norm }) => norm);
  return words.length < LEAST_WORDS ? null : words.join(' ');
};

/** For each sentence whose very words stood before, the index of the one that said them first. */
export function copiesOf(trees: readonly Tree[]): ReadonlyMap<number, number> {
  const first = new Map<string, number>();
  const copies = new Map<number, number>();
  for (const tree of trees) {
    const words = wording(tree);
    if (words === null) continue;
    const before = first.get(words);
    if (before === undefined) first.set(words, tree.index);
    else copies.set(tree.index, before);
  }
  return copies;
}

/** A sentence printed twice (a pull quote, a headline in the body) says a thing once: its copy is more evidence, no more claims. */
export function joinCopies(drafts: readonly Draft[], copies: ReadonlyMap<number, number>): Draft[] {
  if (!copies.size) return [...drafts];
  return drafts
    .filter(({ trigger }) => !copies.has(trigger.tree.index))
    .map((draft) => {
      const again = [...copies].filter(([, first]) => first === draft.trigger.tree.index).map(([copy]) => copy);
      return again.length ? { ...draft, sentences: [...draft.sentences, ...again] } : draft;
    });
}
