import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/** "Clashed with ruling party youths": behind a preposition and before a noun the form is a quality of the noun, no clause. */
export function mendAdjectivalGerunds(sentence: Sentence, { qualities }: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ norm, deprel, head }, i) =>
      qualities.has(norm) &&
      /^(?:advcl|acl)/.test(deprel) &&
      tokens[i - 1]?.head === i &&
      /^(?:mark|case)$/.test(tokens[i - 1]!.deprel) &&
      /^(?:with|by|on|against|at|of|between)$/.test(tokens[i - 1]!.norm) &&
      head < i,
  );
  const object = tokens.findIndex(({ head, deprel }, i) => head === at && deprel === 'obj' && i > at);
  if (at < 0 || object < 0 || tokens.slice(at + 1, object).some(({ upos }) => !/^(?:NOUN|PROPN|ADJ)$/.test(upos)))
    return sentence;
  const { head, deprel } = tokens[at]!;
  const relation = deprel.startsWith('acl') ? 'nmod' : 'obl';
  const mended = tokens.map((token, i): Token => {
    if (i === at) return { ...token, upos: 'ADJ', xpos: 'JJ', head: object, deprel: 'amod' };
    if (i === object) return { ...token, head, deprel: relation };
    if (i === at - 1) return { ...token, upos: 'ADP', head: object, deprel: 'case' };
    if (token.head !== at) return token;
    // what goes on behind goes on with the verb above: "…, injuring nine"
    return { ...token, head, deprel: token.deprel === 'conj' && token.xpos === 'VBG' ? 'advcl' : token.deprel };
  });
  return withArcs(sentence, mended);
}
