import type { Sentence, Token } from '../../../syntax/tree.ts';
import { caseAt, withArcs } from './arcs.ts';

const ANSWERS: ReadonlySet<string> = new Set(['response', 'retaliation', 'reply', 'revenge', 'reprisal', 'answer']);
const TOWARDS: ReadonlySet<string> = new Set(['to', 'for']);
const WITHIN: ReadonlySet<string> = new Set(['in', 'at', 'during']);

const OWNING: ReadonlySet<string> = new Set(['claim', 'admit', 'acknowledge', 'condemn', 'deny']);

/** "Has admitted the air strike IN BASRA": behind the deed and nothing else, it says where that was. */
export function mendAdmittedDeeds(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const place = tokens.findIndex(
    ({ upos, deprel, head }, at) =>
      upos === 'PROPN' &&
      deprel === 'obl' &&
      OWNING.has(tokens[head]!.lemma) &&
      NEAR.has(tokens[at - 1]?.norm ?? '') &&
      tokens[at - 2]?.deprel === 'obj' &&
      tokens[at - 2]!.head === head &&
      tokens[at - 2]!.upos === 'NOUN',
  );
  if (place < 2) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === place ? { ...token, head: place - 2, deprel: 'nmod' } : token)),
  );
}

const OWNED: ReadonlySet<string> = new Set(['responsibility', 'credit', 'blame']);

/**
 * "No one has claimed responsibility for the bombing IN QUETTA": where the deed was, and not where it was claimed; "claimed it in a
 * statement" keeps its words.
 */
export function mendOwnedDeeds(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const owned = tokens.findIndex(({ lemma, deprel }) => OWNED.has(lemma) && ['obj', 'nsubj:pass'].includes(deprel));
  if (owned < 0) return sentence;
  const { head } = tokens[owned]!;
  const deed = tokens.findIndex(
    (token, at) =>
      at > owned &&
      (token.head === head || token.head === owned) &&
      token.upos === 'NOUN' &&
      caseAt(tokens, at) === 'for',
  );
  if (deed < 0) return sentence;
  const strays = (token: Token, at: number): boolean =>
    at > deed &&
    token.upos === 'PROPN' &&
    token.deprel === 'obl' &&
    token.head === head &&
    NEAR.has(caseAt(tokens, at));
  if (!tokens.some(strays)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (strays(token, at) ? { ...token, head: deed, deprel: 'nmod' } : token)),
  );
}

const NEAR: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside']);

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
