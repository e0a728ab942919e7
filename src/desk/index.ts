export {
  type Counts,
  type EventWithClaims,
  initLedger,
  type Ledger,
  type MapCluster,
  type NewReport,
  openLedger,
  type Pin,
  type QueueFilter,
  type Recorded,
  type Recording,
  type Sight,
  type SourceCount,
  type Verification,
} from '../ledger/index.ts';
export { type Added, type Adder, type AddOptions, add } from './add.ts';
export { agreementOf, type FieldAgreement } from './agreement/index.ts';
export { withBranches } from './branches.ts';
export { type BriefQuestion, brief, briefData } from './brief.ts';
export { type Compared, compareWith } from './compare.ts';
export { areasAt, type Contradicted, type ControlQuestion, contradictions, controlAt } from './control.ts';
export { type Demo, openDemo } from './demo.ts';
export { clock, type Desk, type DeskOptions, openDesk } from './desk.ts';
export { exportSource } from './export.ts';
export { type Imported, importDataset, isArchive, restoreLedger } from './import.ts';
export { readLayer } from './layers.ts';
export { type DeskPacks, needPacks, staleness } from './packs.ts';
export { type ClaimChange, changesOf, type Reread, reread } from './reread.ts';
export { type Candidate, candidatesFor } from './review/candidates.ts';
export { correctionOf } from './review/correction.ts';
export { type Decided, type DecisionDraft, decideOnce } from './review/decide.ts';
export { type Seen, type WatchOptions, watch } from './watch.ts';
