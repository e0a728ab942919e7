import { FROM_AFAR } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { isVerb, rel } from '../trees/words.ts';
import { join } from './joins.ts';

/** "Rocketed and strafed the village": two verbs of one kind with one object say one thing. */
export function gatherTwins(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const at = kept.findIndex((first) => isTwin(first, draft) || isLaunch(first, draft));
    if (at < 0) kept.push(draft);
    else kept[at] = join(kept[at]!, draft);
  }
  return kept;
}

/** In words: "rocketed and strafed". */
const NEXT = 2;

const isTwin = (first: Draft, second: Draft): boolean =>
  first.type === second.type &&
  FROM_AFAR.has(first.type) &&
  isVerb(first.trigger) &&
  rel(second.trigger) === 'conj' &&
  second.trigger.parent === first.trigger &&
  second.trigger.at - first.trigger.at === NEXT &&
  second.participants.every(({ role, span }) =>
    first.participants.some((one) => one.role === role && one.span.start === span.start),
  );

/** "Struck the base with missiles fired from over the sea": whence the missiles came that struck. */
const isLaunch = (first: Draft, { type, trigger, participants }: Draft): boolean =>
  type === first.type &&
  rel(trigger) === 'acl' &&
  trigger.xpos === 'VBN' &&
  participants.every(({ role }) => role !== 'target') &&
  (first.firing.args.preps.get('with') ?? []).some((weapon) => weapon === trigger.parent);
