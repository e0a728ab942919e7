import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Logger } from 'pino';
import type { Desk } from '../../desk/index.ts';
import { type Account, mayAs } from '../../model/index.ts';
import { Problem } from '../problem.ts';
import { LOCAL, NOBODY, type Profile, type Session, type SessionOf } from '../session.ts';
import { isStraight } from './hosts.ts';
import { openLimiter } from './limiter.ts';
import { isPassword } from './password.ts';
import { csrfOf, hashOfSecret, newSecret } from './secrets.ts';

/** Where the server stands. */
export interface AccessOptions {
  /** True where it listens to its own machine alone: then no account is needed as long as there is none. */
  readonly loopback: boolean;
  /** The address at which browsers see it, where a proxy stands in front: `https://sitrep.example`. */
  readonly origin?: string;
}

/** Who comes in, and how. */
export interface Access {
  readonly sessionOf: SessionOf;
  /** The origin of pages that are ours. */
  readonly originOf: (ask: Context) => string;
  /** Where a request comes from, for limits and the log. */
  readonly addressOf: (ask: Context) => string;
  /** Signs somebody in and sets the cookie. Throws a `Problem`: `wrong-password`, `too-many-attempts`. */
  readonly signIn: (ask: Context, name: string, password: string) => Promise<Session>;
  /** Throws a `Problem` where it is not the password of this account. */
  readonly checkPassword: (ask: Context, name: string, password: string) => Promise<void>;
  readonly signOut: (ask: Context) => Promise<void>;
}

const COOKIE = 'sitrep_session';
const HOUR = 3_600_000;
/** A session ends after so long without use, and after so long in any case. */
const IDLE = 12 * HOUR;
const LONGEST = 7 * 24 * HOUR;
/** How seldom it is noted that a session is used. */
const NOTE_EVERY = 5 * 60_000;

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();

/** What is shown to a role: names of people and precise spots only to those who work on the reports. */
export const profileOf = ({ role }: Pick<Account, 'role'>): Profile => (mayAs(role, 'coder') ? 'full' : 'publish');

/** Access to a server over a desk. */
export function openAccess({ ledger, now }: Desk, log: Logger, { loopback, origin }: AccessOptions): Access {
  const { accounts, sessions, tokens } = ledger.workplace;
  const limiter = openLimiter();
  const secure = origin?.startsWith('https:') ?? false;
  const cookie = secure ? (`__Host-${COOKIE}` as const) : COOKIE;
  // Made anew with every start: what a page of an earlier one knew is of no use.
  const local: Session = { ...LOCAL, csrf: csrfOf(newSecret()) };
  let hasAccounts = false;

  async function isOpen(): Promise<boolean> {
    if (!loopback || origin !== undefined || hasAccounts) return false;
    // There is always an admin from the first account on.
    hasAccounts = await accounts.any();
    return !hasAccounts;
  }

  async function ofToken(ask: Context, secret: string): Promise<Session> {
    const at = now();
    const found = await tokens.find(hashOfSecret(secret), at);
    if (!found) {
      log.warn({ why: 'bad-token', address: addressOf(ask) }, 'refused');
      throw new Problem(401, 'bad-token', 'This token does not hold: it was revoked, has run out, or never was.');
    }
    const { token, user } = found;
    const day = at.slice(0, 10);
    if (token.used !== day) await tokens.use(token.id, day);
    const { name, role } = user;
    return { user: { name, role }, local: false, csrf: '', profile: profileOf(user), scopes: token.scopes };
  }

  async function ofCookie(secret: string): Promise<Session> {
    const at = now();
    const hash = hashOfSecret(secret);
    const found = await sessions.find(hash, at);
    if (!found) return NOBODY;
    const { user, created, seen } = found;
    if (Date.parse(at) - Date.parse(seen) > NOTE_EVERY) {
      const end = [later(at, IDLE), later(created, LONGEST)].sort()[0]!;
      await sessions.extend(hash, at, end);
    }
    const { name, role } = user;
    return { user: { name, role }, local: false, csrf: csrfOf(secret), profile: profileOf(user), scopes: null };
  }

  const addressOf = (ask: Context): string => {
    // Only the last one was written by the proxy that is ours; those before it anybody may have made up.
    if (origin !== undefined) {
      const last = ask.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
      if (last) return last;
    }
    try {
      return getConnInfo(ask).remote.address ?? 'unknown';
    } catch {
      return 'unknown';
    }
  };

  const put = (ask: Context, value: string, maxAge: number): void =>
    setCookie(ask, cookie, value, { path: '/', httpOnly: true, sameSite: 'Strict', secure, maxAge });

  async function proven(ask: Context, name: string, password: string): Promise<Account> {
    const address = addressOf(ask);
    const time = Date.now();
    const wait = limiter.wait(name, address, time);
    if (wait > 0) {
      log.warn({ why: 'too-many-attempts', user: name, address }, 'refused');
      throw new Problem(
        429,
        'too-many-attempts',
        `Too many attempts failed. Try again in ${Math.ceil(wait / 60_000)} minutes.`,
      );
    }
    // Counted before it is known: many at once are no way round the limit.
    limiter.failed(name, address, time);
    const account = await accounts.find(name);
    if (!(await isPassword(password, account?.password ?? null)) || !account) {
      log.warn({ why: 'wrong-password', user: name, address }, 'refused');
      throw new Problem(401, 'wrong-password', 'The name or the password is wrong.');
    }
    limiter.passed(name, address);
    return account;
  }

  return {
    addressOf,
    originOf: (ask) => origin ?? new URL(ask.req.url).origin,
    sessionOf: async (ask) => {
      const bearer = /^Bearer\s+(?<secret>\S+)$/i.exec(ask.req.header('authorization') ?? '')?.groups?.secret;
      if (bearer) return ofToken(ask, bearer);
      const secret = getCookie(ask, cookie);
      if (secret) {
        const session = await ofCookie(secret);
        if (session.user) return session;
      }
      if (!(await isOpen())) return NOBODY;
      if (isStraight(new URL(ask.req.url), ask.req.raw.headers)) return local;
      log.warn({ why: 'not-straight', address: addressOf(ask) }, 'refused');
      throw new Problem(
        403,
        'not-straight',
        'Without accounts only this machine is answered, asked straight and by its own name. Make the first account with: sitrep user add NAME --role admin',
      );
    },
    checkPassword: async (ask, name, password) => void (await proven(ask, name, password)),
    signIn: async (ask, given, password) => {
      const { name, role } = await proven(ask, given.toLowerCase(), password);
      // A session that somebody else put into this browser is never taken over.
      const before = getCookie(ask, cookie);
      if (before) await sessions.close(hashOfSecret(before));
      const at = now();
      const secret = newSecret();
      await sessions.sweep(at);
      await sessions.open(hashOfSecret(secret), name, at, later(at, IDLE));
      put(ask, secret, LONGEST / 1000);
      log.info({ user: name, address: addressOf(ask) }, 'signed in');
      const user = { name, role };
      return { user, local: false, csrf: csrfOf(secret), profile: profileOf(user), scopes: null };
    },
    signOut: async (ask) => {
      const secret = getCookie(ask, cookie);
      if (secret) await sessions.close(hashOfSecret(secret));
      put(ask, '', 0);
    },
  };
}
