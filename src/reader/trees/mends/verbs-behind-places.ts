import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasCase, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

const ADJUNCT: ReadonlySet<string> = new Set(['nmod', 'obl']);

/** "Gas attack on Marq leaves 80 dead": where the tree makes a noun of the verb behind a place, the place is that of the attack, and the verb its own. */
export function mendVerbsBehindPlaces(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex((token, at) => token.xpos === 'VBZ' && isTakenForPlace(tokens, at));
  if (verb < 0) return sentence;
  const root = tokens[verb]!.head;
  const place = verb - 1;
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, head: -1, deprel: 'root' };
    if (at === root) return { ...token, head: verb, deprel: 'nsubj' };
    if (at === place) return { ...token, head: root, deprel: 'nmod' };
    if (token.head === verb && at < verb) return { ...token, head: place };
    if (token.head !== root || at < verb) return token;
    return { ...token, head: verb, deprel: objectOr(token, tokens, at) };
  });
  return withArcs(sentence, mended);
}

const objectOr = ({ deprel }: Token, tokens: Tokens, at: number): string => {
  if (!ADJUNCT.has(deprel)) return deprel;
  return hasCase(tokens, at) ? 'obl' : 'obj';
};

function isTakenForPlace(tokens: Tokens, at: number): boolean {
  const { upos, deprel, head } = tokens[at]!;
  const name = tokens[at - 1];
  return (
    upos === 'VERB' &&
    ADJUNCT.has(deprel) &&
    head >= 0 &&
    head < at &&
    tokens[head]!.head < 0 &&
    tokens[head]!.upos === 'NOUN' &&
    name?.upos === 'PROPN' &&
    name.head === at &&
    kidsOf(tokens, at).some((kid) => kid < at && tokens[kid]!.deprel === 'case')
  );
}
