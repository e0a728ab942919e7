import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { DecisionDraft, Desk } from '../desk/index.ts';
import { type RecordedDecision, UserError } from '../model/index.ts';
import { type Io, print, tell } from './io.ts';
import { type LedgerFlags, withLedger } from './ledger-options.ts';
import { withDesk } from './with-desk.ts';
import { withLedgerOnly } from './with-ledger.ts';
import { printable } from './wrap.ts';

interface DecideFlags extends LedgerFlags {
  readonly by?: string;
  readonly note?: string;
}

const DECIDE_EXAMPLES = `Examples:
  sitrep decide merge 9f2c…e1#c3 77ab…02#c1 --note "the same bomb"
  sitrep decide split 9f2c…e1#c3 77ab…02#c1
  sitrep decide reject 9f2c…e1#c7 --by "R. Haddad"
  sitrep decide correct 9f2c…e1#c3 killed=8..12 date=2020-01-27 place=geonames:170794
  sitrep decide list
  sitrep decide undo 0b7e…
`;

type Draft = (desk: Desk, given: readonly string[]) => Promise<DecisionDraft> | DecisionDraft;

/** What each act takes. */
const ACTS: Readonly<Record<string, Draft>> = {
  merge: (_, claims) => ({ kind: 'merge', claims: atLeastTwo('merge', claims) }),
  split: (_, claims) => ({ kind: 'split', apart: atLeastTwo('split', claims).map((claim) => [claim]) }),
  accept: (_, claims) => ({ kind: 'accept', claims: some('accept', claims) }),
  reject: (_, claims) => ({ kind: 'reject', claims: some('reject', claims) }),
  correct: (desk, [claim, ...fields]) => correction(desk, claim, fields),
  undo: (desk, given) => undoing(desk, given),
};

const NAMES = [...Object.keys(ACTS), 'list'];

/** Declares `sitrep decide`. */
export function defineDecide(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('decide')
    .summary('record a decision about claims')
    .description(
      'Records a decision about claims, and prints its id. merge: they are about one happening; split: each is about another; accept: they count whatever their status; reject: they count no more; correct: the claim was read wrongly (fields: type, status, date, place, agent, target, killed, injured; an empty value: the text does not say); undo: an earlier decision is withdrawn; list: what was decided. It binds fusion from then on; a later decision goes before an earlier one.',
    )
    .argument('<act>', NAMES.join(', '))
    .argument('[what...]', 'ids of claims, <report>#<claim>; of correct a claim and field=value; of undo a decision')
    .option('--by <name>', 'who decides (default: the user of this computer)')
    .option('--note <text>', 'why')
    .option('--json', 'of list: print the decisions as JSON, one a line')
    .addHelpText('before', DECIDE_EXAMPLES);
  withLedger(command).action(async (act: string, what: string[], flags: DecideFlags) =>
    finish(act === 'list' ? await list(flags, io) : await decide(act, what, flags, io)),
  );
}

const decide = (act: string, what: readonly string[], flags: DecideFlags, io: Io): Promise<number> => {
  const draftOf = Object.hasOwn(ACTS, act) ? ACTS[act]! : null;
  if (!draftOf) throw new UserError('bad-option', `There is no act "${act}". Choose one of: ${NAMES.join(', ')}.`);
  return withDesk(flags, io, async (desk) => {
    const { decideOnce } = await import('../desk/index.ts');
    const { by = io.env.USER ?? 'unknown', note } = flags;
    const draft = await draftOf(desk, what);
    const noted = { ...draft, ...(note === undefined ? {} : { note }) };
    const { decision } = await decideOnce(desk, noted, { by, id: randomUUID(), state: 'done' });
    const { length } = decision.claims;
    await print(io.out, `${decision.decision.id}\n`);
    tell(io, `Recorded: ${act} ${length} ${length === 1 ? 'claim' : 'claims'}.`);
    return 0;
  });
};

function some(act: string, claims: readonly string[]): readonly string[] {
  if (claims.length === 0) throw new UserError('bad-option', `${act} takes the ids of claims.`);
  return claims;
}

function atLeastTwo(act: string, claims: readonly string[]): readonly string[] {
  if (claims.length < 2) throw new UserError('bad-option', `${act} takes two claims or more.`);
  return claims;
}

async function correction(desk: Desk, id: string | undefined, fields: readonly string[]): Promise<DecisionDraft> {
  if (id === undefined || fields.length === 0)
    throw new UserError('bad-option', 'correct takes a claim and what it should be: killed=8 date=2020-01-27');
  const { correctionOf } = await import('../desk/index.ts');
  const report = id.slice(0, Math.max(0, id.lastIndexOf('#')));
  const recorded = (await desk.ledger.claims({ report, limit: 5000 })).find((one) => one.id === id);
  if (!recorded) throw new UserError('no-such-claim', `The ledger has no claim "${id}". See: sitrep claims --json`);
  return { kind: 'correct', claim: id, set: await correctionOf(desk, recorded, fields) };
}

/** A decision by its id or by how that begins. */
async function undoing({ ledger }: Desk, [id = '', ...more]: readonly string[]): Promise<DecisionDraft> {
  if (id === '' || more.length) throw new UserError('bad-option', 'undo takes the id of one decision.');
  const found = (await ledger.recordedDecisions()).filter(({ decision }) => decision.id.startsWith(id));
  if (found.length > 1) throw new UserError('no-such-decision', `More than one decision begins with "${id}".`);
  return { kind: 'undo', decision: found[0]?.decision.id ?? id };
}

const list = (flags: DecideFlags, io: Io): Promise<number> =>
  withLedgerOnly(flags, io, async (ledger) => {
    const all = await ledger.recordedDecisions();
    for (const one of all) await print(io.out, `${flags.json ? JSON.stringify(one) : lineOf(one)}\n`);
    if (all.length === 0) tell(io, 'Nothing was decided yet.');
    return 0;
  });

function lineOf({ decision, claims, withdrawnBy }: RecordedDecision): string {
  const about = decision.kind === 'rate' ? `${decision.source} ${decision.letter ?? 'none'}` : claims.join(' ');
  const note = decision.note ? `: ${decision.note}` : '';
  const gone = withdrawnBy ? ' (withdrawn)' : '';
  return printable(
    `${decision.at.slice(0, 10)}  ${decision.id}  ${decision.kind} ${about}  by ${decision.by}${note}${gone}`,
  );
}
