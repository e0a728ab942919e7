import { CommanderError } from 'commander';
import { UserError } from '../model/index.ts';
import { BrokenPipe, type Io, tell } from './io.ts';
import { makeProgram } from './program.ts';

const PROCESS: Io = { out: process.stdout, err: process.stderr, env: process.env };

/** Runs the command line and answers with the exit code: 0 done, 2 the user's or a file's fault, 1 ours. */
export async function main(argv: readonly string[], io: Io = PROCESS): Promise<number> {
  let code = 0;
  const program = makeProgram(io, (result) => {
    code = result;
  });
  if (argv.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return failure(error, io);
  }
}

function failure(error: unknown, io: Io): number {
  if (error instanceof BrokenPipe) return 0;
  if (error instanceof CommanderError) return usageError(error, io);
  if (error instanceof UserError) {
    tell(io, `sitrep: ${error.message}`);
    return 2;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  tell(
    io,
    `sitrep: this is a fault of the program, not of your input. Please report it with the text that it was given.\n${stack}`,
  );
  return 1;
}

function usageError({ exitCode, message }: CommanderError, io: Io): number {
  if (exitCode === 0) return 0;
  tell(io, `sitrep: ${message.replace(/^error: /, '')}\nSee \`sitrep --help\`.`);
  return 2;
}
