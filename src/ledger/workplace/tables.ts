/** Who may come in. A name that was removed stays taken, so that nobody signs decisions with another's name. */
export interface UserRow {
  name: string;
  role: string;
  /** Hash in PHC's format; null: the account cannot log in yet. */
  password: string | null;
  created: string;
  created_by: string;
  removed: string | null;
}

/** A log-in: under the SHA-256 of what the cookie holds. */
export interface SessionRow {
  hash: string;
  user: string;
  created: string;
  seen: string;
  expires: string;
}

/** A token: under the SHA-256 of what the program sends. */
export interface TokenRow {
  id: string;
  hash: string;
  name: string;
  user: string;
  /** A list as JSON. */
  scopes: string;
  created: string;
  expires: string | null;
  used: string | null;
  revoked: string | null;
}

/** A feed that is polled. */
export interface FeedRow {
  id: string;
  address: string;
  every: number;
  given: string;
  added: string;
  added_by: string;
  polled: string | null;
  problem: string | null;
  reports: number;
}

/** Work on an item of the queue. */
export interface MarkRow {
  item: string;
  state: string;
  assignee: string | null;
  locked_by: string | null;
  locked_until: string | null;
  updated: string;
  updated_by: string;
}

/** A comment on an item. */
export interface CommentRow {
  id: string;
  item: string;
  by: string;
  at: string;
  text: string;
}

/** What one coder says of a claim. */
export interface CodingRow {
  id: string;
  claim: string;
  coder: string;
  at: string;
  fields: string;
}
