import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { type Io, print, tell } from './io.ts';
import { type LedgerFlags, withLedger } from './ledger-options.ts';
import { withLedgerOnly } from './with-ledger.ts';

interface UserFlags extends LedgerFlags {
  readonly role?: string;
  readonly by?: string;
}

const EXAMPLES = `Examples:
  sitrep user add amal --role admin
  SITREP_PASSWORD="seven plain lanterns" sitrep user add boris --role coder
  sitrep user role boris reviewer
`;

const server = () => import('../server/index.ts');
const now = (): string => new Date().toISOString();

/** Declares `sitrep user` and its commands. */
export function defineUser(program: Command, io: Io, finish: (code: number) => void): void {
  const user = program
    .command('user')
    .summary('who may come into the server')
    .description(
      'Keeps the accounts of a ledger. Without any, the server answers its own machine alone, and asks nobody for a name.\nRoles: viewer, coder, reviewer, admin. See docs/access.md.',
    )
    .helpCommand(false)
    .addHelpText('before', EXAMPLES);
  withLedger(user.command('add').argument('<name>', 'letters a to z, digits, dots and dashes'))
    .summary('make an account')
    .description(
      'Makes an account. Its password is made and printed, or taken from the environment variable SITREP_PASSWORD.',
    )
    .option('--role <role>', 'viewer, coder, reviewer or admin', 'viewer')
    .option('--by <name>', 'who makes it (default: the user of this computer)')
    .action(async (name: string, flags: UserFlags) => finish(await add(name, flags, io)));
  withLedger(user.command('list'))
    .summary('list the accounts')
    .description('Lists the accounts: name, role, and who made them when.')
    .option('--json', 'print them as JSON, one a line')
    .action(async (flags: LedgerFlags) => finish(await list(flags, io)));
  withLedger(user.command('role').argument('<name>').argument('<role>', 'viewer, coder, reviewer or admin'))
    .summary('give an account another role')
    .description('Gives an account another role; its sessions end.')
    .action(async (name: string, role: string, flags: LedgerFlags) => finish(await setRole(name, role, flags, io)));
  withLedger(user.command('password').argument('<name>'))
    .summary('give an account another password')
    .description(
      'Gives an account another password, made and printed, or taken from SITREP_PASSWORD; its sessions end.',
    )
    .action(async (name: string, flags: LedgerFlags) => finish(await setPassword(name, flags, io)));
  withLedger(user.command('remove').argument('<name>'))
    .summary('remove an account')
    .description(
      'Removes an account with its sessions and tokens. What it decided stays, and its name is never given again.',
    )
    .action(async (name: string, flags: LedgerFlags) => finish(await remove(name, flags, io)));
}

/** The password of the environment, or a new one that is printed. */
const password = ({ env }: Io): { readonly text: string; readonly made: boolean } =>
  env.SITREP_PASSWORD
    ? { text: env.SITREP_PASSWORD, made: false }
    : { text: randomBytes(15).toString('base64url'), made: true };

const tellPassword = async (io: Io, { text, made }: ReturnType<typeof password>): Promise<void> => {
  if (!made) return;
  await print(io.out, `${text}\n`);
  tell(io, 'This is the password; it is shown this once. Change it after signing in.');
};

const add = (name: string, { role: wanted = 'viewer', by, ...flags }: UserFlags, io: Io): Promise<number> =>
  withLedgerOnly(flags, io, async (ledger) => {
    const { addAccount, roleOf } = await server();
    const given = password(io);
    const role = roleOf(wanted);
    const account = await addAccount({ ledger, now }, { name, role, by: by ?? io.env.USER ?? 'unknown' }, given.text);
    tell(io, `Made the account ${account.name}: ${role}.`);
    await tellPassword(io, given);
    return 0;
  });

const list = (flags: LedgerFlags, io: Io): Promise<number> =>
  withLedgerOnly(flags, io, async ({ workplace }) => {
    const found = await workplace.accounts.list();
    for (const one of found) {
      const line = `${one.name.padEnd(20)} ${one.role.padEnd(8)} ${one.created.slice(0, 10)} by ${one.createdBy}`;
      await print(io.out, `${flags.json ? JSON.stringify(one) : line}\n`);
    }
    if (found.length === 0) tell(io, 'There is no account: the server answers its own machine alone.');
    return 0;
  });

const setRole = (name: string, text: string, flags: LedgerFlags, io: Io): Promise<number> =>
  withLedgerOnly(flags, io, async ({ workplace }) => {
    const role = (await server()).roleOf(text);
    await workplace.accounts.setRole(name.toLowerCase(), role);
    tell(io, `${name.toLowerCase()} is ${role} now.`);
    return 0;
  });

const setPassword = (name: string, flags: LedgerFlags, io: Io): Promise<number> =>
  withLedgerOnly(flags, io, async (ledger) => {
    const given = password(io);
    await (await server()).changePassword({ ledger }, name, given.text);
    tell(io, `${name.toLowerCase()} has another password now.`);
    await tellPassword(io, given);
    return 0;
  });

const remove = (name: string, flags: LedgerFlags, io: Io): Promise<number> =>
  withLedgerOnly(flags, io, async ({ workplace }) => {
    await workplace.accounts.remove(name.toLowerCase(), now());
    tell(io, `Removed ${name.toLowerCase()}.`);
    return 0;
  });
