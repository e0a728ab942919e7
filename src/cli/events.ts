import type { Command } from 'commander';
import type { AirwarsGrade, Event, EventFilter } from '../model/index.ts';
import { UserError } from '../model/index.ts';
import { eventLines } from './event-page.ts';
import { type Io, print, tell } from './io.ts';
import { type FilterFlags, filterOf, isoDate, type LedgerFlags, withFilter, withLedger } from './ledger-options.ts';
import { tellStale, withDesk } from './with-desk.ts';
import { printable } from './wrap.ts';

/** What events are asked for. */
export interface EventFlags extends LedgerFlags, FilterFlags {
  readonly side?: readonly string[];
  readonly grade?: readonly string[];
  readonly asKnownOn?: string;
}

const GRADES: readonly AirwarsGrade[] = ['confirmed', 'fair', 'weak', 'contested', 'discounted'];

const EVENTS_EXAMPLES = `Examples:
  sitrep events --in Idlib --from 2020-01-24 --to 2020-01-27
  sitrep events --type air-strike --grade contested --json
  sitrep events --actor syrian-arab-army --side opposition
`;

const CONTRADICTIONS_EXAMPLES = `Examples:
  sitrep contradictions --in Idlib
  sitrep contradictions --from 2020-01-24 --json
`;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Adds the options that narrow events alone. */
export const withGrades = (command: Command): Command =>
  command
    .option('--side <side>', 'a side that tells of it; may be given again', collect)
    .option('--grade <grade>', `one of ${GRADES.join(', ')}; may be given again`, collect);

const withEventFilter = (command: Command): Command =>
  withGrades(withFilter(withLedger(command))).option('--json', 'print as JSON, one a line');

/** Declares `sitrep events`. */
export function defineEvents(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('events')
    .summary('list events of a ledger: what its claims are about')
    .description('Lists the events of a ledger, the latest first, with who tells of them and how sure they are.')
    .addHelpText('before', EVENTS_EXAMPLES);
  withEventFilter(command)
    .option('--as-known-on <date>', 'only events that somebody had told of by the end of this day')
    .action(async (flags: EventFlags) => finish(await listEvents(flags, io)));
}

/** Declares `sitrep contradictions`. */
export function defineContradictions(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('contradictions')
    .summary('list what sources tell differently')
    .description('Lists what sources tell differently: of events, and of who holds a place.')
    .addHelpText('before', CONTRADICTIONS_EXAMPLES);
  withEventFilter(command).action(async (flags: EventFlags) => finish(await listContradictions(flags, io)));
}

/** The filter that the flags ask for. Throws a UserError where one is malformed. */
export function eventFilter(flags: EventFlags): EventFilter {
  const grades = flags.grade?.map((grade) => {
    const known = GRADES.find((one) => one === grade);
    if (known) return known;
    throw new UserError('bad-option', `--grade takes one of ${GRADES.join(', ')}; got "${grade}".`);
  });
  const knownOn = isoDate('--as-known-on', flags.asKnownOn);
  return { ...filterOf(flags), sides: flags.side, grades, ...(knownOn !== undefined && { knownOn }) };
}

const listEvents = (flags: EventFlags, io: Io): Promise<number> => {
  const filter = eventFilter(flags);
  return withDesk(flags, io, async (desk) => {
    const { withBranches } = await import('../desk/index.ts');
    await tellStale(desk, io);
    const found: Event[] = await desk.ledger.events(withBranches(desk, filter));
    for (const one of found) await print(io.out, flags.json ? `${JSON.stringify(one)}\n` : eventLines(one));
    if (found.length === 0) tell(io, 'No event fits.');
    return 0;
  });
};

const listContradictions = (flags: EventFlags, io: Io): Promise<number> => {
  const filter = eventFilter(flags);
  return withDesk(flags, io, async (desk) => {
    const { contradictions, withBranches } = await import('../desk/index.ts');
    await tellStale(desk, io);
    const found = await contradictions(desk, withBranches(desk, filter));
    for (const { contradiction, event } of found) {
      const where = [event?.time?.start, contradiction.place].filter(Boolean).join(' · ');
      const lines = `${printable(`${contradiction.text}${where ? `  (${where})` : ''}`)}\n${event ? `  ${event.id}\n` : ''}`;
      await print(io.out, flags.json ? `${JSON.stringify(contradiction)}\n` : lines);
    }
    if (found.length === 0) tell(io, 'Nothing is told differently.');
    return 0;
  });
};
