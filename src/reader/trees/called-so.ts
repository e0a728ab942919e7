import type { Attribution, Status } from '../../model/index.ts';
import type { RawSentence } from '../../syntax/tree.ts';
import type { Document } from '../document.ts';
import type { Language } from '../language.ts';
import type { Word } from './words.ts';

/**
 * A sentence without the words that only say who calls something so: "killed [what it said were] twelve rebels", "died in
 * [what police called] a bombing". What is called so stands where it would without them, and no tree is misled.
 */
export function withoutCalling(sentence: RawSentence, text: string, { calledSo }: Language): RawSentence {
  const { start, end, tokens } = sentence;
  const found = [...text.slice(start, end).matchAll(calledSo)].map(({ index, 0: { length } }) => ({
    start: start + index,
    end: start + index + length,
  }));
  if (!found.length) return sentence;
  const kept = tokens.filter((token) => !found.some((one) => one.start <= token.start && token.end <= one.end));
  return kept.length ? { ...sentence, tokens: kept } : sentence;
}

/** How far a happening is stood behind that somebody calls so, and who does, where that is no pronoun. */
interface Calling {
  readonly status: Status;
  readonly speaker: Attribution | null;
}

// "what is believed to be"
const isGuess = ({ language: { knownLemmas, stanceOf } }: Document, word: string): boolean =>
  stanceOf(knownLemmas.get(word) ?? word)?.status === 'speculated';

/** Words that may stand between those that are left out and the happening: "a", "suspected", "suicide". */
const WITHIN: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'ADV', 'PUNCT']);

/** Whose word it is that a happening was one, "in what police called a bombing": null where nobody calls it so, no speaker for "it". */
export function callingOf(doc: Document, happening: Word): Calling | null {
  const { words } = happening.tree;
  let first = happening.at;
  while (first > 0 && words[first - 1]!.end + 1 >= words[first]!.start) {
    first--;
    if (!WITHIN.has(words[first]!.upos)) return null;
  }
  const from = first > 0 ? words[first - 1]!.end : doc.text.lastIndexOf('\n', words[0]!.start) + 1;
  const [found] = doc.text.slice(from, happening.end + 1).matchAll(doc.language.calledSo);
  if (!found) return null;
  const status = found[0].split(' ').some((word) => isGuess(doc, word)) ? 'speculated' : 'reported';
  const who = found.groups?.who?.trim();
  if (!who) return { status, speaker: null };
  const start = from + found.index + found[0].indexOf(who);
  const span = { start, end: start + who.length };
  return { status, speaker: { text: who, span, actor: null, named: false, evidence: 'not-said' } };
}
