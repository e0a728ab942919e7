import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/** "Three Kenyan police officers died": the figure that opens the sentence counts its subject, and the verb is what all hangs on. */
export function mendFiguresOfSubjects(given: Sentence): Sentence {
  const sentence = withFigureBefore(given);
  const { tokens } = sentence;
  const figure = tokens.findIndex(({ head }) => head < 0);
  const noun = tokens[figure + 1];
  const verb = noun?.head ?? -1;
  if (
    tokens[figure]?.upos !== 'NUM' ||
    !/^(?:NOUN|PROPN)$/.test(noun?.upos ?? '') ||
    !noun!.deprel.startsWith('nsubj') ||
    verb <= figure + 1 ||
    tokens[verb]!.head !== figure ||
    tokens[verb]!.upos !== 'VERB'
  )
    return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, head: -1, deprel: 'root' };
      if (at === figure) return { ...token, head: figure + 1, deprel: 'nummod' };
      return token.head === figure ? { ...token, head: verb } : token;
    }),
  );
}

/** The same where the verb has the figure for an object before its subject. */
function withFigureBefore(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isFigure = ({ upos, deprel, head }: Token, at: number): boolean => {
    const noun = tokens[at + 1];
    return (
      upos === 'NUM' &&
      deprel === 'obj' &&
      head > at + 1 &&
      noun?.head === head &&
      noun.deprel.startsWith('nsubj') &&
      /^(?:NOUN|PROPN)$/.test(noun.upos)
    );
  };
  if (!tokens.some(isFigure)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (isFigure(token, at) ? { ...token, head: at + 1, deprel: 'nummod' } : token)),
  );
}
