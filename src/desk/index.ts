export {
  type Counts,
  type EventWithClaims,
  initLedger,
  type Ledger,
  type MapCluster,
  type NewReport,
  openLedger,
  type Pin,
  type Recorded,
  type Recording,
  type Sight,
  type SourceCount,
  type Verification,
} from '../ledger/index.ts';
export { type Added, type AddOptions, add } from './add.ts';
export { withBranches } from './branches.ts';
export { type Contradicted, type ControlQuestion, contradictions, controlAt } from './control.ts';
export { type Demo, openDemo } from './demo.ts';
export { clock, type Desk, type DeskOptions, openDesk } from './desk.ts';
export { exportSource } from './export.ts';
export { type ClaimChange, changesOf, type Reread, reread } from './reread.ts';
export { type Seen, type WatchOptions, watch } from './watch.ts';
