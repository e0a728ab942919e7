import { isBlow } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { typeByWeapon } from '../nouns/weapons.ts';
import { isUnder } from '../trees/words.ts';
import { join } from './joins.ts';

/** Rules by which somebody says that a deed was theirs. */
export const CLAIMING = /^attack\/(?:claimed|owned-up)/;

/** "Claimed responsibility for the bomb that went off in a bank": what the bomb did is the deed that is claimed. */
export function gatherClaimed(drafts: readonly Draft[]): Draft[] {
  const deedOf = (claim: Draft): Draft | undefined => drafts.find((one) => isDeedOf(claim, one));
  const claims = drafts.filter(({ firing, type }) => type === 'ground-attack' && CLAIMING.test(firing.row.rule));
  if (!claims.length) return [...drafts];
  const deeds = new Set(claims.map(deedOf));
  return drafts
    .filter((one) => !deeds.has(one))
    .map((one) => {
      if (!claims.includes(one)) return one;
      const deed = deedOf(one);
      return deed ? { ...join(one, deed), type: deed.type } : byItsWeapon(one);
    });
}

const isDeedOf = (claim: Draft, { trigger, ...deed }: Draft): boolean =>
  isBlow({ trigger, ...deed }) &&
  trigger.deprel === 'acl:relcl' &&
  (claim.firing.args.preps.get('for') ?? []).some((thing) => isUnder(trigger, thing));

/** "For the bomb that killed eight soldiers": a bombing. */
const byItsWeapon = (claim: Draft): Draft => ({
  ...claim,
  type: typeByWeapon('ground-attack', claim.instrument) ?? claim.type,
});
