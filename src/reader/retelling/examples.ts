import type { Placed } from '../claims.ts';
import type { Draft } from '../frames/drafts.ts';
import { caseOf, isVerb, type Word } from '../trees/words.ts';
import { ONE_SIDED } from './carried-agents.ts';
import { VAGUE } from './together.ts';

const EXAMPLES: ReadonlySet<string> = new Set(['including', 'such as', 'like', 'among them']);

/** "Bomb attacks, including one attack that killed ten": an example is of the kind of which it is one. "Operations, including a raid" have none. */
export function asExample(one: Placed, before: readonly Placed[]): Placed {
  const { trigger, type } = one.draft;
  const { parent } = trigger;
  if (!VAGUE.has(type) || !parent || isVerb(trigger) || !EXAMPLES.has(caseOf(trigger))) return one;
  const whole = before
    .filter(({ draft }) => draft.trigger.tree === trigger.tree)
    .flatMap(({ draft }) => [draft, ...draft.folded])
    .findLast((draft) => ONE_SIDED.has(draft.type) && (draft.core.includes(parent) || isByMeans(draft, parent)));
  return whole ? { ...one, draft: { ...one.draft, type: whole.type } } : one;
}

/** "Targeted them with bomb attacks, including one": the attacks are the means of what the verb tells. */
const isByMeans = ({ instrument }: Draft, { start, end }: Word): boolean =>
  instrument !== null && instrument.span.start <= start && end <= instrument.span.end;
