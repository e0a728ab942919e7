import type { Document } from '../document.ts';
import type { Tree } from '../trees/words.ts';

const known = new WeakMap<Tree, boolean>();

/** "Has the army taken the town?": who asks whether does not say so; "why did the army shell it?" takes it for granted. */
export function asksWhether(doc: Document, tree: Tree): boolean {
  let asks = known.get(tree);
  if (asks === undefined) {
    const said = tree.words.filter(({ upos }) => upos !== 'PUNCT' && upos !== 'CCONJ');
    asks =
      doc.language.questionOpeners.has(said[0]?.norm ?? '') && tree.words.slice(-2).some(({ text }) => text === '?');
    known.set(tree, asks);
  }
  return asks;
}

/** "Whenever rebels attack, the army shells the village", "once an attack has taken place, police come": how it goes, on no day that is told. */
export const tellsWont = ({ language }: Document, { words }: Tree): boolean =>
  language.wontOpeners.has(words[0]?.norm ?? '') && !words.some(({ xpos }) => xpos === 'VBD');
