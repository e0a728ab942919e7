import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, kidsOf, withArcs } from './arcs.ts';

/** "Struck the town, with twelve people reported killed": the people are the subject of what befell them, and report nothing. */
export function mendToldWithTolls(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const told = tokens.findIndex(({ lemma, upos }) => upos === 'VERB' && language.tollTellers.has(lemma.toLowerCase()));
  const harm = told + 1;
  const lemma = told < 0 ? undefined : language.countedParticiples.get(tokens[harm]?.norm ?? '');
  const people = lemma ? toldOf(tokens, told) : undefined;
  if (people === undefined || kidsOf(tokens, told).some((kid) => tokens[kid]!.deprel.startsWith('aux')))
    return sentence;
  if (caseAt(tokens, people) !== 'with' && caseAt(tokens, told) !== 'with') return sentence;
  const above = verbAbove(tokens, people === tokens[told]!.head ? people : told);
  if (above < 0) return sentence;
  const mended = tokens.map((token, at): Token => {
    if (at === harm)
      return {
        ...token,
        upos: 'VERB',
        xpos: 'VBN',
        lemma: lemma === 'dead' ? 'kill' : lemma!,
        head: above,
        deprel: 'advcl',
      };
    if (at === told) return { ...token, upos: 'AUX', head: harm, deprel: 'aux:pass' };
    if (at === people) return { ...token, head: harm, deprel: 'nsubj:pass' };
    return token.head === told ? { ...token, head: harm } : token;
  });
  return withArcs(sentence, mended);
}

// its subject, or the noun that it is taken to qualify
function toldOf(tokens: readonly Token[], told: number): number | undefined {
  const { head, deprel } = tokens[told]!;
  if (deprel === 'acl' && head < told) return head;
  return kidsOf(tokens, told).find((kid) => tokens[kid]!.deprel.startsWith('nsubj') && kid < told);
}

function verbAbove(tokens: readonly Token[], from: number): number {
  let at = tokens[from]!.head;
  while (at >= 0 && tokens[at]!.upos !== 'VERB' && tokens[at]!.head >= 0) at = tokens[at]!.head;
  return at;
}
