import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasKid, kidsOf, NOMINAL, withArcs } from './arcs.ts';

/**
 * "Ruritanian raids killed at least nine villagers as they fled, a monitor said": with those whom it befell behind it, the
 * word is the verb of the noun before it, and no participle of it.
 */
export function mendRelativeHarm(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex((token, at) => isHarm(tokens, token, at, language));
  if (verb < 0) return sentence;
  const noun = verb - 1;
  const { head, deprel } = tokens[noun]!;
  const whom = befallen(tokens, verb);
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, xpos: 'VBD', head, deprel: head < 0 ? deprel : 'ccomp' };
    if (at === noun) return { ...token, head: verb, deprel: 'nsubj' };
    return at === whom ? { ...token, deprel: 'obj' } : token;
  });
  return withArcs(sentence, mended);
}

const befallen = (tokens: readonly Token[], verb: number): number | undefined =>
  kidsOf(tokens, verb).find(
    (kid) =>
      kid > verb &&
      ['obj', 'obl:unmarked'].includes(tokens[kid]!.deprel) &&
      NOMINAL.has(tokens[kid]!.upos) &&
      hasKid(tokens, kid, 'nummod'),
  );

// whoever says so is the subject of the verb behind
const isSaidBy = (tokens: readonly Token[], { deprel, head }: Token, at: number): boolean =>
  ['nsubj', 'ccomp'].includes(deprel) &&
  tokens[head]?.upos === 'VERB' &&
  kidsOf(tokens, head).some((kid) => kid > at && tokens[kid]!.deprel.startsWith('nsubj'));

function isHarm(
  tokens: readonly Token[],
  { deprel, head, lemma, xpos }: Token,
  at: number,
  language: Language,
): boolean {
  const noun = tokens[at - 1];
  return (
    deprel === 'acl' &&
    head === at - 1 &&
    /^VB[DN]$/.test(xpos) &&
    language.harms.has(lemma) &&
    noun?.upos === 'NOUN' &&
    (noun.deprel === 'root' || isSaidBy(tokens, noun, at)) &&
    !hasKid(tokens, at, 'obl:agent') &&
    befallen(tokens, at) !== undefined
  );
}
