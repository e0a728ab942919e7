import { UserError } from '../model/index.ts';
import type { TextInput } from '../sitrep.ts';
import { BrokenPipe, type Io, print } from './io.ts';
import { type InputLine, LONGEST_LINE, lineError, parseLine, readLines, sizeOfInput } from './json-lines.ts';
import { progressOn } from './progress.ts';

/** Answers one input; throws a UserError where it cannot. */
export type Answer = (input: TextInput) => unknown;

/** Answers every line of the inputs with exactly one line, in order; a bad line is answered with its error. */
export async function answerLines(paths: readonly string[], io: Io, answer: Answer): Promise<number> {
  const sizes = await Promise.all(paths.map(sizeOfInput));
  const whole = sizes.every((size) => size !== null) ? sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) : null;
  const progress = progressOn(io);
  let done = 0;
  let before = 0;
  try {
    for (const [at, path] of paths.entries()) {
      for await (const line of readLines(path)) {
        await print(io.out, `${answerLine(line, answer)}\n`);
        progress.step(++done, whole ? (before + line.bytes) / whole : null);
      }
      before += sizes[at] ?? 0;
    }
  } finally {
    progress.end();
  }
  return 0;
}

function answerLine({ text }: InputLine, answer: Answer): string {
  try {
    if (text === null) throw new UserError('too-large', `The line is longer than ${LONGEST_LINE} characters.`);
    return JSON.stringify(answer(parseLine(text)));
  } catch (error) {
    if (error instanceof BrokenPipe) throw error;
    return JSON.stringify(lineError(text, error));
  }
}
