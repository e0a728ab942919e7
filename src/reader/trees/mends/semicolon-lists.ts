import type { Sentence, Token } from '../../../syntax/tree.ts';
import { isPassive, withArcs } from './arcs.ts';

/** The subject of a clause behind a list, taken for that of the second name in it; -1 where there is none. */
function subjectAt(tokens: readonly Token[]): number {
  const stop = tokens.findIndex(({ text }) => text === ';');
  return tokens.findIndex(({ upos, deprel, head }, at) => {
    const second = tokens[head];
    return (
      at < stop &&
      head > stop &&
      upos === 'NOUN' &&
      deprel.startsWith('nsubj') &&
      second?.upos === 'PROPN' &&
      tokens[second.head]?.upos === 'VERB' &&
      second.head > head &&
      /^(?:obl|dep|nsubj)/.test(second.deprel)
    );
  });
}

/** "The bodies of Ana Paz, 23; Luis Rey, 19; and a youth were found": the second name goes beside the first, and the bodies were found. */
export function mendSemicolonLists(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const subject = subjectAt(tokens);
  if (subject < 0) return sentence;
  const second = tokens[subject]!.head;
  const verb = tokens[second]!.head;
  const first = tokens.findIndex(({ upos, head }, at) => at > subject && head === subject && upos === 'PROPN');
  if (first < 0 || first > second) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === subject) return { ...token, head: verb, deprel: isPassive(tokens, verb) ? 'nsubj:pass' : 'nsubj' };
      if (at === second) return { ...token, head: first, deprel: 'conj' };
      return token.head === second && token.deprel === 'conj' ? { ...token, head: first } : token;
    }),
  );
}
