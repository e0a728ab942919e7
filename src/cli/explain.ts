import type { Command } from 'commander';
import { UserError } from '../model/index.ts';
import type { ExplainedSentence, Explanation } from '../sitrep.ts';
import { placeLines } from './explain-places.ts';
import { type Io, print } from './io.ts';
import { inputOptions, type ReportFlags, withReportOptions } from './options.ts';
import { pageWidth } from './read.ts';
import { type Style, styleOf } from './style.ts';
import { printable, widthOf, wrap } from './wrap.ts';

/** The flags of `sitrep explain`. */
interface ExplainFlags extends ReportFlags {
  readonly json?: boolean;
  readonly claim?: string;
}

/** Text that stands before the options in the help of `explain`. */
export const EXPLAIN_EXAMPLES = `Examples:
  sitrep explain report.txt
  sitrep explain report.txt --claim c3
  echo 'The army took the town.' | sitrep explain -
`;

/** Declares `sitrep explain`. */
export function defineExplain(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('explain')
    .summary('show why a report was read as it was')
    .description(
      'Shows for each sentence its tree, its mentions, what each place name may mean and which was taken, the rules that fired, and those that nearly did and why not.',
    )
    .argument('<file>', "plain text, Markdown or HTML; '-' is standard input")
    .option('--claim <id>', 'only the sentences of one claim of `sitrep read`')
    .option('--json', 'print the explanation as JSON')
    .addHelpText('before', EXPLAIN_EXAMPLES);
  withReportOptions(command).action(async (file: string, flags: ExplainFlags) =>
    finish(await explain(file, flags, io)),
  );
}

async function explain(file: string, flags: ExplainFlags, io: Io): Promise<number> {
  const options = inputOptions(flags);
  const { openSitrep } = await import('../open.ts');
  const sitrep = await openSitrep({ packs: flags.packs });
  const all = sitrep.explain(await sitrep.ingest(file, options), options);
  const explanation = flags.claim === undefined ? all : ofClaim(all, flags.claim, file);
  await print(io.out, flags.json ? `${JSON.stringify(explanation, null, 2)}\n` : page(explanation, io));
  return 0;
}

function ofClaim({ sentences }: Explanation, id: string, file: string): Explanation {
  const told = sentences.filter(({ fired }) => fired.some(({ claims }) => claims.includes(id)));
  if (told.length) return { sentences: told };
  const ids = [...new Set(sentences.flatMap(({ fired }) => fired.flatMap(({ claims }) => claims)))];
  const known = ids.length ? `The claims are ${ids.join(', ')}` : 'It makes no claims';
  throw new UserError('no-such-claim', `${file} has no claim "${id}". ${known}; see \`sitrep read ${file}\`.`);
}

function page({ sentences }: Explanation, io: Io): string {
  const style = styleOf(io.out, io.env);
  const width = pageWidth(io);
  const blocks = sentences.map((sentence, at) => sentenceLines(sentence, at + 1, style, width).join('\n'));
  return blocks.length ? `${blocks.join('\n\n')}\n` : 'There is no sentence to explain.\n';
}

function sentenceLines(sentence: ExplainedSentence, number: number, style: Style, width: number): string[] {
  const { mentions, places, fired, missed } = sentence;
  return [
    ...wrap(printable(sentence.text), width, `${String(number).padStart(3)}  `, '     ').map(style.heading),
    ...(sentence.parsed
      ? treeLines(sentence, style)
      : [style.quiet('     no word of this sentence can tell of a happening: it has no tree')]),
    ...mentions.flatMap((one) =>
      wrap(`${one.kind} “${printable(one.text)}” ${one.detail}`.trim(), width, '     mention  ', '              '),
    ),
    ...places.flatMap((one) => placeLines(one, style, width)),
    ...fired.flatMap((one) =>
      wrap(
        `${one.rule} at “${printable(one.trigger)}”${one.claims.length ? ` → ${one.claims.join(', ')}` : ''}: ${[...one.fillers, one.note].filter((part) => part).join('; ')}`,
        width,
        `     ${style.id('fired')}    `,
        '              ',
      ),
    ),
    ...missed.flatMap((one) =>
      wrap(`${one.rule} at “${printable(one.trigger)}”: ${one.why}`, width, '     missed   ', '              ').map(
        style.quiet,
      ),
    ),
  ];
}

/** One row a word: number, word, tag, relation and the word that it hangs on. */
function treeLines({ tree }: ExplainedSentence, style: Style): string[] {
  const words = tree.map(({ text }) => printable(text));
  const column = Math.min(28, Math.max(4, ...words.map(widthOf)));
  return tree.map(({ upos, lemma, head, deprel }, at) => {
    const word = words[at]!.padEnd(column);
    const hangs = head < 0 ? deprel : `${deprel} of ${words[head] ?? '?'}`;
    return style.quiet(
      `     ${String(at + 1).padStart(3)}  ${word}  ${upos.padEnd(6)} ${lemma === words[at] ? '' : `(${printable(lemma)}) `}${hangs}`,
    );
  });
}
