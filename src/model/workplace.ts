/** What a person may do, the least first; each may do what those before it may. */
export const ROLES = ['viewer', 'coder', 'reviewer', 'admin'] as const;

/** One of them. */
export type Role = (typeof ROLES)[number];

/** True where a role may do what another may. */
export const mayAs = (role: Role, least: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(least);

/** What an API token may be used for. */
export const SCOPES = ['read', 'add', 'decide', 'admin'] as const;

/** One of them. */
export type Scope = (typeof SCOPES)[number];

/** A person who may log in. */
export interface Account {
  readonly name: string;
  readonly role: Role;
  /** ISO time. */
  readonly created: string;
  readonly createdBy: string;
}

/** A log-in that holds. */
export interface Session {
  readonly user: Account;
  readonly created: string;
  readonly expires: string;
}

/** A token by which a program comes in: what is known of it after it was handed out. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  /** Whose it is: it can do no more than that account. */
  readonly user: string;
  readonly scopes: readonly Scope[];
  readonly created: string;
  readonly expires: string | null;
  /** ISO day on which it was last used. */
  readonly used: string | null;
}

/** A feed that is polled while the server runs. */
export interface Feed {
  readonly id: string;
  readonly address: string;
  /** Seconds between two visits. */
  readonly every: number;
  /** What is told of its reports. */
  readonly given: { readonly source?: string; readonly theatre?: string; readonly country?: string };
  readonly added: string;
  readonly addedBy: string;
  /** When it was last polled; what came of it, in words; how many reports came of it in all. */
  readonly polled: string | null;
  readonly problem: string | null;
  readonly reports: number;
}

/**
 * Where an item of the queue stands: nobody looked yet; a coder did; a reviewer agrees with him, or does not, and somebody
 * must look again; there is nothing more to do.
 */
export const ITEM_STATES = ['open', 'coded', 'reviewed', 'disputed', 'done'] as const;

/** One of them. */
export type ItemState = (typeof ITEM_STATES)[number];

/** Why something is in need of a person. */
export const DOUBT_KINDS = ['issue', 'contradiction', 'unresolved-place', 'unknown-actor', 'doubt'] as const;

/** One of them. */
export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** Something that a person should look at, and how much hangs on it. */
export interface Doubt {
  readonly kind: DoubtKind;
  /** Doubt times importance: see docs/access.md. */
  readonly weight: number;
  /** In words. */
  readonly why: string;
}

/** What somebody wrote on an item. */
export interface Comment {
  readonly id: string;
  readonly item: string;
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

/** An item of the queue with the work that was done on it. */
export interface QueueItem extends Doubt {
  /** "unresolved-place:<claim>", "contradiction:<event>", "issue:<report>:<number>". */
  readonly id: string;
  readonly report: string | null;
  readonly claim: string | null;
  readonly event: string | null;
  /** Of an issue. */
  readonly code: string | null;
  readonly state: ItemState;
  readonly assignee: string | null;
  /** Who works on it now; the lock ends by itself. */
  readonly lockedBy: string | null;
  readonly lockedUntil: string | null;
  readonly comments: readonly Comment[];
}

/** The fields that coders code, each by itself. */
export const CODED_FIELDS = ['type', 'status', 'date', 'place', 'agent', 'target', 'killed', 'injured'] as const;

/** One of them. */
export type CodedField = (typeof CODED_FIELDS)[number];

/** What one coder says that a claim's text says; a field that is left out was not coded, null: the text does not say. */
export interface Coding {
  readonly id: string;
  readonly claim: string;
  readonly coder: string;
  readonly at: string;
  readonly fields: Partial<Readonly<Record<CodedField, string | number | null>>>;
}
