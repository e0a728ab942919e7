import type { Desk } from '../../desk/index.ts';
import { type Account, type ApiToken, ROLES, type Role, SCOPES, type Scope, UserError } from '../../model/index.ts';
import { checkPassword, hashPassword } from './password.ts';
import { hashOfSecret, newSecret } from './secrets.ts';

const NAME = /^[a-z0-9][a-z0-9._-]{1,31}$/;

/** Makes an account. Throws a `UserError`; the first account must be an admin, or nobody could make the others. */
export async function addAccount(
  { ledger, now }: Pick<Desk, 'ledger' | 'now'>,
  { name: given, role, by }: { readonly name: string; readonly role: Role; readonly by: string },
  password: string,
): Promise<Account> {
  const name = given.toLowerCase();
  if (!NAME.test(name))
    throw new UserError(
      'bad-option',
      `"${given}" is no name of a user: 2 to 32 letters a to z, digits, dots and dashes.`,
    );
  // What is decided on one's own machine is signed so.
  if (name === 'local') throw new UserError('bad-option', 'The name "local" is kept for this machine\'s own user.');
  const { accounts } = ledger.workplace;
  if (role !== 'admin' && !(await accounts.any()))
    throw new UserError('last-admin', 'The first user must be an admin: --role admin');
  checkPassword(name, password);
  const account = { name, role, created: now(), createdBy: by };
  await accounts.add(account, await hashPassword(password));
  return account;
}

/** Gives an account another password; its sessions end. */
export async function changePassword({ ledger }: Pick<Desk, 'ledger'>, given: string, password: string): Promise<void> {
  const name = given.toLowerCase();
  checkPassword(name, password);
  await ledger.workplace.accounts.setPassword(name, await hashPassword(password));
}

/** A role by its name. */
export function roleOf(text: string): Role {
  const role = ROLES.find((one) => one === text);
  if (!role) throw new UserError('bad-option', `There is no role "${text}". Choose one of: ${ROLES.join(', ')}.`);
  return role;
}

/** What a token is made for. */
export interface TokenDraft {
  readonly user: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** ISO time; null: it holds until it is revoked. */
  readonly expires: string | null;
}

/** Makes a token: what is sent with each request is told once, and kept nowhere. */
export async function makeToken(
  { ledger, now }: Pick<Desk, 'ledger' | 'now'>,
  { user, name, scopes, expires }: TokenDraft,
): Promise<{ readonly token: ApiToken; readonly secret: string }> {
  const secret = `sitrep_${newSecret()}`;
  const hash = hashOfSecret(secret);
  const token = { id: hash.slice(0, 12), user: user.toLowerCase(), name, scopes, created: now(), expires, used: null };
  await ledger.workplace.tokens.add(token, hash);
  return { token, secret };
}

/** Scopes by their names. */
export function scopesOf(texts: readonly string[]): Scope[] {
  return texts.map((text) => {
    const scope = SCOPES.find((one) => one === text);
    if (!scope) throw new UserError('bad-option', `There is no scope "${text}". Choose of: ${SCOPES.join(', ')}.`);
    return scope;
  });
}
