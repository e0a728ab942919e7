import type { EventTypeId, Participant } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import { VIOLENT } from '../frames/blows.ts';

/** Blows that are struck at people: whom they killed they were aimed at. */
const AT_PEOPLE: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['shooting', 'attack-on-civilians', 'clash']);

/** "Bombed the bank, killing Ana Paz": she is among the dead; what was struck is the bank. */
export function withoutCollateral(one: Placed): Placed {
  const { draft } = one;
  if (!VIOLENT.has(draft.type) || AT_PEOPLE.has(draft.type) || !draft.casualties.length) return one;
  const hurt = new Set(draft.casualties.map(({ who }) => who));
  const isHurt = ({ role, name, text }: Participant): boolean =>
    role === 'target' && (hurt.has(name) || hurt.has(text));
  const targets = draft.participants.filter(({ role }) => role === 'target');
  if (!targets.some(isHurt) || targets.every(isHurt)) return one;
  return { ...one, draft: { ...draft, participants: draft.participants.filter((who) => !isHurt(who)) } };
}
