import type { Command } from 'commander';
import { type Io, tell } from './io.ts';
import { type LedgerFlags, withLedger } from './ledger-options.ts';
import { withDesk } from './with-desk.ts';

const REBUILD_EXAMPLES = `Examples:
  sitrep rebuild
  sitrep rebuild --packs my-packs
`;

interface RebuildFlags extends LedgerFlags {
  /** False: none, and the ledger forgets those that it had. */
  readonly packs?: readonly string[] | false;
}

/** Declares `sitrep rebuild`. */
export function defineRebuild(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('rebuild')
    .summary('make the tables of a ledger anew from its chain')
    .description(
      'Throws away all that is made from the chain of entries (claims, events, control and what they are found by) and makes it anew. Nothing that was recorded is touched.',
    )
    .option(
      '--packs <folder>',
      'theatre packs of your own; may be given again (default: those that it was read with)',
      (folder: string, before: readonly string[] | boolean = []) => [...(Array.isArray(before) ? before : []), folder],
    )
    .option('--no-packs', 'without packs of your own; the ledger forgets those that it was read with')
    .addHelpText('before', REBUILD_EXAMPLES);
  withLedger(command).action(async ({ packs, ...flags }: RebuildFlags) =>
    finish(
      await withDesk({ ...flags, packs: packs === false ? null : packs }, io, async (desk) => {
        const { needPacks } = await import('../desk/index.ts');
        needPacks(desk);
        const { ledger } = desk;
        tell(io, `Made the tables anew from ${await ledger.rebuild()} entries.`);
        return 0;
      }),
    ),
  );
}
