import type { RecordedDecision } from '../model/index.ts';
import type { Kept } from './schemas/decision.ts';
import type { Ask } from './server.ts';

/** A decision with what became of it; to those from whom people's names are kept back, without words that may hold them. */
export function keptDecision({ decision, entry, claims, withdrawnBy }: RecordedDecision, ask: Ask): Kept {
  const fate = { entry, about: claims, undoneBy: withdrawnBy };
  if (ask.get('session').profile === 'full') return { ...decision, ...fate };
  const bare = { ...decision, note: undefined };
  return { ...(bare.kind === 'correct' ? { ...bare, set: {} } : bare), ...fate };
}
