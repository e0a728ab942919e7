/** What is wrong in a pack, where, and how to mend it. */
export interface Problem {
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** What is there and what was expected. */
  readonly message: string;
  /** How it may be mended: "did you mean rebel-group?"; absent where nothing comes to mind. */
  readonly suggestion?: string;
}

/** A problem in one line, as `sitrep check` prints it. */
export const formatProblem = ({ file, line, message, suggestion }: Problem): string =>
  `${file}:${line}: ${message}${suggestion ? ` (${suggestion})` : ''}`;
