import { EFFECTS, VIOLENT } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { rel, type Word } from '../trees/words.ts';
import { join } from './joins.ts';

/** "A missile fired at the port that killed a resident", "rockets launched from A that hit B": one shot, from its start to what it struck. */
export function joinShots(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const shot of drafts) {
    const weapon = current.includes(shot) ? shotOf(shot) : null;
    const blows = weapon ? current.filter((one) => one !== shot && isBlowOf(one, weapon)) : [];
    const whole = blows.reduce((sum, blow) => join(sum, blow), shot);
    current = current.filter((one) => !blows.includes(one)).map((one) => (one === shot ? whole : one));
  }
  return current;
}

/** The weapon that a participle tells to have been fired. */
function shotOf({ trigger, instrument, type }: Draft): Word | null {
  const { parent } = trigger;
  const isShot = VIOLENT.has(type) && trigger.xpos === 'VBN' && trigger.deprel === 'acl' && instrument !== null;
  return isShot && parent && instrument.span.start <= parent.start && parent.end <= instrument.span.end ? parent : null;
}

/** What the weapon is told to have done: in a clause of its own, or by the verb of which it is the subject. */
const isBlowOf = ({ trigger, type, firing }: Draft, weapon: Word): boolean =>
  (VIOLENT.has(type) || EFFECTS.has(type)) &&
  ((trigger.deprel === 'acl:relcl' && trigger.parent === weapon) ||
    (rel(weapon) === 'nsubj' && weapon.parent === trigger && firing.args.subj.includes(weapon)));
