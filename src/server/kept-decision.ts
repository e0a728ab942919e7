import type { RecordedDecision } from '../model/index.ts';
import type { Kept } from './schemas/decision.ts';

/** A decision with what became of it, as it is answered with. */
export const keptDecision = ({ decision, entry, claims, withdrawnBy }: RecordedDecision): Kept => ({
  ...decision,
  ...{ entry, about: claims, undoneBy: withdrawnBy },
});
