import type { Command } from 'commander';
import type { Io } from '../../src/cli/io.ts';
import { makeProgram } from '../../src/cli/program.ts';

/** What `--help` prints for a command. */
function helpOf(pick: (program: Command) => Command): string {
  let text = '';
  const out = {
    write: (part: string) => {
      text += part;
      return true;
    },
  };
  const io: Io = { out, err: out, env: {} };
  pick(makeProgram(io, () => {})).outputHelp();
  return text.trim();
}

const block = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

/** docs/cli.md, from the help texts. */
export function commandLinePage(): string {
  const names = makeProgram({ out: process.stdout, err: process.stderr, env: {} }, () => {}).commands.map((one) =>
    one.name(),
  );
  const sections = names.map((name) => {
    const help = helpOf((program) => program.commands.find((one) => one.name() === name)!);
    return `## sitrep ${name}\n\n${block(help)}`;
  });
  return `${[
    '# The command line',
    'Made by `npm run docs` from the help texts; do not edit it here.',
    block(helpOf((program) => program)),
    ...sections,
    EXIT_CODES,
  ].join('\n\n')}\n`;
}

const EXIT_CODES = `## Exit codes, colour, streams

| code | meaning |
|---|---|
| 0 | done |
| 2 | something that the caller can mend: a file, an option, a pack, a language that is not read |
| 1 | a fault of the program |

Answers go to standard output, messages to standard error. There is colour only on a terminal, and none where \`NO_COLOR\`
is set. With \`--jsonl\` every line is answered with exactly one line, in order, and a bad one with
\`{"id": …, "error": {"code": …, "message": …}}\`; memory stays constant however many lines there are. JSON answers follow
\`docs/reading.schema.json\`.`;
