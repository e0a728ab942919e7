import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, withArcs } from './arcs.ts';

/** "The army denied that it had bombed the town and said it had killed rebels": whoever denied also said, and denied the first only. */
export function mendSecondSpeeches(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const speaks = ({ lemma, upos }: Token): boolean =>
    upos === 'VERB' && language.stanceOf(lemma.toLowerCase())?.speaker === true;
  const second = tokens.findIndex(({ deprel, head, xpos }, at) => {
    const above = tokens[head];
    const first = above?.deprel === 'ccomp' ? tokens[above.head] : undefined;
    return (
      deprel === 'conj' &&
      xpos === 'VBD' &&
      first !== undefined &&
      speaks(tokens[at]!) &&
      speaks(first) &&
      !speaks(above!) &&
      !hasKid(tokens, at, 'nsubj')
    );
  });
  if (second < 0) return sentence;
  const first = tokens[tokens[second]!.head]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === second ? { ...token, head: first } : token)),
  );
}
