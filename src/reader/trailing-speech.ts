import { verbLemma } from './arguments.ts';
import type { Document } from './document.ts';
import type { StanceRow } from './language.ts';
import { isPassive, isVerb, type Tree, type Word } from './words.ts';

/** Whose word a sentence is, by its last words. */
export interface TrailingSpeech {
  readonly verb: Word;
  readonly speaker: Word;
  readonly row: StanceRow;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

// From a verb leftwards over "a military source", "local officials"; null where no noun stands there.
function nounBefore(words: readonly Word[], verb: Word): { head: Word; first: number } | null {
  let first = verb.at;
  while (first > 0 && words[first - 1]!.upos === 'AUX') first--;
  const last = words[first - 1];
  if (!last || !['NOUN', 'PROPN'].includes(last.upos)) return null;
  while (first > 0 && NOMINAL.has(words[first - 1]!.upos)) first--;
  if (words[first - 1]?.upos === 'DET') first--;
  return { head: last, first };
}

/** What may follow the verb of a trailing clause: whom it was told, and when. */
const isTail = (words: readonly Word[]): boolean =>
  words.length <= 8 && !words.some((word) => isVerb(word) || word.upos === 'SCONJ');

/**
 * "Troops took the village a military source told the agency on Saturday": the speaker at the end of a sentence, read off
 * the words, whatever the tree makes of them; many outlets' texts come without the comma that would show it.
 */
export function trailingSpeech(doc: Document, tree: Tree): TrailingSpeech | null {
  const { words } = tree;
  for (let at = words.length - 1; at > 2 && at > words.length - 12; at--) {
    const verb = words[at]!;
    if (!isVerb(verb) || !['VBD', 'VBZ', 'VBP', 'VBN'].includes(verb.xpos)) continue;
    const row = doc.language.stanceOf(verbLemma(verb)) ?? doc.language.stanceOf(verb.lemma);
    // "the capture of the town was announced": what is announced announces nothing
    if (!row?.speaker || row.status !== 'reported' || isPassive(verb)) return null;
    const after = words.slice(at + 1);
    const before = nounBefore(words, verb);
    if (before && before.first > 3 && isTail(after)) return { verb, speaker: before.head, row };
    return null;
  }
  return null;
}
