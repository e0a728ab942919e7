import type { Sentence, Token } from '../../syntax/tree.ts';
import { caseAt, withArcs } from './arcs.ts';

const ANSWERS: ReadonlySet<string> = new Set(['response', 'retaliation', 'reply', 'revenge', 'reprisal', 'answer']);
const TOWARDS: ReadonlySet<string> = new Set(['to', 'for']);
const WITHIN: ReadonlySet<string> = new Set(['in', 'at', 'during']);

/**
 * "The army shelled the camp in response to the death of a man IN A DRONE ATTACK": what stands behind the deed that is answered
 * belongs to it, and not to the verb of the answer.
 */
export function mendAnsweredDeeds(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const answer = tokens.findIndex(({ lemma }, at) => ANSWERS.has(lemma) && caseAt(tokens, at) === 'in');
  const deed = tokens.findIndex(
    ({ head, upos }, at) => head === answer && at > answer && upos === 'NOUN' && TOWARDS.has(caseAt(tokens, at)),
  );
  if (answer < 0 || deed < 0) return sentence;
  const strays = (token: Token, at: number): boolean =>
    at > deed && token.deprel === 'obl' && token.head < answer && WITHIN.has(caseAt(tokens, at));
  if (!tokens.some(strays)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (strays(token, at) ? { ...token, head: deed, deprel: 'nmod' } : token)),
  );
}
