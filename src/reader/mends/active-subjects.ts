import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasKid, isPassive, withArcs } from './arcs.ts';

/** A subject of a passive before a verb that has an object behind it, and no auxiliary of the passive. */
const isActive = (tokens: readonly Token[], at: number): boolean => {
  const { deprel, head } = tokens[at]!;
  const verb = tokens[head];
  return (
    deprel === 'nsubj:pass' &&
    verb?.upos === 'VERB' &&
    /^VB[DN]$/.test(verb.xpos) &&
    at < head &&
    !isPassive(tokens, head) &&
    !hasKid(tokens, head, 'obl:agent') &&
    tokens.some((one, kid) => one.head === head && one.deprel === 'obj' && kid > head)
  );
};

/** "Says it killed a commander": who has an object behind the verb did it. */
export function mendActiveSubjects(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verbs = new Set(tokens.flatMap(({ head }, at) => (isActive(tokens, at) ? [head] : [])));
  if (!verbs.size) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (isActive(tokens, at)) return { ...token, deprel: 'nsubj' };
      return verbs.has(at) ? { ...token, xpos: 'VBD' } : token;
    }),
  );
}
