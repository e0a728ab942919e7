import type { Knowledge } from '../model/index.ts';

const STATE: ReadonlySet<string> = new Set(['government', 'state-forces', 'police']);
/** Bodies in bodies: a squadron of an air force of a military of a state. */
const DEEPEST = 4;

function isPartOf(knowledge: Knowledge, part: string, whole: string, depth = 0): boolean {
  if (part === whole) return true;
  const parents = depth < DEEPEST ? (knowledge.actor(part)?.parents ?? []) : [];
  return parents.some(({ parent }) => isPartOf(knowledge, parent, whole, depth + 1));
}

/** "Ruritania" and the bodies of its state: a headline's short name for what the text calls by its own. */
function isStateOf(knowledge: Knowledge, land: string, body: string): boolean {
  const [country, actor] = [knowledge.actor(land), knowledge.actor(body)];
  return country?.kind === 'country' && STATE.has(actor?.kind ?? '') && country.country === actor?.country;
}

/** True where one of two actors may be told for the other: a state and its army, a body and one within it. */
export const areKin = (knowledge: Knowledge, a: string, b: string): boolean =>
  isPartOf(knowledge, a, b) || isPartOf(knowledge, b, a) || isStateOf(knowledge, a, b) || isStateOf(knowledge, b, a);
