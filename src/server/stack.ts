/** Where it happened, without the message: that may quote what was asked for or a report. */
export const stackOf = (error: unknown): string[] =>
  error instanceof Error
    ? [
        error.name,
        ...(error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .map((line) => line.trim()),
      ]
    : ['no error'];
