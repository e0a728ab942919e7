import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

const HAVING: ReadonlySet<string> = new Set(['had', 'have', 'has']);

/** "The army said it had shot down two drones and regained the bridge": the second is said too, and is no deed beside the saying. */
export function mendReportedConjuncts(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  for (const [at, token] of tokens.entries()) {
    const speech = tokens[token.head];
    if (token.deprel !== 'conj' || !speech || !/^VB[DN]$/.test(token.xpos) || hasKid(tokens, at, 'nsubj')) continue;
    if (language.stanceOf(speech.lemma)?.status !== 'reported' || language.stanceOf(token.lemma)?.speaker) continue;
    const clause = kidsOf(tokens, token.head).find(
      (kid) => kid > token.head && kid < at && tokens[kid]!.deprel === 'ccomp' && isPerfect(tokens, kid),
    );
    const and = kidsOf(tokens, at).find((kid) => tokens[kid]!.deprel === 'cc');
    if (clause === undefined || and === undefined || tokens[and - 1]?.text === ',') continue;
    return withArcs(
      sentence,
      tokens.map((one, i): Token => (i === at ? { ...one, head: clause } : one)),
    );
  }
  return sentence;
}

const isPerfect = (tokens: readonly Token[], verb: number): boolean =>
  kidsOf(tokens, verb).some((kid) => tokens[kid]!.deprel === 'aux' && HAVING.has(tokens[kid]!.norm));
