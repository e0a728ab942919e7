import type { Claim, Issue, Knowledge, LoadedWords, Report } from '../model/index.ts';
import type { NameSpan, RawSentence, Sentence } from '../syntax/tree.ts';
import type { Placed } from './claims.ts';
import type { Document, ReadOptions } from './document.ts';
import type { Draft } from './frames/drafts.ts';
import type { NearMiss } from './frames/frames.ts';
import type { Language } from './language.ts';
import type { FoundName } from './names/names.ts';
import type { References } from './nouns/reference.ts';
import type { NumberMention } from './numbers/number-words.ts';
import type { Resolver } from './places/resolve.ts';
import type { TimeMention } from './times/times.ts';
import type { Tree } from './trees/words.ts';

/** The syntax of a language: what `loadSyntax` and its siblings give. */
export interface Syntax {
  readonly splitSentences: (text: string, skip?: readonly { start: number; end: number }[]) => RawSentence[];
  readonly parse: (text: string, sentence: RawSentence, names: NameSpan[]) => Sentence;
  /** The sentence untagged and without a tree: for one that can hold no claim. */
  readonly skim: (sentence: RawSentence) => Sentence;
  /** Lower case, curly quotes and marks normalised. */
  readonly normalise: (text: string) => string;
}

/** What every stage may use beside what the stages before it made. */
export interface Desk {
  readonly report: Report;
  readonly options: ReadOptions;
  readonly language: Language;
  readonly syntax: Syntax;
  readonly knowledge: Knowledge;
}

/** All that is known of a report once every stage has run. */
export interface Work {
  readonly desk: Desk;
  readonly raw: readonly RawSentence[];
  readonly times: readonly TimeMention[];
  readonly names: ReadonlyMap<number, FoundName>;
  readonly trees: readonly Tree[];
  readonly numbers: ReadonlyMap<number, readonly NumberMention[]>;
  readonly loadedWords: readonly LoadedWords[];
  readonly references: References;
  readonly document: Document;
  readonly misses: readonly NearMiss[];
  readonly fired: readonly Draft[];
  readonly drafts: readonly Draft[];
  readonly placed: readonly Placed[];
  readonly resolver: Resolver;
  readonly claims: readonly Claim[];
  /** Sums of a war, told behind the news. */
  readonly background: readonly Claim[];
  readonly issues: readonly Issue[];
}
