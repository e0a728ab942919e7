export { createApp } from './app.ts';
export type { Listening } from './listen.ts';
export type { App, Server } from './server.ts';
export { openLog, type StartOptions, serverOf, start } from './start.ts';
