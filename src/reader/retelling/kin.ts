import type { Knowledge } from '../../model/index.ts';

const STATE: ReadonlySet<string> = new Set(['government', 'state-forces', 'police']);

/** "Ruritania" and the bodies of its state: a headline's short name for what the text calls by its own. */
function isStateOf(knowledge: Knowledge, land: string, body: string): boolean {
  const [country, actor] = [knowledge.actor(land), knowledge.actor(body)];
  return country?.kind === 'country' && STATE.has(actor?.kind ?? '') && country.country === actor?.country;
}

/** True where one of two actors may be told for the other: a state and its army, a body and one within it. */
export const areKin = (knowledge: Knowledge, a: string, b: string): boolean =>
  knowledge.lineOf(a, null).includes(b) ||
  knowledge.lineOf(b, null).includes(a) ||
  isStateOf(knowledge, a, b) ||
  isStateOf(knowledge, b, a);
