import type { Sentence, Token } from '../../syntax/tree.ts';
import { kidsOf, withArcs } from './arcs.ts';

const ROUGHLY: ReadonlySet<string> = new Set(['around', 'about', 'over', 'some']);

/**
 * "Around 2,500 villagers fled after the army fired": the word before a figure that opens a sentence is no preposition, and
 * the noun behind the figure is the subject of the verb right behind it.
 */
export function mendOpeningApproximations(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const noun = tokens[0]?.head ?? -1;
  const verb = noun + 1;
  if (!ROUGHLY.has(tokens[0]?.norm ?? '') || tokens[0]!.deprel !== 'case' || tokens[1]?.upos !== 'NUM') return sentence;
  if (noun < 2 || tokens[noun]!.upos !== 'NOUN' || tokens[1].head !== noun) return sentence;
  const { xpos, deprel, head } = tokens[verb] ?? {};
  if (!/^VB[DN]$/.test(xpos ?? '') || deprel !== 'acl' || head !== noun) return sentence;
  const outer = tokens[noun]!;
  const isClause = kidsOf(tokens, outer.head).some((kid) => tokens[kid]!.deprel === 'mark');
  const mended = tokens.map((token, at): Token => {
    if (at === 0) return { ...token, upos: 'ADV', xpos: 'RB', head: 1, deprel: 'advmod' };
    if (at === noun) return { ...token, head: verb, deprel: 'nsubj' };
    if (at === verb) return { ...token, xpos: 'VBD', head: -1, deprel: 'root' };
    return at === outer.head ? { ...token, head: verb, deprel: isClause ? 'advcl' : 'parataxis' } : token;
  });
  return outer.head >= 0 && tokens[outer.head]!.head < 0 ? withArcs(sentence, mended) : sentence;
}
