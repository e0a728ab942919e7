import type { Sentence, Token } from '../../../syntax/tree.ts';
import { isPassive, NOMINAL, withArcs } from './arcs.ts';

/**
 * "Rebels stormed the post and killed eight; 12 rebels were also killed": a clause before a semicolon is no subject of the verb
 * after it; each has its own, and the second goes beside the first.
 */
export function mendSemicolons(given: Sentence): Sentence {
  const sentence = withNamesBefore(withoutParticiple(given));
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
  // "forces loyal to the president fought in the capital": what stands behind the subject may part them
  const verb =
    subject < 0 ? -1 : tokens.findIndex((token, at) => at > subject && at < stop && isTold(tokens, token, subject, at));
  if (verb < 0) return sentence;
  const { head: second } = tokens[subject]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
      if (at === verb) return { ...token, xpos: 'VBD', head: tokens[second]!.head, deprel: tokens[second]!.deprel };
      if (at === second) return { ...token, head: verb, deprel: 'parataxis' };
      return at < stop && at > verb && (token.head === second || token.head === subject)
        ? { ...token, head: verb }
        : token;
    }),
  );
}

/** A participle behind the subject that may be the verb of its clause: nothing is said to have been done by anybody. */
const isTold = (tokens: readonly Token[], { deprel, xpos, head }: Token, subject: number, at: number): boolean =>
  deprel === 'acl' &&
  /^VB[DN]$/.test(xpos) &&
  head >= subject &&
  head < at &&
  !tokens.slice(subject, at).some(({ text }) => text === ',') &&
  tokens[at + 1]?.norm !== 'by';

/** "At the offices of a firm, Karkum Oil; no one was hurt": a name before the stop is no subject of a verb that has its own behind it. */
function withNamesBefore(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const stop = tokens.findIndex(({ text }) => text === ';');
  const name = tokens.findIndex(
    ({ upos, deprel, head }, at) =>
      at < stop &&
      head > stop &&
      upos === 'PROPN' &&
      deprel.startsWith('nsubj') &&
      NOMINAL.has(tokens[at - 1]?.upos ?? '') &&
      tokens.some((other, own) => own > stop && other.head === head && other.deprel.startsWith('nsubj')),
  );
  if (name < 1) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === name ? { ...token, head: at - 1, deprel: 'appos' } : token)),
  );
}
