import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';
import { asVerbalNoun, belowVerbalNoun } from './verbal-nouns.ts';

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'another', 'this', 'that']);

/** "Died in a stabbing at a class": a form in "-ing" with an article of its own, behind a preposition, is a noun. */
export function mendGerundsWithArticles(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex((_, index) => isNoun(tokens, index));
  if (at < 0) return sentence;
  const { head, deprel } = tokens[at]!;
  const isOfNoun = deprel.startsWith('acl') || tokens[head]!.upos !== 'VERB';
  return withArcs(
    sentence,
    tokens.map((token, index): Token => {
      if (index === at) return asVerbalNoun(token, isOfNoun ? 'nmod' : 'obl');
      return token.head === at ? belowVerbalNoun(token) : token;
    }),
  );
}

function isNoun(tokens: readonly Token[], at: number): boolean {
  const { xpos, upos, head, deprel } = tokens[at]!;
  if (upos !== 'VERB' || xpos !== 'VBG' || head < 0 || !/^(?:advcl|acl)/.test(deprel)) return false;
  const before = tokens[at - 1];
  const kids = kidsOf(tokens, at);
  return (
    before?.head === at &&
    ARTICLES.has(before.norm) &&
    kids.some((kid) => /^(?:mark|case)$/.test(tokens[kid]!.deprel) && kid === at - 2) &&
    !['obj', 'nsubj', 'aux'].some((relation) => hasKid(tokens, at, relation))
  );
}
