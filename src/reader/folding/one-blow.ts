import { isBlow, isEffect } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { rel } from '../trees/words.ts';
import { join } from './joins.ts';

/**
 * "Five were killed and ten were injured by a rocket fired by rebels": the rocket, which the tree hangs on the last, hit all.
 * Effects joined by "and" become one where the last alone has the blow.
 */
export function gatherHarm(drafts: readonly Draft[]): Draft[] {
  const hostOf = (one: Draft): Draft | undefined => drafts.find((other) => isLastOf(one, other));
  const guests = drafts.filter((one) => hostOf(one));
  return drafts
    .filter((one) => !guests.includes(one))
    .map((one) => guests.filter((guest) => hostOf(guest) === one).reduce((whole, guest) => join(whole, guest), one));
}

const isLastOf = (first: Draft, last: Draft): boolean =>
  rel(last.trigger) === 'conj' &&
  last.trigger.parent === first.trigger &&
  isEffect(first) &&
  isEffect(last) &&
  last.instrument !== null &&
  last.folded.some(isBlow) &&
  first.placeWords.length === 0 &&
  addsNobody(first, last) &&
  first.casualties.every(({ outcome }) => last.casualties.every((told) => told.outcome !== outcome));

/** True where no weapon and no hand is told of the first that is not the last's too. */
const addsNobody = (first: Draft, last: Draft): boolean =>
  (!first.instrument || first.instrument.span.start === last.instrument?.span.start) &&
  first.participants.every(
    ({ role, span }) =>
      role !== 'agent' || last.participants.some((one) => one.role === 'agent' && one.span.start === span.start),
  );
