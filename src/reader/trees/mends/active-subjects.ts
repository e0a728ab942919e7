import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, isPassive, kidsOf, withArcs } from './arcs.ts';

/** "2,000 villagers crossed into Chad": a verb that takes no object, or goes somewhere, and has no auxiliary. */
const isGoing = (tokens: readonly Token[], verb: number, { intransitives, goings }: Language): boolean =>
  !hasKid(tokens, verb, 'aux') &&
  (intransitives.has(tokens[verb]!.lemma) ||
    (goings.has(tokens[verb]!.lemma) &&
      kidsOf(tokens, verb).some((kid) => kid > verb && tokens[kid]!.deprel === 'obl')));

/** In words: "killed more than 12". */
const NEAR = 4;

/** "The army said it killed 12 of them": the figure right behind the verb, which the tree makes a remark of the sentence; -1 where there is none. */
function lostFigure(tokens: readonly Token[], verb: number): number {
  const ahead = tokens.slice(verb + 1, verb + 1 + NEAR).findIndex(({ upos }) => upos === 'NUM');
  if (ahead < 0) return -1;
  const figure = verb + 1 + ahead;
  const { deprel, head } = tokens[figure]!;
  const isRemark = deprel === 'parataxis' && (head === verb || head === tokens[verb]!.head);
  // "killed at least 12 of them"
  const isNext = figure === verb + 1 || kidsOf(tokens, figure).some((kid) => kid === verb + 1 || kid === verb + 2);
  return isRemark && isNext ? figure : -1;
}

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
    (kidsOf(tokens, head).some((kid) => tokens[kid]!.deprel === 'obj' && kid > head) ||
      lostFigure(tokens, head) > 0 ||
      isGoing(tokens, head, language))
  );
};

/** "Says it killed a commander": who has an object behind the verb did it. */
export function mendActiveSubjects(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verbs = new Set(tokens.flatMap(({ head }, at) => (isActive(tokens, at, language) ? [head] : [])));
  if (!verbs.size) return sentence;
  const objects = new Map([...verbs].map((verb) => [lostFigure(tokens, verb), verb]));
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (isActive(tokens, at, language)) return { ...token, deprel: 'nsubj' };
      if (objects.has(at)) return { ...token, head: objects.get(at)!, deprel: 'obj' };
      return verbs.has(at) ? { ...token, xpos: 'VBD' } : token;
    }),
  );
}
