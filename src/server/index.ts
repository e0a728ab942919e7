export { addAccount, changePassword, makeToken, roleOf, scopesOf } from './access/accounts.ts';
export { RULES, rolesFor } from './access/rules.ts';
export { createApp } from './app.ts';
export type { Job, JobInput } from './jobs.ts';
export type { Listening } from './listen.ts';
export type { App, Server } from './server.ts';
export type { Profile, Role, Session, SessionOf } from './session.ts';
export { openLog, type StartOptions, serverOf, start } from './start.ts';
