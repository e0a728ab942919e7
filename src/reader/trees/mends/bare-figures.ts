import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, isPassive } from './arcs.ts';

/**
 * "In Berlin, about 40,000 protested", "another 500 were arrested": a figure right before a verb that lacks one is its subject,
 * and "another" is no second one;
 * "wounding 2 and robbing the rest", "killed 9 and wounded 30": right behind an active verb of harm it is its object.
 */
export function mendBareFigures(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const arcs = new Map<number, Partial<Token>>();
  tokens.forEach((token, at) => {
    if (isAnother(tokens, at)) arcs.set(at, { head: at + 1, deprel: 'det' });
    if (isHarmed(tokens, at, language)) arcs.set(at, { head: at - 1, deprel: 'obj' });
    if (token.upos !== 'NUM' || !['nummod', 'obl', 'dep', 'advmod'].includes(token.deprel)) return;
    const verb = token.head;
    if (verb <= at || tokens[verb]?.upos !== 'VERB' || hasKid(tokens, verb, 'nsubj')) return;
    const between = tokens.slice(at + 1, verb);
    if (!between.every(({ upos }) => upos === 'AUX' || upos === 'ADV')) return;
    arcs.set(at, { deprel: isPassive(tokens, verb) ? 'nsubj:pass' : 'nsubj' });
  });
  return arcs.size ? { ...sentence, tokens: tokens.map((token, at) => ({ ...token, ...arcs.get(at) })) } : sentence;
}

/** "Said another 698 were wounded": taken for a subject beside the figure. */
function isAnother(tokens: readonly Token[], at: number): boolean {
  const { norm, deprel, head } = tokens[at]!;
  const next = tokens[at + 1];
  return norm === 'another' && /^nsubj/.test(deprel) && next?.upos === 'NUM' && next.head === head;
}

function isHarmed(tokens: readonly Token[], at: number, { harms }: Language): boolean {
  const { upos, deprel } = tokens[at]!;
  const verb = tokens[at - 1];
  const next = tokens[at + 1]?.upos ?? 'PUNCT';
  return (
    upos === 'NUM' &&
    /^VB[GD]$/.test(verb?.xpos ?? '') &&
    harms.has(verb!.lemma) &&
    deprel !== 'obj' &&
    (next === 'PUNCT' || next === 'CCONJ') &&
    !hasKid(tokens, at - 1, 'obj')
  );
}
