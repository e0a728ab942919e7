import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasKid, withArcs } from './arcs.ts';

/**
 * "Post attacked by gunmen, three officers killed": behind the comma a headline counts what came of it. Those counted are no
 * further attackers, and the first participle is the sentence.
 */
export function mendClippedTolls(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const toll = tokens.findIndex(
    ({ norm, head, upos }, at) => head < 0 && upos === 'VERB' && language.countedParticiples.has(norm) && at > 4,
  );
  if (toll < 0 || tokens.some(({ head, deprel }) => head === toll && deprel.startsWith('aux'))) return sentence;
  const counted = toll - 1;
  const comma = tokens.findLastIndex(({ text }, at) => text === ',' && at < counted);
  const act = tokens.findIndex((_, at) => at < comma && isReduced(tokens, at, toll));
  const isCounted = hasKid(tokens, counted, 'nummod') && !hasKid(tokens, counted, 'cc');
  if (act < 0 || !isCounted || !/^(?:conj|list|appos)/.test(tokens[counted]!.deprel)) return sentence;
  const subject = tokens[act]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === act) return { ...token, head: -1, deprel: 'root' };
      if (at === subject) return { ...token, head: act, deprel: 'nsubj:pass' };
      if (at === counted) return { ...token, head: toll, deprel: 'nsubj:pass' };
      if (at === toll) return { ...token, xpos: 'VBN', head: act, deprel: 'parataxis' };
      return at === comma ? { ...token, head: toll } : token;
    }),
  );
}

// "the post attacked by gunmen" as the subject of what follows
const isReduced = (tokens: readonly Token[], act: number, toll: number): boolean => {
  const { xpos, deprel, head } = tokens[act]!;
  const noun = tokens[head];
  return (
    xpos === 'VBN' &&
    deprel === 'acl' &&
    !!noun?.deprel.startsWith('nsubj') &&
    noun.head === toll &&
    hasKid(tokens, act, 'obl:agent')
  );
};
