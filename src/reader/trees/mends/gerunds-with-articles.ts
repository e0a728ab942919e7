import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';
import { asVerbalNoun, belowVerbalNoun } from './verbal-nouns.ts';

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'another', 'this', 'that']);

/** "Died in a stabbing at a class": a form in "-ing" with an article of its own, behind a preposition, is a noun; so is "a car bombing". */
export function mendGerundsWithArticles(given: Sentence): Sentence {
  const sentence = withCompounds(given);
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

const DEEDS: ReadonlySet<string> = new Set(['bombing', 'shooting', 'stabbing', 'shelling', 'hijacking', 'kidnapping']);

/** "Killed in a car bombing at an academy": the car, which the tree takes for that in which they were killed, says of what sort it was. */
function withCompounds(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ norm, xpos, upos }, i) =>
      DEEDS.has(norm) &&
      xpos === 'VBG' &&
      upos === 'VERB' &&
      tokens[i - 1]?.xpos === 'NN' &&
      ['a', 'an', 'another'].includes(tokens[i - 2]?.norm ?? '') &&
      tokens[i - 2]!.head === i - 1 &&
      /^(?:obl|nmod|obj)$/.test(tokens[i - 1]!.deprel) &&
      !hasKid(tokens, i, 'obj'),
  );
  if (at < 0) return sentence;
  const { head, deprel } = tokens[at - 1]!;
  if (head === at) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, i): Token => {
      if (i === at) return { ...asVerbalNoun(token, deprel), head };
      if (i === at - 1) return { ...token, head: at, deprel: 'compound' };
      if (token.head === at - 1) return { ...token, head: at };
      return token.head === at ? belowVerbalNoun(token) : token;
    }),
  );
}
