import { UserError } from '../model/index.ts';

type Make = (where: string) => UserError;

const DAMAGED: Make = (where) =>
  new UserError(
    'ledger-damaged',
    `${where} is damaged or is no ledger of Sitrep: the database says that it cannot be read. Nothing was written. ` +
      'Take a copy from a backup, or save what can be read with: sqlite3 FILE .recover',
  );
const FULL: Make = (where) =>
  new UserError(
    'disk-full',
    `There is no space left for ${where}. What was recorded before is safe, the last report was not recorded. Make space and add it again.`,
  );
const BUSY: Make = (where) =>
  new UserError(
    'ledger-busy',
    `Another process has been writing to ${where} for more than half a minute. Nothing was recorded; try again when it has ended.`,
  );
const UNREACHABLE: Make = (where) =>
  new UserError('ledger-unreachable', `${where} cannot be reached. Is PostgreSQL running, and is the address right?`);
const REFUSED: Make = (where) =>
  new UserError('ledger-unreachable', `${where} does not let this user in. Check user, password and rights.`);
const READ_ONLY: Make = (where) =>
  new UserError('file-unreadable', `${where} cannot be opened or written by this user. Check its permissions (ls -l).`);

/** What a database reports, by the beginning of its code. */
const FAULTS: readonly (readonly [code: string, make: Make])[] = [
  ['SQLITE_CORRUPT', DAMAGED],
  ['SQLITE_NOTADB', DAMAGED],
  ['SQLITE_FULL', FULL],
  ['SQLITE_IOERR_WRITE', FULL],
  ['SQLITE_IOERR_SHMSIZE', FULL],
  ['ENOSPC', FULL],
  ['53100', FULL],
  ['SQLITE_BUSY', BUSY],
  ['SQLITE_LOCKED', BUSY],
  ['55P03', BUSY],
  ['SQLITE_CANTOPEN', READ_ONLY],
  ['SQLITE_READONLY', READ_ONLY],
  ['ECONNREFUSED', UNREACHABLE],
  ['ECONNRESET', UNREACHABLE],
  ['ENOTFOUND', UNREACHABLE],
  ['ETIMEDOUT', UNREACHABLE],
  ['57P', UNREACHABLE],
  ['08', UNREACHABLE],
  ['3D000', UNREACHABLE],
  ['28', REFUSED],
  ['42501', REFUSED],
  ['XX001', DAMAGED],
];

/** A fault of the database in words, where it is one that the user can mend. */
export function inWords(error: unknown, where: string): unknown {
  const code = (error as { readonly code?: unknown } | null)?.code;
  if (error instanceof UserError || typeof code !== 'string') return error;
  return FAULTS.find(([begin]) => code.startsWith(begin))?.[1](where) ?? error;
}

/** Does a work on the database; its faults are told in words. */
export async function inPlainWords<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw inWords(error, where);
  }
}
