import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, hasKid, kidsOf, withArcs } from './arcs.ts';

/** What is told to have been lacking: one bare word behind "without"; -1 where there is none. */
function lackingAt(tokens: readonly Token[]): number {
  const without = tokens.findIndex(({ norm }) => norm === 'without');
  const at = without + 1;
  if (without < 1 || tokens[without]!.head !== at || !tokens[at]) return -1;
  const verb = tokens[at]!.head;
  if (verb < 0 || verb > without || tokens[verb]!.upos !== 'VERB' || hasKid(tokens, at, 'obj')) return -1;
  return /^(?:obl|advcl)/.test(tokens[at]!.deprel) ? at : -1;
}

/** "A bomb exploded without warning in a market": the market is where it exploded, and no part of what was lacking. */
export function mendWithoutWarning(sentence: Sentence, { locatives }: Language): Sentence {
  const { tokens } = sentence;
  const lacking = lackingAt(tokens);
  if (lacking < 0) return sentence;
  const isWhere = (at: number): boolean => {
    const mark = caseAt(tokens, at);
    return at > lacking && /^(?:obl|nmod)/.test(tokens[at]!.deprel) && (mark === 'at' || locatives.has(mark));
  };
  const places = kidsOf(tokens, lacking).filter(isWhere);
  if (!places.length) return sentence;
  const verb = tokens[lacking]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (places.includes(at) ? { ...token, head: verb, deprel: 'obl' } : token)),
  );
}
