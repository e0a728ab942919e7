import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

const NOUNS = new Set(['NOUN', 'PROPN']);

/** A noun, the verb right behind it, and the noun that the tree says the first one of. */
interface Garden {
  readonly subject: number;
  readonly verb: number;
  readonly object: number;
}

/**
 * "Shells killed nine villagers, a medic said": a noun without a copula has no subject. What the tree takes for a participle
 * of the one is the verb, and the other its object.
 */
export function mendActsAsParticiples(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const found = tokens.flatMap((_, at) => gardenAt(tokens, at) ?? [])[0];
  if (!found) return sentence;
  const { subject, verb, object } = found;
  const { head, deprel } = tokens[object]!;
  const told = deprel.startsWith('nsubj') && tokens[head]?.upos === 'VERB';
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, xpos: 'VBD', head, deprel: told ? 'ccomp' : deprel };
    if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
    if (at === object) return { ...token, head: verb, deprel: 'obj' };
    if (token.head !== object) return token;
    // "nine villagers a medic said": whoever says it is no name of the villagers
    if (told && token.deprel === 'appos' && at > object) return { ...token, head, deprel: 'nsubj' };
    return token.deprel === 'punct' ? { ...token, head: verb } : token;
  });
  return withArcs(sentence, mended);
}

function gardenAt(tokens: readonly Token[], verb: number): Garden | null {
  const { xpos, deprel, head: subject } = tokens[verb]!;
  if (!/^VB[DN]$/.test(xpos) || deprel !== 'acl' || subject !== verb - 1) return null;
  const { deprel: how, head: object } = tokens[subject]!;
  if (how !== 'nsubj' || object < verb || !NOUNS.has(tokens[object]!.upos)) return null;
  const kids = (at: number, relations: RegExp): boolean =>
    tokens.some((token) => token.head === at && relations.test(token.deprel));
  return kids(object, /^(?:cop|case)/) || kids(verb, /^(?:obj|obl:agent|aux)/) ? null : { subject, verb, object };
}
