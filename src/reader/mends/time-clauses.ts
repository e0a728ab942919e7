import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

const AFTER = new Set(['after', 'before', 'since']);

/** "A day after the group claimed an attack": the day is when, the group is who. */
export function mendTimeClauses(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  for (let mark = 1; mark < tokens.length; mark++) {
    const when = mark - 1;
    const { norm, deprel, head: who } = tokens[mark]!;
    if (!AFTER.has(norm) || deprel !== 'case' || !language.timeNouns.has(tokens[when]!.lemma)) continue;
    const verb = tokens[when]!.head;
    const clause = tokens[verb];
    const hangs = who > mark && who < verb && tokens[who]!.head === when && /^(?:nmod|obl)/.test(tokens[who]!.deprel);
    if (hangs && clause?.upos === 'VERB' && tokens[when]!.deprel.startsWith('nsubj'))
      return { ...sentence, tokens: tokens.map((token, at) => mended(token, at, { when, mark, who, verb })) };
  }
  return sentence;
}

interface Places {
  readonly when: number;
  readonly mark: number;
  readonly who: number;
  readonly verb: number;
}

function mended(token: Token, at: number, { when, mark, who, verb }: Places): Token {
  if (at === when) return { ...token, deprel: 'obl:unmarked' };
  if (at === mark) return { ...token, upos: 'SCONJ', head: verb, deprel: 'mark' };
  if (at === who) return { ...token, head: verb, deprel: 'nsubj' };
  return token;
}
