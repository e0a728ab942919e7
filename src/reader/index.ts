import type { Annotation, Claim, Issue, Knowledge, Report } from '../model/index.ts';
import { annotateWork } from './annotate.ts';
import type { ReadOptions } from './document.ts';
import { type Explanation, explainWork } from './explain.ts';
import { withoutHeading } from './heading.ts';
import type { Language } from './language.ts';
import { runStages } from './stages.ts';
import type { Desk, Syntax } from './work.ts';

export type { ReadOptions } from './document.ts';
export type { ExplainedSentence, Explanation } from './explain.ts';
export type { AspectRow, FrameRow, Language, NounClass, StanceRow } from './language.ts';
export { STAGES } from './stages.ts';
export type { Syntax, Work } from './work.ts';

/** What a reader is made of: a language's syntax and tables, and knowledge by theatre. All are passed in; nothing is loaded. */
export interface ReaderParts {
  readonly language: Language;
  readonly syntax: Syntax;
  /** Knowledge that prefers a theatre, as things stood on a date (ISO); null: no preference. An unknown name answers like null. */
  readonly knowledge: (theatre: string | null, date: string | null) => Knowledge;
  /** Tells a theatre from a text, else from the country that it is said to be of; null where none stands out. */
  readonly detectTheatre: (text: string, country?: string | null) => string | null;
}

/** Reads reports: no input or output, no clock, no chance; the same report gives the same claims. */
export interface Reader {
  readonly read: (report: Report, options?: ReadOptions) => { claims: Claim[]; background: Claim[]; issues: Issue[] };
  readonly annotate: (report: Report, options?: ReadOptions) => Annotation[];
  readonly explain: (report: Report, options?: ReadOptions) => Explanation;
}

/** Makes a reader of its parts. */
export function createReader(parts: ReaderParts): Reader {
  const desk = (report: Report, options: ReadOptions = {}): Desk => {
    const theatre = options.theatre ?? parts.detectTheatre(report.text, options.country);
    return {
      report,
      options,
      language: parts.language,
      syntax: parts.syntax,
      knowledge: parts.knowledge(theatre, report.published?.slice(0, 10) ?? null),
    };
  };
  const begun = (report: Report, options?: ReadOptions): Desk => {
    const given = desk(report, options);
    return { ...given, report: withoutHeading(report, parts.language, given.knowledge) };
  };
  return {
    read: (report, options) => {
      if (report.language !== parts.language.code) return { claims: [], background: [], issues: [] };
      const { claims, background, issues } = runStages(begun(report, options));
      return { claims: [...claims], background: [...background], issues: [...issues] };
    },
    annotate: (report, options) => annotateWork(runStages(desk({ ...report, boilerplate: [] }, options), 'references')),
    explain: (report, options) => explainWork(runStages(begun(report, options))),
  };
}
