import type { Beat, Knowledge, LoadedWords, Report } from '../model/index.ts';
import type { Language } from './language.ts';
import type { FoundName } from './names/names.ts';
import type { NumberMention } from './numbers/number-words.ts';
import type { TimeMention } from './times/times.ts';
import type { Tree, Word } from './trees/words.ts';

/** What the caller tells the reader beside the report. */
export interface ReadOptions {
  /** The theatre whose knowledge is preferred; null: told from the text. */
  readonly theatre?: string | null;
  /** ISO 3166-1 alpha-2: a hint for places only. */
  readonly country?: string | null;
  /** The ground that the outlet's earlier reports cover: a hint for places only. */
  readonly beat?: Beat | null;
}

/** A report with its layers: each stage adds one and changes none. */
export interface Document {
  readonly report: Report;
  readonly text: string;
  readonly options: ReadOptions;
  readonly language: Language;
  readonly knowledge: Knowledge;
  readonly trees: readonly Tree[];
  /** Names by the offset of the word that heads them. */
  readonly names: ReadonlyMap<number, FoundName>;
  readonly times: readonly TimeMention[];
  /** Numbers by the index of their sentence. */
  readonly numbers: ReadonlyMap<number, readonly NumberMention[]>;
  /** What pronouns and "the army", "the town" stand for, where the text tells. */
  readonly pronouns: ReadonlyMap<Word, Word>;
  /** Loaded words of the text, in text order. */
  readonly loadedWords: readonly LoadedWords[];
  /** The side for which the report's own voice speaks, where its outlet is known. */
  readonly side: string | null;
}

/** The name of which this word is the (last) token, or null. */
export function nameOf(doc: Document, word: Word): FoundName | null {
  const name = doc.names.get(word.start);
  return name && name.start <= word.start && name.end >= word.end ? name : null;
}

/** The number that this word belongs to, or null. */
export function numberOf(doc: Document, word: Word): NumberMention | null {
  return doc.numbers.get(word.tree.index)?.find((number) => number.first <= word.at && word.at < number.past) ?? null;
}

const timesBySentence = new WeakMap<readonly TimeMention[], ReadonlyMap<number, readonly TimeMention[]>>();

function timesIn(times: readonly TimeMention[], sentence: number): readonly TimeMention[] {
  let known = timesBySentence.get(times);
  if (!known) {
    const lists = new Map<number, TimeMention[]>();
    for (const time of times) lists.set(time.sentence, [...(lists.get(time.sentence) ?? []), time]);
    timesBySentence.set(times, lists);
    known = lists;
  }
  return known.get(sentence) ?? [];
}

/** The time expression that covers this word, or null. */
export function timeOf(doc: Document, word: Word): TimeMention | null {
  return timesIn(doc.times, word.tree.index).find((time) => time.start < word.end && word.start < time.end) ?? null;
}
