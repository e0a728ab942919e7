import type { Context } from 'hono';

/** What somebody may do, from least to most. */
export type Role = 'viewer' | 'analyst' | 'editor' | 'admin';

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
}

/** Finds out who asks. */
export type SessionOf = (ask: Context) => Promise<Session>;

/** The one user of a server that answers its own machine alone. */
export const LOCAL: Session = { user: { name: 'local', role: 'admin' }, local: true, csrf: '', profile: 'full' };

/** Everybody is the local user. */
export const localSession: SessionOf = async () => LOCAL;
