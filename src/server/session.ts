import type { Context } from 'hono';
import type { Role, Scope } from '../model/index.ts';

export type { Role } from '../model/index.ts';

/** Whether names of people, medical and aid sites and the precise spots of civilians are withheld. */
export type Profile = 'publish' | 'full';

/** Who asks, and what is shown to them. */
export interface Session {
  readonly user: { readonly name: string; readonly role: Role } | null;
  /** True where the server answers its own machine alone and asks for no name. */
  readonly local: boolean;
  /** What a request that changes something must repeat in the header `X-CSRF-Token`; empty where none is needed. */
  readonly csrf: string;
  readonly profile: Profile;
  /** Of a token what it was made for; null: all that the role may. */
  readonly scopes: readonly Scope[] | null;
}

/** Finds out who asks. */
export type SessionOf = (ask: Context) => Promise<Session>;

/** The one user of a server that answers its own machine alone. */
export const LOCAL: Session = {
  ...{ user: { name: 'local', role: 'admin' }, local: true, csrf: '', profile: 'full', scopes: null },
};

/** Nobody: they may sign in. */
export const NOBODY: Session = { user: null, local: false, csrf: '', profile: 'publish', scopes: null };
