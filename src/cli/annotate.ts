import type { Command } from 'commander';
import type { AnnotatedText, Annotation } from '../model/index.ts';
import { answerLines } from './answer-lines.ts';
import { eachFile } from './files.ts';
import { type Io, print } from './io.ts';
import { inputOptions, type ReportFlags, withReportOptions } from './options.ts';
import { rangeInWords } from './say.ts';
import { styleOf } from './style.ts';
import { printable } from './wrap.ts';

/** The flags of `sitrep annotate`. */
interface AnnotateFlags extends ReportFlags {
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** Text that stands before the options in the help of `annotate`. */
export const ANNOTATE_EXAMPLES = `Examples:
  sitrep annotate report.txt
  sitrep annotate report.txt --json | jq '.mentions[] | select(.kind == "place")'
  sitrep annotate --jsonl reports.jsonl > mentions.jsonl
`;

/** Declares `sitrep annotate`. */
export function defineAnnotate(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('annotate')
    .summary('mark the times, places, actors, quantities and weapons of a text')
    .description(
      'Marks what the reader recognises in a text, whether or not a claim uses it: why a claim has no place or date.',
    )
    .argument('<files...>', "plain text, Markdown or HTML; '-' is standard input")
    .option('--json', 'print the mentions as JSON (several files: one answer a line)')
    .option('--jsonl', 'each file holds one JSON object a line, {"id", "text", "title"?, …}: one answer a line out')
    .addHelpText('before', ANNOTATE_EXAMPLES);
  withReportOptions(command).action(async (files: string[], flags: AnnotateFlags) =>
    finish(await annotate(files, flags, io)),
  );
}

async function annotate(files: readonly string[], flags: AnnotateFlags, io: Io): Promise<number> {
  const options = inputOptions(flags);
  const { openSitrep } = await import('../open.ts');
  const sitrep = await openSitrep({ packs: flags.packs });
  if (flags.jsonl) return answerLines(files, io, (input) => sitrep.annotate({ ...options, ...input }));
  return eachFile(files, io, async (path) => {
    const annotated = sitrep.annotate(await sitrep.ingest(path, options), options);
    await print(io.out, flags.json ? json(annotated, files.length > 1) : list(annotated, io));
  });
}

const json = (annotated: AnnotatedText, oneLine: boolean): string =>
  `${JSON.stringify(annotated, null, oneLine ? 0 : 2)}\n`;

/** One mention a line: where it is, what it is, its words, and what it was taken for. */
function list({ mentions }: AnnotatedText, io: Io): string {
  const style = styleOf(io.out, io.env);
  const lines = mentions.map((one) => {
    const where = `${one.start}–${one.end}`.padEnd(12);
    return `${style.quiet(where)} ${one.kind.padEnd(9)} ${printable(one.text)}  ${style.quiet(takenFor(one))}`.trimEnd();
  });
  return lines.length ? `${lines.join('\n')}\n` : 'Nothing was recognised.\n';
}

/** What a mention was taken for, in short. */
export function takenFor(mention: Annotation): string {
  switch (mention.kind) {
    case 'time':
      return mention.value ?? '';
    case 'place':
      return mention.lat === null ? 'unresolved' : `${mention.lat}, ${mention.lon} ${mention.gazetteer ?? ''}`.trim();
    case 'actor':
      return mention.actor ?? 'unknown';
    case 'quantity':
      return `${rangeInWords(mention)} ${mention.of ?? ''}`.trim();
    case 'weapon':
      return mention.class ?? '';
  }
}
