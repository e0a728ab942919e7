import crypto from 'node:crypto';
import { promisify } from 'node:util';
import { UserError } from '../../model/index.ts';

/** As OWASP's password storage cheat sheet asks of argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const BYTES = 32;
const SALT = 16;
/** Hashes that are made at once: each takes 19 MiB. Others wait; where too many wait, they are sent away. */
const AT_ONCE = 3;
const MOST_WAITING = 50;

const LEAST = 12;
const MOST = 256;

const PHC = /^\$argon2id\$v=19\$m=(?<m>\d+),t=(?<t>\d+),p=(?<p>\d+)\$(?<salt>[\w+/]+)\$(?<hash>[\w+/]+)$/;

interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING)
      throw new UserError('ledger-busy', 'Too many people are signing in at this moment. Try again in a minute.');
    await new Promise<void>((go) => waiting.push(go));
  }
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

async function argon2id(password: string, salt: Buffer, cost: Cost, bytes: number): Promise<Buffer> {
  // Node has it since 24.7; the rest of Sitrep runs on older ones.
  if (typeof crypto.argon2 !== 'function')
    throw new UserError('not-allowed', `Accounts need Node 24.7 or later; this is ${process.version}.`);
  const parameters = { message: password.normalize('NFKC'), nonce: salt, tagLength: bytes, ...cost };
  return inTurn(() => promisify(crypto.argon2)('argon2id', parameters));
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** Throws a `UserError` `weak-password` where a password is too short, too long, or the name again. */
export function checkPassword(name: string, password: string): void {
  const why =
    [...password].length < LEAST
      ? `has fewer than ${LEAST} characters`
      : password.length > MOST
        ? `has more than ${MOST} characters`
        : new Set(password).size < 5
          ? 'is made of four different characters or fewer'
          : password.toLowerCase().includes(name.toLowerCase())
            ? 'holds the name of the user'
            : null;
  if (why) throw new UserError('weak-password', `The password ${why}. Take several words that do not belong together.`);
}

/** The hash of a password in PHC's format, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.randomBytes(SALT);
  const hash = await argon2id(password, salt, COST, BYTES);
  const { memory: m, passes: t, parallelism: p } = COST;
  return `$argon2id$v=19$m=${m},t=${t},p=${p}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** A hash of a password that nobody knows: an unknown name takes as long to refuse as a wrong password. */
const NOBODY = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${unpadded(crypto.randomBytes(SALT))}$${unpadded(crypto.randomBytes(BYTES))}`;

/** True where the password is the one that was hashed; null for a hash: nobody has it, and it takes as long to say so. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  const parts = PHC.exec(hashed ?? NOBODY)?.groups;
  if (!parts || password.length > MOST) return false;
  const wanted = Buffer.from(parts.hash!, 'base64');
  const cost = { memory: Number(parts.m), passes: Number(parts.t), parallelism: Number(parts.p) };
  const found = await argon2id(password, Buffer.from(parts.salt!, 'base64'), cost, wanted.length);
  return crypto.timingSafeEqual(found, wanted) && hashed !== null;
}
