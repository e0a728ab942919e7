import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, isPassive, kidsOf, withArcs } from './arcs.ts';

/** "2,000 villagers crossed into Chad": a verb that takes no object, or goes somewhere, and has no auxiliary. */
const isGoing = (tokens: readonly Token[], verb: number, { intransitives, goings }: Language): boolean =>
  !hasKid(tokens, verb, 'aux') &&
  (intransitives.has(tokens[verb]!.lemma) ||
    (goings.has(tokens[verb]!.lemma) &&
      kidsOf(tokens, verb).some((kid) => kid > verb && tokens[kid]!.deprel === 'obl')));

/** A subject of a passive before a verb that has an object behind it or can have none, and no auxiliary of the passive. */
const isActive = (tokens: readonly Token[], at: number, language: Language): boolean => {
  const { deprel, head } = tokens[at]!;
  const verb = tokens[head];
  return (
    deprel === 'nsubj:pass' &&
    verb?.upos === 'VERB' &&
    /^VB[DN]$/.test(verb.xpos) &&
    at < head &&
    !isPassive(tokens, head) &&
    !hasKid(tokens, head, 'obl:agent') &&
    (kidsOf(tokens, head).some((kid) => tokens[kid]!.deprel === 'obj' && kid > head) || isGoing(tokens, head, language))
  );
};

/** "Says it killed a commander": who has an object behind the verb did it. */
export function mendActiveSubjects(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verbs = new Set(tokens.flatMap(({ head }, at) => (isActive(tokens, at, language) ? [head] : [])));
  if (!verbs.size) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (isActive(tokens, at, language)) return { ...token, deprel: 'nsubj' };
      return verbs.has(at) ? { ...token, xpos: 'VBD' } : token;
    }),
  );
}
