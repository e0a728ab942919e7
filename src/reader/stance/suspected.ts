import type { Document } from '../document.ts';
import { verbArguments } from '../frames/arguments.ts';
import { isNoBody } from '../nouns/actor-words.ts';
import { phraseOf } from '../nouns/phrases.ts';
import { isVerb, type Word } from '../trees/words.ts';

const DOUBTED: ReadonlySet<string> = new Set(['speculated', 'alleged']);

/**
 * "Suspected Russian jets struck the town": that it was struck is told, whose jets they were is not. Of "suspected rebels" it is
 * said that they did it, and no more than what they are is in doubt. The word that doubts it, or null.
 */
export function suspectedOf(doc: Document, trigger: Word): Word | null {
  if (!isVerb(trigger)) return null;
  for (const agent of verbArguments(trigger, doc.language).subj) {
    const { actor, start } = phraseOf(doc, agent);
    if (!actor || isNoBody(doc, actor) || !isCraft(doc, agent)) continue;
    const before = agent.tree.words.findLast((word) => word.start < agent.start && isDoubt(doc, word));
    if (before && before.at >= firstOf(agent, start) - 1 && before.at < agent.at) return before;
  }
  return null;
}

/** "Russian jets", one name or two words. */
const isCraft = ({ language: { nouns } }: Document, { norm }: Word): boolean => {
  const last = norm.split(' ').at(-1)!;
  return CRAFT.has(nouns.get(last) ?? nouns.get(last.replace(/s$/, '')) ?? '');
};

const CRAFT: ReadonlySet<string> = new Set(['platform', 'weapon']);

const isDoubt = ({ language }: Document, { norm, upos }: Word): boolean =>
  upos !== 'ADV' && DOUBTED.has(language.adverbs.get(norm) ?? '');

const firstOf = (agent: Word, start: number): number => agent.tree.words.findIndex((word) => word.start >= start);
