import type { Sentence, Token } from '../../../syntax/tree.ts';
import { isPassive, NOMINAL, withArcs } from './arcs.ts';

/**
 * "Rebels stormed the post and killed eight; 12 rebels were also killed": a clause before a semicolon is no subject of the verb
 * after it; each has its own, and the second goes beside the first.
 */
export function mendSemicolons(given: Sentence): Sentence {
  const sentence = withoutParticiple(given);
  const { tokens } = sentence;
  const stop = tokens.findIndex(({ text }) => text === ';');
  if (stop < 1) return sentence;
  const isClause = ({ upos, head, deprel }: Token, at: number): boolean =>
    at < stop &&
    head > stop &&
    upos === 'VERB' &&
    /^(?:[nc]subj|ccomp|advcl)/.test(deprel) &&
    tokens[head]!.upos === 'VERB';
  const first = tokens.findIndex(isClause);
  const second = first >= 0 ? tokens[first]!.head : verbAfter(tokens, stop);
  if (second < 0) return sentence;
  const passive = isPassive(tokens, second);
  const own = tokens.findIndex(
    ({ upos, head }, at) => at > stop && at < second && NOMINAL.has(upos) && head >= 0 && head < stop,
  );
  if (first < 0 && own < 0) return sentence;
  const mended = tokens.map((token, at): Token => {
    if (at === first) return { ...token, head: tokens[second]!.head, deprel: tokens[second]!.deprel };
    if (at === second) return { ...token, head: first >= 0 ? first : token.head, deprel: 'parataxis' };
    if (at === own) return { ...token, head: second, deprel: passive ? 'nsubj:pass' : 'nsubj' };
    return first >= 0 && at < stop && token.head === second ? { ...token, head: first } : token;
  });
  return withArcs(sentence, mended);
}

// "…; 12 rebels were killed": a verb with "be" or "have" after the stop that the tree gave no subject
const verbAfter = (tokens: readonly Token[], stop: number): number =>
  tokens.findIndex(
    ({ upos, head }, at) =>
      at > stop &&
      upos === 'VERB' &&
      head >= 0 &&
      head < stop &&
      tokens.some((kid) => kid.head === at && kid.deprel.startsWith('aux')) &&
      !tokens.some((kid) => kid.head === at && kid.deprel.startsWith('nsubj')),
  );

/** "Two gangs fought inside the jail; ten inmates were killed": what the tree takes for a participle is the verb of its clause. */
function withoutParticiple(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const stop = tokens.findIndex(({ text }) => text === ';');
  const subject = tokens.findIndex(
    ({ upos, deprel, head }, at) =>
      at < stop &&
      head > stop &&
      NOMINAL.has(upos) &&
      deprel.startsWith('nsubj') &&
      tokens.some((other, own) => own > stop && other.head === head && other.deprel.startsWith('nsubj')),
  );
  const verb = tokens[subject + 1];
  if (subject < 0 || verb?.head !== subject || verb.deprel !== 'acl' || !/^VB[DN]$/.test(verb.xpos)) return sentence;
  const { head: second } = tokens[subject]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === subject) return { ...token, head: subject + 1, deprel: 'nsubj' };
      if (at === subject + 1)
        return { ...token, xpos: 'VBD', head: tokens[second]!.head, deprel: tokens[second]!.deprel };
      if (at === second) return { ...token, head: subject + 1, deprel: 'parataxis' };
      return at < stop && at > subject && (token.head === second || token.head === subject)
        ? { ...token, head: subject + 1 }
        : token;
    }),
  );
}
