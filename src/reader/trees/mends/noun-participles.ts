import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

/**
 * "A doctor was shot and killed", "police shot and killed a man": participles that are nouns as well. After "be" and
 * without an article one is the verb of a passive; before "and" with a verb it is a verb, and the first of the two.
 */
export function mendNounParticiples(sentence: Sentence, language: Language): Sentence {
  const those = ofThose(sentence, language);
  if (those) return those;
  const at = sentence.tokens.findIndex(
    ({ upos, norm }, index) =>
      upos !== 'VERB' && (language.nounParticiples.has(norm) || isRareParticiple(sentence.tokens, index, language)),
  );
  if (at < 0) return sentence;
  const { norm } = sentence.tokens[at]!;
  const lemma = language.nounParticiples.get(norm) ?? language.knownLemmas.get(norm)!;
  return passive(sentence, at, lemma) ?? ofMembers(sentence, at, lemma) ?? firstOfTwo(sentence, at, lemma) ?? sentence;
}

// "kidnapped" is of "kidnap", "abducted" of "abduct"
const plainOf = (past: string): string => past.replace(/(?:([bdgmnprt])\1|([^e]))ed$/, '$1$2');

// "Those kidnapped are Ana Ruiz and Luis Gil"
function ofThose(sentence: Sentence, { knownLemmas }: Language): Sentence | null {
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    ({ norm, upos }, at) => at > 0 && tokens[at - 1]!.norm === 'those' && upos === 'NOUN' && /ed$/.test(norm),
  );
  const be = tokens[verb + 1];
  const lemma = verb < 0 ? undefined : (knownLemmas.get(tokens[verb]!.norm) ?? plainOf(tokens[verb]!.norm));
  if (!lemma || !be || !/^(?:are|were)$/.test(be.norm) || tokens[verb]!.head !== verb + 1) return null;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, upos: 'VERB', xpos: 'VBN', lemma, head: be.head, deprel: be.deprel };
      if (at === verb + 1) return { ...token, upos: 'AUX', lemma: 'be', head: verb, deprel: 'aux:pass' };
      if (at === verb - 1) return { ...token, head: verb, deprel: 'dep' };
      if (token.head !== verb + 1) return token;
      return { ...token, head: verb, deprel: token.deprel === 'obj' ? 'nsubj:pass' : token.deprel };
    }),
  );
}

// "A cache was unearthed by troops": what was done by somebody is no quality
const isRareParticiple = (tokens: readonly Token[], at: number, language: Language): boolean =>
  tokens[at]!.upos === 'ADJ' &&
  /(?:ed|en)$/.test(tokens[at]!.norm) &&
  language.knownLemmas.has(tokens[at]!.norm) &&
  tokens.some(({ head, deprel }) => head === at && deprel === 'cop') &&
  (tokens.some(({ head }, kid) => head === at && kid > at && isBehindBy(tokens, kid)) ||
    // "was hacked to death"
    tokens[at + 2]?.norm === 'death');

function passive(sentence: Sentence, verb: number, lemma: string): Sentence | null {
  const { tokens } = sentence;
  const kids = kidsOf(tokens, verb);
  const copula = kids.find((kid) => tokens[kid]!.deprel === 'cop');
  if (
    copula === undefined ||
    kids.some((kid) => /^(?:det|amod|compound|case|nmod:poss)/.test(tokens[kid]!.deprel) && kid < verb)
  )
    return null;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === verb) return { ...token, upos: 'VERB', xpos: 'VBN', lemma };
      if (token.head !== verb) return token;
      if (token.deprel === 'nsubj') return { ...token, deprel: 'nsubj:pass' };
      if (at === copula) return { ...token, deprel: 'aux:pass' };
      return token.deprel === 'nmod' || token.deprel === 'obl'
        ? { ...token, deprel: isBehindBy(tokens, at) ? 'obl:agent' : 'obl' }
        : token;
    }),
  };
}

const isBehindBy = (tokens: readonly Token[], at: number): boolean =>
  tokens.some(({ head, deprel, norm }) => head === at && deprel === 'case' && norm === 'by');

// "Members of the gang shot and killed a driver": what they belong to ends before the verb
function ofMembers(sentence: Sentence, first: number, lemma: string): Sentence | null {
  const { tokens } = sentence;
  const own = tokens[first]!;
  const group = first - 1;
  const verb = first + 2;
  const second = tokens[verb];
  if (own.deprel !== 'nmod' || own.head >= group || tokens[first + 1]?.deprel !== 'cc') return null;
  if (tokens[group]!.head !== first || tokens[group]!.deprel !== 'compound') return null;
  if (second?.upos !== 'VERB' || !/^VB[DN]$/.test(second.xpos) || tokens[own.head]!.head !== verb) return null;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === first) return { ...token, upos: 'VERB', xpos: 'VBD', lemma, head: second.head, deprel: second.deprel };
      if (at === verb) return { ...token, xpos: 'VBD', head: first, deprel: 'conj' };
      if (at === group) return { ...token, head: own.head, deprel: own.deprel };
      if (at === own.head) return { ...token, head: first, deprel: 'nsubj' };
      if (token.head === first && at < first) return { ...token, head: group };
      return token.head === verb && at < first && at !== first + 1 ? { ...token, head: first } : token;
    }),
  };
}

function firstOfTwo(sentence: Sentence, first: number, lemma: string): Sentence | null {
  const { tokens } = sentence;
  const [and, second] = [tokens[first + 1], tokens[first + 2]];
  if (and?.deprel !== 'cc' || second?.upos !== 'VERB' || !/^VB[DN]$/.test(second.xpos)) return null;
  const verb = first + 2;
  const isHead = second.head === first && second.deprel === 'conj';
  if (!isHead && (tokens[first]!.head !== verb || tokens[first]!.deprel !== 'nsubj')) return null;
  const before = kidsOf(tokens, first).filter((kid) => kid < first && tokens[kid]!.deprel !== 'nmod');
  const subject = before.findLast((kid) => ['NOUN', 'PROPN', 'PRON'].includes(tokens[kid]!.upos));
  if (subject === undefined) return null;
  const { head, deprel } = isHead ? tokens[first]! : second;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === first) return { ...token, upos: 'VERB', xpos: 'VBD', lemma, head, deprel };
      if (at === verb) return { ...token, xpos: 'VBD', head: first, deprel: 'conj' };
      if (at === subject) return { ...token, deprel: 'nsubj' };
      if (token.head === first && at < first) return { ...token, head: subject };
      return token.head === verb && at < first ? { ...token, head: first } : token;
    }),
  };
}
