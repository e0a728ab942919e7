import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, NOMINAL, withArcs } from './arcs.ts';

/** Between two nouns of a list: a comma, a figure, words that qualify. */
const INNER = new Set(['NUM', 'DET', 'ADJ', 'PROPN', 'NOUN']);

/**
 * "Six soldiers, three rebels die", "gunmen kill mayor, two guards": in a headline the comma stands for "and". The tree hangs
 * the first noun on the second, or the second on the verb as a remark.
 */
export function mendCommaLists(given: Sentence): Sentence {
  const sentence = withNames(given);
  const { tokens } = sentence;
  if (/^[.!?]$/.test(tokens.at(-1)?.text ?? '.')) return sentence;
  const comma = tokens.findIndex(({ text }) => text === ',');
  const first = comma - 1;
  const second = nounBehind(tokens, comma);
  if (comma < 1 || second < 0 || tokens[first]!.upos !== 'NOUN' || hasKid(tokens, second, 'case')) return sentence;
  const [before, behind] = [tokens[first]!, tokens[second]!];
  if (before.head === second && behind.deprel.startsWith('nsubj') && behind.head > second)
    return withArcs(
      sentence,
      tokens.map((token, at): Token => {
        if (at === first) return { ...token, head: behind.head, deprel: behind.deprel };
        return at === second ? { ...token, head: first, deprel: 'conj' } : token;
      }),
    );
  if (before.deprel === 'obj' && behind.deprel === 'parataxis' && behind.head === before.head)
    return withArcs(
      sentence,
      tokens.map((token, at): Token => (at === second ? { ...token, head: first, deprel: 'conj' } : token)),
    );
  return sentence;
}

/** "Dragged the governor, Juan Ruiz, and THREE AIDES out": a counted noun behind "and" that the tree took for a preposition or a deed stands beside the object before it. */
function withCountedBehindAnd(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const noun = tokens.findIndex(
    ({ upos, deprel, head }, at) =>
      upos === 'NOUN' &&
      (deprel === 'case' || (deprel === 'conj' && tokens[head]?.upos === 'VERB')) &&
      head < at &&
      tokens[at - 1]?.deprel === 'nummod' &&
      tokens[at - 2]?.upos === 'CCONJ',
  );
  const first =
    noun < 0 ? -1 : tokens.findLastIndex(({ deprel, upos }, at) => at < noun && deprel === 'obj' && upos !== 'PRON');
  if (first < 0) return sentence;
  const verb = tokens[first]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === noun) return { ...token, head: first, deprel: 'conj' };
      return token.head === noun && token.deprel === 'conj' && token.upos === 'VERB' ? { ...token, head: verb } : token;
    }),
  );
}

/** "Killed the headman, HIS WIFE and two guards": a noun behind a comma that the tree took for a preposition of the verb stands beside the object. */
export function mendNounsAsCases(given: Sentence): Sentence {
  const sentence = withCountedBehindAnd(given);
  const { tokens } = sentence;
  const object = (head: number, at: number): number =>
    tokens.findLastIndex((token, one) => one < at && token.head === head && token.deprel === 'obj');
  const noun = tokens.findIndex(
    ({ upos, deprel, head }, at) =>
      upos === 'NOUN' &&
      deprel === 'case' &&
      head >= 0 &&
      head < at &&
      tokens[head]!.upos === 'VERB' &&
      object(head, at) > 0 &&
      tokens.slice(at - 3, at).some(({ text }) => text === ',') &&
      // "captured the chief, THE CAPITAL of …" goes on telling of what was told
      tokens[at + 1]?.upos === 'CCONJ' &&
      tokens.some((token) => token.head === at && token.deprel === 'conj' && NOMINAL.has(token.upos)),
  );
  if (noun < 0) return sentence;
  const first = object(tokens[noun]!.head, noun);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === noun ? { ...token, head: first, deprel: 'conj' } : token)),
  );
}

/** "Seized the castle, THE HEADQUARTERS and the hill": what a comma parts from the object and "and" joins to a third is the second of three. */
export function mendSecondOfThree(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const objectOf = (at: number): number => {
    const { head } = tokens[at]!;
    const object = tokens.findLastIndex((token, one) => one < at && token.head === head && token.deprel === 'obj');
    const isList =
      tokens[object + 1]?.text === ',' && tokens.slice(object + 2, at).every(({ upos }) => INNER.has(upos));
    return isList ? object : -1;
  };
  const isSecond = ({ upos, deprel, head }: Token, at: number): boolean =>
    (deprel === 'parataxis' || deprel === 'nsubj') &&
    NOMINAL.has(upos) &&
    tokens[head]?.upos === 'VERB' &&
    head < at &&
    tokens[at + 1]?.upos === 'CCONJ' &&
    tokens.some((token) => token.head === at && token.deprel === 'conj' && NOMINAL.has(token.upos)) &&
    !['nsubj', 'cop', 'case'].some((relation) => hasKid(tokens, at, relation)) &&
    objectOf(at) >= 0;
  const second = tokens.findIndex(isSecond);
  if (second < 0) return sentence;
  const first = objectOf(second);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === second ? { ...token, head: first, deprel: 'conj' } : token)),
  );
}

/** "Armenia, Azerbaijan trade blame": two names that open a headline do together what its verb says. */
function withNames(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const [first, comma, second] = tokens;
  if (first?.upos !== 'PROPN' || comma?.text !== ',' || second?.upos !== 'PROPN' || tokens[3]?.upos !== 'VERB')
    return sentence;
  if (second.head !== 3 || second.deprel !== 'nsubj' || first.head !== 3) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === 0) return { ...token, deprel: 'nsubj' };
      return at === 2 ? { ...token, head: 0, deprel: 'conj' } : token;
    }),
  );
}

/** The last noun of the counted phrase behind a comma; -1 where none stands there. */
function nounBehind(tokens: readonly Token[], comma: number): number {
  let at = comma + 1;
  if (tokens[at]?.upos !== 'NUM') return -1;
  while (INNER.has(tokens[at + 1]?.upos ?? '')) at++;
  return tokens[at]!.upos === 'NOUN' ? at : -1;
}
