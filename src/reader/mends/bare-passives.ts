import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

// the participle of the noun itself, or of what it counts: "number of people kidnapped"
const participleOf = (tokens: Tokens, root: number): number => {
  const nouns = [root, ...kidsOf(tokens, root).filter((kid) => kid > root && tokens[kid]!.deprel === 'nmod')];
  return tokens.findIndex(
    ({ xpos, deprel, head }, at) =>
      /^VB[DN]$/.test(xpos) && deprel === 'acl' && nouns.includes(head) && head === at - 1,
  );
};

/** "Unknown number of people kidnapped.": a note of which a measure is all but the participle tells what befell them. */
export function mendBarePassives(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head < 0);
  if (root < 0 || tokens[root]!.upos !== 'NOUN' || language.nouns.get(tokens[root]!.lemma.toLowerCase()) !== 'measure')
    return sentence;
  const verb = participleOf(tokens, root);
  if (verb < 0 || tokens.some(({ upos }, at) => upos === 'VERB' && at !== verb)) return sentence;
  if (hasKid(tokens, verb, 'obj') || !/^(?:PUNCT|ADP)$/.test(tokens[verb + 1]?.upos ?? 'PUNCT')) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, xpos: 'VBN', head: -1, deprel: 'root' };
      if (at === root) return { ...token, head: verb, deprel: 'nsubj:pass' };
      return token.head === root && at > verb ? { ...token, head: verb } : token;
    }),
  );
}
