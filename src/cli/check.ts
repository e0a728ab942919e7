import type { Command } from 'commander';
import type { Problem } from '../sitrep.ts';
import { type Io, print, tell } from './io.ts';

/** Text that stands before the options in the help of `check`. */
export const CHECK_EXAMPLES = `Examples:
  sitrep check
  sitrep check theatres
  sitrep check my-packs/chad
`;

/** Declares `sitrep check`. */
export function defineCheck(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command('check')
    .summary('check theatre packs')
    .description('Checks theatre packs: what is wrong, in which file and line, what was expected, and how to mend it.')
    .argument('[folder]', 'a theatre, or a folder with theatres in it', 'theatres')
    .option('--json', 'print the problems as JSON')
    .addHelpText('before', CHECK_EXAMPLES)
    .action(async (folder: string, flags: { json?: boolean }) => finish(await check(folder, flags, io)));
}

async function check(folder: string, flags: { readonly json?: boolean }, io: Io): Promise<number> {
  const { checkTheatres } = await import('../sitrep.ts');
  const problems = await checkTheatres(folder);
  if (flags.json) await print(io.out, `${JSON.stringify(problems, null, 2)}\n`);
  else if (problems.length) await print(io.out, `${problems.map(problemLine).join('\n')}\n`);
  if (problems.length) {
    tell(
      io,
      `sitrep: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${folder}. The format is described in docs/theatres.md.`,
    );
    return 2;
  }
  tell(io, `The packs in ${folder} are in order.`);
  return 0;
}

const problemLine = ({ file, line, message, suggestion }: Problem): string =>
  `${file}:${line}: ${message}${suggestion ? ` (${suggestion})` : ''}`;
