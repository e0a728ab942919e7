export {
  type EventWithClaims,
  initLedger,
  type Ledger,
  type NewReport,
  openLedger,
  type Recorded,
  type Verification,
} from '../ledger/index.ts';
export { type Added, type AddOptions, add } from './add.ts';
export { withBranches } from './branches.ts';
export { type Contradicted, type ControlQuestion, contradictions, controlAt } from './control.ts';
export { clock, type Desk, type DeskOptions, openDesk } from './desk.ts';
export { type ClaimChange, changesOf, type Reread, reread } from './reread.ts';
export { type Seen, type WatchOptions, watch } from './watch.ts';
