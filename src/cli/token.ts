import type { Command } from 'commander';
import { type Io, print, tell } from './io.ts';
import { type LedgerFlags, wholeNumber, withLedger } from './ledger-options.ts';
import { withLedgerOnly } from './with-ledger.ts';

interface TokenFlags extends LedgerFlags {
  readonly name?: string;
  readonly scope?: readonly string[];
  readonly days?: string;
}

const EXAMPLES = `Examples:
  sitrep token add boris --name "nightly import" --scope read --scope add --days 90
  sitrep token list
  sitrep token revoke 3f9c2b1e77a0
`;

const DAY_MS = 86_400_000;
const now = (): string => new Date().toISOString();
const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Declares `sitrep token` and its commands. */
export function defineToken(program: Command, io: Io, finish: (code: number) => void): void {
  const token = program
    .command('token')
    .summary('by what programs come into the server')
    .description(
      'Keeps tokens by which programs come in: Authorization: Bearer <token>. A token can do no more than its user,\nand of that what its scopes say: read, add (reports and feeds), decide, admin.',
    )
    .helpCommand(false)
    .addHelpText('before', EXAMPLES);
  withLedger(token.command('add').argument('<user>', 'whose it is'))
    .summary('make a token')
    .description('Makes a token and prints it, this once.')
    .option('--name <text>', 'what it is for', 'token')
    .option('--scope <scope>', 'read, add, decide or admin; may be given again (default: read)', collect)
    .option('--days <n>', 'how many days it holds (default: until it is revoked)')
    .action(async (user: string, flags: TokenFlags) => finish(await add(user, flags, io)));
  withLedger(token.command('list'))
    .summary('list the tokens')
    .description('Lists the tokens that were not revoked, without what is sent.')
    .option('--json', 'print them as JSON, one a line')
    .action(async (flags: LedgerFlags) => finish(await list(flags, io)));
  withLedger(token.command('revoke').argument('<id>', 'as `sitrep token list` prints it'))
    .summary('revoke a token')
    .description('Revokes a token: it holds no more.')
    .action(async (id: string, flags: LedgerFlags) => finish(await revoke(id, flags, io)));
}

const add = (user: string, { name = 'token', scope = ['read'], days, ...flags }: TokenFlags, io: Io): Promise<number> =>
  withLedgerOnly(flags, io, async (ledger) => {
    const { makeToken, scopesOf } = await import('../server/index.ts');
    const count = wholeNumber('--days', days, 1);
    const expires = count === undefined ? null : new Date(Date.now() + count * DAY_MS).toISOString();
    const { secret, token } = await makeToken({ ledger, now }, { user, name, scopes: scopesOf(scope), expires });
    await print(io.out, `${secret}\n`);
    tell(io, `This is the token ${token.id} of ${token.user}; it is shown this once.`);
    return 0;
  });

const list = (flags: LedgerFlags, io: Io): Promise<number> =>
  withLedgerOnly(flags, io, async ({ workplace }) => {
    const found = await workplace.tokens.list();
    for (const one of found) {
      const used = one.used ? `last used ${one.used}` : 'never used';
      const until = one.expires ? `, until ${one.expires.slice(0, 10)}` : '';
      const line = `${one.id}  ${one.user}  ${one.scopes.join('+')}  ${one.name}  (${used}${until})`;
      await print(io.out, `${flags.json ? JSON.stringify(one) : line}\n`);
    }
    if (found.length === 0) tell(io, 'There is no token.');
    return 0;
  });

const revoke = (id: string, flags: LedgerFlags, io: Io): Promise<number> =>
  withLedgerOnly(flags, io, async ({ workplace }) => {
    await workplace.tokens.revoke(id, now());
    tell(io, `Revoked the token ${id}.`);
    return 0;
  });
