import type { Document } from '../document.ts';
import type { StanceRow } from '../language.ts';
import { verbLemma } from '../trees/carriers.ts';
import { isVerb, kidBy, kidsBy, type Tree, type Word } from '../trees/words.ts';

/** Whose word a sentence is, by its last words. */
export interface TrailingSpeech {
  readonly verb: Word;
  readonly speakers: readonly Word[];
  readonly row: StanceRow;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/** "Car bomb explodes, casualties reported": what is told tells nothing. */
const TOLD: ReadonlySet<string> = new Set(
  'casualties injuries damage deaths fatalities victims explosions blasts clashes arrests gunfire shots fires'.split(
    ' ',
  ),
);

interface Nouns {
  readonly heads: readonly Word[];
  readonly first: number;
}

// Leftwards over "a military source", "residents and a medic"; null where no noun stands there.
function nounsBefore(words: readonly Word[], past: number): Nouns | null {
  let first = past;
  const last = words[first - 1];
  if (!last || !['NOUN', 'PROPN'].includes(last.upos)) return null;
  while (first > 0 && NOMINAL.has(words[first - 1]!.upos)) first--;
  // "with no casualties reported"
  if (words[first - 1]?.norm === 'no' || TOLD.has(last.norm)) return null;
  if (words[first - 1]?.upos === 'DET') first--;
  const joined = words[first - 1]?.upos === 'CCONJ' ? nounsBefore(words, first - 1) : null;
  // "captured the hill and the mill local sources said": what is joined far back is no speaker
  return joined && words[joined.first - 1]?.upos === 'PUNCT'
    ? { heads: [...joined.heads, last], first: joined.first }
    : { heads: [last], first };
}

// "the attack was claimed by": a passive has its speaker behind it
const isPassive = (words: readonly Word[], verb: Word): boolean =>
  verb.xpos === 'VBN' && words[verb.at - 1]?.lemma === 'be';

// "The ministry has falsely claimed"
const beforeAuxiliaries = (words: readonly Word[], at: number): number =>
  at > 0 && ['AUX', 'ADV'].includes(words[at - 1]!.upos) ? beforeAuxiliaries(words, at - 1) : at;

/** What may follow the verb of a trailing clause: whom it was told, and when. */
const isTail = (words: readonly Word[]): boolean =>
  words.length <= 8 &&
  // "without giving details"
  !words.some(
    (word, at) =>
      (isVerb(word) && words[at - 1]?.norm !== 'without') || (word.upos === 'SCONJ' && word.norm !== 'without'),
  );

/**
 * "Troops took the village a military source told the agency on Saturday": the speaker at the end of a sentence, read off
 * the words, whatever the tree makes of them; many outlets' texts come without the comma that would show it.
 */
export function trailingSpeech(doc: Document, tree: Tree): TrailingSpeech | null {
  const { words } = tree;
  for (let at = words.length - 1; at > 2 && at > words.length - 12; at--) {
    const verb = words[at]!;
    if (!isVerb(verb) || !['VBD', 'VBZ', 'VBP', 'VBN'].includes(verb.xpos)) continue;
    // "the army has not commented"
    if (words[at - 1] && doc.language.negations.has(words[at - 1]!.norm)) return null;
    const row = doc.language.stanceOf(verbLemma(verb)) ?? doc.language.stanceOf(verb.lemma);
    if (!row?.speaker || row.status !== 'reported') return null;
    // "the fire claimed 52 lives": what it claims is counted, and no word of anybody
    if (kidsBy(verb, 'obj').some((kid) => kid.at > at && (kidBy(kid, 'nummod') || kid.lemma === 'life'))) return null;
    const after = words.slice(at + 1);
    const before = isPassive(words, verb) ? null : nounsBefore(words, beforeAuxiliaries(words, verb.at));
    if (before && before.first > 3 && isTail(after)) return { verb, speakers: before.heads, row };
    return null;
  }
  return null;
}
