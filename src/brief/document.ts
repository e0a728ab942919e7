import type { Figure } from './figure.ts';

/** A number that was reckoned from the cited claims rather than read in one: what was counted, so that it can be counted again. */
export interface Reckoned {
  readonly value: number;
  /** `events`: of the ids in `of`; `sources`, `places`: of the events in `of`. */
  readonly what: 'events' | 'sources';
  readonly of: readonly string[];
}

/** A sentence before it is checked. */
export interface Draft {
  readonly text: string;
  /** Ids of recorded claims that bear it out. */
  readonly claims: readonly string[];
  /** Ids of the events that it tells of; empty where it only points at them. */
  readonly events: readonly string[];
  /** How it is built: no two neighbours are built alike. */
  readonly frame: string;
  readonly reckoned: readonly Reckoned[];
}

/** A sentence as it is printed: with the numbers of its references. */
export interface Printed extends Draft {
  readonly cites: readonly number[];
}

/** A paragraph of one area, or of all. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** "Idlib"; null where it is not of one area. */
  readonly area: string | null;
  readonly sentences: readonly Printed[];
}

/** A table of words. */
export interface Table {
  readonly kind: 'table';
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A picture in vectors. */
export interface Picture {
  readonly kind: 'figure';
  readonly figure: Figure;
}

/** What a section is made of. */
export type Block = Paragraph | Table | Picture;

/** A part of the brief under one heading. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The words that a sentence rests on, with where they stand. */
export interface Reference {
  readonly number: number;
  readonly claims: readonly string[];
  readonly outlet: string;
  readonly side: string | null;
  /** ISO date; null where the report has none. */
  readonly published: string | null;
  readonly report: string;
  readonly title: string | null;
  readonly url: string | null;
  /** The very words: a range of the report's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A sentence that was not printed, and why. */
export interface Dropped {
  readonly text: string;
  readonly claims: readonly string[];
  readonly because: readonly string[];
}

/** What was measured of the brief. */
export interface Measures {
  /** Sentences planned, printed, and found borne out by the claims they cite. */
  readonly planned: number;
  readonly printed: number;
  readonly supported: number;
  /** Events of the day, and those that a printed sentence tells of. */
  readonly events: number;
  readonly told: number;
  /** Flesch-Kincaid grade: years of school; and Flesch reading ease, 0 to 100. */
  readonly grade: number;
  readonly ease: number;
  readonly wordsPerSentence: number;
  /** Share of runs of four words that occur more than once, names left out. */
  readonly repetition: number;
  /** Neighbouring sentences that are built alike. */
  readonly sameFrame: number;
}

/** A situation report: what every format is made of. */
export interface Brief {
  readonly title: string;
  readonly day: string;
  readonly in: string | null;
  /** What the reader should know of how it was made. */
  readonly note: string;
  readonly sections: readonly Section[];
  readonly references: readonly Reference[];
  readonly measures: Measures;
  readonly dropped: readonly Dropped[];
}
