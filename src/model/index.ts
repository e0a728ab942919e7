export type * from './annotation.ts';
export * from './errors.ts';
export * from './event-types.ts';
export * from './issues.ts';
export type * from './knowledge.ts';
export type * from './range.ts';
export type * from './reading.ts';
export * from './span.ts';
