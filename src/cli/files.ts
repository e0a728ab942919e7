import { UserError } from '../model/index.ts';
import { type Io, tell } from './io.ts';
import { progressOn } from './progress.ts';

/**
 * Does the same with each file. One that cannot be read is told of and the others go on; the exit code is 2 then. A
 * single file's error is left to the caller.
 */
export async function eachFile(
  paths: readonly string[],
  io: Io,
  act: (path: string) => Promise<void>,
): Promise<number> {
  if (paths.length === 1) {
    await act(paths[0]!);
    return 0;
  }
  const progress = progressOn(io);
  let code = 0;
  for (const [at, path] of paths.entries()) {
    try {
      await act(path);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      progress.end();
      tell(io, `sitrep: ${error.message}`);
      code = 2;
    }
    progress.step(at + 1, (at + 1) / paths.length);
  }
  progress.end();
  return code;
}
