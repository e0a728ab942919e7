/** A stream of text for people or programs. */
export interface Output {
  readonly write: (text: string, done?: (error?: Error | null) => void) => boolean;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The world outside a command: passed in, so that tests can look on. */
export interface Io {
  readonly out: Output;
  readonly err: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The reader of our output went away (`sitrep read … | head`): the command ends quietly. */
export class BrokenPipe extends Error {
  override readonly name = 'BrokenPipe';
}

/** Writes, and waits until it is out, so that memory stays constant. Throws `BrokenPipe` when nobody reads any more. */
export const print = (out: Output, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    out.write(text, (error) => {
      if (!error) return resolve();
      reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new BrokenPipe('nobody reads the output') : error);
    });
  });

/** Writes a line for people, apart from the output. */
export const tell = (io: Io, message: string): void => void io.err.write(`${message}\n`);
