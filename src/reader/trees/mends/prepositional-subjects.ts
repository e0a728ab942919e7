import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, kidsOf, withArcs } from './arcs.ts';

/**
 * "Hit a car in the town of Hader killing two": a noun with a preposition is no subject. It hangs on what stands before the
 * preposition, and the participle tells what came of the main verb.
 */
export function mendPrepositionalSubjects(given: Sentence, language: Language): Sentence {
  const sentence = withoutSecondSubject(withoutPlaceBefore(given, language), language);
  const { tokens } = sentence;
  const mark = tokens.findIndex((token, at) => {
    const verb = tokens[token.head];
    return (
      token.deprel === 'mark' &&
      verb?.xpos === 'VBG' &&
      (token.norm === 'of' || language.relationOf(token.norm) !== null) &&
      subjectOf(tokens, token.head) === nextNoun(tokens, at)
    );
  });
  if (mark < 0) return sentence;
  const verb = tokens[mark]!.head;
  const noun = subjectOf(tokens, verb);
  const above = tokens[verb]!.head;
  if (above < 0 || above >= mark) return sentence;
  const main = verbAt(tokens, above);
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === mark) return { ...token, upos: 'ADP', deprel: 'case', head: noun };
      if (at === noun) return { ...token, head: above, deprel: tokens[above]!.upos === 'VERB' ? 'obl' : 'nmod' };
      if (at === verb) return { ...token, head: main < 0 ? above : main, deprel: main < 0 ? 'acl' : 'advcl' };
      return token;
    }),
  };
}

/** "In A, gunmen kidnapped a nurse": the verb has its subject behind the comma, and the place before it is none. */
function withoutPlaceBefore(sentence: Sentence, { relationOf }: Language): Sentence {
  const { tokens } = sentence;
  const isPlace = (at: number): boolean => {
    const { upos, deprel, head: verb } = tokens[at]!;
    if (upos !== 'PROPN' || !deprel.startsWith('nsubj') || verb < at) return false;
    const mark = caseAt(tokens, at);
    if (mark === '' || relationOf(mark) === null || tokens[at + 1]?.text !== ',') return false;
    return kidsOf(tokens, verb).some((kid) => kid > at && kid < verb && tokens[kid]!.deprel.startsWith('nsubj'));
  };
  if (!tokens.some((_, at) => isPlace(at))) return sentence;
  return { ...sentence, tokens: tokens.map((token, at) => (isPlace(at) ? { ...token, deprel: 'obl' } : token)) };
}

/** "A bus with sailors ON BOARD was blown up": the verb has its subject before, and a noun behind a preposition is no second one. */
function withoutSecondSubject(sentence: Sentence, { relationOf }: Language): Sentence {
  const { tokens } = sentence;
  const mark = tokens.findIndex(({ upos, deprel, norm, head }, at) => {
    const noun = nextNoun(tokens, at);
    const next = tokens[noun];
    return (
      upos === 'ADP' &&
      deprel === 'mark' &&
      relationOf(norm) !== null &&
      head > at &&
      next?.head === head &&
      next.deprel.startsWith('nsubj') &&
      noun < head &&
      ['NOUN', 'PROPN'].includes(tokens[at - 1]?.upos ?? '') &&
      tokens.some((one, before) => before < at && one.head === head && one.deprel.startsWith('nsubj'))
    );
  });
  if (mark < 0) return sentence;
  const noun = nextNoun(tokens, mark);
  const subject = subjectOf(tokens, tokens[mark]!.head);
  return withArcs(
    sentence,
    tokens.map((token, at) => {
      if (at === mark) return { ...token, deprel: 'case', head: noun };
      return at === noun ? { ...token, head: subject, deprel: 'nmod' } : token;
    }),
  );
}

const subjectOf = (tokens: readonly Token[], verb: number): number =>
  tokens.findIndex(({ head, deprel }, at) => at < verb && head === verb && deprel.startsWith('nsubj'));

// The head of the noun phrase that begins after a token.
function nextNoun(tokens: readonly Token[], at: number): number {
  const first = tokens[at + 1];
  if (!first) return -2;
  return ['PROPN', 'NOUN'].includes(first.upos) ? at + 1 : first.head > at ? first.head : -2;
}

function verbAt(tokens: readonly Token[], from: number): number {
  let at = from;
  for (let steps = 0; at >= 0 && steps < 40; steps++) {
    if (tokens[at]!.upos === 'VERB') return at;
    at = tokens[at]!.head;
  }
  return -1;
}
