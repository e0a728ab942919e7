import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { NOMINAL } from './arcs.ts';

/**
 * "Residents demonstrated in the square", "gunmen shot two guards": a verb that the tree takes for a participle of the noun
 * before it. It is the verb of the sentence where that has no other, and it takes no object or has one of its own, or the noun
 * is what strikes: "a shell struck near the bridge".
 */
export function mendMainVerbs(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head === -1);
  if (root < 0 || hasKid(tokens, root, 'cop')) return sentence;
  const subject = subjectOf(tokens, root);
  const verb = tokens.findIndex((_, at) => at > subject && isMainVerb(sentence, language, at, subject));
  if (verb < 0) return sentence;
  const object = lostObject(tokens, verb);
  return { ...sentence, tokens: tokens.map((token, at) => mended(token, at)) };

  function mended(token: Token, at: number): Token {
    if (at === object) return { ...token, deprel: 'obj' };
    if (at === verb) return { ...token, upos: 'VERB', xpos: 'VBD', head: -1, deprel: 'root' };
    if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
    if (at === root) return { ...token, head: verb, deprel: asDependent(tokens, at) };
    if (token.head !== root && token.head !== subject) return token;
    // a later clause keeps its own words
    if (token.head === root && at > verb && !NOMINAL.has(tokens[root]!.upos)) return token;
    if (at > verb) return { ...token, head: verb, deprel: token.deprel === 'nmod' ? 'obl' : token.deprel };
    return token.deprel === 'punct' || isOpening(tokens, at, subject) ? { ...token, head: verb } : token;
  }
}

// what was taken for the root: a later clause, a noun of measure
const asDependent = (tokens: readonly Token[], at: number): string =>
  !NOMINAL.has(tokens[at]!.upos) ? 'parataxis' : hasKid(tokens, at, 'case') ? 'obl' : 'obl:unmarked';

const hasKid = (tokens: readonly Token[], at: number, deprel: string): boolean =>
  tokens.some((token) => token.head === at && token.deprel.startsWith(deprel));

// The root itself or, where a later word was taken for the root, its subject.
const subjectOf = (tokens: readonly Token[], root: number): number => {
  const found = tokens.findIndex(({ head, deprel }) => head === root && deprel === 'nsubj');
  return found >= 0 && found < root ? found : NOMINAL.has(tokens[root]!.upos) ? root : tokens.length;
};

function isMainVerb({ tokens }: Sentence, language: Language, at: number, subject: number): boolean {
  const { xpos, deprel, head, lemma, norm } = tokens[at]!;
  if (!/^VB[DN]$/.test(xpos) || deprel !== 'acl' || tokens[at - 1]?.norm === ',') return false;
  if (!isPartOf(tokens, head, subject) || hasKid(tokens, at, 'obl:agent') || hasKid(tokens, at, 'aux')) return false;
  if (language.projectiles.has(tokens[head]!.lemma) && language.pastNouns.has(norm)) return true;
  return language.intransitives.has(lemma) || hasKid(tokens, at, 'obj') || lostObject(tokens, at) >= 0;
}

// "An earthquake struck Herat": a noun that the tree takes for what the earthquake became
const lostObject = (tokens: readonly Token[], verb: number): number =>
  tokens.findIndex(
    ({ head, deprel, upos }, at) =>
      head === verb && deprel === 'xcomp' && at > verb && NOMINAL.has(upos) && !hasKid(tokens, at, 'cop'),
  );

// "Dozens of residents", "youths from two villages": the first noun is the subject of what the last one seems to do.
function isPartOf(tokens: readonly Token[], noun: number, subject: number): boolean {
  for (let at = noun, steps = 0; at >= 0 && steps < 4; at = tokens[at]!.head, steps++) {
    if (at === subject) return true;
    if (!/^(?:nmod|conj)/.test(tokens[at]!.deprel) && !isOfParticiple(tokens, at)) return false;
  }
  return false;
}

// "A bus carrying pilgrims fell": what the participle carries falls with the bus
const isOfParticiple = (tokens: readonly Token[], at: number): boolean => {
  const { deprel, head } = tokens[at]!;
  return (
    head >= 0 &&
    ['obj', 'obl', 'acl'].includes(deprel) &&
    (deprel === 'acl' ? tokens[at]!.xpos === 'VBG' : tokens[head]!.xpos === 'VBG')
  );
};

// "In Karachi, ..." before the subject
const isOpening = (tokens: readonly Token[], at: number, subject: number): boolean =>
  at < subject &&
  ['nmod', 'obl', 'advmod'].includes(tokens[at]!.deprel) &&
  tokens.slice(at, subject).some(({ norm }) => norm === ',');
