import type { Command } from 'commander';
import { UserError } from '../model/index.ts';
import { eventPage } from './event-page.ts';
import { type Io, print } from './io.ts';
import { type LedgerFlags, withLedger } from './ledger-options.ts';
import { tellStale, withDesk } from './with-desk.ts';

const EVENT_EXAMPLES = `Examples:
  sitrep event e-9f2c41b7
  sitrep event 9f2c…e1#c3 --json
`;

/** Declares `sitrep event`. */
export function defineEvent(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('event')
    .summary('show an event with all that is told of it')
    .description(
      'Shows an event: each field with its versions, the judgements with their reasons, and every claim with its words.',
    )
    .argument('<id>', 'id of the event, or of any claim in it')
    .option('--json', 'print the event and its claims as JSON')
    .addHelpText('before', EVENT_EXAMPLES);
  withLedger(command).action(async (id: string, flags: LedgerFlags) => finish(await showEvent(id, flags, io)));
}

const showEvent = (id: string, flags: LedgerFlags, io: Io): Promise<number> =>
  withDesk(flags, io, async (desk) => {
    await tellStale(desk, io);
    const found = await desk.ledger.event(id);
    if (!found) throw new UserError('no-such-event', `The ledger has no event "${id}". See: sitrep events`);
    await print(io.out, flags.json ? `${JSON.stringify(found, null, 2)}\n` : eventPage(found));
    return 0;
  });
