import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/**
 * "An attack believed to have been carried out by rebels killed nine", "raids carried out by jets killed nine": by whom it was
 * done is said of the noun, and the verb of the sentence is the one behind that takes an object.
 */
export function mendDoneBy(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const done = tokens.findIndex(
    ({ xpos, upos }, at) =>
      upos === 'VERB' && /^VB[DN]$/.test(xpos) && isSubject(tokens, at - 1, at) && isByOthers(tokens, at),
  );
  const verb = done < 0 ? undefined : mainVerb(tokens, done);
  if (verb === undefined) return sentence;
  const subject = done - 1;
  const { head, deprel } = tokens[done]!;
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, xpos: 'VBD', head, deprel };
    if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
    if (at === done) return { ...token, xpos: 'VBN', head: subject, deprel: 'acl' };
    return token.head === done && (at > verb || token.deprel === 'punct') ? { ...token, head: verb } : token;
  });
  return withArcs(sentence, mended);
}

const isSubject = (tokens: readonly Token[], at: number, verb: number): boolean =>
  tokens[at]?.head === verb && /^nsubj/.test(tokens[at]!.deprel) && tokens[at]!.upos === 'NOUN';

const names = (tokens: readonly Token[], verb: number): boolean =>
  kidsOf(tokens, verb).some(
    (kid) =>
      kid > verb &&
      tokens[kid]!.deprel.startsWith('obl') &&
      kidsOf(tokens, kid).some((mark) => tokens[mark]!.deprel === 'case' && tokens[mark]!.norm === 'by'),
  );

/** A participle, without "be" or "have" of its own, that tells by whom: itself, or through "to have been done". */
const isByOthers = (tokens: readonly Token[], at: number): boolean =>
  !kidsOf(tokens, at).some((kid) => /^(?:aux|obj|mark)/.test(tokens[kid]!.deprel)) &&
  (names(tokens, at) ||
    kidsOf(tokens, at).some(
      (kid) => tokens[kid]!.deprel === 'xcomp' && hasKid(tokens, kid, 'aux:pass') && names(tokens, kid),
    ));

const mainVerb = (tokens: readonly Token[], done: number): number | undefined =>
  kidsOf(tokens, done).find(
    (kid) =>
      kid > done &&
      /^VB[DNPZ]$/.test(tokens[kid]!.xpos) &&
      tokens[kid]!.upos === 'VERB' &&
      /^(?:conj|advcl|parataxis|ccomp|xcomp|dep)/.test(tokens[kid]!.deprel) &&
      !kidsOf(tokens, kid).some((one) => /^(?:nsubj|mark|aux|cc)/.test(tokens[one]!.deprel)) &&
      hasKid(tokens, kid, 'obj'),
  );
