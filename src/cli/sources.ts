import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { type Reliability, ratings, standing, UserError } from '../model/index.ts';
import { type Io, print, tell } from './io.ts';
import { type LedgerFlags, withLedger } from './ledger-options.ts';
import { withDesk } from './with-desk.ts';
import { withLedgerOnly } from './with-ledger.ts';
import { printable } from './wrap.ts';

interface RateFlags extends LedgerFlags {
  readonly by?: string;
  readonly note?: string;
}

const EXAMPLES = `Examples:
  sitrep sources
  sitrep sources rate harbour-review B --note "right about nine of ten strikes in 2020"
  sitrep sources rate harbour-review none
`;

const LETTERS: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Declares `sitrep sources` and `sitrep sources rate`. */
export function defineSources(program: Command, io: Io, finish: (code: number) => void): void {
  const sources = program
    .command('sources')
    .summary('list who tells, and say how reliable they are')
    .description(
      'Lists the sources of a ledger, those with the most reports first: id, letter, reports, name. The letter is the Admiralty code for reliability, A completely reliable to E unreliable, F cannot be judged; of an analyst, else of a pack.',
    )
    .helpCommand(false)
    .option('--json', 'print them as JSON, one a line')
    .addHelpText('before', EXAMPLES);
  withLedger(sources).action(async (flags: LedgerFlags) => finish(await list(flags, io)));
  withLedger(
    sources
      .command('rate')
      .argument('<source>', 'id of a source, as `sitrep sources` prints it')
      .argument('<letter>', 'A to F; none: nobody can say'),
  )
    .summary('give a source its letter')
    .description('Gives a source its letter, as a decision: the grades of its events are told by it from then on.')
    .option('--by <name>', 'who decides (default: the user of this computer)')
    .option('--note <text>', 'why')
    // Both commands know --db: wherever it stands, it is meant for this one.
    .action(async (source: string, letter: string, _: RateFlags, command: Command) =>
      finish(await rate(source, letter, command.optsWithGlobals<RateFlags>(), io)),
    );
}

const list = (flags: LedgerFlags, io: Io): Promise<number> =>
  withLedgerOnly(flags, io, async (ledger) => {
    const letters = ratings(standing((await ledger.recordedDecisions()).map(({ decision }) => decision)));
    const sources = [...(await ledger.counts()).sources].sort(
      (a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1),
    );
    for (const { id, teller, reports } of sources) {
      const letter = letters.has(id) ? letters.get(id)! : (teller.reliability ?? null);
      const line = `${printable(id).padEnd(30)} ${letter ?? '-'} ${String(reports).padStart(6)}  ${printable(teller.name)}`;
      const { name, side = null } = teller;
      await print(io.out, `${flags.json ? JSON.stringify({ id, name, side, reliability: letter, reports }) : line}\n`);
    }
    if (sources.length === 0) tell(io, 'The ledger has no report yet.');
    return 0;
  });

const rate = (source: string, text: string, flags: RateFlags, io: Io): Promise<number> => {
  const letter = text === 'none' ? null : LETTERS.find((one) => one === text.toUpperCase());
  if (letter === undefined) throw new UserError('bad-option', `A letter is one of A to F, or none; got "${text}".`);
  return withDesk(flags, io, async (desk) => {
    const { decideOnce } = await import('../desk/index.ts');
    const { by = io.env.USER ?? 'unknown', note } = flags;
    const draft = { kind: 'rate', source, letter, ...(note === undefined ? {} : { note }) } as const;
    await decideOnce(desk, draft, { by, id: randomUUID(), state: 'done' });
    tell(io, `Recorded: ${source} is ${letter ?? 'not judged'}.`);
    return 0;
  });
};
