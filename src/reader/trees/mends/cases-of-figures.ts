import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasCase, withArcs } from './arcs.ts';

/** "A total of 24 Daesh fighters": "of" is the counted noun's, not the figure's before it; "between 24 and 31" is the figure's own. */
export function mendCasesOfFigures(given: Sentence, language: Language): Sentence {
  const sentence = withHarmed(given, language);
  const { tokens } = sentence;
  const isStray = ({ deprel, head, norm }: Token): boolean => {
    const figure = tokens[head];
    return (
      norm === 'of' &&
      deprel === 'case' &&
      figure?.deprel === 'nummod' &&
      figure.head > head &&
      !hasCase(tokens, figure.head)
    );
  };
  if (!tokens.some(isStray)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token) => (isStray(token) ? { ...token, head: tokens[token.head]!.head } : token)),
  );
}

/** "Killed from 21 to 24 people": "from" says how many, and they are whom the verb harms. */
function withHarmed(sentence: Sentence, { harms }: Language): Sentence {
  const { tokens } = sentence;
  const from = tokens.findIndex(({ norm, deprel, head }, at) => {
    const verb = tokens[at - 1];
    return (
      norm === 'from' &&
      deprel === 'case' &&
      verb?.upos === 'VERB' &&
      harms.has(verb.lemma) &&
      tokens[head]?.head === at - 1 &&
      tokens[at + 1]?.upos === 'NUM' &&
      tokens[at + 2]?.norm === 'to'
    );
  });
  if (from < 0) return sentence;
  const harmed = tokens[from]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === from) return { ...token, head: from + 1, deprel: 'advmod' };
      return at === harmed ? { ...token, deprel: 'obj' } : token;
    }),
  );
}
