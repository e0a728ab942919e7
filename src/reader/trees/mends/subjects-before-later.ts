import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasCase, hasKid, isPassive, NOMINAL, withArcs } from './arcs.ts';

/** "The police later defused a bomb": who stands before "later" is no measure of how much later, but did it. */
export function mendSubjectsBeforeLater(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const subject = tokens.findIndex((_, at) => isSubject(tokens, at));
  if (subject < 0) return sentence;
  const verb = tokens[tokens[subject]!.head]!.head;
  const deprel = isPassive(tokens, verb) ? 'nsubj:pass' : 'nsubj';
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === subject ? { ...token, head: verb, deprel } : token)),
  );
}

const TIMES: ReadonlySet<string> = new Set(
  'second minute hour day night week month year decade moment time kilometre kilometer mile'.split(' '),
);

function isSubject(tokens: readonly Token[], at: number): boolean {
  const { upos, deprel, head, lemma } = tokens[at]!;
  const adverb = tokens[head];
  const verb = adverb?.head ?? -1;
  return (
    NOMINAL.has(upos) &&
    upos !== 'NUM' &&
    /^(?:obl|nmod)/.test(deprel) &&
    head === at + 1 &&
    adverb!.upos === 'ADV' &&
    ['later', 'earlier', 'soon'].includes(adverb!.norm) &&
    verb > head &&
    tokens[verb]!.upos === 'VERB' &&
    !TIMES.has(lemma) &&
    !hasKid(tokens, verb, 'nsubj') &&
    !hasCase(tokens, at)
  );
}
