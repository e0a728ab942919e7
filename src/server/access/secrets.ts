import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A secret that cannot be guessed: 256 bits. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: whoever reads the ledger cannot come in with it. */
export const hashOfSecret = (secret: string): string => digest(secret).toString('hex');

/** What a page must repeat to show that it is ours: told from the session's secret, and of no use without it. */
export const csrfOf = (secret: string): string => digest(`sitrep csrf\n${secret}`).toString('base64url');

/** Compares without telling by its time how much is the same. */
export const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
