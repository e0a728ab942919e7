import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

/** "Herders and farmers fought in Marq, with 15 killed": whoever fought is not who was killed, and the verb is theirs. */
export function mendWithHarmed(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const harm = tokens.findIndex(({ norm, head }) => head < 0 && language.countedParticiples.has(norm));
  if (harm < 0) return sentence;
  const kids = kidsOf(tokens, harm);
  const mark = kids.find((kid) => tokens[kid]!.norm === 'with' && kid < harm && tokens[kid - 1]?.text === ',') ?? -1;
  const subject = kids.find((kid) => kid < mark && tokens[kid]!.deprel.startsWith('nsubj')) ?? -1;
  const verb =
    subject < 0
      ? -1
      : (kidsOf(tokens, subject).find(
          (kid) => kid > subject && kid < mark && tokens[kid]!.deprel === 'acl' && /^VB[DN]$/.test(tokens[kid]!.xpos),
        ) ?? -1);
  if (verb < 0 || !kids.some((kid) => kid > mark && kid < harm && tokens[kid]!.deprel.startsWith('nsubj')))
    return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, xpos: 'VBD', head: -1, deprel: 'root' };
      if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
      if (at === harm) return { ...token, head: verb, deprel: 'advcl' };
      return token.head === harm && token.text === '.' ? { ...token, head: verb } : token;
    }),
  );
}
