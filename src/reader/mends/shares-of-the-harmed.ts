import type { Sentence, Token } from '../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

type Tokens = readonly Token[];

const HARMED: ReadonlySet<string> = new Set(['wounded', 'injured', 'missing', 'dead', 'captured', 'kidnapped']);
const VERBAL: ReadonlySet<string> = new Set(['VERB', 'AUX']);

/** "Four of the wounded died": where the figure stands, with its verb right behind the harmed. */
const isShare = (tokens: Tokens, at: number): boolean =>
  tokens[at]!.upos === 'NUM' &&
  tokens[at + 1]?.norm === 'of' &&
  tokens[at + 2]?.norm === 'the' &&
  HARMED.has(tokens[at + 3]?.norm ?? '') &&
  VERBAL.has(tokens[at + 4]?.upos ?? '') &&
  // the tree has the verb under the figure or the harmed, or the harmed for its subject
  (tokens[at + 4]!.head === at || tokens[at + 3]!.head === at + 4);

/** "Four of the wounded died in hospital": those who are counted are what the verb is told of, and the verb stands where they stood. */
export function mendSharesOfTheHarmed(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const share = tokens.findIndex((_, at) => isShare(tokens, at));
  if (share < 0) return sentence;
  const [mark, harmed, near] = [share + 1, share + 3, share + 4];
  // "four of the wounded were flown out": the auxiliary's verb
  const verb = tokens[near]!.upos === 'AUX' && tokens[near]!.head > near ? tokens[near]!.head : near;
  const isPassive = tokens[near]!.deprel === 'aux:pass';
  const isBelow = tokens[verb]!.head === share || tokens[verb]!.head === harmed;
  const { head, deprel } = isBelow ? tokens[share]! : tokens[verb]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === share) return { ...token, head: verb, deprel: isPassive ? 'nsubj:pass' : 'nsubj' };
      if (at === harmed) return { ...token, upos: 'NOUN', xpos: 'NNS', head: share, deprel: 'nmod' };
      if (at === mark || at === mark + 1) return { ...token, head: harmed, deprel: at === mark ? 'case' : 'det' };
      if (at === verb) return { ...token, head, deprel: /^(?:obl|nmod)/.test(deprel) ? 'advcl' : deprel };
      // "after four of the wounded died": the preposition opens a clause
      if (isBelow && token.head === share)
        return { ...token, head: verb, deprel: token.deprel === 'case' ? 'mark' : token.deprel };
      return token.head === harmed ? { ...token, head: verb } : token;
    }),
  );
}
