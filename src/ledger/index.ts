export type { ControlFilter } from './find-events.ts';
export type { Extent, Fuser } from './fuser.ts';
export type { EventWithClaims, KeptOriginal, Ledger, Size } from './ledger.ts';
export { initLedger, openLedger } from './open.ts';
export type { NewReport, Recorded } from './record.ts';
export type { TakenDown } from './takedown.ts';
export type { Verification } from './verify.ts';
export type { Polled, QueueFilter, Workplace } from './workplace/index.ts';
