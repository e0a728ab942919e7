import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/** "The army denied killing civilians, saying …", "denied shooting protesters": what is denied hangs on the verb, and those it was done to on it. */
export function mendDeniedGerunds(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    ({ upos, lemma, xpos }, at) =>
      upos === 'VERB' &&
      xpos.startsWith('VB') &&
      tokens[at + 1]?.xpos === 'VBG' &&
      language.stanceOf(lemma.toLowerCase())?.status === 'denied' &&
      isLost(tokens, at, at + 1, language),
  );
  if (verb < 0) return sentence;
  const deed = verb + 1;
  const isQuality = /^(?:amod|compound)$/.test(tokens[deed]!.deprel);
  const object = isQuality ? tokens[deed]!.head : -1;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === deed) return { ...token, upos: 'VERB', head: verb, deprel: 'xcomp' };
      return at === object ? { ...token, head: deed, deprel: 'obj' } : token;
    }),
  );
}

function isLost(tokens: readonly Token[], verb: number, deed: number, { qualities }: Language): boolean {
  const { deprel, head, norm } = tokens[deed]!;
  if (/^[cn]subj/.test(deprel) && head > deed) return true;
  const noun = tokens[head];
  return (
    /^(?:amod|compound)$/.test(deprel) &&
    !qualities.has(norm) &&
    noun?.head === verb &&
    noun.deprel === 'obj' &&
    head === deed + 1
  );
}
