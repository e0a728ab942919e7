import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, withArcs } from './arcs.ts';

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM']);
const isSubject = ({ deprel }: Token): boolean => deprel === 'nsubj' || deprel === 'nsubj:pass';

/** A subject of a noun that is itself the subject of a verb: [whose it should be, the noun between]; null where there is none. */
function doubled(tokens: readonly Token[]): { readonly subject: number; readonly name: number } | null {
  const subject = tokens.findIndex((token, at) => {
    const above = tokens[token.head];
    return (
      (isSubject(token) || (token.deprel === 'nmod:unmarked' && hasKid(tokens, at, 'nummod'))) &&
      NOMINAL.has(token.upos) &&
      !!above &&
      // "the priest Juan Ruiz" is one
      at < token.head - 1 &&
      NOMINAL.has(above.upos) &&
      isSubject(above) &&
      tokens[above.head]?.upos === 'VERB' &&
      !hasKid(tokens, token.head, 'cop') &&
      !hasKid(tokens, at, 'case')
    );
  });
  return subject < 0 ? null : { subject, name: tokens[subject]!.head };
}

// "Four Naxals were killed": of two subjects side by side the figure counts the noun
function withCounted(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isCounting = (token: Token, at: number): boolean =>
    token.upos === 'NUM' &&
    isSubject(token) &&
    !!tokens[at + 1] &&
    isSubject(tokens[at + 1]!) &&
    tokens[at + 1]!.head === token.head &&
    tokens[at + 1]!.upos !== 'PRON';
  if (!tokens.some(isCounting)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (isCounting(token, at) ? { ...token, head: at + 1, deprel: 'nummod' } : token)),
  );
}

// "Suspected NPA guerrillas burned a truck": of two subjects side by side the name says whose the others are
function withNamed(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const nounBehind = ({ upos, head }: Token, at: number): number => {
    if (upos !== 'PROPN' || !isSubject(tokens[at]!) || tokens[head]?.upos !== 'VERB') return -1;
    let noun = at + 1;
    while (tokens[noun]?.deprel === 'compound' && tokens[noun]!.head > noun) noun++;
    const other = tokens[noun];
    return other?.xpos === 'NNS' && other.head === head && isSubject(other) ? noun : -1;
  };
  if (!tokens.some((token, at) => nounBehind(token, at) >= 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => {
      const noun = nounBehind(token, at);
      return noun < 0 ? token : { ...token, head: noun, deprel: 'compound' };
    }),
  );
}

// "A bomb hidden in a rubbish bin exploded": of two nouns side by side behind a preposition the second is no subject
function withPhraseBefore(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isHeadOfPhrase = (token: Token, at: number): boolean => {
    const before = tokens[at - 1];
    return (
      isSubject(token) &&
      /^\p{Ll}/u.test(token.text) &&
      NOMINAL.has(token.upos) &&
      before?.xpos === 'NN' &&
      /^(?:obl|nmod)/.test(before.deprel) &&
      hasKid(tokens, at - 1, 'case') &&
      !hasKid(tokens, at, 'det') &&
      before.head < at - 1 &&
      tokens.some((other, own) => own < at - 1 && other.head === token.head && isSubject(other))
    );
  };
  const at = tokens.findIndex(isHeadOfPhrase);
  if (at < 0) return sentence;
  const { head, deprel } = tokens[at - 1]!;
  return withArcs(
    sentence,
    tokens.map((token, own): Token => {
      if (own === at) return { ...token, upos: 'NOUN', xpos: 'NN', head, deprel };
      if (own === at - 1) return { ...token, head: at, deprel: 'compound' };
      return token.head === at - 1 ? { ...token, head: at } : token;
    }),
  );
}

/**
 * "Seven relatives of the journalist Juan Ruiz were killed": the name says who the journalist is, and the first noun is whom it
 * befell. A noun that is no predicate has no subject.
 */
export function mendDoubleSubjects(told: Sentence): Sentence {
  const given = withObjectOfParticiple(told);
  const sentence = withPhraseBefore(withNamed(withCounted(given)));
  const { tokens } = sentence;
  const found = doubled(tokens);
  if (!found) return sentence;
  const { subject, name } = found;
  const own = tokens[name]!;
  const beside = NOMINAL.has(tokens[name - 1]!.upos) ? name - 1 : subject;
  const mended = tokens.map((token, at) => {
    if (at === subject) return { ...token, head: own.head, deprel: own.deprel };
    if (at === name) return { ...token, head: beside, deprel: 'appos' };
    if (token.head !== name) return token;
    // what stands before the subject belongs to the verb, what stands behind the name to the subject
    if (at < subject) return { ...token, head: own.head, deprel: token.deprel === 'nmod' ? 'obl' : token.deprel };
    return at > name ? { ...token, head: subject } : token;
  });
  return withArcs(sentence, mended);
}

/** "Warplanes releasing toxic gas targeted the town": what stands right behind a participle of the subject is its object, and no second subject. */
function withObjectOfParticiple(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isObject = ({ upos, deprel, head }: Token, at: number): boolean => {
    const participle = tokens[at - 1];
    const subject = tokens[participle?.head ?? -1];
    return (
      upos === 'NOUN' &&
      deprel === 'nsubj' &&
      head > at &&
      participle?.xpos === 'VBG' &&
      participle.deprel === 'acl' &&
      subject?.head === head &&
      subject.deprel === 'nsubj'
    );
  };
  if (!tokens.some(isObject)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (isObject(token, at) ? { ...token, head: at - 1, deprel: 'obj' } : token)),
  );
}
