/** Codes of the troubles that are the user's to mend. */
export type UserErrorCode =
  | 'file-missing'
  | 'is-directory'
  | 'file-unreadable'
  | 'empty'
  | 'binary'
  | 'encoding'
  | 'no-article'
  | 'too-large'
  | 'unsupported-format'
  | 'bad-json'
  | 'bad-input'
  | 'bad-option'
  | 'bad-date'
  | 'bad-pack'
  | 'bad-gazetteer'
  | 'no-such-claim'
  | 'not-fetched'
  | 'address-refused'
  | 'fetch-failed'
  | 'no-ledger'
  | 'ledger-exists'
  | 'packs-missing'
  | 'ledger-newer'
  | 'ledger-busy'
  | 'ledger-damaged'
  | 'ledger-unreachable'
  | 'disk-full'
  | 'id-taken'
  | 'no-such-report'
  | 'no-such-event'
  | 'no-such-decision'
  | 'no-such-source'
  | 'no-such-user'
  | 'no-such-token'
  | 'no-such-feed'
  | 'no-such-item'
  | 'user-exists'
  | 'last-admin'
  | 'weak-password'
  | 'locked'
  | 'not-allowed'
  | 'no-accounts'
  | 'bad-message'
  | 'queue-unreachable'
  | 'queue-unusable';

/**
 * The user or a data file is wrong: the message says what, where and what to do. The command line prints it without
 * a stack and exits with 2; a line of JSON Lines answers with it. Anything else that is thrown is our own fault.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: UserErrorCode;
  constructor(code: UserErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
