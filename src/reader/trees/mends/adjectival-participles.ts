import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';

/** "A remotely detonated IED": how a bomb is set off is a quality of the bomb. */
const MADE: ReadonlySet<string> = new Set(['detonated', 'controlled', 'triggered', 'operated', 'activated', 'fired']);

function ofWeapons(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isQuality = ({ norm, deprel, head }: Token, at: number): boolean =>
    MADE.has(norm) && deprel === 'amod' && head > at && tokens[at - 1]?.upos === 'ADV' && tokens[at - 1]!.head === at;
  if (!tokens.some(isQuality)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) =>
      isQuality(token, at) ? { ...token, upos: 'ADJ', xpos: 'JJ', lemma: token.norm } : token,
    ),
  };
}

/** "From neighbouring Syria", "under crippling siege": a participle that governs nothing between a preposition and its noun. */
export function mendAdjectivalParticiples(given: Sentence, language: Language): Sentence {
  const sentence = ofWeapons(given);
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    ({ xpos, norm }, at) =>
      at > 0 &&
      xpos === 'VBG' &&
      (language.adjectivalParticiples.has(norm) || language.nounPrepositions.has(tokens[at - 1]!.norm)),
  );
  if (verb < 1) return sentence;
  const mark = tokens[verb - 1]!;
  const noun = tokens.findIndex(({ head, deprel }, at) => at > verb && head === verb && deprel === 'obj');
  if (noun < 0 || mark.head !== verb || mark.deprel !== 'mark') return sentence;
  const above = tokens[verb]!.head;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === verb) return { ...token, upos: 'ADJ', xpos: 'JJ', lemma: token.norm, head: noun, deprel: 'amod' };
      if (at === noun)
        return { ...token, head: above, deprel: above >= 0 && tokens[above]!.upos !== 'VERB' ? 'nmod' : 'obl' };
      if (at === verb - 1) return { ...token, upos: 'ADP', xpos: 'IN', head: noun, deprel: 'case' };
      return token.head === verb ? { ...token, head: above < 0 ? noun : above } : token;
    }),
  };
}
