import type { Span } from './span.ts';

/** Every code of an Issue, with the advice that goes with it. Short and searchable; one list. */
export const ISSUE_ADVICE = {
  'year-unknown': 'Give the publication date with --published, so that dates without a year can be placed.',
  'language-unsupported': 'Sitrep reads English; nothing was read from this text.',
  'language-uncertain': 'Too little text to tell the language; it was read as English.',
  'theatre-unknown': 'See `sitrep check` for the theatres that are installed.',
  'place-unresolved':
    "Name the theatre or the country if the report does not; if no gazetteer has the name, add it to the theatre's places.yaml or add a country gazetteer. `sitrep explain` shows what it may be.",
  'place-ambiguous': 'More than one place fits; name the country or give the theatre.',
  'text-too-long': 'The text was cut; split it into separate reports.',
  'article-not-found': 'The page holds no article that could be told from its furniture; check the file.',
  'date-conflict': 'The text gives two dates for its own publication; give the right one with --published.',
  'published-unknown': 'Nothing says when the text appeared; give its date of publication with --published.',
  'weekday-mismatch': 'The text names a weekday that its date does not have; see which of the two is wrong.',
  'date-after-publication':
    'The text tells of a later day as past: the date of publication is wrong, or the day; give the right one with --published.',
} as const;

/** A code of `ISSUE_ADVICE`. */
export type IssueCode = keyof typeof ISSUE_ADVICE;

/** Something a person should look at: the text is odd, reading went on. */
export interface Issue {
  readonly code: IssueCode;
  readonly message: string;
  readonly span?: Span;
}
