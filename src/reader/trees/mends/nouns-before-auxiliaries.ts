import type { Sentence, Token } from '../../../syntax/tree.ts';
import { indexOf } from '../../frames/rows.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/** "A HIMARS strike had killed two": right before the auxiliary of another verb stands its subject, and no verb. */
export function mendNounsBeforeAuxiliaries(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const noun = tokens.findIndex((token, at) => isNoun(tokens, token, at, language));
  if (noun < 0) return sentence;
  const verb = tokens[noun + 1]!.head;
  const place = tokens[verb]!.head === noun ? tokens[noun]! : tokens[verb]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === noun) return { ...token, upos: 'NOUN', xpos: 'NN', head: verb, deprel: 'nsubj' };
      if (at === verb) return { ...token, head: place.head, deprel: place.deprel };
      if (at === noun - 1) return { ...token, head: noun, deprel: 'compound' };
      if (token.head === noun - 1 && at < noun) return { ...token, head: noun };
      return token.head === noun && at > noun ? { ...token, head: verb } : token;
    }),
  );
}

/** Between its own "subject" and a finite auxiliary: a form that is a noun of happening as well. */
function isNoun(tokens: readonly Token[], { upos, xpos, norm }: Token, at: number, language: Language): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  return (
    upos === 'VERB' &&
    xpos === 'VBP' &&
    before?.head === at &&
    before.deprel === 'nsubj' &&
    (before.upos === 'NOUN' || before.upos === 'PROPN') &&
    next?.upos === 'AUX' &&
    next.head > at + 1 &&
    tokens[next.head]!.upos === 'VERB' &&
    indexOf(language).nouns.has(norm)
  );
}
