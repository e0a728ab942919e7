import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';

/**
 * "Officials acknowledged most of the town was under their control", "sources said the base had been hit": a clause
 * without "that", of which the tree takes the subject for what was said. The word after "said" that has a finite verb
 * behind it is that verb's subject.
 */
export function mendComplements(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  for (let object = 1; object < tokens.length; object++) {
    const { deprel, head: speech } = tokens[object]!;
    if (deprel !== 'obj' || speech < 0 || speech > object) continue;
    const speaks = tokens[speech]!;
    if (speaks.upos !== 'VERB' || !language.stanceOf(speaks.lemma.toLowerCase())?.speaker) continue;
    const past = endOfPhrase(tokens, object);
    const predicate = predicateOf(tokens, past, speech);
    if (predicate >= 0) return attach(sentence, object, speech, predicate);
  }
  return sentence;
}

// One past the last token below the object that stands right after it: "most of the town".
function endOfPhrase(tokens: readonly Token[], object: number): number {
  let past = object + 1;
  while (past < tokens.length && hangsBelow(tokens, past, object)) past++;
  return past;
}

function hangsBelow(tokens: readonly Token[], at: number, above: number): boolean {
  for (let up = at, steps = 0; up >= 0 && steps < 40; steps++) {
    if (up === above) return true;
    up = tokens[up]!.head;
  }
  return false;
}

// The predicate whose auxiliary or finite verb follows at once, and which has no subject yet.
function predicateOf(tokens: readonly Token[], at: number, speech: number): number {
  const next = tokens[at];
  if (!next) return -1;
  const isAuxiliary = next.upos === 'AUX' && /^(?:aux|cop)/.test(next.deprel);
  const hasTense = next.upos === 'VERB' && ['VBD', 'VBZ', 'VBP'].includes(next.xpos);
  if (!isAuxiliary && !hasTense) return -1;
  const predicate = isAuxiliary ? next.head : at;
  if (predicate <= speech || tokens.some(({ head, deprel }) => head === predicate && /^(?:nsubj|csubj)/.test(deprel)))
    return -1;
  return predicate;
}

const attach = (sentence: Sentence, object: number, speech: number, predicate: number): Sentence => {
  const passive = sentence.tokens.some(({ head, deprel }) => head === predicate && deprel === 'aux:pass');
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, at) => {
      if (at === object) return { ...token, head: predicate, deprel: passive ? 'nsubj:pass' : 'nsubj' };
      if (at === predicate) return { ...token, head: speech, deprel: 'ccomp' };
      return token;
    }),
  };
};
