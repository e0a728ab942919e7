import type { Sentence, Token } from '../../../syntax/tree.ts';
import { NOMINAL, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

const AFTER: ReadonlySet<string> = new Set(['after', 'as', 'when', 'before']);

/** Who was harmed, how, the word that opens the clause behind it, and who did what there. */
interface Harm {
  readonly harmed: number;
  readonly how: number;
  readonly mark: number;
  readonly who: number;
  readonly verb: number;
}

function harmAt(tokens: Tokens, verb: number): Harm | null {
  const who = verb - 1;
  if (!/^VB[DN]$/.test(tokens[verb]!.xpos) || !NOMINAL.has(tokens[who]?.upos ?? '')) return null;
  const how = tokens[who]!.head;
  const mark = how + 1;
  const [participle, after] = [tokens[how], tokens[mark]];
  if (after?.head !== who || after.deprel !== 'case' || !AFTER.has(after.norm)) return null;
  if (participle?.xpos !== 'VBN' || participle.deprel !== 'acl') return null;
  const harmed = participle.head;
  return tokens[harmed]?.head === verb && tokens[harmed]!.deprel.startsWith('nsubj') && harmed < how
    ? { harmed, how, mark, who, verb }
    : null;
}

/** "Seven guards injured after rebels hurled a grenade": those who were hurt hurled nothing; "after" opens a clause. */
export function mendHarmedAfter(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const harm = tokens.flatMap((_, at) => (at > 3 ? (harmAt(tokens, at) ?? []) : []))[0];
  if (!harm) return sentence;
  const { harmed, how, mark, who, verb } = harm;
  const { head, deprel } = tokens[verb]!;
  // "Seven" that took the place of the sentence counts those who were hurt
  const figure = head >= 0 && tokens[head]!.upos === 'NUM' && head < harmed ? head : -1;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === how) return figure < 0 ? { ...token, head, deprel } : { ...token, head: -1, deprel: 'root' };
      if (at === figure) return { ...token, head: harmed, deprel: 'nummod' };
      if (at === harmed) return { ...token, head: how, deprel: 'nsubj:pass' };
      if (at === verb) return { ...token, xpos: 'VBD', head: how, deprel: 'advcl' };
      if (at === who) return { ...token, head: verb, deprel: 'nsubj' };
      if (at === mark) return { ...token, upos: 'SCONJ', head: verb, deprel: 'mark' };
      return token.head === figure && figure >= 0 ? { ...token, head: how } : token;
    }),
  );
}
