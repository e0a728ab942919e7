import type { Command } from 'commander';
import type { ControlAnswer } from '../model/index.ts';
import { type Io, print, tell } from './io.ts';
import { isoDate, type LedgerFlags, withLedger } from './ledger-options.ts';
import { tellStale, withDesk } from './with-desk.ts';
import { printable } from './wrap.ts';

interface ControlFlags extends LedgerFlags {
  readonly on?: string;
  readonly asKnownOn?: string;
  readonly in?: string;
}

const CONTROL_EXAMPLES = `Examples:
  sitrep control --on 2020-01-27 --in Idlib
  sitrep control --on 2020-01-27 --as-known-on 2020-01-27 --json
`;

/** Declares `sitrep control`. */
export function defineControl(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('control')
    .summary('say who held which place on a day')
    .description(
      'Says who held each place on a day, how sure that is, and by which claims; also by what was known on a day.',
    )
    .option('--on <date>', 'the day that is asked about (default: today)')
    .option('--as-known-on <date>', 'count only what was known by the end of that day')
    .option('--in <place>', 'a country (two letters), a province or a place')
    .option('--json', 'print one place a line as JSON')
    .addHelpText('before', CONTROL_EXAMPLES);
  withLedger(command).action(async (flags: ControlFlags) => finish(await showControl(flags, io)));
}

const showControl = (flags: ControlFlags, io: Io): Promise<number> => {
  const [on, asKnownOn] = [isoDate('--on', flags.on), isoDate('--as-known-on', flags.asKnownOn)];
  return withDesk(flags, io, async (desk) => {
    const { controlAt } = await import('../desk/index.ts');
    await tellStale(desk, io);
    const found = await controlAt(desk, { on: on ?? desk.now().slice(0, 10), asKnownOn, in: flags.in });
    for (const one of found) await print(io.out, flags.json ? `${JSON.stringify(one)}\n` : answerLines(one));
    if (found.length === 0) tell(io, 'Nobody says who held a place there by then.');
    return 0;
  });
};

function answerLines({ place, holder, status, from, because, ...claims }: ControlAnswer): string {
  const head = [place.name, status.replaceAll('-', ' '), holder, `since ${from}`].filter(Boolean).join(' · ');
  return `${printable(head)}\n  ${printable(because)} (${claims.for.length} for, ${claims.against.length} against)\n`;
}
