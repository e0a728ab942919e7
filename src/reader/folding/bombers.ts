import type { Draft } from '../frames/drafts.ts';
import { isUnder, isVerb, rel } from '../trees/words.ts';
import { join } from './joins.ts';

/** "The bomber drove a van into the yard and detonated it", "blew up his car, killing himself and two others": one bomber blows up once. */
export function joinBombers(given: readonly Draft[]): Draft[] {
  const drafts = withDrivers(given);
  const bomber = drafts.find(({ type, trigger }) => type === 'suicide-bombing' && isVerb(trigger))?.firing.args.subj[0];
  const [first, ...others] = drafts.filter(
    ({ type, trigger, firing }) =>
      (type === 'suicide-bombing' || type === 'bombing') &&
      isVerb(trigger) &&
      bomber !== undefined &&
      firing.args.subj[0] === bomber,
  );
  if (!first || !others.length) return withOwnBlasts(drafts);
  const whole = others.reduce((sum, other) => join(sum, other), { ...first, type: 'suicide-bombing' });
  return withOwnBlasts(
    drafts.filter((draft) => !others.includes(draft)).map((draft) => (draft === first ? whole : draft)),
  );
}

/** "A car driven by a bomber blew up": the car is the bomb of whoever drove it. */
function withDrivers(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const driven of drafts) {
    const { trigger, type } = driven;
    if (type !== 'suicide-bombing' || trigger.xpos !== 'VBN' || rel(trigger) !== 'acl') continue;
    const blast = current.find(
      (one) =>
        one.type === 'bombing' &&
        isVerb(one.trigger) &&
        one.firing.args.subj.some((word) => isUnder(trigger, word) && !isUnder(one.trigger, word)),
    );
    if (!blast) continue;
    const whole = { ...join(blast, driven), type };
    current = current.filter((one) => one !== driven).map((one) => (one === blast ? whole : one));
  }
  return current;
}

/** "A bomber killed three when she detonated at the gate": what she set off is her own bomb. */
function withOwnBlasts(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const blast of drafts) {
    const { trigger, type, casualties } = blast;
    if (type !== 'bombing' || rel(trigger) !== 'advcl' || casualties.length) continue;
    if (!trigger.kids.some(({ upos, deprel }) => deprel === 'nsubj' && upos === 'PRON')) continue;
    const bomber = current.find((one) => one.type === 'suicide-bombing' && one.core.includes(trigger.parent!));
    if (bomber)
      current = current.filter((one) => one !== blast).map((one) => (one === bomber ? join(one, blast) : one));
  }
  return current;
}
