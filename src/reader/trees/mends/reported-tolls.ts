import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, kidsOf } from './arcs.ts';

type Tokens = readonly Token[];

/** "31 killed" right behind a verb of speech, which the tree joins to it as a second deed of whoever speaks. */
function isReported(tokens: Tokens, at: number, language: Language): boolean {
  const { deprel, head, xpos, lemma } = tokens[at]!;
  const speech = tokens[head];
  if (deprel !== 'conj' || xpos !== 'VBN' || !language.harms.has(lemma) || hasKid(tokens, at, 'aux')) return false;
  const subject = kidsOf(tokens, at).find((kid) => tokens[kid]!.deprel === 'nsubj:pass');
  return (
    subject !== undefined &&
    ['NUM', 'NOUN'].includes(tokens[subject]!.upos) &&
    tokens.slice(head + 1, subject).every(({ norm }) => !language.numbers.questions.has(norm)) &&
    speech?.upos === 'VERB' &&
    language.stanceOf(speech.lemma)?.status === 'reported' &&
    !kidsOf(tokens, at).some((kid) => tokens[kid]!.deprel === 'cc') &&
    tokens.slice(head + 1, subject).every(({ upos }) => upos === 'ADP' || upos === 'ADJ' || upos === 'ADV')
  );
}

/** "The ministry had reported 31 killed and 101 wounded": what it reported, on its word. */
export function mendReportedTolls(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const told = tokens.findIndex((_, at) => isReported(tokens, at, language));
  if (told < 0) return sentence;
  return { ...sentence, tokens: tokens.map((token, at) => (at === told ? { ...token, deprel: 'ccomp' } : token)) };
}
