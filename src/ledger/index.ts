export type { KeptOriginal, Ledger, Size } from './ledger.ts';
export { initLedger, openLedger } from './open.ts';
export type { NewReport, Recorded } from './record.ts';
export type { TakenDown } from './takedown.ts';
export type { Verification } from './verify.ts';
