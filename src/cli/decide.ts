import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { type Decision, UserError } from '../model/index.ts';
import { type Io, tell } from './io.ts';
import { type LedgerFlags, withLedger } from './ledger-options.ts';
import { withDesk } from './with-desk.ts';

interface DecideFlags extends LedgerFlags {
  readonly by?: string;
  readonly note?: string;
}

const DECIDE_EXAMPLES = `Examples:
  sitrep decide merge 9f2c…e1#c3 77ab…02#c1 --note "the same bomb"
  sitrep decide split 9f2c…e1#c3 77ab…02#c1
  sitrep decide reject 9f2c…e1#c7 --by "R. Haddad"
`;

const ACTS = ['merge', 'split', 'accept', 'reject'] as const;
type Act = (typeof ACTS)[number];

/** Declares `sitrep decide`. */
export function defineDecide(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('decide')
    .summary('record a decision about claims')
    .description(
      'Records a decision about claims. merge: they are about one happening; split: each is about another; accept: they count whatever their status; reject: they count no more. It binds fusion from then on; a later decision goes before an earlier one.',
    )
    .argument('<act>', ACTS.join(', '))
    .argument('<claims...>', 'ids of claims, <report>#<claim>')
    .option('--by <name>', 'who decides (default: the user of this computer)')
    .option('--note <text>', 'why')
    .addHelpText('before', DECIDE_EXAMPLES);
  withLedger(command).action(async (act: string, claims: string[], flags: DecideFlags) =>
    finish(await decide(act, claims, flags, io)),
  );
}

const decide = (act: string, claims: readonly string[], flags: DecideFlags, io: Io): Promise<number> => {
  const known = ACTS.find((one) => one === act);
  if (!known) throw new UserError('bad-option', `There is no act "${act}". Choose one of: ${ACTS.join(', ')}.`);
  if (claims.length < 2 && (known === 'merge' || known === 'split'))
    throw new UserError('bad-option', `${known} takes two claims or more.`);
  return withDesk(flags, io, async ({ ledger, now }) => {
    const { by = io.env.USER ?? 'unknown', note } = flags;
    const at = now();
    await ledger.decide(
      decisionOf(known, claims, { id: randomUUID(), at, by, ...(note === undefined ? {} : { note }) }),
      at,
    );
    tell(io, `Recorded: ${known} ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}.`);
    return 0;
  });
};

const decisionOf = (
  kind: Act,
  claims: readonly string[],
  act: Pick<Decision, 'id' | 'at' | 'by' | 'note'>,
): Decision => (kind === 'split' ? { kind, apart: claims.map((claim) => [claim]), ...act } : { kind, claims, ...act });
