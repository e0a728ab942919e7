import type { EventTypeId } from '../model/index.ts';
import type { Document } from './document.ts';
import type { Stance } from './stance.ts';
import { isVerb, rel, type Word } from './words.ts';

/** What has begun when somebody tries it: who tried to storm a town attacked it. All else is there when it has come about. */
const BEGUN: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  ...(['offensive', 'ground-attack', 'clash', 'shelling', 'air-strike', 'drone-strike', 'missile-strike'] as const),
  ...(['suicide-bombing', 'grenade-attack', 'chemical-attack', 'shooting', 'attack-on-civilians'] as const),
  ...(['protest', 'riot', 'threat', 'negotiation'] as const),
]);

/** "Tried to capture the town": the town was not captured, or the text would say so. */
export function withAttempt(doc: Document, type: EventTypeId, trigger: Word, stance: Stance): Stance {
  const verb = BEGUN.has(type) ? null : triedBy(doc, trigger);
  if (!verb || stance.status === 'denied') return stance;
  return { ...stance, status: 'intended', because: [...stance.because, `intended: ${verb.norm}`] };
}

/** The verb that says that no more than an attempt was made: "tried to capture", "attempted to capture and burn". */
function triedBy(doc: Document, trigger: Word): Word | null {
  const { parent } = trigger;
  if (!parent || !isVerb(trigger)) return null;
  if (rel(trigger) === 'conj' && trigger.xpos === 'VB') return triedBy(doc, parent);
  return rel(trigger) === 'xcomp' && doc.language.trying.has(parent.lemma) ? parent : null;
}
