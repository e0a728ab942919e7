import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

const HAVING: ReadonlySet<string> = new Set(['had', 'have', 'has']);

const verbOf = (tokens: readonly Token[], at: number): boolean => /^VB[DN]$/.test(tokens[at]!.xpos);

/** "Police said rebels entered a village, dragged two men out and shot them": a list of deeds without "and" goes on with what is told, and never with the telling. */
function withListsOfDeeds(sentence: Sentence, { stanceOf }: Language): Sentence {
  const { tokens } = sentence;
  const speech = tokens.findIndex(({ lemma, upos }) => upos === 'VERB' && stanceOf(lemma)?.status === 'reported');
  if (speech < 0) return sentence;
  const clause = kidsOf(tokens, speech).find((kid) => kid > speech && tokens[kid]!.deprel === 'ccomp');
  if (clause === undefined || !verbOf(tokens, clause)) return sentence;
  const joined = kidsOf(tokens, speech).filter(
    (kid) => kid > clause && tokens[kid]!.deprel === 'conj' && verbOf(tokens, kid) && !hasKid(tokens, kid, 'nsubj'),
  );
  const [second] = joined;
  const isListed = second !== undefined && tokens[second - 1]?.text === ',' && !hasKid(tokens, second, 'cc');
  if (!isListed || joined.some((kid) => stanceOf(tokens[kid]!.lemma)?.speaker)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (joined.includes(at) ? { ...token, head: clause } : token)),
  );
}

/** "The army said it had shot down two drones and regained the bridge": the second is said too, and is no deed beside the saying. */
export function mendReportedConjuncts(given: Sentence, language: Language): Sentence {
  const sentence = withListsOfDeeds(given, language);
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
